import { type FieldValue, fieldSchema, type Provenance } from "../../shared/schemas/extraction.ts";
import { type Item, itemSchema } from "../../shared/schemas/item.ts";
import { type Document, type Parsed, parsedSchema } from "../../shared/schemas/parsed.ts";
import { PAGE_HEIGHT, PAGE_WIDTH, type PdfLine, samplePdf, wordsOf } from "./sample-pdf.ts";

export const SAMPLE_NOW = Date.parse("2026-11-20T09:30:00Z");
const HOUR_MS = 3_600_000;
const HEX = "0".repeat(64);

export interface SampleField {
  value: FieldValue | null;
  /** As it stands in the text; gives the provenance. */
  raw?: string;
  confidence: number;
  failing?: { check: string; message: string; proposal: FieldValue | null };
  candidates?: { value: FieldValue; raw: string; confidence: number }[];
  locked?: boolean;
}

export interface SampleItem {
  itemId: string;
  channel: Item["arrival"]["channel"];
  subject: string;
  from: { name: string; address: string };
  text: string;
  /** The newest text and what follows it (quote, signature) are told apart by these markers' first lines. */
  quoteFrom?: string;
  category: string;
  confidence: number;
  others?: [string, number][];
  terms?: [string, number][];
  fields: Record<string, SampleField>;
  reasons?: { code: string; message: string; field?: string; data?: Record<string, string | number> }[];
  receivedHoursAgo: number;
  dueInHours: number;
  state?: Item["state"];
  customer?: string;
  sentiment?: "angry" | "negative" | "neutral" | "positive";
  priority?: "high" | "normal" | "low";
  secondary?: string[];
  pdf?: PdfLine[];
  html?: string;
  caseId?: string;
  lockedBy?: string;
  extraParts?: { name: string; mediaType: string; role?: "attachment" | "nested" | "inline"; size: number; text?: string }[];
}

export interface StoredSample {
  item: Item;
  parsed: Parsed;
  bytes: Map<string, { type: string; data: Uint8Array }>;
  html: Map<string, string>;
}

export const sampleId = (n: number): string => `01JD0SAMP1E${String(n).padStart(15, "0")}`;
const hoursFromNow = (hours: number): string => new Date(SAMPLE_NOW + hours * HOUR_MS).toISOString();

const provenanceOf = (documents: Document[], raw: string | undefined): Provenance | null => {
  if (raw === undefined) return null;
  for (const document of [...documents].reverse()) {
    const start = document.text.indexOf(raw);
    if (start < 0) continue;
    const end = start + raw.length;
    const page = document.pages.find((known) => known.words.some((word) => word.start < end && word.end > start));
    const boxes = page?.words.filter((word) => word.start < end && word.end > start).map((word) => word.box) ?? [];
    return {
      part: document.part,
      page: page?.number ?? null,
      start,
      end,
      box:
        boxes.length === 0
          ? null
          : [
              Math.min(...boxes.map((box) => box[0])),
              Math.min(...boxes.map((box) => box[1])),
              Math.max(...boxes.map((box) => box[2])),
              Math.max(...boxes.map((box) => box[3])),
            ],
    };
  }
  return null;
};

const blocksOf = (text: string, quoteFrom: string | undefined): Document["blocks"] => {
  const at = quoteFrom === undefined ? -1 : text.indexOf(quoteFrom);
  const signature = text.search(/^--$/m);
  const cut = [signature, at].filter((place) => place >= 0).sort((one, other) => one - other)[0] ?? text.length;
  const blocks: Document["blocks"] = [{ kind: "newest", start: 0, end: cut }];
  if (signature >= 0) blocks.push({ kind: "signature", start: signature, end: at > signature ? at : text.length });
  if (at >= 0) blocks.push({ kind: "quote", start: at, end: text.length });
  return blocks;
};

interface Made {
  parts: Parsed["parts"];
  documents: Document[];
  bytes: StoredSample["bytes"];
  html: StoredSample["html"];
}

const part = (id: string, fields: Partial<Parsed["parts"][number]>): Parsed["parts"][number] => ({
  id,
  parent: id.includes(".") ? id.slice(0, id.lastIndexOf(".")) : null,
  role: "body",
  name: null,
  mediaType: "text/plain",
  declaredType: null,
  size: 1200,
  sha256: HEX,
  pages: null,
  characters: 0,
  reader: "mime",
  problems: [],
  ...fields,
});

const partsOf = (sample: SampleItem): Made => {
  const made: Made = { parts: [], documents: [], bytes: new Map(), html: new Map() };
  made.parts.push(part("0", { characters: sample.text.length, size: Buffer.byteLength(sample.text) }));
  made.documents.push({
    part: "0",
    reader: sample.channel === "form" ? "form" : "mime",
    text: sample.text,
    pages: [],
    blocks: blocksOf(sample.text, sample.quoteFrom),
    formFields: [],
    structured: [],
  });
  if (sample.html !== undefined) {
    made.parts.push(part("1", { role: "alternative", mediaType: "text/html" }));
    made.html.set("1", sample.html);
  }
  if (sample.pdf !== undefined) addPdf(made, sample.pdf);
  for (const extra of sample.extraParts ?? []) {
    const id = String(made.parts.length);
    made.parts.push(
      part(id, {
        role: extra.role ?? "attachment",
        name: extra.name,
        mediaType: extra.mediaType,
        size: extra.size,
        reader: "none",
      }),
    );
    if (extra.text !== undefined) {
      made.documents.push({ part: id, reader: "text", text: extra.text, pages: [], blocks: [], formFields: [], structured: [] });
    }
  }
  return made;
};

const addPdf = (made: Made, lines: PdfLine[]): void => {
  const id = String(made.parts.length);
  const data = samplePdf(lines);
  const { text, words } = wordsOf(lines);
  made.parts.push(
    part(id, {
      role: "attachment",
      name: "Anlage.pdf",
      mediaType: "application/pdf",
      size: data.length,
      pages: 1,
      characters: text.length,
      reader: "pdf",
    }),
  );
  made.documents.push({
    part: id,
    reader: "pdf",
    text,
    pages: [{ number: 1, width: PAGE_WIDTH, height: PAGE_HEIGHT, start: 0, end: text.length, source: "text_layer", words }],
    blocks: [],
    formFields: [],
    structured: [],
  });
  made.bytes.set(id, { type: "application/pdf", data });
};

const fieldsOf = (sample: SampleItem, documents: Document[]) =>
  Object.fromEntries(
    Object.entries(sample.fields).map(([name, field]) => [
      name,
      fieldSchema.parse({
        name,
        value: field.value,
        raw: field.raw ?? null,
        confidence: field.confidence,
        valid: field.failing === undefined,
        checks: field.failing === undefined ? [] : [{ ...field.failing, result: "fail" }],
        source: field.locked === true ? "master" : field.value === null ? null : "label",
        provenance: provenanceOf(documents, field.raw),
        candidates: (field.candidates ?? []).map((candidate) => ({
          ...candidate,
          source: "entity",
          provenance: provenanceOf(documents, candidate.raw),
        })),
        locked: field.locked ?? false,
      }),
    ]),
  );

const spansOf = (text: string, term: string): { start: number; end: number }[] =>
  [...text.toLowerCase().matchAll(new RegExp(term.toLowerCase(), "g"))].map((match) => ({
    start: match.index,
    end: match.index + term.length,
  }));

const reasonsOf = (sample: SampleItem) =>
  (sample.reasons ?? []).map((reason) => ({
    code: reason.code,
    message: reason.message,
    field: reason.field ?? null,
    data: reason.data ?? {},
    blocks: true,
  }));

const lockOf = (sample: SampleItem) =>
  sample.lockedBy === undefined
    ? null
    : { user: sample.lockedBy, name: sample.lockedBy, since: hoursFromNow(-sample.receivedHoursAgo), expiresAt: hoursFromNow(1) };

const summaryOf = (sample: SampleItem, firstReason: string | null) => ({
  subject: sample.subject,
  sender: sample.from,
  customer: sample.customer ?? null,
  category: sample.category,
  confidence: sample.confidence,
  language: "de",
  sentiment: sample.sentiment ?? "neutral",
  priority: sample.priority ?? "normal",
  openChecks: 0,
  firstReason,
  team: "service",
  system: "crm",
  dueAt: hoursFromNow(sample.dueInHours),
});

export const storedSample = (sample: SampleItem): StoredSample => {
  const made = partsOf(sample);
  const receivedAt = hoursFromNow(-sample.receivedHoursAgo);
  const dueAt = hoursFromNow(sample.dueInHours);
  const newestEnd = made.documents[0]?.blocks[0]?.end ?? sample.text.length;
  const parsed = parsedSchema.parse({
    outcome: "read",
    parts: made.parts,
    documents: made.documents,
    mail: null,
    form: null,
    sender: { name: sample.from.name, email: sample.from.address, phone: "", id: "" },
    subject: sample.subject,
    text: sample.text.slice(0, newestEnd),
    textSpans: [{ part: "0", start: 0, end: newestEnd, at: 0 }],
    problems: [],
  });
  const reasons = reasonsOf(sample);
  const candidates = [[sample.category, sample.confidence] as const, ...(sample.others ?? [])].map(([category, confidence]) => ({
    category,
    confidence,
  }));
  const state = sample.state ?? "needs_review";
  const item = itemSchema.parse({
    itemId: sample.itemId,
    tenantId: "default",
    version: 6,
    state,
    stage: null,
    createdAt: receivedAt,
    updatedAt: receivedAt,
    arrival: {
      channel: sample.channel,
      rawKey: `raw/${sample.itemId}`,
      sha256: HEX,
      size: 4096,
      receivedAt,
      source: "inbox",
      envelope: null,
      verdicts: {},
      fileName: null,
    },
    summary: summaryOf(sample, reasons[0]?.code ?? null),
    parsedKey: `parsed/${sample.itemId}`,
    classification: {
      language: "de",
      languageConfidence: 0.99,
      category: sample.category,
      confidence: sample.confidence,
      candidates,
      secondary: (sample.secondary ?? []).map((category) => ({ category, confidence: 0.55 })),
      unfamiliar: false,
      explanation: (sample.terms ?? []).map(([term, weight]) => ({ term, weight, spans: spansOf(parsed.text, term) })),
      nearest: [],
      machineMail: null,
      sentiment: sample.sentiment ?? "neutral",
      sentimentConfidence: 0.8,
      priority: sample.priority ?? "normal",
      priorityReasons: [],
      model: "m-12",
    },
    extraction: { category: sample.category, fields: fieldsOf(sample, made.documents), customer: null, contradictions: [] },
    decision: {
      outcome: "review",
      reasons,
      autonomy: "assist",
      workItems: [{ category: sample.category, system: "crm", team: "service" }],
      team: "service",
      fourEyes: false,
      audit: false,
      dueAt,
      wouldBe: "review",
    },
    review: {
      lock: lockOf(sample),
      firstReviewer: null,
      level: 1,
      assignee: null,
      setAsideUntil: null,
      note: "",
      comments: [],
      touchedFields: [],
      categoryTouched: false,
    },
    receipts: [],
    caseId: sample.caseId ?? null,
    parentItemId: null,
    childItemIds: [],
    failure:
      state === "failed"
        ? { code: "locked_pdf", message: "The PDF is protected by a password nobody gave us.", stage: "parse", attempts: 3 }
        : null,
    timings: { parse: 12, classify: 1, extract: 3 },
    ledger: [
      {
        itemId: sample.itemId,
        tenantId: "default",
        sequence: 1,
        at: receivedAt,
        from: null,
        to: "received",
        by: "intake",
        actor: "system",
        note: "",
      },
      {
        itemId: sample.itemId,
        tenantId: "default",
        sequence: 6,
        at: receivedAt,
        from: "processing",
        to: state,
        by: "route",
        actor: "system",
        note: "",
      },
    ],
  });
  return { item, parsed, bytes: made.bytes, html: made.html };
};
