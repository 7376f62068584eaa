import type { FieldDefinition, Pack } from "../../schemas/pack.ts";

export type FamilyName = "identifier" | "date" | "money" | "reading" | "phone" | "person" | "address" | "email" | "other";

const FAMILY_OF_TYPE: Record<FieldDefinition["type"], FamilyName> = {
  identifier: "identifier",
  iban: "other",
  bic: "other",
  money: "money",
  decimal: "reading",
  currency: "other",
  date: "date",
  deadline: "date",
  address: "address",
  person: "person",
  phone: "phone",
  email: "email",
  vat_id: "identifier",
  license_plate: "other",
  meter_reading: "reading",
  line_items: "other",
  request_type: "other",
  text: "other",
};

/** Labels of values that are no field but of the same kind; they keep their values to themselves. */
const OTHERS: Partial<Record<FamilyName, string[]>> = {
  identifier: [
    "otherTicket",
    "otherArticle",
    "otherBankCode",
    "otherRegister",
    "otherDeliveryNote",
    "otherFax",
    "phone",
    "iban",
    "meterReading",
    "otherReading",
  ],
  date: ["otherBirthDate", "otherDeliveryDate", "otherLetterDate"],
  money: ["otherPayable", "otherPrepaid", "otherDiscount"],
  reading: ["otherReading", "meterNumber", "customerNumber", "contractNumber"],
  phone: ["otherFax", "customerNumber", "invoiceNumber", "contractNumber", "orderNumber"],
};

const families = new WeakMap<Pack, Map<FamilyName, Set<string>>>();

export function familyOf(type: FieldDefinition["type"]): FamilyName {
  return FAMILY_OF_TYPE[type];
}

/** All field names whose labels compete for values of a kind. */
export function familyMembers(pack: Pack, family: FamilyName): Set<string> {
  const known = families.get(pack);
  const all = known ?? new Map<FamilyName, Set<string>>();
  if (known === undefined) families.set(pack, all);
  const members = all.get(family);
  if (members !== undefined) return members;
  const built = new Set(OTHERS[family] ?? []);
  for (const [name, definition] of Object.entries(pack.fields)) if (FAMILY_OF_TYPE[definition.type] === family) built.add(name);
  all.set(family, built);
  return built;
}
