import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { PUBLISHED_FOLDER, publishedFiles } from "../../infra/publish-schemas.ts";
import { workItemEventSchema } from "../../shared/schemas/work-item.ts";

describe("the published contracts", () => {
  it("are what the schemas say (run infra/publish-schemas.ts after a change)", async () => {
    const files = await publishedFiles();

    const stored = await Promise.all(
      [...files.keys()].map(async (name) => [name, await readFile(join(PUBLISHED_FOLDER, name), "utf8")]),
    );

    expect(stored).toEqual([...files]);
  });

  it("have one valid example per category of the starter pack", async () => {
    const files = await publishedFiles();
    const examples = [...files].filter(([name]) => name.startsWith("examples/"));

    const results = examples.map(([, text]) => workItemEventSchema.safeParse(JSON.parse(text)).success);

    expect(results.length).toBeGreaterThan(10);
    expect(results).not.toContain(false);
  });
});
