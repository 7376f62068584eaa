import type { FieldDefinition } from "../../../schemas/pack.ts";
import type { Evidence, Features } from "../evidence.ts";
import { weightsOf } from "./weights.ts";

/** Evidence for one and the same value of a field. */
export interface Group {
  field: string;
  key: string;
  best: Evidence;
  members: Evidence[];
  features: Features;
  /** Log-odds that the value is right. */
  score: number;
}

export function logistic(score: number): number {
  return 1 / (1 + Math.exp(-score));
}

export interface FieldKind {
  field: string;
  type: FieldDefinition["type"];
}

/** Whatever else speaks for it: our own number is never the sender's, a rejected one hardly ever the value. */
const OWN_CEILING = -4;
const NEGATED_CEILING = -2.5;
/** The office whose person signed, the clerk who signed for an office: offered, not reported. */
const YIELDS_CEILING = -1.5;

/** A number nobody names is a candidate, not a value; an error code may stand alone ("zeigt F28"). */
const UNLABELLED_CEILING = -2.2;
const LOOSE_CODE_CEILING = 1.5;
const NAMED_BY = ["label", "form", "xml", "qr", "template", "master", "llm"];

function isUnlabelled(features: Features): boolean {
  return NAMED_BY.every((name) => (features[name] ?? 0) <= 0.05);
}

function ceilingOf(kind: FieldKind, features: Features): number {
  if ((features.own ?? 0) === 1) return OWN_CEILING;
  if (kind.type === "identifier" && isUnlabelled(features))
    return kind.field === "errorCode" ? LOOSE_CODE_CEILING : UNLABELLED_CEILING;
  if ((features.yields ?? 0) === 1) return YIELDS_CEILING;
  return (features.negated ?? 0) === 1 ? NEGATED_CEILING : Number.POSITIVE_INFINITY;
}

function scoreOf(kind: FieldKind, features: Features, weights: Features): number {
  let score = weights.bias ?? 0;
  for (const name in features) {
    const value = features[name] ?? 0;
    if (value !== 0) score += (weights[name] ?? 0) * value;
  }
  return Math.min(score, ceilingOf(kind, features));
}

function withChecks(evidence: Evidence): Features {
  if (evidence.checks.length === 0) return evidence.features;
  if (evidence.checks.some((entry) => entry.result === "fail")) return { ...evidence.features, fail: 1 };
  return evidence.checks.some((entry) => entry.result === "pass") ? { ...evidence.features, pass: 1 } : evidence.features;
}

interface Rated {
  member: Evidence;
  features: Features;
  score: number;
}

/** The member that says most; the first of equals. */
function bestOf(kind: FieldKind, members: Evidence[], weights: Features): Rated | null {
  let best: Rated | null = null;
  for (const member of members) {
    const features = withChecks(member);
    const score = scoreOf(kind, features, weights);
    if (best === null || score > best.score) best = { member, features, score };
  }
  return best;
}

/** A second, independent kind of source for the same value counts; the same rule firing twice hardly does. */
function agreement(members: Evidence[]): Features {
  if (members.length === 1) return ALONE;
  const extractors = new Set(members.map((member) => `${member.extractor}:${member.source}`));
  return { repeated: members.length > 1 ? 1 : 0, agrees: Math.min(extractors.size - 1, 2) };
}

const ALONE: Features = {};

/** A number that stands in the sender's own words with a word for it. */
function isNamed(evidence: Evidence): boolean {
  return (evidence.features.label ?? 0) > NAMED && NO_NUMBER.every((feature) => (evidence.features[feature] ?? 0) === 0);
}
const NAMED = 0.3;
/** What a number of the sender's is not: in the history, ours, two digits, a part of an address or a day. */
const NO_NUMBER = ["quote", "own", "short", "inside", "in_date", "in_money", "in_phone", "negated"];

export function groupEvidence(kind: FieldKind, evidence: Evidence[]): Group[] {
  const byKey = new Map<string, Evidence[]>();
  for (const one of evidence) {
    const list = byKey.get(one.key) ?? [];
    list.push(one);
    byKey.set(one.key, list);
  }
  const newest = [...byKey.values()].filter((members) =>
    members.some((member) => (member.features.quote ?? 0) === 0 && (member.features.own ?? 0) === 0),
  );
  const sole = newest.length === 1;
  const isNamedNow = newest.some((members) => members.some(isNamed));
  const groups: Group[] = [];
  const weights = weightsOf(kind);
  for (const [key, members] of byKey) {
    const top = bestOf(kind, members, weights);
    if (top === null) continue;
    const features: Features = { ...top.features, ...agreement(members) };
    if (sole && newest[0] === members) features.sole = 1;
    if (!isNamedNow && kind.type === "identifier" && (features.quote ?? 0) === 1) features.fallback = 1;
    groups.push({
      field: top.member.field,
      key,
      best: top.member,
      members,
      features,
      score: scoreOf(kind, features, weights),
    });
  }
  return groups.sort((a, b) => b.score - a.score);
}
