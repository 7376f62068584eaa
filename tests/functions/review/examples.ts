import { createHash } from "node:crypto";
import type { Classification } from "../../../shared/schemas/classification.ts";
import type { Decision } from "../../../shared/schemas/decision.ts";
import type { Extraction, Field, FieldValue } from "../../../shared/schemas/extraction.ts";
import { type Parsed, parsedSchema } from "../../../shared/schemas/parsed.ts";

export const aField = (name: string, value: FieldValue | null, changes: Partial<Field> = {}): Field => ({
  name,
  value,
  raw: typeof value === "string" ? value : null,
  confidence: 0.97,
  valid: true,
  checks: [],
  source: value === null ? null : "label",
  provenance: value === null ? null : { part: "0", page: null, start: 0, end: 5, box: null },
  candidates: [],
  locked: false,
  ...changes,
});

export const aExtraction = (changes: Partial<Extraction>): Extraction => ({
  category: "address_change",
  fields: {
    customerNumber: aField("customerNumber", "4711-0815"),
    address: aField(
      "address",
      { street: "Birkenweg", houseNumber: "7", postalCode: "10115", city: "Berlin", country: "DE" },
      { confidence: 0.6 },
    ),
  },
  customer: null,
  contradictions: [],
  ...changes,
});

export const aClassification = (changes: Partial<Classification>): Classification => {
  const category = changes.category ?? "address_change";
  return {
    language: "de",
    languageConfidence: 1,
    category,
    confidence: 0.98,
    candidates: [
      { category, confidence: 0.98 },
      { category: "bank_details_change", confidence: 0.01 },
    ],
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
    ...changes,
  };
};

export const aDecision = (changes: Partial<Decision>): Decision => ({
  outcome: "review",
  reasons: [
    {
      code: "field_unsure",
      message: "The address is not sure enough.",
      field: "address",
      data: { confidence: 0.6, threshold: 0.9 },
      blocks: true,
    },
  ],
  autonomy: "auto",
  workItems: [{ category: "address_change", system: "crm", team: "customer-care" }],
  team: "customer-care",
  fourEyes: false,
  audit: false,
  dueAt: "2026-03-03T09:00:00.000Z",
  wouldBe: "review",
  ...changes,
});

export interface ParsedWish {
  subject?: string;
  text?: string;
  html?: string;
  from?: { name: string; address: string };
  attachment?: { name: string; mediaType: string; bytes: Uint8Array };
  /** Several of them, by name. */
  attachments?: string[];
}

const sha256 = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export const aParsed = (wish: ParsedWish): { parsed: Parsed; contents: { sha256: string; bytes: Uint8Array }[] } => {
  const text =
    wish.text ?? "Guten Tag,\nmeine neue Anschrift ist Birkenweg 7, 10115 Berlin. Kundennummer 4711-0815.\nErika Müller";
  const from = wish.from ?? { name: "Erika Müller", address: "erika.mueller@example.org" };
  const files = [
    { role: "body", name: null, mediaType: "text/plain", bytes: new TextEncoder().encode(text) },
    ...(wish.html === undefined
      ? []
      : [{ role: "alternative", name: null, mediaType: "text/html", bytes: new TextEncoder().encode(wish.html) }]),
    ...(wish.attachment === undefined ? [] : [{ role: "attachment", ...wish.attachment }]),
    ...(wish.attachments ?? []).map((name) => ({
      role: "attachment",
      name,
      mediaType: "text/plain",
      bytes: new TextEncoder().encode(`Brief ${name}`),
    })),
  ];
  const parsed = parsedSchema.parse({
    outcome: "read",
    parts: files.map((file, index) => ({
      id: String(index),
      parent: null,
      role: file.role,
      name: file.name,
      mediaType: file.mediaType,
      declaredType: null,
      size: file.bytes.byteLength,
      sha256: sha256(file.bytes),
      pages: null,
      characters: index === 0 ? text.length : 0,
      reader: index === 0 ? "mime" : "none",
      problems: [],
    })),
    documents: [
      {
        part: "0",
        reader: "mime",
        text,
        pages: [],
        blocks: [{ kind: "newest", start: 0, end: text.length }],
        formFields: [],
        structured: [],
      },
    ],
    mail: {
      subject: wish.subject ?? "Neue Anschrift",
      from,
      to: [{ name: "", address: "service@musterwerke.example" }],
      cc: [],
      replyTo: [],
      deliveredTo: [],
      date: "2026-03-02T08:00:00.000Z",
      messageId: null,
      inReplyTo: [],
      references: [],
      forwardedBy: null,
      forwardKind: null,
      trust: { spf: "none", dkim: "none", dmarc: "none", spam: "not checked", virus: "not checked" },
      machine: null,
      machineEvidence: null,
      suspicions: [],
    },
    form: null,
    sender: { name: from.name, email: from.address, phone: "", id: "" },
    subject: wish.subject ?? "Neue Anschrift",
    text,
    textSpans: [{ part: "0", start: 0, end: text.length, at: 0 }],
    problems: [],
  });
  return { parsed, contents: files.slice(1).map((file) => ({ sha256: sha256(file.bytes), bytes: file.bytes })) };
};
