import { describe, expect, it } from "vitest";
import { createClassifier } from "../../../shared/core/classify/classify.ts";
import { compareShadow, decidedCategories } from "../../../shared/core/learn/compare-shadow.ts";
import { correctionsWithPlaces } from "../../../shared/core/learn/corrections-with-places.ts";
import { lookOn } from "../../../shared/core/learn/look-on.ts";
import { shadowModel, startShadow } from "../../../shared/core/learn/shadow-model.ts";
import type { Classification } from "../../../shared/schemas/classification.ts";
import { shadowAnswerSchema, type ShadowAnswer } from "../../../shared/schemas/shadow-answer.ts";
import { correction } from "../classify/pack-fixture.ts";
import { parsedText, trainSmall } from "../classify/training-fixture.ts";
import { learningMemory } from "./learning-memory.ts";

const itemId = "01J00000000000000000000001";
const at = "2026-03-01T09:00:00.000Z";
const answer = (changes: Partial<ShadowAnswer> = {}): ShadowAnswer => ({
  tenantId: "default",
  itemId,
  at,
  model: "candidate",
  beside: "in-use",
  would: { category: "complaint", confidence: 0.7 },
  did: { category: "order", confidence: 0.6 },
  ...changes,
});

const classify = createClassifier(trainSmall(), {
  classification: { unfamiliarFloor: 0.35, secondaryThreshold: 0.35, promisedPrecision: 0.98 },
});
const parsed = parsedText("Guten Tag, nach dem Umzug lautet meine neue Adresse Erlenweg 3, 34117 Kassel.");
const seen = (did: Classification) => ({ tenantId: "default", itemId, parsed, channel: "mail" as const, did });

describe("a candidate beside the model in use", () => {
  it("writes down what it would have said", async () => {
    const { deps, answers } = learningMemory([]);
    const did = { ...classify({ parsed, channel: "mail" }), model: "in-use", category: "order", confidence: 0.4 };
    const report = (problem: string): never => {
      throw new Error(problem);
    };

    await lookOn({ shadows: deps.shadows, now: deps.now, candidate: classify, report }, seen(did));

    expect(answers).toMatchObject([
      { itemId, beside: "in-use", would: { category: "address_change" }, did: { category: "order", confidence: 0.4 } },
    ]);
    expect(shadowAnswerSchema.parse(answers[0])).toEqual(answers[0]);
  });

  it("neither looks at machine mail nor where none is to look on", async () => {
    const { deps, answers } = learningMemory([]);
    const common = { shadows: deps.shadows, now: deps.now, report: () => undefined };
    const did = classify({ parsed, channel: "mail" });

    await lookOn({ ...common, candidate: null }, seen(did));
    await lookOn({ ...common, candidate: classify }, seen({ ...did, machineMail: "auto_reply" }));

    expect(answers).toEqual([]);
  });

  it("cannot stop an item, whatever happens to it", async () => {
    const { deps } = learningMemory([]);
    const told: string[] = [];
    const candidate = (): never => {
      throw new Error("out of memory");
    };

    await lookOn(
      { shadows: deps.shadows, now: deps.now, candidate, report: (problem, error) => told.push(`${problem}: ${String(error)}`) },
      seen(classify({ parsed, channel: "mail" })),
    );

    expect(told).toEqual(["the candidate in shadow gave no answer: Error: out of memory"]);
  });
});

describe("which candidate looks on", () => {
  it("is the last one started, for thirty days, and the one before is forgotten", async () => {
    const { deps, answers } = learningMemory([]);
    await startShadow(deps, { tenantId: "default", model: "first", by: "schedule", at });
    await deps.shadows.record(answer({ model: "first" }));

    await startShadow(deps, { tenantId: "default", model: "second", by: "schedule", at });

    expect(answers).toEqual([]);
    expect(await shadowModel(deps.settings, "default", "2026-03-30T09:00:00.000Z")).toMatchObject({
      model: "second",
      lookingOn: true,
    });
    expect(await shadowModel(deps.settings, "default", "2026-04-01T09:00:00.000Z")).toMatchObject({
      model: "second",
      lookingOn: false,
    });
  });

  it("is nobody after a lead ended it", async () => {
    const { deps, answers } = learningMemory([]);
    await startShadow(deps, { tenantId: "default", model: "first", by: "schedule", at });
    await deps.shadows.record(answer({ model: "first" }));

    const ended = await startShadow(deps, { tenantId: "default", model: null, by: "lea", at });

    expect(ended).toBe(true);
    expect(await shadowModel(deps.settings, "default", at)).toBeNull();
    expect(answers).toEqual([]);
  });
});

describe("erasing an item", () => {
  it("erases what candidates said of it", async () => {
    const { deps, answers } = learningMemory([]);
    const corrections = correctionsWithPlaces(deps.corrections, { ...deps, newId: () => "id" });
    await deps.shadows.record(answer());
    await deps.shadows.record(answer({ itemId: "01J00000000000000000000002" }));

    await corrections.eraseItem("default", itemId);

    expect(answers.map((left) => left.itemId)).toEqual(["01J00000000000000000000002"]);
  });
});

describe("comparing answers in shadow with what came of the items", () => {
  const id = (number: number): string => `01J${String(number).padStart(23, "0")}`;

  it("measures where a person decided, and elsewhere only agreement", () => {
    const answers = [
      answer({ itemId: id(1) }),
      answer({ itemId: id(2), would: { category: "order", confidence: 0.9 } }),
      answer({ itemId: id(3) }),
    ];
    const decided = decidedCategories([
      correction({ itemId: id(1), category: { was: "order", is: "complaint" } }),
      correction({ itemId: id(2), category: { was: "order", is: "complaint" } }),
      correction({ itemId: id(2), category: { was: "order", is: "order" }, at: "2026-02-02T09:00:00Z" }),
      correction({ itemId: id(3), category: { was: "order", is: "complaint" }, undone: true }),
    ]);

    const comparison = compareShadow(answers, decided);

    expect(comparison).toMatchObject({
      compared: 3,
      agreed: 1,
      settled: 2,
      currentRight: 1,
      candidateRight: 2,
      mended: 1,
      broken: 0,
      verdict: "inconclusive",
    });
  });

  it("says nothing of no answers", () => {
    expect(compareShadow([], new Map())).toMatchObject({ compared: 0, settled: 0, verdict: "inconclusive" });
  });
});
