import { readFile } from "node:fs/promises";
import { expect, it } from "vitest";
import { packJsonSchema } from "../../../shared/core/packs/pack-json-schema.ts";

it("the schema editors use is the one the pack is parsed with (npm run schema writes it)", async () => {
  const written = await readFile("shared/packs/pack.schema.json", "utf8");

  expect(written).toBe(packJsonSchema());
});
