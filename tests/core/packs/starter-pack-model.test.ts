import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readPackFolder } from "../../../shared/adapters/packs/read-pack-folder.ts";
import { broughtModel } from "../../../shared/core/classify/brought-model.ts";
import { loadPack } from "../../../shared/core/packs/load-pack.ts";

const FOLDER = join(import.meta.dirname, "..", "..", "..", "shared", "packs", "customer-service");

describe("the starter pack", () => {
  it("brings the model of its examples along; `posthorn pack model customer-service` makes it", async () => {
    const { loaded } = loadPack(await readPackFolder(FOLDER));

    expect(loaded === null ? null : broughtModel(loaded).state).toBe("usable");
  });
});
