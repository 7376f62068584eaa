import type { Entity, EntityType } from "./evidence.ts";
import type { TextReading } from "./text-reading.ts";
import { findAddresses } from "./values/addresses.ts";
import { findEmails, findPhones } from "./values/contacts.ts";
import { findDates } from "./values/dates.ts";
import { findDeadlines } from "./values/deadlines.ts";
import { findBics, findIbans } from "./values/iban.ts";
import { findIdentifiers } from "./values/identifiers.ts";
import { findLicensePlates } from "./values/license-plates.ts";
import { findMeterReadings, findNumbers } from "./values/meter-readings.ts";
import { findMoney } from "./values/money.ts";
import { findTaxNumbers, findVatIds } from "./values/tax-ids.ts";

type Finder = (reading: TextReading, signatureFrom: number) => Entity[];

/** Cheap, and needed always: what an identifier lies inside of says what it is not. */
const ALWAYS: EntityType[] = ["iban", "email", "date", "phone", "money", "vat_id", "address"];

const FINDERS: [EntityType, Finder][] = [
  ["iban", findIbans],
  ["bic", findBics],
  ["email", findEmails],
  ["phone", findPhones],
  ["date", findDates],
  ["deadline", findDeadlines],
  ["money", findMoney],
  ["vat_id", findVatIds],
  ["tax_number", findTaxNumbers],
  ["license_plate", findLicensePlates],
  ["address", findAddresses],
  ["meter_reading", findMeterReadings],
  ["number", findNumbers],
  ["identifier", findIdentifiers],
];

export function findEntities(
  reading: TextReading,
  options: { wanted: Set<EntityType>; signatureFrom: number },
): Map<EntityType, Entity[]> {
  const found = new Map<EntityType, Entity[]>();
  for (const [type, find] of FINDERS) {
    if (options.wanted.has(type) || ALWAYS.includes(type)) found.set(type, find(reading, options.signatureFrom));
  }
  return found;
}
