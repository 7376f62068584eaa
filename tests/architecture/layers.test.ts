import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { stages } from "../../shared/core/pipeline.ts";

const cruiser = join("node_modules", ".bin", "depcruise");
const reportSchema = z.object({ summary: z.object({ totalCruised: z.number(), error: z.number() }) });

const cruise = (paths: string[]): z.infer<typeof reportSchema>["summary"] => {
  const run = spawnSync(cruiser, ["--config", ".dependency-cruiser.mjs", "--output-type", "json", ...paths], {
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return reportSchema.parse(JSON.parse(run.stdout)).summary;
};

describe("layers", () => {
  let planted: string | null = null;
  afterEach(() => {
    if (planted !== null) rmSync(planted, { recursive: true });
    planted = null;
  });

  it("lets arrows point inward only", () => {
    const summary = cruise(["infra", "functions", "shared"]);

    expect(summary.totalCruised).toBeGreaterThan(50);
    expect(summary.error).toBe(0);
  });

  it("notices a planted import of an adapter in the core", () => {
    planted = mkdtempSync(join("shared", "core", "planted-"));
    writeFileSync(
      join(planted, "violation.ts"),
      'import { openState } from "../../adapters/local/index.ts";\nexport const used = openState;\n',
    );

    const summary = cruise(["shared"]);

    expect(summary.error).toBeGreaterThan(0);
  });
});

describe("words", () => {
  const names = stages.map((stage) => stage.name);
  const beside = ["learn", "retain"];

  it("has a folder per stage in functions and in the core", () => {
    const functionFolders = readdirSync("functions", { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    const coreFolders = readdirSync(join("shared", "core"));

    expect(functionFolders.toSorted()).toEqual([...names, ...beside].toSorted());
    for (const name of names) expect(coreFolders).toContain(name);
  });

  it("keeps the top level as the user gave it", () => {
    const tracked = execFileSync("git", ["ls-files"], { encoding: "utf8" })
      .split("\n")
      .map((path) => path.split("/")[0] ?? "");
    const allowed = new Set([
      "package.json",
      "package-lock.json",
      "tsconfig.json",
      "cdk.json",
      "infra",
      "functions",
      "shared",
      "tests",
      "README.md",
      "LICENSE",
      "vitest.config.ts",
      "vite.config.ts",
      "",
    ]);

    const strangers = [...new Set(tracked)].filter((name) => !allowed.has(name) && !name.startsWith("."));

    expect(strangers).toEqual([]);
  });

  it("uses no names that say nothing", () => {
    const tracked = execFileSync("git", ["ls-files", "infra", "functions", "shared"], { encoding: "utf8" }).split("\n");

    const vague = tracked.filter((path) => /(^|\/)(utils?|helpers?|common|manager)(\.|\/|-|$)/.test(path));

    expect(vague).toEqual([]);
  });
});
