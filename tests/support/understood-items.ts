import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { newItem } from "../../shared/core/flow/new-item.ts";
import { parsedKeyOf } from "../../shared/core/parse/parse-item.ts";
import type { BlobStore } from "../../shared/ports/blob-store.ts";
import type { Classification } from "../../shared/schemas/classification.ts";
import type { Extraction, Field, FieldValue } from "../../shared/schemas/extraction.ts";
import type { Arrival, Item } from "../../shared/schemas/item.ts";
import { type Pack, packSchema } from "../../shared/schemas/pack.ts";
import type { MailFacts, Parsed, Part } from "../../shared/schemas/parsed.ts";
import { sampleId } from "../contracts/sample-item.ts";

/** The starter pack's settings, without its examples. */
export const starterPack = (change: (pack: Pack) => Pack = (pack) => pack): Pack => {
  const text = readFileSync(new URL("../../shared/packs/customer-service/pack.yaml", import.meta.url), "utf8");
  return change(packSchema.parse(parse(text)));
};

export const RECEIVED_AT = "2026-03-02T09:00:00.000Z";

export const fieldOf = (name: string, value: FieldValue | null, more: Partial<Field> = {}): Field => ({
  name,
  value,
  raw: typeof value === "string" ? value : null,
  confidence: 0.99,
  valid: true,
  checks: [],
  source: value === null ? null : "label",
  provenance: null,
  candidates: [],
  locked: false,
  ...more,
});

export const fieldsOf = (values: Record<string, FieldValue | null>): Record<string, Field> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, fieldOf(name, value)]));

export const classificationOf = (change: Partial<Classification> = {}): Classification => ({
  language: "de",
  languageConfidence: 0.99,
  category: "meter_reading",
  confidence: 0.98,
  candidates: [{ category: change.category ?? "meter_reading", confidence: change.confidence ?? 0.98 }],
  secondary: [],
  unfamiliar: false,
  explanation: [],
  nearest: [],
  machineMail: null,
  sentiment: "neutral",
  sentimentConfidence: 0.9,
  priority: "normal",
  priorityReasons: [],
  model: "test",
  ...change,
});

export const extractionOf = (
  values: Record<string, FieldValue | null> = meterValues,
  change: Partial<Extraction> = {},
): Extraction => ({
  category: "meter_reading",
  fields: fieldsOf(values),
  customer: null,
  contradictions: [],
  ...change,
});

const meterValues: Record<string, FieldValue> = {
  customerNumber: "4711-0815",
  meterNumber: "1EMH0012345678",
  meterReading: { value: "12345", unit: "kWh" },
  readingDate: "2026-03-01",
};

export const mailFactsOf = (change: Partial<MailFacts> = {}): MailFacts => ({
  subject: "Zählerstand",
  from: { name: "Anna Schmidt", address: "anna@kunde.example" },
  to: [{ name: "", address: "service@musterwerke.example" }],
  cc: [],
  replyTo: [],
  deliveredTo: ["service@musterwerke.example"],
  date: RECEIVED_AT,
  messageId: "<m1@kunde.example>",
  inReplyTo: [],
  references: [],
  forwardedBy: null,
  forwardKind: null,
  trust: { spf: "pass", dkim: "pass", dmarc: "pass", spam: "not checked", virus: "not checked" },
  machine: null,
  machineEvidence: null,
  suspicions: [],
  ...change,
});

export const partOf = (change: Partial<Part> = {}): Part => ({
  id: "1",
  parent: "0",
  role: "attachment",
  name: "beleg.pdf",
  mediaType: "application/pdf",
  declaredType: "application/pdf",
  size: 1000,
  sha256: "b".repeat(64),
  pages: 1,
  characters: 100,
  reader: "pdf",
  problems: [],
  ...change,
});

export const parsedOf = (change: Partial<Parsed> = {}): Parsed => ({
  outcome: "read",
  parts: [partOf({ id: "0", parent: null, role: "body", name: null, mediaType: "text/plain", reader: "mime" })],
  documents: [],
  mail: mailFactsOf(),
  form: null,
  sender: { name: "Anna Schmidt", email: "anna@kunde.example", phone: "", id: "" },
  subject: "Zählerstand",
  text: "Guten Tag, der Zählerstand meines Zählers beträgt 12345 kWh.",
  textSpans: [],
  problems: [],
  ...change,
});

export const arrivalOf = (number: number, change: Partial<Arrival> = {}): Arrival => ({
  channel: "mail",
  rawKey: `inbound/default/mail/${sampleId(number)}`,
  sha256: "a".repeat(64),
  size: 500,
  receivedAt: RECEIVED_AT,
  source: "test",
  envelope: {
    from: "anna@kunde.example",
    to: ["service@musterwerke.example"],
    remoteAddress: "192.0.2.1",
    helo: "kunde.example",
  },
  verdicts: {},
  fileName: null,
  ...change,
});

export interface Understood {
  parsed?: Partial<Parsed>;
  classification?: Partial<Classification>;
  extraction?: Extraction;
  arrival?: Partial<Arrival>;
}

/** An item that is about to be routed, with its reading stored. */
export const understoodItem = async (blobs: BlobStore, number: number, given: Understood = {}): Promise<Item> => {
  const parsed = parsedOf(given.parsed);
  const base = newItem({
    itemId: sampleId(number),
    tenantId: "default",
    arrival: arrivalOf(number, given.arrival),
    at: RECEIVED_AT,
    state: "received",
    stage: "parse",
    parentItemId: null,
    note: "received",
  });
  const [first] = base.ledger;
  if (first === undefined) throw new Error("a new item has one ledger entry");
  await blobs.put(base.arrival.rawKey, new TextEncoder().encode("original"));
  await blobs.put(parsedKeyOf(base), new TextEncoder().encode(JSON.stringify(parsed)));
  const classification = classificationOf(given.classification);
  return {
    ...base,
    version: 2,
    state: "processing",
    stage: "route",
    ledger: [first, { ...first, sequence: 2, from: "received", to: "processing", by: "extract", note: "" }],
    parsedKey: parsedKeyOf(base),
    classification,
    extraction: given.extraction ?? extractionOf(),
    summary: {
      ...base.summary,
      subject: parsed.subject,
      sender: parsed.mail?.from ?? { name: parsed.sender.name, address: parsed.sender.email },
      category: classification.category,
    },
  };
};
