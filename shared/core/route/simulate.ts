import type { Classification } from "../../schemas/classification.ts";
import type { Decision, Reason } from "../../schemas/decision.ts";
import type { Extraction, Field } from "../../schemas/extraction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import type { CaseMatch } from "../cases/match-case.ts";
import { requestsOf } from "./requests.ts";
import { route } from "./route.ts";

/** An item as the machine understood it, before people touched it. */
export interface Replayed {
  item: Item;
  parsed: Parsed;
}

export interface PolicyResult {
  items: number;
  automatic: number;
  review: number;
  filed: number;
  rejected: number;
  /** Share of straight-through items among those that ask for something. */
  automationRate: number;
  /** Wrong automatic work items to expect, from the calibrated probabilities. */
  expectedErrors: number;
  /** What sends items to people, most frequent first. */
  reasons: { code: string; items: number }[];
  /** Review load: who gets what people are to see, most first. */
  teams: { team: string; items: number }[];
}

export interface Simulation {
  current: PolicyResult;
  proposed: PolicyResult;
  /** Items whose outcome changes. */
  changed: {
    itemId: string;
    subject: string;
    category: string;
    from: Decision["outcome"];
    to: Decision["outcome"];
    why: string;
  }[];
}

/** Replays items under the policy in force and under another one: the pilot before the switch. */
export const simulate = (replayed: Replayed[], policies: { current: Pack; proposed: Pack }): Simulation => {
  const pairs = replayed.flatMap((one) => {
    const current = decide(one, policies.current);
    const proposed = decide(one, policies.proposed);
    return current === null || proposed === null ? [] : [{ ...one, current, proposed }];
  });
  return {
    current: summarise(pairs.map(({ item, current }) => ({ item, decision: current, pack: policies.current }))),
    proposed: summarise(pairs.map(({ item, proposed }) => ({ item, decision: proposed, pack: policies.proposed }))),
    changed: pairs.filter(({ current, proposed }) => current.outcome !== proposed.outcome).map(changeOf),
  };
};

const changeOf = ({
  item,
  current,
  proposed,
}: {
  item: Item;
  current: Decision;
  proposed: Decision;
}): Simulation["changed"][number] => ({
  itemId: item.itemId,
  subject: item.summary.subject,
  category: item.classification?.category ?? "none",
  from: current.outcome,
  to: proposed.outcome,
  why: (proposed.outcome === "deliver" ? current : proposed).reasons.find((reason) => reason.blocks)?.message ?? "",
});

const decide = ({ item, parsed }: Replayed, pack: Pack): Decision | null => {
  if (item.classification === null || item.extraction === null) return null;
  const contacts = reasonOf(item, "repeated_contact_case")?.data["contacts"];
  return route({
    itemId: item.itemId,
    arrival: item.arrival,
    parsed,
    classification: machineClassification(item.classification),
    extraction: machineExtraction(item.extraction),
    pack,
    match: matchOf(item),
    contacts: typeof contacts === "number" ? contacts : 1,
    now: item.arrival.receivedAt,
  });
};

/** What the decision says of the case; a thank-you was filed because it answered in one. */
const matchOf = (item: Item): CaseMatch => {
  const suggested = reasonOf(item, "case_suggested");
  if (suggested !== undefined) return { kind: "suggest", caseId: String(suggested.data["caseId"]), by: byOf(suggested) };
  const answered = reasonOf(item, "mere_thanks") !== undefined && item.caseId !== null;
  return answered ? { kind: "join", caseId: item.caseId ?? "", by: "thread" } : { kind: "none" };
};

const reasonOf = (item: Item, code: string): Reason | undefined => item.decision?.reasons.find((reason) => reason.code === code);

const byOf = (reason: Reason): "token" | "thread" | "number" => {
  const by = reason.data["by"];
  return by === "token" || by === "thread" ? by : "number";
};

/** A confirmed category carries certainty 1; the candidates keep what the machine thought. */
const machineClassification = (classification: Classification): Classification => {
  const best = classification.candidates.toSorted((one, other) => other.confidence - one.confidence)[0];
  return best === undefined ? classification : { ...classification, category: best.category, confidence: best.confidence };
};

const machineExtraction = (extraction: Extraction): Extraction => ({
  ...extraction,
  fields: Object.fromEntries(Object.entries(extraction.fields).map(([name, field]) => [name, machineField(field)])),
});

const machineField = (field: Field): Field => {
  if (field.source !== "person") return field;
  const before = field.candidates.find((candidate) => candidate.source !== "person");
  return before === undefined
    ? { ...field, value: null, raw: null, confidence: 0, source: null, provenance: null }
    : {
        ...field,
        value: before.value,
        raw: before.raw,
        confidence: before.confidence,
        source: before.source,
        provenance: before.provenance,
      };
};

const summarise = (decided: { item: Item; decision: Decision; pack: Pack }[]): PolicyResult => {
  const of = (outcome: Decision["outcome"]): number => decided.filter(({ decision }) => decision.outcome === outcome).length;
  const automatic = of("deliver");
  const review = of("review");
  const asking = automatic + review;
  return {
    items: decided.length,
    automatic,
    review,
    filed: of("file"),
    rejected: of("reject"),
    automationRate: asking === 0 ? 0 : automatic / asking,
    expectedErrors: decided
      .filter(({ decision }) => decision.outcome === "deliver")
      .reduce((sum, one) => sum + errorChance(one), 0),
    reasons: mostFirst(decided.flatMap(({ decision }) => blockingCodes(decision))).map(([code, items]) => ({ code, items })),
    teams: mostFirst(decided.flatMap(({ decision }) => (decision.outcome === "review" ? [decision.team] : []))).map(
      ([team, items]) => ({ team, items }),
    ),
  };
};

/** An item is right when its category and every value that goes out are; calibrated confidences are their chances. */
const errorChance = ({ item, pack }: { item: Item; pack: Pack }): number => {
  if (item.classification === null || item.extraction === null) return 0;
  const fields = machineExtraction(item.extraction).fields;
  const requests = requestsOf(pack, machineClassification(item.classification));
  const right = requests.reduce((chance, { confidence, policy }) => {
    const sent = policy.fields.flatMap(({ name, threshold }) => {
      const field = fields[name];
      return field !== undefined && field.value !== null && field.valid && field.confidence >= threshold
        ? [field.confidence]
        : [];
    });
    return sent.reduce((product, one) => product * one, chance * confidence);
  }, 1);
  return 1 - right;
};

const blockingCodes = (decision: Decision): string[] => [
  ...new Set(decision.reasons.filter((reason) => reason.blocks).map((reason) => reason.code)),
];

const mostFirst = (names: string[]): [string, number][] =>
  [...Map.groupBy(names, (name) => name)]
    .map(([name, all]): [string, number] => [name, all.length])
    .sort((left, right) => right[1] - left[1]);
