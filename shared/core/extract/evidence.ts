import type { EvidenceSource, FieldValue, Provenance, ValidityCheck } from "../../schemas/extraction.ts";

/** Kinds of things that stand in a text, before anybody says which field they are. */
export type EntityType =
  | "identifier"
  | "iban"
  | "bic"
  | "money"
  | "number"
  | "date"
  | "deadline"
  | "phone"
  | "email"
  | "vat_id"
  | "tax_number"
  | "license_plate"
  | "meter_reading"
  | "address"
  | "person"
  | "currency"
  | "text";

/** A typed thing at a place in one document's text. */
export interface Entity {
  type: EntityType;
  start: number;
  end: number;
  raw: string;
  value: FieldValue;
  /** Equal values have equal keys however they are written. */
  key: string;
  checks: ValidityCheck[];
  /** What the recogniser saw beyond the value, as numbers for the model. */
  hints: Record<string, number>;
  /** A day named without its year, read as the last and as the next one; the field decides. */
  variants?: { past: string; future: string };
}

/** Named numbers the confidence model weighs; absent means 0. */
export type Features = Record<string, number>;

/** One reason to believe that a field has a value. Rules, structured data, master data and models all speak this language. */
export interface Evidence {
  field: string;
  value: FieldValue;
  key: string;
  raw: string;
  source: EvidenceSource;
  provenance: Provenance | null;
  features: Features;
  checks: ValidityCheck[];
  /** Which extractor said it. */
  extractor: string;
}

export interface Extractor<Scene> {
  id: string;
  run(scene: Scene): Evidence[];
}

export function check(
  name: string,
  result: ValidityCheck["result"],
  message: string,
  proposal: FieldValue | null = null,
): ValidityCheck {
  return { check: name, result, message, proposal };
}
