import { hash } from "node:crypto";
import type { ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import type { Document, MailFacts, Parsed, Sender } from "../../schemas/parsed.ts";
import type { Problem } from "../../schemas/problem.ts";
import { joinNewest } from "./newest-text.ts";
import { note } from "./problem.ts";
import type { Reading } from "./reading.ts";
import { sanitiseName } from "./text/sanitise.ts";

/** Remarks on input that was read all the same. */
const HARMLESS = new Set(["charset_guessed", "broken_header", "glued_boundary", "bare_cr_in_header", "footer_after_base64"]);
const NOBODY: Sender = { name: "", email: "", phone: "", id: "" };

interface Conclusion {
  mail: MailFacts | null;
  subject: string;
  sender: Sender;
  form: string | null;
  first: Omit<Parsed["textSpans"][number], "at">[];
}

/** The one outcome of an input that could be opened. */
export function finish(reading: Reading, conclusion: Conclusion): ReadResult {
  const joined = joinNewest(reading.documents, conclusion.first);
  const parsed: Parsed = {
    outcome: outcomeOf(reading, conclusion.mail !== null),
    parts: reading.parts,
    documents: reading.documents,
    mail: conclusion.mail,
    form: conclusion.form,
    sender: conclusion.sender,
    subject: conclusion.subject,
    text: joined.text,
    textSpans: joined.textSpans,
    problems: allProblems(reading),
  };
  return { parsed, contents: reading.contents };
}

/** The item's own problems and, once each, those of its parts that make it less than read. */
function allProblems(reading: Reading): Problem[] {
  const all = [...reading.problems];
  for (const part of reading.parts) {
    for (const known of part.problems) if (!HARMLESS.has(known.code)) note(all, known.code, known.message);
  }
  return all;
}

function outcomeOf(reading: Reading, isMail: boolean): Parsed["outcome"] {
  const serious = (problems: Problem[]): boolean => problems.some((known) => !HARMLESS.has(known.code));
  const troubled = serious(reading.problems) || reading.parts.some((part) => serious(part.problems));
  const anything = reading.documents.some(
    (document) => document.text.trim() !== "" || document.structured.length > 0 || document.formFields.length > 0,
  );
  if (!isMail && !anything && troubled) return "unreadable";
  return troubled ? "partly_read" : "read";
}

/** The outcome of an input nothing could be made of; the original is kept by whoever has it. */
export function unreadable(request: Pick<ReadRequest, "bytes" | "arrival">, reason: Problem): ReadResult {
  const name = sanitiseName(request.arrival.fileName);
  const parsed: Parsed = {
    outcome: "unreadable",
    parts: [
      {
        id: "0",
        parent: null,
        role: "original",
        name,
        mediaType: "application/octet-stream",
        declaredType: null,
        size: request.bytes.byteLength,
        sha256: hash("sha256", request.bytes),
        pages: null,
        characters: 0,
        reader: "none",
        problems: [reason],
      },
    ],
    documents: [],
    mail: null,
    form: null,
    sender: NOBODY,
    subject: name ?? "",
    text: "",
    textSpans: [],
    problems: [reason],
  };
  return { parsed, contents: [] };
}

/** The outcome of forms, chats, messages and events: one part, one document. */
export function single(
  request: ReadRequest,
  document: Omit<Document, "part" | "pages">,
  facts: {
    subject: string;
    sender: Sender;
    form: string | null;
    first?: Conclusion["first"];
    mediaType: string;
    /** ISO 8601 with its offset, as the input says itself. */
    writtenAt: string | undefined;
  },
): ReadResult {
  const whole = document.text.length === 0 ? [] : [{ part: "0", start: 0, end: document.text.length }];
  const full: Document = { part: "0", pages: [], ...document };
  const joined = joinNewest([full], facts.first ?? whole);
  const parsed: Parsed = {
    outcome: "read",
    parts: [
      {
        id: "0",
        parent: null,
        role: "original",
        name: sanitiseName(request.arrival.fileName),
        mediaType: facts.mediaType,
        declaredType: null,
        size: request.bytes.byteLength,
        sha256: hash("sha256", request.bytes),
        pages: null,
        characters: document.text.length,
        reader: document.reader,
        problems: [],
      },
    ],
    documents: [full],
    mail: null,
    form: facts.form,
    sender: facts.sender,
    ...(facts.writtenAt === undefined ? {} : { writtenAt: utcOf(facts.writtenAt) }),
    subject: facts.subject,
    text: joined.text,
    textSpans: joined.textSpans,
    problems: [],
  };
  return { parsed, contents: [] };
}

const HAS_OFFSET = /(?:Z|[+-]\d{2}:?\d{2})$/;

/** A time without an offset is taken as UTC: whose clock it was cannot be known. */
const utcOf = (time: string): string => new Date(HAS_OFFSET.test(time) ? time : `${time}Z`).toISOString();
