import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openClassifier } from "../../functions/classifier.ts";
import { encodeModel } from "../../shared/core/classify/engine/model-format.ts";
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
  local = await openLocalState();
});
afterEach(() => local.remove());

const promote = (name: string) =>
  promoteModel(local.state.settings, name, { tenantId: TENANT, by: "lea", at: "2026-03-01T09:00:00.000Z", note: "" });

const classifier = () =>
  openClassifier({
    state: local.state,
    pack: () => Promise.resolve(pack),
    train: () => Promise.resolve(encodeModel(trainSmall())),
    elapsed: () => 0,
  });

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
  });
});
