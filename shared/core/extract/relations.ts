import type { Entity } from "./evidence.ts";
import type { LabelHit } from "./labels/label-index.ts";
import type { Region } from "./scene.ts";
import { firstFrom } from "./layout/first-from.ts";
import { isOthersPlate } from "./plate-owners.ts";

/** How a label and a value stand to each other. */
export interface Relation {
  field: string;
  /** 1: right beside each other; towards 0 the more stands between. */
  quality: number;
  /** 1: the word means the field; 0.5: it only hints. */
  strength: number;
  direction: "before" | "after" | "above";
  letters: number;
  negated: boolean;
}

/** A label speaks for what follows within a line or so. */
const REACH_BEFORE = 110;
const REACH_AFTER = 34;
/** Labels looked at on each side; further ones are somebody else's. */
const MAX_LABELS_BACK = 5;

/** Words between label and value that say nothing else: "Kundennummer lautet nun:", "invoice no. is". */
const CONNECTORS = new Set(
  (
    "nummer bin ihnen läuft gehört you under still bleibt weiterhin lebe wohne ist ist: lautet lauten war sind die der das den dem des meine mein meiner meinem unsere unser unter mit von vom am zum bis ab dem neue neuer neues neu jetzt nun aktuell aktuelle aktueller nr nr. nummer no no. number # : - = – ( [ \" ' „ “ » « > / | . , * lfd ca ca. circa etwa rund genau folgende folgender wie folgt heute noch bitte auch immer " +
    "is are was my our the of on at as to new now id ref reads read shows number: following currently about approx approximately exactly dated date with be will would für for in höhe hv über over beträgt betrug liegt steht bei auf ihre ihrer ihr your und sie ich wir zur eur euro € £ $ strom gas wasser kwh m³ day tag den abgelesen endet ends einem einer eines ein eine a an inkl incl inkl. incl."
  ).split(" "),
);

const WORDS = /[^\s]+/g;

function contentWords(gap: string): number {
  if (gap === "" || gap === " ") return 0;
  let count = 0;
  for (const match of gap.matchAll(WORDS)) {
    if (CONNECTORS.has(match[0])) continue;
    const word = match[0].replace(/^[("'„“»«[*|]+|[)"'“”»«\]:;,*.|]+$/g, "");
    if (word !== "" && !CONNECTORS.has(word) && !/^[-–—:=#>|.]+$/.test(word)) count += 1;
  }
  return count;
}

const BY_CONTENT_WORDS = [1, 0.72, 0.5, 0.32, 0.2];
const FURTHER = 0.1;

/** "I don't know my customer number. Parcel 4711": a number of the next sentence is another one. */
const NEXT_SENTENCE_NUMBER = 0.15;

function gapQuality(gap: string, options: { isNumber: boolean }): number {
  if (/\n[ \t]*\n/.test(gap)) return gap.trim() === "" || gap.trim() === ":" ? 0.25 : 0;
  let quality = BY_CONTENT_WORDS[contentWords(gap)] ?? FURTHER;
  if (gap.includes("\n")) quality *= gap.trim().length <= 1 ? 0.8 : 0.5;
  // The point of "customer no. is" ends no sentence.
  if (/[.!?;] +\p{L}|[.!?;]\n/u.test(gap.startsWith(".") ? gap.slice(1) : gap))
    quality *= options.isNumber ? NEXT_SENTENCE_NUMBER : 0.35;
  return quality;
}

/** "Wie lautet Ihre Kundennummer?" and the answer in the next message. */
const NEXT_SPEAKER = /[?.!)]{0,2}[^\n?]{0,24}[?.!]?\n[^\n:]{1,40}: /u;

const NEGATION_BEFORE =
  /(?<!\p{L})(?:(?<!ob )nicht|not|statt|anstatt|instead of|rather than|no longer|bisher|alte[rsn]?|former(?:ly)?|previous|frühere[rsn]?|falsche[rsn]?|wrong|old|ehemals|keine)[ :(„"]{1,3}(?:mehr |die |der |unter |the |mit |[\p{L}-]{0,20}nummer |(?:\p{L}{0,12}zähler|\p{L}{0,12}uhr|gerät|karte|meter|card) |[\p{L}-]{0,16}nr\.? |number |iban:? ?|as |als |am |auf |zum |on |from |von ){0,3}[„"]?$/u;
const NEGATION_AFTER =
  /^[ )"“,]{0,3}(?:ist (?:falsch|nicht (?:mehr|richtig|korrekt|gültig|aktuell|mein|die)|alt|veraltet|ungültig)|stimmt nicht|is (?:wrong|not (?:valid|correct|mine|right|the)|outdated|no longer)|was wrong|gilt nicht|existiert nicht|,? ?(?:aber|but|doch|jedoch|which|that|das|die)(?: that| this| das| die)? (?:is|ist|was|war) (?:wrong|incorrect|not|falsch|nicht|veraltet|old|alt)|\((?:alt|old|bisher|former|falsch|wrong|ungültig)\))/u;

/** "Mein Konto (DE12 ...) habe ich gekündigt": a contract is ended by its number, an account is not moved to. */
const ACCOUNT_GONE =
  /^[ )"“,]{0,3}(?:(?:habe|hab|haben) (?:ich|wir) |wird |wurde |ist |was |has been |is being |will be )?(?:\p{L}{2,12} ){0,2}(?:gekündigt|aufgelöst|geschlossen|erloschen|gelöscht|closed|cancelled|ungültig)/u;
function isGone(region: Region, entity: Entity): boolean {
  if (entity.type === "license_plate") return isOthersPlate(region, entity);
  const isAccount = entity.type === "iban" || entity.type === "bic";
  return isAccount && ACCOUNT_GONE.test(region.reading.folded.slice(entity.end, entity.end + 60));
}

/** "Ihre Rechnung 4711 ist falsch": the paper is wrong, not its number. */
const PAPER_BEFORE =
  /(?:rechnung|mahnung|gutschrift|bestellung|bescheid|invoice|bill|statement|reminder|order)(?!\p{L})[^!?\n]{0,44}$/u;

export function isNegated(region: Region, entity: Entity): boolean {
  const { folded } = region.reading;
  const before = folded.slice(Math.max(0, entity.start - 50), entity.start);
  if (isGone(region, entity) || NEGATION_BEFORE.test(before)) return true;
  return NEGATION_AFTER.test(folded.slice(entity.end, entity.end + 30)) && !PAPER_BEFORE.test(before);
}

/** Index of the first label that starts at or after an offset. */
export function labelIndexFrom(labels: LabelHit[], offset: number): number {
  return firstFrom(labels, (label) => label.start >= offset);
}

/** Small numbers, ordinals and parts of days stand between a label and its value without taking it. */
const NO_VALUE = ["small", "ordinalLike", "short", "dateLike", "yearLike"];

function countBetween(siblings: Entity[], start: number, end: number): number {
  let count = 0;
  for (let at = firstFrom(siblings, (sibling) => sibling.start >= start); at < siblings.length && count < 3; at += 1) {
    const sibling = siblings[at];
    if (sibling === undefined || sibling.start >= end) break;
    if (sibling.end <= end && !NO_VALUE.some((hint) => sibling.hints[hint] === 1)) count += 1;
  }
  return count;
}

export interface RelationOptions {
  /** Fields whose labels compete for this kind of value. */
  family: Set<string>;
  /** Values of the same kind, sorted by place: one between label and value is nearer. */
  siblings: Entity[];
}

/** "Kundennummer nicht 4711, sondern 4712": the second one takes over the label. */
const CORRECTION =
  /(?:,? sondern|,? but(?: rather)?|richtig (?:ist|lautet|wäre)|correct (?:one |number )?is|it (?:is|should be)|mine is|meine (?:ist|lautet))[^\n.\d]{0,24}$/u;
const CORRECTED = 0.9;

/** "Handelsrechnung (380) Nr. 471102": the kind of document (UNTDID 1001) stands between its name and its number. */
const TYPE_CODE = /^ ?\(\d{3}\)/u;

/** A phone label never names a code with letters in it. */
function isForDigits(field: string, entity: Entity): boolean {
  return field === "phone" && entity.type === "identifier" && entity.hints.letters === 1;
}

/** "Meine Kundennummer (steht auf der Rechnung) ist": said in passing. */
const ASIDE = /\([^()\n]{3,40}\)/u;

/** "Rechnung vom 28. Januar (Nr. 4711)": the day is no word between the label and the number. */
function withoutDays(region: Region, stretch: string, from: number): string {
  const days = region.entities.get("date") ?? [];
  const day = days[firstFrom(days, ({ end }) => end > from)];
  if (day === undefined || day.start < from || day.end > from + stretch.length) return stretch;
  return `${stretch.slice(0, day.start - from)} ${stretch.slice(day.end - from)}`;
}

/** What a value between label and value leaves of the label's claim. */
const BY_VALUES_BETWEEN = [1, 0.35];
const MANY_BETWEEN = 0.15;

/** "Bestellung vom 3.3., Nr.", "bill of 3 March (no.": the word for a number makes a hint a name. */
const NUMBERED = /^[\s,(]*(?:mit der |with the )?(?:nr|no|nummer|number)\b[.:]?\s*$/u;

const DENIED_QUALITY = 0.05;

interface Join {
  quality: number;
  isNumbered: boolean;
}

/** How well a label before a value is joined to it, by what stands between. */
function qualityBefore(region: Region, label: LabelHit, of: { entity: Entity; siblings: Entity[] }): Join {
  const { folded } = region.reading;
  const { entity, siblings } = of;
  const from = label.end + (TYPE_CODE.exec(folded.slice(label.end, entity.start))?.[0].length ?? 0);
  const between = countBetween(siblings, from, entity.start);
  const stretch = folded.slice(from, entity.start);
  const gap = (entity.type === "identifier" ? withoutDays(region, stretch, from) : stretch).replace(ASIDE, " ");
  if (between > 0 && CORRECTION.test(gap)) return { quality: CORRECTED, isNumbered: false };
  if (between === 0 && entity.type === "identifier" && NUMBERED.test(gap)) return { quality: 1, isNumbered: true };
  const quality = gapQuality(region.document?.reader === "chat" ? gap.replace(NEXT_SPEAKER, " ") : gap, {
    isNumber: entity.type === "identifier",
  });
  return { quality: quality * (BY_VALUES_BETWEEN[between] ?? MANY_BETWEEN), isNumbered: false };
}

/** "Kein Fehlercode", "no serial number": what is not there names nothing. */
const DENIED =
  /(?<!\p{L})(?:kein(?:e[mnrs]?)?|ohne|without(?: an?| any)?|(?:there is|there['’]s|have|has|got|shows?|showing|is|with|but) no|(?:do|does|did)n['’]t (?:have|show|give|know|see)(?: an?| any| the| my)?)[ \n]$|(?:^|[.!?,;\n] ?)no $/u;

function isDenied(folded: string, label: LabelHit): boolean {
  // "keine Kundin mehr (war MB-20177)" was one.
  if (/^ (?:mehr|any ?more)/.test(folded.slice(label.end, label.end + 9))) return false;
  return DENIED.test(folded.slice(Math.max(0, label.start - 24), label.start));
}

/** A label in brackets that close before the value speaks of something else. */
function isInAside(region: Region, label: LabelHit, entity: Entity): boolean {
  const { folded } = region.reading;
  const close = folded.indexOf(")", label.end);
  return close >= 0 && close < entity.start && folded.lastIndexOf("(", label.start) > folded.lastIndexOf(")", label.start);
}

function relationsBefore(region: Region, entity: Entity, options: RelationOptions): Relation[] {
  const relations: Relation[] = [];
  let interposed = 1;
  const from = labelIndexFrom(region.labels, entity.start) - 1;
  for (let at = from; at >= 0 && from - at < MAX_LABELS_BACK; at -= 1) {
    const label = region.labels[at];
    if (label === undefined || entity.start - label.end > REACH_BEFORE) break;
    if (label.end > entity.start || isInAside(region, label, entity)) continue;
    const meanings = label.meanings.filter((meaning) => options.family.has(meaning.field) && !isForDigits(meaning.field, entity));
    if (meanings.length === 0) continue;
    const join = qualityBefore(region, label, { entity, siblings: options.siblings });
    const quality = join.quality * interposed * (isDenied(region.reading.folded, label) ? DENIED_QUALITY : 1);
    for (const { field, strength: told } of meanings) {
      const strength = join.isNumbered ? 1 : told;
      relations.push({ field, quality, strength, direction: "before", letters: label.letters, negated: false });
    }
    interposed *= 0.45;
  }
  return relations;
}

const AFTER =
  /^[ \t]{0,2}(?:[(=–-]|ist (?:meine|die|unsere|der|mein)|lautet (?:meine|die|unsere)|is (?:my|the|our)|als|as|sind|,? ?(?:meine|my|unsere|our)|kwh|m³|on the|an der|am|beträgt|war die|war der|is what the|auf (?:dem|der))?[ \t]{0,2}(?:neue[rs]? |new |alte |old )?$/u;

function relationsAfter(region: Region, entity: Entity, options: RelationOptions): Relation[] {
  const { folded } = region.reading;
  const relations: Relation[] = [];
  const from = labelIndexFrom(region.labels, entity.end);
  for (let at = from; at < region.labels.length && at - from < 3; at += 1) {
    const label = region.labels[at];
    if (label === undefined || label.start - entity.end > REACH_AFTER) break;
    const meanings = label.meanings.filter((meaning) => options.family.has(meaning.field));
    if (meanings.length === 0) continue;
    const gap = folded.slice(entity.end, label.start);
    if (/[\n.;!?]/.test(gap)) break;
    const follows = folded.slice(label.end, label.end + 16);
    // "4711, Vertragsnummer: 4712", "Invoice 4711 Order ref PO-12": the label looks forward
    const forward = /^ ?[:=]|^ [^\s,;.]{0,12}\d/.test(follows) || /[,;] $/.test(gap);
    const quality = AFTER.test(gap) ? 0.8 : entity.type === "date" && contentWords(gap) <= 2 ? 0.45 : 0;
    if (quality === 0) break;
    for (const meaning of meanings)
      relations.push({
        field: meaning.field,
        quality: forward ? quality * 0.2 : quality,
        strength: meaning.strength,
        direction: "after",
        letters: label.letters,
        negated: false,
      });
    break;
  }
  return relations;
}

/** The best relation to each field of the family. */
export function relate(region: Region, entity: Entity, options: RelationOptions): Map<string, Relation> {
  const best = new Map<string, Relation>();
  for (const relation of [...relationsBefore(region, entity, options), ...relationsAfter(region, entity, options)]) {
    const known = best.get(relation.field);
    if (known === undefined || relation.quality * relation.strength > known.quality * known.strength)
      best.set(relation.field, relation);
  }
  return best;
}
