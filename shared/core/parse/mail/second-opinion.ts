import { type Attachment, type HeaderLines, simpleParser } from "mailparser";
import { MAX_HEAD_BYTES, MAX_HTML_CHARACTERS, MAX_MIME_PARTS } from "../limits.ts";
import { problem } from "../problem.ts";
import { htmlToText } from "../text/html-to-text.ts";
import { canonicalText, sanitiseName } from "../text/sanitise.ts";
import type { HeaderLine } from "./header-block.ts";
import type { Message, MessageLeaf } from "./message.ts";

/** mailparser's own limits; it has none on time, which the sandbox keeps. */
const OPTIONS = {
  maxHeadSize: MAX_HEAD_BYTES,
  maxChildNodes: MAX_MIME_PARTS,
  maxHtmlLengthToParse: MAX_HTML_CHARACTERS,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
};

/**
 * Reads a mail with the tolerant reader, and with mailparser where that one fails or finds nothing: two readers that
 * share no code seldom stumble over the same mail, and a mail must not reach a person empty if it is not.
 */
export async function readWithSecondOpinion(bytes: Buffer, first: (bytes: Buffer) => Message): Promise<Message> {
  const own = attempt(() => first(bytes));
  if (own.ok && (hasContent(own.message) || endsWithHeader(bytes))) return own.message;
  const other = await simpleParser(bytes, OPTIONS).then(messageOf, () => null);
  if (other !== null && hasContent(other)) {
    const note = problem(
      "second_reader",
      "The mail is built so oddly that a second reader had to be asked; please compare with the original.",
    );
    return { ...other, problems: [note] };
  }
  if (own.ok) return own.message;
  throw own.error;
}

type Attempt = { ok: true; message: Message } | { ok: false; error: unknown };

const attempt = (read: () => Message): Attempt => {
  try {
    return { ok: true, message: read() };
  } catch (error) {
    return { ok: false, error };
  }
};

const hasContent = (message: Message): boolean =>
  message.leaves.some((leaf) => leaf.bytes.length > 0 || (leaf.text ?? "").trim() !== "");

const EMPTY_LINES = ["\n\n", "\n\r\n", "\r\r"];
const SPACE = 0x20;

/** Nothing but blanks stands behind the first empty line: no reader finds more. One that stands first divides nothing. */
const endsWithHeader = (bytes: Buffer): boolean => {
  const ends = EMPTY_LINES.map((line) => bytes.indexOf(line)).filter((at) => at >= 0);
  const beginsEmpty = (bytes[0] ?? 0) <= SPACE;
  return !beginsEmpty && ends.length > 0 && bytes.subarray(Math.min(...ends)).every((byte) => byte <= SPACE);
};

interface ParsedByMailparser {
  headerLines: HeaderLines;
  text?: string | undefined;
  html: string | false;
  attachments: Attachment[];
}

const messageOf = (mail: ParsedByMailparser): Message => {
  const headers = mail.headerLines.map(headerOf);
  const text = mail.text ?? (mail.html === false ? "" : htmlToText(mail.html));
  const body = leafOf({ role: "body", mediaType: "text/plain", bytes: Buffer.from(text), text: canonicalText(text) });
  return {
    headers,
    hint: null,
    leaves: [...(text.trim() === "" ? [] : [body]), ...mail.attachments.map(attachmentOf)],
    problems: [],
    rootType:
      headers
        .find((line) => line.name === "content-type")
        ?.value.split(";")[0]
        ?.trim()
        .toLowerCase() ?? "text/plain",
    reportType: null,
    types: mail.attachments.map((attachment) => attachment.contentType),
  };
};

const headerOf = ({ key, line }: HeaderLines[number]): HeaderLine => ({
  name: key,
  value: line
    .slice(line.indexOf(":") + 1)
    .replace(/\r?\n(?=[ \t])/g, "")
    .trim(),
});

const attachmentOf = (attachment: Attachment): MessageLeaf =>
  leafOf({
    role: attachment.related ? "inline" : "attachment",
    mediaType: attachment.contentType,
    bytes: attachment.content,
    name: sanitiseName(attachment.filename ?? null),
  });

const leafOf = (leaf: Pick<MessageLeaf, "role" | "mediaType" | "bytes"> & Partial<MessageLeaf>): MessageLeaf => ({
  declaredType: leaf.mediaType,
  name: null,
  text: null,
  problems: [],
  ...leaf,
});
