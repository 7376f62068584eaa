import type { Provenance } from "../../schemas/extraction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Document, Parsed, Part } from "../../schemas/parsed.ts";
import type { ProcessLine } from "../../schemas/process-line.ts";

/** The public one-line shape of an item. `parsed` is null when nothing was read, e.g. for a duplicate. */
export const processLine = (item: Item, parsed: Parsed | null, options: { source: string; fullText: boolean }): ProcessLine => {
  return {
    itemId: item.itemId,
    source: options.source,
    channel: item.arrival.channel,
    state: item.state,
    ...understandingOf(item, parsed),
    caseId: item.caseId,
    ...decisionOf(item.decision),
    receivedAt: item.arrival.receivedAt,
    mail: mailOf(parsed),
    fields: fieldsOf(item.extraction?.fields ?? {}),
    parts: (parsed?.parts ?? []).map((part) => partOf(part, options.fullText ? documentsOf(parsed, part) : null)),
    text: parsed?.text ?? "",
    timings: { ...item.timings, total: total(item.timings) },
    ...(item.failure === null ? {} : { failure: { code: item.failure.code, message: item.failure.message } }),
  };
};

const decisionOf = (decision: Item["decision"]): Pick<ProcessLine, "decision" | "reasons" | "queue"> => {
  if (decision === null) return { decision: null, reasons: [], queue: null };
  const queue = decision.outcome === "deliver" ? (decision.workItems[0]?.system ?? null) : null;
  return { decision: decision.outcome, reasons: decision.reasons, queue };
};

type Understanding = Pick<
  ProcessLine,
  "language" | "category" | "confidence" | "candidates" | "secondary" | "machineMail" | "sentiment" | "priority"
>;

const understandingOf = ({ classification }: Item, parsed: Parsed | null): Understanding => {
  const machine = parsed?.mail?.machine ?? null;
  if (classification === null) {
    const unknown = { language: null, category: null, confidence: null, sentiment: null, priority: null };
    return { ...unknown, candidates: [], secondary: [], machineMail: machine };
  }
  const { language, category, confidence, candidates, secondary, machineMail, sentiment, priority } = classification;
  const further = secondary.map((candidate) => candidate.category);
  return {
    language,
    category,
    confidence,
    candidates,
    secondary: further,
    machineMail: machineMail ?? machine,
    sentiment,
    priority,
  };
};

const mailOf = (parsed: Parsed | null): ProcessLine["mail"] => {
  if (parsed?.mail === null || parsed === null) return null;
  const { subject, from, to, date, messageId, forwardedBy, trust } = parsed.mail;
  return { subject, from, to, date, messageId, forwardedBy, trust };
};

const fieldsOf = (fields: NonNullable<Item["extraction"]>["fields"]): ProcessLine["fields"] =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) =>
      field.value === null
        ? []
        : [
            [
              name,
              {
                value: field.value,
                confidence: field.confidence,
                valid: field.valid,
                provenance: provenanceOf(field.provenance),
              },
            ],
          ],
    ),
  );

const provenanceOf = (provenance: Provenance | null): ProcessLine["fields"][string]["provenance"] =>
  provenance === null
    ? null
    : {
        part: provenance.part,
        ...(provenance.page === null ? {} : { page: provenance.page }),
        ...(provenance.start === null ? {} : { start: provenance.start }),
        ...(provenance.end === null ? {} : { end: provenance.end }),
        ...(provenance.box === null ? {} : { box: [...provenance.box] }),
      };

const partOf = (part: Part, documents: Document[] | null): ProcessLine["parts"][number] => {
  const { id, parent, role, name, mediaType, size, sha256, pages, characters, reader, problems } = part;
  const shown = { id, parent, role, name, mediaType, size, sha256, pages, characters, reader, problems };
  return documents === null ? shown : { ...shown, text: documents.map((document) => document.text).join("\n\n") };
};

const documentsOf = (parsed: Parsed | null, part: Part): Document[] =>
  (parsed?.documents ?? []).filter((document) => document.part === part.id);

const total = (timings: Record<string, number>): number =>
  Math.round(Object.values(timings).reduce((sum, value) => sum + value, 0) * 100) / 100;
