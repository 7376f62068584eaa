import type { Entity, EntityType, Evidence, Features } from "../evidence.ts";
import { provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { parseDecimal } from "../values/decimal.ts";
import { amountClaims, type AmountClaim } from "./amount-claims.ts";
import { has, wordsOf } from "./invoice-words.ts";
import { applyTotals } from "./apply-totals.ts";
import { pageCells, spotsOf, type PageCells, type Spot } from "./page-cells.ts";
import { dayClaim, numberClaim, type PaperClaim } from "./paper-claims.ts";
import { settleCurrency } from "./settle-currency.ts";
import { NO_CONTEXT, type TaxContext } from "./tax-parts.ts";
import { vatParty } from "./vat-claims.ts";

/** What the places on the page say of its values, by part and offset. */
interface PageClaims {
  amounts: Map<string, AmountClaim>;
  numbers: Map<string, PaperClaim>;
  days: Map<string, PaperClaim>;
  /** Whose tax numbers the page names, by value: above 0 the buyer's more often than the seller's. */
  parties: Map<string, number>;
  numbersNamed: { region: Region; entity: Entity; strength: number }[];
}

const keyOf = (part: string, start: number): string => `${part}:${start}`;

interface PageOf {
  region: Region;
  page: PageCells;
  spotAt: (offset: number) => Spot | null;
}

/** Codes beyond these are a catalogue. */
const MAX_CODES = 600;

function readNumbers({ region, page, spotAt }: PageOf, claims: PageClaims): void {
  for (const entity of (region.entities.get("identifier") ?? []).slice(0, MAX_CODES)) {
    const spot = spotAt(entity.start);
    const claim = spot === null ? null : numberClaim(region, page, entity, spot);
    if (claim === null) continue;
    claims.numbers.set(keyOf(region.part, entity.start), claim);
    if (claim.own > 0 && isCode(region, entity)) claims.numbersNamed.push({ region, entity, strength: claim.own });
  }
}

const NO_CODE = ["contained", "dateLike", "amountLike", "yearLike", "ordinalLike", "short"];

/** What a code may be a piece of; then it is no number of the paper. */
const WHOLES: EntityType[] = ["date", "vat_id", "iban", "phone", "money"];

function isCode(region: Region, entity: Entity): boolean {
  if (NO_CODE.some((hint) => (entity.hints[hint] ?? 0) > 0)) return false;
  return WHOLES.every((type) =>
    (region.entities.get(type) ?? []).every((whole) => whole.end <= entity.start || entity.end <= whole.start),
  );
}

function readPage(region: Region, claims: PageClaims): void {
  const page = pageCells(region);
  const spotAt = spotsOf(page);
  for (const [start, claim] of amountClaims(region, page, spotAt)) claims.amounts.set(keyOf(region.part, start), claim);
  readNumbers({ region, page, spotAt }, claims);
  for (const entity of region.entities.get("date") ?? []) {
    const spot = spotAt(entity.start);
    const claim = spot === null ? null : dayClaim(region, page, entity, spot);
    if (claim !== null) claims.days.set(keyOf(region.part, entity.start), claim);
  }
  for (const entity of region.entities.get("vat_id") ?? []) {
    const spot = spotAt(entity.start);
    const party = spot === null ? null : vatParty(region, page, entity, spot);
    if (party !== null) claims.parties.set(entity.key, (claims.parties.get(entity.key) ?? 0) + (party === "buyer" ? 1 : -1));
  }
}

const STRONG = 0.7;
const SILENCED = 0.3;
const TOTAL_FIELDS = new Set(["netTotal", "taxTotal", "grossTotal"]);

function named(features: Features, strength: number): Features {
  const label = Math.max(features.label ?? 0, strength);
  return { ...features, label, labelled: label >= STRONG ? 1 : (features.labelled ?? 0), other: 0, contested: 0 };
}

function numberFeatures(features: Features, claim: PaperClaim, known: Named): Features {
  if (claim.other > 0) return denied(features, claim.other);
  if (claim.own < 1 && known.numberInFull) return denied(features, STRONG);
  return claim.own === 0 ? features : numbered(features, claim.own);
}

/** A number named in full, or only by standing beside the word for the paper. */
function numbered(features: Features, strength: number): Features {
  if (strength === 1) return named(features, 1);
  return { ...features, label: Math.max(features.label ?? 0, HINTED), hinted: 1, other: 0 };
}

const HINTED = 0.5;

function denied(features: Features, strength: number): Features {
  return { ...features, label: (features.label ?? 0) * SILENCED, labelled: 0, other: Math.max(features.other ?? 0, strength) };
}

function amountFeatures(features: Features, field: string, claim: AmountClaim | undefined): Features {
  if (claim === undefined) return features;
  if (claim.role === field)
    return claim.strength >= STRONG
      ? named(features, claim.strength)
      : { ...features, label: Math.max(features.label ?? 0, claim.strength) };
  return claim.strength >= STRONG ? denied(features, claim.strength) : features;
}

/** What the pages name in full or at all; what nothing names stands back then. */
interface Named {
  day: boolean;
  dayInFull: boolean;
  numberInFull: boolean;
}

const NOTHING: PaperClaim = { own: 0, other: 0 };

function dayFeatures(features: Features, claim: PaperClaim, known: Named): Features {
  if (claim.other > 0) return { ...denied(features, claim.other), withNumber: 0, headDate: 0 };
  if (claim.stamped === true && known.day) return denied({ ...features, headDate: 0 }, STRONG);
  if (claim.own < 1 && known.dayInFull) return denied(features, STRONG);
  if (claim.own === 0) return features;
  return {
    ...named(features, claim.own),
    cue: 1,
    beside: 0,
    ...(claim.withNumber === true ? { withNumber: 1 } : {}),
    ...(claim.atHead === true ? { headDate: 1, letterDate: 0 } : {}),
  };
}

/** Once a number is told to be the seller's, others are rather not. */
function vatFeatures(one: Evidence, claims: PageClaims): Features {
  const buyers = claims.parties.get(one.key) ?? 0;
  if (buyers < 0) return named(one.features, 1);
  if (buyers > 0) return { ...denied(one.features, 1), buyer: 1 };
  return [...claims.parties.values()].some((entry) => entry < 0) ? denied(one.features, STRONG) : one.features;
}

function placed(one: Evidence, claims: PageClaims, known: Named): Evidence {
  const place = one.provenance;
  if (one.source !== "label" && one.source !== "entity") return one;
  if (one.field === "sellerVatId") return { ...one, features: vatFeatures(one, claims) };
  if (place === null || place.start === null) return one;
  const key = keyOf(place.part, place.start);
  if (TOTAL_FIELDS.has(one.field)) return { ...one, features: amountFeatures(one.features, one.field, claims.amounts.get(key)) };
  if (one.field === "invoiceNumber")
    return { ...one, features: numberFeatures(one.features, claims.numbers.get(key) ?? NOTHING, known) };
  if (one.field !== "invoiceDate") return one;
  return { ...one, features: dayFeatures(one.features, claims.days.get(key) ?? NOTHING, known) };
}

/** Numbers that only the invoice's own words name, in languages the label table does not know. */
function newNumbers(evidence: Evidence[], claims: PageClaims): Evidence[] {
  const known = new Set(
    evidence
      .filter((one) => one.field === "invoiceNumber")
      .map((one) => `${one.provenance?.part}:${one.provenance?.start}:${one.key}`),
  );
  return claims.numbersNamed
    .filter(({ region, entity }) => !known.has(`${region.part}:${entity.start}:${entity.key}`))
    .map(({ region, entity, strength }) => ({
      field: "invoiceNumber",
      value: entity.value,
      key: entity.key,
      raw: entity.raw,
      source: "label",
      provenance: provenanceOf(region, entity.start, entity.end),
      features: numbered(entity.hints, strength),
      checks: entity.checks,
      extractor: "invoice-page",
    }));
}

const RATE = /(?<![\d.,])(\d{1,2}(?:[.,]\d{1,2})?) ?%/g;
const MAX_RATES = 60;
const MAX_RATE = 27.5;
const LEGAL = /§ ?19(?: abs\. ?1)? ustg|§ ?13b ustg|art(?:icle)?\.? ?196|293 ?b/u;

function contextOf(region: Region): TaxContext {
  const rates = new Set<number>();
  let seen = 0;
  for (const match of region.reading.folded.matchAll(RATE)) {
    if (++seen > MAX_RATES) break;
    const value = Number(parseDecimal((match[1] ?? "").replace(".", ","), { ...region.reading.convention, decimal: "," }) ?? "0");
    if (value <= MAX_RATE) rates.add(value);
  }
  return { rates: [...rates], untaxed: LEGAL.test(region.reading.folded) || has("untaxed", wordsOf(region.reading.text)) };
}

function readClaims(scene: Scene): { claims: PageClaims; context: TaxContext } {
  const claims: PageClaims = { amounts: new Map(), numbers: new Map(), days: new Map(), parties: new Map(), numbersNamed: [] };
  const pages = scene.regions.filter((region) => region.kind !== "subject");
  for (const region of pages) readPage(region, claims);
  const contexts = pages.map(contextOf);
  const rates = [...new Set(contexts.flatMap((context) => context.rates))];
  return { claims, context: { rates, untaxed: contexts.some((context) => context.untaxed) } };
}

/** A day that words name needs no second mention: the same day as delivery or due date says nothing about it. */
function oncePerDay(evidence: Evidence[], claims: PageClaims): Evidence[] {
  const best = new Map<string, { one: Evidence; own: number }>();
  for (const one of evidence) {
    if (one.field !== "invoiceDate" || one.source === "xml") continue;
    const own = claims.days.get(keyOf(one.provenance?.part ?? "", one.provenance?.start ?? -1))?.own ?? 0;
    if (own > (best.get(one.key)?.own ?? 0)) best.set(one.key, { one, own });
  }
  return evidence.filter((one) => one.field !== "invoiceDate" || one.source === "xml" || (best.get(one.key)?.one ?? one) === one);
}

/** Currency, roles and sums of an invoice's values, which need the whole page. */
export function settleInvoice(scene: Scene, evidence: Evidence[]): Evidence[] {
  const settled = settleCurrency(evidence, scene);
  if (scene.classification.category !== "supplier_invoice") return applyTotals(settled, NO_CONTEXT);
  const { claims, context } = readClaims(scene);
  const days = [...claims.days.values()].filter((claim) => claim.own > 0 && claim.stamped !== true);
  const known = {
    day: days.length > 0,
    dayInFull: days.some((claim) => claim.own === 1),
    numberInFull: claims.numbersNamed.some((entry) => entry.strength === 1),
  };
  const claimed = oncePerDay(settled, claims).map((one) => placed(one, claims, known));
  return applyTotals([...claimed, ...newNumbers(claimed, claims)], context);
}
