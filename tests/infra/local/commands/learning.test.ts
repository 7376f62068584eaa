import { spawnSync } from "node:child_process";
import { appendFile, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { lessons } from "../../../core/learn/learning-memory.ts";
import { type LocalState, openLocalState } from "../../../support/local-state.ts";
import { writeSmallPack } from "../../../support/small-pack-folder.ts";

const posthorn = (...args: string[]) =>
  spawnSync(join("node_modules", ".bin", "node"), ["--conditions=local", "infra/local/cli.ts", ...args], { encoding: "utf8" });

const modelSchema = z.object({
  name: z.string(),
  active: z.boolean(),
  lookingOn: z.boolean(),
  examples: z.number(),
  lessons: z.number(),
  verdict: z.string().nullable(),
  coverage: z.number().nullable(),
  refused: z.string().nullable(),
});

/** Several processes one after another, each with an engine to load. */
const SLOW_MS = 120_000;

let local: LocalState;
let pack: string;
beforeEach(async () => {
  local = await openLocalState();
  pack = await writeSmallPack(local.folder);
});
afterEach(() => local.remove());

const teach = async (count: number): Promise<void> => {
  for (const lesson of lessons(count)) await local.state.corrections.append(lesson);
};

const models = () =>
  posthorn("models", "list", "--json", "--data", local.folder, "--pack", pack)
    .stdout.trim()
    .split("\n")
    .map((line) => modelSchema.parse(JSON.parse(line)));

describe("learning on the command line", { timeout: SLOW_MS }, () => {
  it("makes the pack's own model, promotes what people taught, goes one step back and forth again", async () => {
    const first = posthorn("train", "--data", local.folder, "--pack", pack);
    await teach(60);
    const second = posthorn("train", "--data", local.folder, "--pack", pack);
    const after = models();
    const back = posthorn("models", "rollback", "--data", local.folder, "--pack", pack);
    const learnt = after.find((model) => model.active)?.name ?? "";
    const again = posthorn("models", "promote", learnt, "--data", local.folder, "--pack", pack);

    expect([first.status, second.status, back.status, again.status]).toEqual([0, 0, 0, 0]);
    expect(first.stdout).toContain("Nothing to learn from people yet");
    expect(second.stdout).toMatch(/60 new lessons\. The candidate is better: .* It is in use now\./);
    expect(after).toHaveLength(2);
    expect(after.find((model) => model.active)).toMatchObject({ examples: 72, lessons: 60, verdict: "better" });
    expect(back.stdout).toContain("is in use from now on");
    expect(models().find((model) => model.active)?.name).toBe(learnt);
  });

  it("keeps a candidate aside that proves nothing, lets it look on, and ends that", async () => {
    await teach(4);
    const train = posthorn("train", "--json", "--data", local.folder, "--pack", pack);
    const looking = models();
    const candidate = looking.find((model) => model.lookingOn)?.name ?? "";

    const ended = posthorn("models", "shadow", "none", "--data", local.folder, "--pack", pack);
    const unknown = posthorn("models", "shadow", "nobody", "--data", local.folder, "--pack", pack);

    expect(JSON.parse(train.stdout)).toMatchObject({ outcome: "kept", lessons: 4 });
    expect(looking.find((model) => model.name === candidate)).toMatchObject({ active: false, verdict: "inconclusive" });
    expect(ended.stdout).toContain("Nobody looks on any more");
    expect(models().some((model) => model.lookingOn)).toBe(false);
    expect([unknown.status, unknown.stderr]).toEqual([2, expect.stringContaining("there is no model nobody")]);
  });

  it("lists a damaged model with the reason, and does not take it into use", async () => {
    posthorn("train", "--data", local.folder, "--pack", pack);
    await local.state.blobs.put("models/default/torn.bin", new TextEncoder().encode("half a model"));

    const refused = models().find((model) => model.name === "torn");
    const promoted = posthorn("models", "promote", "torn", "--data", local.folder, "--pack", pack);

    expect(refused?.refused).toContain("12 bytes");
    expect(promoted.status).toBe(2);
    expect(promoted.stderr).toContain("cannot be used");
  });

  it("evaluates as a table, as JSON and as a page with plots, with the lessons of a mailroom", async () => {
    await teach(30);
    const page = join(local.folder, "report.html");
    const json = posthorn("evaluate", "--json", "--curve", "--pack", pack, "--data", local.folder, "--html", page);
    const table = posthorn("evaluate", "--curve", "--pack", pack);
    const report = z
      .object({
        items: z.number(),
        calibrationError: z.number(),
        coverage: z.number(),
        expectations: z.array(z.object({ category: z.string() })),
      })
      .parse(JSON.parse(json.stdout));

    const html = await readFile(page, "utf8");

    expect(report.items).toBe(42);
    expect(report.expectations.map(({ category }) => category).toSorted()).toEqual(["complaint", "none", "order"]);
    expect(table.stdout).toMatch(/category +items +precision +recall +F1 +automatic/);
    expect(table.stdout).toMatch(/with 20 more examples of \w+ \(now \d+\) expect F1 of about/);
    expect(html.match(/<svg/g)?.length).toBe(2);
    expect(html).not.toMatch(/<script|https?:/);
  });

  it("puts a pack's model beside its examples, and tells when it is no longer theirs", async () => {
    const made = posthorn("pack", "model", pack);
    const fresh = posthorn("pack", "check", pack, "--quick");
    await appendFile(
      join(pack, "examples", "order.de.yaml"),
      "- id: order-late\n  industry: shop\n  text: Ich nehme zwei davon.\n",
    );
    const stale = posthorn("pack", "check", pack, "--quick");

    expect(made.stdout).toMatch(/model\.bin: small-[0-9a-f]{12}-e\d+, \d+\.\d MB, from 12 examples\./);
    expect((await readdir(pack)).filter((name) => name.startsWith("model"))).toEqual(["model.bin"]);
    expect(fresh.stdout).not.toContain("model_");
    expect(stale.stdout).toContain("model_outdated: model.bin is not used");
  });

  it("checks a pack and says what more examples would bring", () => {
    const { status, stdout } = posthorn("pack", "check", pack);

    expect(status).toBe(0);
    expect(stdout).toContain("2 categories, 12 examples");
    expect(stdout).toMatch(/with 20 more examples of \w+/);
  });
});
