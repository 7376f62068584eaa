import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { extract } from "../../../shared/core/extract/extract.ts";
import type { Classification } from "../../../shared/schemas/classification.ts";
import type { Extraction } from "../../../shared/schemas/extraction.ts";
import type { Channel } from "../../../shared/schemas/identifiers.ts";
import type { Arrival } from "../../../shared/schemas/item.ts";
import { packSchema, type Pack } from "../../../shared/schemas/pack.ts";
import type { Document, Parsed } from "../../../shared/schemas/parsed.ts";

const SHA = "0".repeat(64);

export function starterPack(): Pack {
  return packSchema.parse(
    parse(readFileSync(new URL("../../../shared/packs/customer-service/pack.yaml", import.meta.url), "utf8")),
  );
}

export interface Given {
  text: string;
  subject?: string;
  from?: { name: string; address: string };
  category: string;
  secondary?: string[];
  language?: string;
  channel?: Channel;
  receivedAt?: string;
  document?: Partial<Document>;
}

export function givenParsed(given: Given): Parsed {
  const document: Document = {
    part: "0",
    reader: "mime",
    text: given.text,
    pages: [],
    blocks: [{ kind: "newest", start: 0, end: given.text.length }],
    formFields: [],
    structured: [],
    ...given.document,
  };
  const from = given.from ?? { name: "", address: "" };
  return {
    outcome: "read",
    parts: [
      {
        id: "0",
        parent: null,
        role: "body",
        name: null,
        mediaType: "text/plain",
        declaredType: "text/plain",
        size: given.text.length,
        sha256: SHA,
        pages: null,
        characters: given.text.length,
        reader: "mime",
        problems: [],
      },
    ],
    documents: [document],
    mail:
      (given.channel ?? "mail") === "mail"
        ? {
            subject: given.subject ?? "",
            from,
            to: [],
            cc: [],
            replyTo: [],
            deliveredTo: [],
            date: null,
            messageId: null,
            inReplyTo: [],
            references: [],
            forwardedBy: null,
            forwardKind: null,
            trust: { spf: "none", dkim: "none", dmarc: "none", spam: "not checked", virus: "not checked" },
            machine: null,
            machineEvidence: null,
            suspicions: [],
          }
        : null,
    form: null,
    sender: { name: from.name, email: from.address, phone: "", id: "" },
    subject: given.subject ?? "",
    text: given.text,
    textSpans: [{ part: "0", start: 0, end: given.text.length, at: 0 }],
    problems: [],
  };
}

export function givenClassification(given: Pick<Given, "category" | "language" | "secondary">): Classification {
  return {
    language: given.language ?? "de",
    languageConfidence: 1,
    category: given.category,
    confidence: 1,
    candidates: [{ category: given.category, confidence: 1 }],
    secondary: (given.secondary ?? []).map((category) => ({ category, confidence: 0.9 })),
    unfamiliar: false,
    explanation: [],
    nearest: [],
    machineMail: null,
    sentiment: "neutral",
    sentimentConfidence: 1,
    priority: "normal",
    priorityReasons: [],
    model: "given",
  };
}

export function givenArrival(given: Pick<Given, "channel" | "receivedAt">): Arrival {
  return {
    channel: given.channel ?? "mail",
    rawKey: "inbound/default/mail/x.eml",
    sha256: SHA,
    size: 1,
    receivedAt: given.receivedAt ?? "2026-03-02T09:00:00Z",
    source: "x.eml",
    envelope: null,
    verdicts: {},
    fileName: null,
  };
}

export async function extractFrom(given: Given, pack: Pack = starterPack()): Promise<Extraction> {
  return extract(
    { pack },
    { parsed: givenParsed(given), classification: givenClassification(given), arrival: givenArrival(given) },
  );
}

/** Found values only, for short expectations. */
export async function valuesFrom(given: Given): Promise<Record<string, unknown>> {
  const { fields } = await extractFrom(given);
  return Object.fromEntries(
    Object.values(fields)
      .filter((field) => field.value !== null)
      .map((field) => [field.name, field.value]),
  );
}
