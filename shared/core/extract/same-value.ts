import type { Address, FieldValue, LineItem, MeterReading } from "../../schemas/extraction.ts";
import { squeeze } from "./fold-text.ts";
import { identifierKey } from "./values/identifiers.ts";
import { nameKey } from "./values/names.ts";

function streetKey(street: string): string {
  return squeeze(street.replace(/str(?:a(?:ß|ss)e|\.)/giu, "str").replace(/\b(?:street|st\.?|road|rd\.?)$/iu, ""));
}

function sameAddress(a: Address, b: Address): boolean {
  return (
    streetKey(a.street) === streetKey(b.street) &&
    squeeze(a.houseNumber) === squeeze(b.houseNumber) &&
    squeeze(a.postalCode) === squeeze(b.postalCode) &&
    (squeeze(a.city) === squeeze(b.city) || a.city === "" || b.city === "") &&
    (a.country === b.country || a.country === "" || b.country === "")
  );
}

function sameNumber(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  return a === b || Number(a) === Number(b);
}

function sameItem(a: LineItem, b: LineItem): boolean {
  const [first, second] = [squeeze(a.description), squeeze(b.description)];
  const near = first === second || (first !== "" && second !== "" && (first.includes(second) || second.includes(first)));
  const article =
    a.articleNumber === null || b.articleNumber === null || identifierKey(a.articleNumber) === identifierKey(b.articleNumber);
  const byArticle = a.articleNumber !== null && b.articleNumber !== null && article;
  return sameNumber(a.quantity, b.quantity) && (near || byArticle) && article;
}

function sameItems(a: LineItem[], b: LineItem[]): boolean {
  return (
    a.length === b.length &&
    a.every((item, at) => {
      const other = b[at];
      return other !== undefined && sameItem(item, other);
    })
  );
}

function sameText(field: string, a: string, b: string): boolean {
  if (a === b) return true;
  if (/name|holder/i.test(field)) return nameKey(a) === nameKey(b);
  if (field === "position") return squeeze(a.replace(/\([^)]{0,12}\)/g, "")) === squeeze(b.replace(/\([^)]{0,12}\)/g, ""));
  if (/email/i.test(field)) return a.toLowerCase() === b.toLowerCase();
  return identifierKey(a) === identifierKey(b) && identifierKey(a) !== "";
}

function unitKey(unit: string): string {
  return squeeze(unit.replace("³", "3"));
}

function dayOf(value: FieldValue): string | null {
  if (typeof value === "string") return /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : null;
  if (typeof value !== "object" || !("kind" in value)) return null;
  return value.kind === "asap" ? null : value.date;
}

type Structured = Exclude<FieldValue, string | LineItem[]>;

/** Do two values of a field say the same, however written? For measuring and for comparing sources, never for storing. */
export function sameValue(field: string, a: FieldValue, b: FieldValue): boolean {
  if (typeof a === "string" && typeof b === "string") return sameText(field, a, b);
  if (Array.isArray(a) || Array.isArray(b)) return Array.isArray(a) && Array.isArray(b) && sameItems(a, b);
  const [dayA, dayB] = [dayOf(a), dayOf(b)];
  if (dayA !== null && dayB !== null) return dayA === dayB;
  if (typeof a !== "object" || typeof b !== "object") return false;
  return sameStructure(a, b);
}

function sameReading(a: MeterReading, b: MeterReading): boolean {
  return sameNumber(a.value, b.value) && (unitKey(a.unit) === unitKey(b.unit) || a.unit === "" || b.unit === "");
}

function sameStructure(a: Structured, b: Structured): boolean {
  if ("postalCode" in a && "postalCode" in b) return sameAddress(a, b);
  if ("currency" in a && "currency" in b) return sameNumber(a.value, b.value) && a.currency === b.currency;
  if ("unit" in a && "unit" in b) return sameReading(a, b);
  if (!("kind" in a) || !("kind" in b) || a.kind !== b.kind) return false;
  return a.kind !== "duration" || b.kind !== "duration" || a.duration === b.duration;
}
