import { dateRoleFeatures, isWishedSoon } from "./date-roles.ts";
import type { Entity, Features } from "./evidence.ts";
import { invoiceDateFeatures } from "./invoice-dates.ts";
import type { Region, Scene } from "./scene.ts";
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
/** Label and value with nothing between them. */
const RIGHT_BEFORE = 0.9;

/** "Er ist am 11.2. verstorben. Bitte beenden Sie den Vertrag zu diesem Tag." */
const THAT_DAY =
  /^(?:[^\d]{0,160}?)(?:zu(?:m| diesem| jenem)|ab(?: diesem)?|mit|from|as of|as from|effect from|on) (?:diesem|jenem|dem genannten|that|this|the same|the said) (?:tag|datum|zeitpunkt|termin|date|day)(?!\p{L})/u;

function isThatDay(region: Region, entity: Entity): boolean {
  return THAT_DAY.test(region.reading.folded.slice(entity.end, entity.end + THAT_DAY_REACH));
}
const THAT_DAY_REACH = 200;

function roleOfDay(region: Region, entity: Entity, of: RoleOfDay): Features {
  const role = dateRoleFeatures(region, entity, of.field);
  if (of.field === "effectiveDate" && isThatDay(region, entity)) return { ...role, cue: 1, beside: 0 };
  if (entity.hints.haste === 1 && isWishedSoon(region, entity, { field: of.field, category: of.category }))
    return { ...role, haste: 0, cue: 1 };
  // A whole word for the day right before it ("Bestelldatum:") outweighs its neighbours.
  if (TOLD.has(of.field) && (of.label.label ?? 0) >= RIGHT_BEFORE && of.label.shortLabel !== 1) delete role.beside;
  const isPrinted = of.category === "supplier_invoice" && PRINTED.has(of.field) && of.label.labelled === 1;
  if (!isPrinted) return role;
  if (of.field === "invoiceDate") delete role.beside;
  return { ...role, cue: 1 };
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
  return { ...short, ...role, ...(field === "invoiceDate" ? invoiceDateFeatures(scene, region, entity) : {}) };
}
