import { defineConfig } from "vitest/config";

/** A cold browser on a busy machine. */
const SLOW_MS = 90_000;

export default defineConfig({
  resolve: { conditions: ["local", "node", "import", "default"] },
  ssr: { resolve: { conditions: ["local", "node", "import", "default"] } },
  test: {
    include: ["tests/e2e/browser/**/*.test.ts"],
    root: new URL("../../..", import.meta.url).pathname,
    environment: "node",
    globalSetup: ["tests/e2e/browser/build-console.ts"],
    testTimeout: SLOW_MS,
    hookTimeout: SLOW_MS,
    // A cold browser on a busy machine may answer late once; locally nothing is retried.
    retry: process.env["CI"] === undefined ? 0 : 1,
    // One browser at a time: two cores.
    fileParallelism: false,
  },
});
