import { defineConfig } from "vitest/config";

/** Several processes with a database and workers each share two cores. */
const SLOW_TEST_MS = 30_000;

export default defineConfig({
  resolve: { conditions: ["local", "node"] },
  ssr: { resolve: { conditions: ["local", "node"] } },
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    exclude: ["tests/e2e/browser/**", "node_modules/**"],
    globalSetup: ["tests/support/warm-model.ts"],
    environment: "node",
    testTimeout: SLOW_TEST_MS,
    hookTimeout: SLOW_TEST_MS,
    env: { POSTHORN_LOG_LEVEL: "SILENT", POWERTOOLS_DEV: "false" },
    // Tests with processes, workers and clocks: on a busy machine one late answer must not sink the whole run. Locally nothing is retried.
    retry: process.env["CI"] === undefined ? 0 : 1,
    reporters: ["default"],
  },
});
