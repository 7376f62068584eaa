import { describe, expect, it, vi } from "vitest";
import { broughtModel, ownModel } from "../../../shared/core/classify/brought-model.ts";
import { packModelName, trainPackModel } from "../../../shared/core/classify/pack-model.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { smallPack } from "./pack-fixture.ts";

describe("a model that comes with a pack", () => {
  it("serves when it is what would be learnt", async () => {
    const model = trainPackModel(smallPack());
    const train = vi.fn<(pack: LoadedPack) => Promise<Uint8Array>>();

    const bytes = await ownModel({ ...smallPack(), model }, train);

    expect(bytes).toBe(model);
    expect(train).not.toHaveBeenCalled();
  });

  it("does not serve after the examples changed, and says what it is and what would be right", async () => {
    const changed = { ...smallPack(), model: trainPackModel(smallPack()), hash: "a".repeat(64) };
    const learnt = new Uint8Array([1]);

    const brought = broughtModel(changed);
    const bytes = await ownModel(changed, async () => learnt);

    expect(brought).toMatchObject({ state: "outdated", reason: expect.stringContaining(packModelName(changed)) });
    expect(bytes).toBe(learnt);
  });

  it.each([
    ["a foreign file", new TextEncoder().encode("%PDF-1.7 this is no model at all"), "PHCM"],
    ["half a model", trainPackModel(smallPack()).subarray(0, 400), "incomplete"],
    ["nothing", new Uint8Array(), "0 bytes"],
  ])("does not serve when it is %s", (_, model, reason) => {
    expect(broughtModel({ ...smallPack(), model })).toMatchObject({
      state: "unreadable",
      reason: expect.stringContaining(reason),
    });
  });

  it("is not missed by a pack that has none", () => {
    expect(broughtModel(smallPack())).toEqual({ state: "absent" });
  });
});
