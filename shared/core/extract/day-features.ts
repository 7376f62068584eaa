import { dateRoleFeatures } from "./date-roles.ts";
import type { Entity, Features } from "./evidence.ts";
import { FAR_AHEAD_DAYS } from "./field-value.ts";
import { daysBetween } from "./values/iso-day.ts";
import { invoiceDateFeatures } from "./invoice-dates.ts";
import { blockKindAt } from "./place.ts";
import type { Region, Scene } from "./scene.ts";
import { isWishedSoon } from "./wished-soon.ts";
import { shortLabel, twinOf, type Relations } from "./scoring/label-features.ts";

/** A printed label right at the day outweighs its neighbours on the line: "Delivered 2.4. Invoice date 9.4. Pay by 30.4." */
const PRINTED = new Set(["invoiceDate", "dueDate"]);

interface RoleOfDay {
  field: string;
  label: Features;
  category: string;
}

/** Days that have nouns of their own. */
const TOLD = new Set(["orderDate", "damageDate", "readingDate", "invoiceDate"]);
/** What the other side has put down: the day of an order in its confirmation, of a change in its last word of a chat. */
function withConfirmed(region: Region, entity: Entity, of: { field: string; told: Features }): Features {
  if (of.told.cue !== 1 || blockKindAt(region, entity.start) !== "quote") return of.told;
  if (of.field === "orderDate") return { quote: CONFIRMED, ...of.told };
  const isLastWord = of.field === "effectiveDate" && region.document?.reader === "chat";
  return isLastWord ? { quote: SAID, ...of.told } : of.told;
}
/** Less than the sender's own words, more than the history of other matters. */
const CONFIRMED = 0.4;
const SAID = 0.2;
/** Label and value with nothing between them. */
const RIGHT_BEFORE = 0.9;

/** "Er ist am 11.2. verstorben. Bitte beenden Sie den Vertrag zu diesem Tag." */
const THAT_DAY =
  /^(?:[^\d]{0,160}?)(?:zu(?:m| diesem| jenem)|ab(?: diesem)?|mit|from|as of|as from|effect from|on) (?:diesem|jenem|dem genannten|that|this|the same|the said) (?:tag|datum|zeitpunkt|termin|date|day)(?!\p{L})/u;

function isThatDay(region: Region, entity: Entity): boolean {
  return THAT_DAY.test(region.reading.folded.slice(entity.end, entity.end + THAT_DAY_REACH));
}
const THAT_DAY_REACH = 200;

/** "vom 15. Oktober an", "from 1 May onwards" */
function isFromThenOn(region: Region, entity: Entity): boolean {
  const { folded } = region.reading;
  return (
    /(?<!\p{L})(?:vom|from)(?: the| \p{L}{6,10},? den)? $/u.test(folded.slice(Math.max(0, entity.start - 24), entity.start)) &&
    /^ (?:an|on|onwards?)(?![\p{L}])(?! (?:den|die|der|das|ihre|meine|unsere))/u.test(folded.slice(entity.end, entity.end + 14))
  );
}

/** "from then on", "on that day" */
function thenceforth(region: Region, entity: Entity): Features | null {
  if (isFromThenOn(region, entity)) return FROM_THEN_ON;
  return isThatDay(region, entity) ? { cue: 1, beside: 0 } : null;
}
const FROM_THEN_ON: Features = { label: 1, labelled: 1, other: 0, cue: 1, beside: 0 };

function roleOfDay(region: Region, entity: Entity, of: RoleOfDay): Features {
  const role = withConfirmed(region, entity, { field: of.field, told: dateRoleFeatures(region, entity, of.field) });
  const then = of.field === "effectiveDate" ? thenceforth(region, entity) : null;
  if (then !== null) return { ...role, ...then };
  if (entity.hints.haste === 1 && isWishedSoon(region, entity, { field: of.field, category: of.category }))
    return { ...role, haste: 0, cue: 1 };
  // A whole word for the day right before it ("Bestelldatum:") outweighs its neighbours.
  if (TOLD.has(of.field) && (of.label.label ?? 0) >= RIGHT_BEFORE && of.label.shortLabel !== 1) delete role.beside;
  const isPrinted = of.category === "supplier_invoice" && PRINTED.has(of.field) && of.label.labelled === 1;
  if (!isPrinted) return role;
  if (of.field === "invoiceDate") delete role.beside;
  return { ...role, cue: 1 };
}

/** Letters lie about before they are scanned: only one that says its day, or a mail, tells what has gone by. */
function isDated(scene: Scene, region: Region): boolean {
  const isPaper = scene.arrival.channel === "letter" || region.kind === "attachment";
  const { today } = region.reading;
  const isWritten = ({ value, hints }: Entity): boolean => value === today && hints.relative !== 1;
  return !isPaper || today !== scene.today || region.entities.get("date")?.some(isWritten) === true;
}

/** Nobody wishes for a day gone by, and nobody names the 20th of November of last year on the 10th without its year. */
function isOutOfTime(scene: Scene, region: Region, of: { field: string; entity: Entity }): boolean {
  const { value, variants } = of.entity;
  const { today } = region.reading;
  if (of.field === "orderDate") return variants !== undefined && daysBetween(variants.past, today) > FAR_AHEAD_DAYS;
  // "Bis Monatsende": nothing has happened yet on a day to come.
  if (of.field === "damageDate")
    return variants === undefined && of.entity.hints.relative === 1 && typeof value === "string" && value > today;
  if (of.field !== "requestedDate" || typeof value !== "string" || !isDated(scene, region)) return false;
  return variants === undefined ? value < today : daysBetween(today, variants.future) > FAR_AHEAD_DAYS;
}

const SINCE = /(?<!\p{L})(?:seit|since)(?: dem| the)? $/u;

/** What label, words and place say about a day's being a field's. */
export function dayFeatures(
  scene: Scene,
  region: Region,
  of: { field: string; entity: Entity; relations: Relations; label: Features },
): Features {
  const { field, entity, relations, label } = of;
  const { category } = scene.classification;
  const short = shortLabel(relations, field, twinOf(scene, field));
  const role = roleOfDay(region, entity, { field, label: { ...label, ...short }, category });
  const { folded } = region.reading;
  // What somebody has been doing since a day does not end on it.
  if (category === "contract_cancellation" && SINCE.test(folded.slice(Math.max(0, entity.start - 12), entity.start)))
    return { ...short, ...role, negated: 1 };
  if (isOutOfTime(scene, region, of)) return { ...short, ...role, negated: 1 };
  return { ...short, ...role, ...(field === "invoiceDate" ? invoiceDateFeatures(scene, region, entity) : {}) };
}
