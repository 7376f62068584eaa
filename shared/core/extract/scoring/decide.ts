import type { Field, FieldCandidate } from "../../../schemas/extraction.ts";
import type { Features } from "../evidence.ts";
import type { FieldPlan } from "../scene.ts";
import type { Group } from "./score.ts";
import { calibrate } from "./calibration.ts";

/** Below this a value is rather wrong than right: it is offered as a candidate, not as the field. */
export const REPORT_FROM = 0.4;
const MAX_CANDIDATES = 5;

function candidate(group: Group, confidence: number): FieldCandidate {
  return {
    value: group.best.value,
    raw: group.best.raw,
    confidence,
    source: group.best.source,
    provenance: group.best.provenance,
  };
}

/** Log-odds beyond this are certain anyway and would overflow nothing but patience. */
const MAX_SCORE = 30;

/** Softmax over the values and "none of them" (score 0): two equally good values are a coin toss. */
export function chanceOf(groups: Group[], rank: number): number {
  const own = Math.min(MAX_SCORE, groups[rank]?.score ?? -MAX_SCORE);
  const total = groups.reduce((sum, group) => sum + Math.exp(Math.min(MAX_SCORE, group.score)), 1);
  return Math.exp(own) / total;
}

/** Dates, addresses, titles and lists that nothing names or proves stay below every automatic threshold, however alone they stand. */
const UNNAMED_CEILING = 0.79;
const NAMED_SOURCES = new Set(["xml", "qr", "form", "template", "master", "person"]);

/** A day is named by a word that means the field, or by a preposition in a clause about it ("kündige ... zum"). */
function isNamedDay(features: Features): boolean {
  if ((features.labelled ?? 0) !== 1 || (features.beside ?? 0) === 1) return false;
  return (features.shortLabel ?? 0) !== 1 || (features.cue ?? 0) === 1;
}

/** Rows told in sentences are for a person to see, however well they add up. */
function isListed(features: Features): boolean {
  if ((features.told ?? 0) === 1 || (features.skipped ?? 0) === 1) return false;
  return (features.addsUp ?? 0) === 1 || ((features.listed ?? 0) === 1 && (features.counted ?? 0) === 1);
}

function isTitle(features: Features): boolean {
  return (features.gender ?? 0) === 1 || ((features.label ?? 0) >= 0.9 && (features.capital ?? 0) === 1);
}

/** Named by a label, told apart from the other one, or the head of a letter that changes nothing about it. */
function isPlacedAddress(features: Features): boolean {
  if ((features.roleAgainst ?? 0) === 1 || (features.bareStreet ?? 0) === 1) return false;
  return ["labelled", "roleFits", "letterSender"].some((name) => features[name] === 1);
}

/** Nobody else stands where senders stand, one person is named, and a seller by more than the head of the page. */
function isOnePerson(features: Features): boolean {
  return ["rival", "couple", "loose"].every((name) => (features[name] ?? 0) === 0);
}

/** "990 4417 2": other groups of digits right beside it, it may be a piece. */
function isWhole(features: Features): boolean {
  return (features.cut ?? 0) === 0 && isAlone(features);
}

/** No other code or larger sum stands beside it that could be meant. */
function isAlone(features: Features): boolean {
  return (features.besideAnother ?? 0) === 0;
}

/** A number without a country code in an English text that tells no country is dialled anywhere. */
function isOfOneCountry(features: Features): boolean {
  return (features.anyCountry ?? 0) === 0;
}

/** Written as plates are, or behind the word for one, and no other vehicle's beside it. */
function isOnePlate(features: Features): boolean {
  return (features.loosePlate ?? 0) === 0 && isAlone(features);
}

const NAMED: Record<string, (features: Features) => boolean> = {
  date: isNamedDay,
  deadline: isNamedDay,
  line_items: isListed,
  text: isTitle,
  address: isPlacedAddress,
  person: isOnePerson,
  identifier: isWhole,
  money: isAlone,
  phone: isOfOneCountry,
  license_plate: isOnePlate,
};

/** "Owen" or "Weber" is somebody's name, but not the whole of it; a form that asked for no more is content with it. */
function isShortName(type: string, group: Group): boolean {
  if (type !== "person" || (group.features.fullName ?? 0) === 1 || (group.features.company ?? 0) === 1) return false;
  return !group.members.some((member) => NAMED_SOURCES.has(member.source));
}

/** What only the quoted history says was shown another time. */
const isOfNow = (group: Group): boolean => group.members.some((member) => (member.features.quote ?? 0) === 0);

/** A code that no word names, a number behind the mere name of a device: perhaps the model, perhaps something else. */
const NEEDS_ITS_WORD: Record<string, (features: Features, group: Group) => boolean> = {
  errorCode: (features, group) => (features.label ?? 0) > 0.05 && isOfNow(group),
  serialNumber: (features) => (features.labelled ?? 0) === 1 || (features.label ?? 0) > 0.5 || (features.asked ?? 0) === 1,
};

function isNamedByItsWord(group: Group): boolean {
  return NEEDS_ITS_WORD[group.field]?.(group.features, group) ?? true;
}

/** The highest confidence a value can have as it is told. */
export function ceilingOf(type: string, group: Group): number {
  if (isShortName(type, group)) return UNNAMED_CEILING;
  const isNamed = NAMED[type];
  if (isNamed === undefined || (isNamed(group.features) && isNamedByItsWord(group))) return 1;
  const proven = group.members.some((member) => NAMED_SOURCES.has(member.source)) || (group.features.agrees ?? 0) > 0;
  return proven ? 1 : UNNAMED_CEILING;
}
export function emptyField(name: string, confidence: number): Field {
  return {
    name,
    value: null,
    raw: null,
    confidence,
    valid: true,
    checks: [],
    source: null,
    provenance: null,
    candidates: [],
    locked: false,
  };
}

export function decideField(plan: FieldPlan, groups: Group[], absence: number): Field {
  const [best, ...others] = groups;
  if (best === undefined) return emptyField(plan.name, absence);
  const kind = { field: plan.name, type: plan.definition.type };
  const confidences = groups
    .slice(0, MAX_CANDIDATES + 1)
    .map((group, rank) => round(Math.min(ceilingOf(kind.type, group), calibrate(kind, chanceOf(groups, rank)))));
  const confidence = confidences[0] ?? 0;
  if (confidence < REPORT_FROM) {
    const candidates = groups.slice(0, MAX_CANDIDATES).map((group, rank) => candidate(group, confidences[rank] ?? 0));
    return { ...emptyField(plan.name, round(Math.max(0, 1 - confidence) * absence)), candidates };
  }
  return {
    name: plan.name,
    value: best.best.value,
    raw: best.best.raw,
    confidence,
    valid: best.best.checks.every((entry) => entry.result !== "fail"),
    checks: best.best.checks,
    source: best.best.source,
    provenance: best.best.provenance,
    candidates: others.slice(0, MAX_CANDIDATES).map((group, at) => candidate(group, confidences[at + 1] ?? 0)),
    locked: false,
  };
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
