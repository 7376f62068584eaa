import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openShadow } from "../../functions/shadow-classifier.ts";
import { encodeModel } from "../../shared/core/classify/engine/model-format.ts";
import { promoteModel } from "../../shared/core/classify/learning/model-versions.ts";
import { modelKeyOf } from "../../shared/core/learn/active-model.ts";
import { startShadow } from "../../shared/core/learn/shadow-model.ts";
import { smallPack } from "../core/classify/pack-fixture.ts";
import { parsedText, trainSmall } from "../core/classify/training-fixture.ts";
import { createClassifier } from "../../shared/core/classify/classify.ts";
import { type LocalState, openLocalState } from "../support/local-state.ts";

const TENANT = "default";
const at = "2026-03-01T09:00:00.000Z";
const pack = smallPack();
const trained = trainSmall();
const parsed = parsedText("Guten Tag, nach dem Umzug lautet meine neue Adresse Erlenweg 3, 34117 Kassel.");

let local: LocalState;
let clock: number;
let problems: string[];
beforeEach(async () => {
  local = await openLocalState();
  clock = 0;
  problems = [];
});
afterEach(() => local.remove());

const shadow = () =>
  openShadow({
    state: local.state,
    pack: () => Promise.resolve(pack),
    now: () => at,
    elapsed: () => clock,
    report: (problem) => problems.push(problem),
  });

const item = (number: number) => {
  const did = { ...createClassifier(trained, pack.pack)({ parsed, channel: "mail" }), model: "in-use" };
  return { tenantId: TENANT, itemId: `01J${String(number).padStart(23, "0")}`, parsed, channel: "mail" as const, did };
};

const stored = async (name: string): Promise<void> => {
  const bytes = encodeModel({ ...trained, header: { ...trained.header, name } });
  await local.state.blobs.put(modelKeyOf(TENANT, name), bytes);
};

const start = (model: string) => startShadow(local.state, { tenantId: TENANT, model, by: "lea", at });
const answers = async (model: string) => (await local.state.shadows.list(TENANT, model)).answers.map(({ itemId }) => itemId);

describe("the candidate of a running mailroom", () => {
  it("answers beside the model in use from the next half minute on, until it is promoted", async () => {
    const looking = shadow();
    await stored("candidate");
    await (
      await looking.of(TENANT)
    )(item(1));
    await start("candidate");
    await (
      await looking.of(TENANT)
    )(item(2));
    clock = 31_000;
    await (
      await looking.of(TENANT)
    )(item(3));
    await promoteModel(local.state.settings, "candidate", { tenantId: TENANT, by: "lea", at, note: "" });
    clock = 62_000;
    await (
      await looking.of(TENANT)
    )(item(4));

    expect(await answers("candidate")).toEqual([item(3).itemId]);
    expect(problems).toEqual([]);
  });

  it("is told of and left out when its file is damaged or gone", async () => {
    await local.state.blobs.put(modelKeyOf(TENANT, "broken"), new TextEncoder().encode("no model at all"));
    await start("broken");
    await (
      await shadow().of(TENANT)
    )(item(1));
    await start("gone");
    await (
      await shadow().of(TENANT)
    )(item(1));

    expect(problems).toEqual(["the candidate in shadow cannot be read", "the candidate in shadow cannot be read"]);
    expect(await answers("broken")).toEqual([]);
  });
});
