import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openClassifier, type UnusableModel } from "../../functions/classifier.ts";
import { encodeModel, MODEL_FORMAT_VERSION } from "../../shared/core/classify/engine/model-format.ts";
import { promoteModel } from "../../shared/core/classify/learning/model-versions.ts";
import { modelKeyOf } from "../../shared/core/learn/active-model.ts";
import { smallPack } from "../core/classify/pack-fixture.ts";
import { parsedText, trainSmall } from "../core/classify/training-fixture.ts";
import { type LocalState, openLocalState } from "../support/local-state.ts";

const TENANT = "default";
const pack = smallPack();
const parsed = parsedText("Guten Tag, nach dem Umzug lautet meine neue Adresse Erlenweg 3, 34117 Kassel.");

let local: LocalState;
beforeEach(async () => {
  told = [];
  local = await openLocalState();
});
afterEach(() => local.remove());

const promote = (name: string) =>
  promoteModel(local.state.settings, name, { tenantId: TENANT, by: "lea", at: "2026-03-01T09:00:00.000Z", note: "" });

let told: UnusableModel[];
const classifier = (elapsed: () => number = () => 0) =>
  openClassifier({
    state: local.state,
    pack: () => Promise.resolve(pack),
    train: () => Promise.resolve(encodeModel(trainSmall())),
    elapsed,
    onUnusable: (fact) => told.push(fact),
  });

/** As an earlier release would have written it: the version stands behind the first four bytes. */
const ofOlderFormat = (): Uint8Array => {
  const bytes = encodeModel(trainSmall());
  new DataView(bytes.buffer).setUint32(4, MODEL_FORMAT_VERSION - 1, true);
  return bytes;
};

describe("the classifier of a running mailroom", () => {
  it("answers by the promoted model", async () => {
    const trained = trainSmall();
    const bytes = encodeModel({ ...trained, header: { ...trained.header, name: "promoted" } });
    await local.state.blobs.put(modelKeyOf(TENANT, "promoted"), bytes);
    await promote("promoted");

    const classify = await classifier().of(TENANT);

    expect(classify({ parsed, channel: "mail" })).toMatchObject({ category: "address_change", model: "promoted" });
  });

  it("answers by the pack's own model, and says so, when the promoted one cannot be read", async () => {
    await local.state.blobs.put(modelKeyOf(TENANT, "broken"), new TextEncoder().encode("no model at all, from another program"));
    await promote("broken");

    const classify = await classifier().of(TENANT);

    expect(classify({ parsed, channel: "mail" })).toMatchObject({ category: "address_change", model: "small" });
    expect(told).toMatchObject([{ tenantId: TENANT, model: "broken", code: "not_a_model", servedBy: "small" }]);
  });

  it("tells once, as data, of a stored model of an older format, however often it is asked", async () => {
    await local.state.blobs.put(modelKeyOf(TENANT, "older"), ofOlderFormat());
    await promote("older");
    let now = 0;
    const running = classifier(() => now);

    for (; now < 200_000; now += 40_000) await running.of(TENANT);

    expect(told).toMatchObject([{ tenantId: TENANT, model: "older", code: "other_version", servedBy: "small" }]);
  });

  it("keeps the model in use where the one promoted next is of an older format, and looks again only after a while", async () => {
    let now = 0;
    const running = classifier(() => now);
    const before = await running.of(TENANT);
    await local.state.blobs.put(modelKeyOf(TENANT, "older"), ofOlderFormat());
    await promote("older");

    now = 40_000;
    const after = await running.of(TENANT);
    await local.state.blobs.delete(modelKeyOf(TENANT, "older"));
    now = 50_000;
    const soon = await running.of(TENANT);

    expect([after, soon]).toEqual([before, before]);
    expect(told).toMatchObject([{ model: "older", code: "other_version" }]);
  });
});
