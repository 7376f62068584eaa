import type { Candidate, Classification } from "../../schemas/classification.ts";
import type { Decision } from "../../schemas/decision.ts";
import type { Extraction } from "../../schemas/extraction.ts";
import type { Item, Summary } from "../../schemas/item.ts";
import { NONE_CATEGORY, type Pack } from "../../schemas/pack.ts";

const MAX_CANDIDATES = 5;
const HOUR_MS = 3_600_000;
/** Model name of what nobody classified: an unreadable item handled by hand. */
const BY_HAND = "person";

/** A category a person chose. Its machine probability stays in the candidates, so that lessons know what was thought before. */
export const classifiedByPerson = (
  before: Classification | null,
  chosen: { category: string; secondary?: string[] },
): Classification => {
  const machine = before?.candidates ?? [];
  const known = machine.find((candidate) => candidate.category === chosen.category);
  const first: Candidate = known ?? { category: chosen.category, confidence: 0 };
  const candidates = [first, ...machine.filter((candidate) => candidate.category !== chosen.category)].slice(0, MAX_CANDIDATES);
  const secondary = chosen.secondary?.map((category) => ({ category, confidence: 1 })) ?? before?.secondary ?? [];
  return {
    ...(before ?? unclassified),
    category: chosen.category,
    confidence: 1,
    candidates,
    secondary: secondary.filter((candidate) => candidate.category !== chosen.category),
  };
};

const unclassified: Omit<Classification, "category" | "confidence" | "candidates" | "secondary"> = {
  language: "und",
  languageConfidence: 0,
  unfamiliar: true,
  explanation: [],
  nearest: [],
  machineMail: null,
  sentiment: "neutral",
  sentimentConfidence: 0,
  priority: "normal",
  priorityReasons: [],
  model: BY_HAND,
};

/** The category the machine would have chosen. */
export const machineCategory = (classification: Classification | null): string | null => {
  if (classification === null || classification.model === BY_HAND) return null;
  const best = classification.candidates.toSorted((one, other) => other.confidence - one.confidence)[0];
  return best?.category ?? null;
};

export const knownCategory = (pack: Pack, category: string): boolean => category === NONE_CATEGORY || category in pack.categories;

export const emptyExtraction = (category: string): Extraction => ({ category, fields: {}, customer: null, contradictions: [] });

/** What follows from a confirmed category: one work item per request, none for `none`. What the machine thought stays on record. */
export const decidedByPerson = (item: Item, pack: Pack): Decision => {
  const category = item.classification?.category ?? NONE_CATEGORY;
  const requests = [category, ...(item.classification?.secondary ?? []).map((candidate) => candidate.category)];
  const workItems = requests.flatMap((request) => {
    const known = pack.categories[request];
    return known === undefined ? [] : [{ category: request, system: known.system, team: known.team }];
  });
  const home = pack.categories[category] ?? { team: pack.none.team, slaHours: pack.none.slaHours, autonomy: "assist" as const };
  const before = item.decision ?? {
    reasons: [],
    autonomy: home.autonomy,
    fourEyes: false,
    audit: false,
    wouldBe: "review" as const,
  };
  return {
    outcome: workItems.length === 0 ? "file" : "deliver",
    reasons: before.reasons,
    autonomy: before.autonomy,
    workItems,
    team: home.team,
    fourEyes: before.fourEyes,
    audit: before.audit,
    dueAt: dueAtOf(item, home.slaHours),
    wouldBe: before.wouldBe,
  };
};

/** The due time stays what it was: reading it again must not move a promise. Without one, the SLA's hours from arrival. */
const dueAtOf = (item: Item, slaHours: number): string =>
  item.decision?.dueAt ?? item.summary.dueAt ?? new Date(Date.parse(item.arrival.receivedAt) + slaHours * HOUR_MS).toISOString();

export const summaryFor = (item: Item, pack: Pack, openChecks: number): Summary => {
  const category = item.classification?.category ?? null;
  const known = category === null ? undefined : pack.categories[category];
  return {
    ...item.summary,
    category,
    confidence: item.classification?.confidence ?? null,
    customer: customerOf(item) ?? item.summary.customer,
    team: known?.team ?? (category === NONE_CATEGORY ? pack.none.team : item.summary.team),
    system: known?.system ?? (category === NONE_CATEGORY ? null : item.summary.system),
    openChecks,
  };
};

const customerOf = (item: Item): string | null => {
  const number = item.extraction?.fields["customerNumber"];
  if (number?.source === "person") return typeof number.value === "string" ? number.value : null;
  return item.extraction?.customer?.displayName ?? null;
};
