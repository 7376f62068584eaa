import { isUtf8 } from "node:buffer";
import type { FileInput } from "../reader.ts";
import { loadOnce } from "./load-once.ts";
import { decodeText } from "./text/decode-text.ts";

/** What file-type says against what the rest of the system says. */
const SAME: Record<string, string> = {
  "application/x-apple-diskimage": "application/octet-stream",
  "image/heic-sequence": "image/heic",
  "image/heif": "image/heic",
  "image/heif-sequence": "image/heic",
  "text/rtf": "application/rtf",
  "text/xml": "application/xml",
  "image/jpg": "image/jpeg",
  "application/x-zip-compressed": "application/zip",
};

const BY_EXTENSION: Record<string, string> = {
  txt: "text/plain",
  text: "text/plain",
  log: "text/plain",
  md: "text/plain",
  csv: "text/csv",
  tsv: "text/csv",
  htm: "text/html",
  html: "text/html",
  ics: "text/calendar",
  vcs: "text/calendar",
  vcf: "text/vcard",
  xml: "application/xml",
  json: "application/json",
  eml: "message/rfc822",
};

const TEXT_TYPES = new Set(Object.values(BY_EXTENSION));
const SNIFF_BYTES = 4096;
/** Readers accept leading bytes before the mark; Acrobat looks into the first 1024 (ISO 32000-1, annex H). */
const PDF_MARK_BYTES = 1024;

/** The detector would unpack these to say the same (RFC 1952, 2.3.1: the two marks and "deflate"). */
const GZIP_MARK = [0x1f, 0x8b, 0x08];

const latin1 = (bytes: Uint8Array): string => new TextDecoder("windows-1252").decode(bytes);

const extensionOf = (name: string | null): string => /\.([A-Za-z0-9]{1,8})$/.exec(name ?? "")?.[1]?.toLowerCase() ?? "";

const bareType = (declared: string | null): string | null => {
  const bare = (declared ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
  return bare === "" ? null : (SAME[bare] ?? bare);
};

/** Shares of control characters and undecodable bytes: text may hold some dirt, and more where its name vouches for it. */
const NAMED_TEXT_DIRT = 0.1;
const UNNAMED_TEXT_DIRT = 0.02;

const dirtOf = (head: string): number => {
  const dirt = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return head.length === 0 ? 0 : dirt / head.length;
};

/** RFC 5322 headers at the very start, with at least one that only mail has. */
const looksLikeMail = (head: string): boolean =>
  /^(?:[!-9;-~]{1,76}:[^\n]{0,998}\r?\n(?:[ \t][^\n]{0,998}\r?\n){0,50}){2,}/.test(head) &&
  /^(?:received|return-path|message-id|mime-version|from|delivered-to):/im.test(head) &&
  /^(?:from|to|subject|date):/im.test(head);

const textTypeOf = (head: string): string | null => {
  const start = head.replace(/^[\ufeff\s]+/, "").slice(0, 600);
  if (start.startsWith("{\\rtf")) {
    return "application/rtf";
  }
  if (/^BEGIN:VCALENDAR/i.test(start)) {
    return "text/calendar";
  }
  if (/^BEGIN:VCARD/i.test(start)) {
    return "text/vcard";
  }
  if (/^(?:<!--[^>]{0,200}-->\s{0,20})?<(?:!doctype html|html|head|body)[\s>]/i.test(start)) {
    return "text/html";
  }
  if (/^<\?xml\s/i.test(start)) {
    return /<(?:!doctype )?html[\s>]/i.test(start) ? "text/html" : "application/xml";
  }
  return /^<[A-Za-z][\w.:-]{0,100}\s[^>]{0,400}xmlns/.test(start) ? "application/xml" : null;
};

/** ZIP containers whose format only their entry names tell. */
const zipTypeOf = (bytes: Uint8Array): string => {
  const head = latin1(bytes.subarray(0, SNIFF_BYTES));
  const tail = latin1(bytes.subarray(Math.max(0, bytes.length - 65_536)));
  if (head.includes("word/") || tail.includes("word/document.xml")) {
    return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
  }
  return tail.includes("xl/workbook.xml")
    ? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    : "application/zip";
};

/** Bytes no text has: all controls but tab, line ends, form feed and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;
/** Formats that are written in letters and yet no text for people: PDF, PostScript, PGP, STL, cpio, subtitles, the Windows registry. */
const WRITTEN_FORMAT = /%PDF-|^(?:%!|-----BEGIN|solid |0707|WEBVTT|REGEDIT4|Windows Registry Editor)/;

/** The detector goes by the first two or three letters: a text that begins with "BMW" would be a picture, one with "MZ" a program. */
const isPlainText = (bytes: Uint8Array): boolean => {
  const head = bytes.subarray(0, SNIFF_BYTES);
  return !head.some(isControl) && isUtf8(head) && !WRITTEN_FORMAT.test(latin1(head.subarray(0, PDF_MARK_BYTES)));
};

const detector = loadOnce(() => import("file-type"));

const binaryType = async (bytes: Uint8Array): Promise<string | null> => {
  if (latin1(bytes.subarray(0, PDF_MARK_BYTES)).includes("%PDF-")) {
    return "application/pdf";
  }
  if (GZIP_MARK.every((byte, at) => bytes[at] === byte)) {
    return "application/gzip";
  }
  const { fileTypeFromBuffer } = await detector();
  try {
    const found = await fileTypeFromBuffer(bytes);
    const type = found === undefined ? null : (SAME[found.mime] ?? found.mime);
    return type === "application/zip" ? zipTypeOf(bytes) : type;
  } catch (error) {
    // A damaged container confuses the detector; that is the input's fault and no reason to stop.
    if (error instanceof Error) {
      return null;
    }
    throw error;
  }
};

/** The kind of text that its name or else its declaration says. */
const namedText = (file: FileInput): string | null => {
  const declared = bareType(file.declaredType);
  return BY_EXTENSION[extensionOf(file.name)] ?? (declared !== null && TEXT_TYPES.has(declared) ? declared : null);
};

const textType = (file: FileInput): string => {
  const named = namedText(file);
  const head = decodeText(file.bytes.subarray(0, SNIFF_BYTES * 4));
  const byContent = textTypeOf(head);
  if (byContent !== null) {
    return byContent;
  }
  if (dirtOf(head) > (named === null ? UNNAMED_TEXT_DIRT : NAMED_TEXT_DIRT)) {
    return "application/octet-stream";
  }
  if (looksLikeMail(head)) {
    return "message/rfc822";
  }
  return named ?? "text/plain";
};

/** What a file is: by its bytes first, by its name and declared type only where the bytes are plain text. */
export const mediaTypeOf = async (file: FileInput): Promise<string> => {
  if (file.bytes.length === 0) {
    return bareType(file.declaredType) ?? BY_EXTENSION[extensionOf(file.name)] ?? "application/octet-stream";
  }
  if (namedText(file) !== null && isPlainText(file.bytes)) {
    return textType(file);
  }
  const byMark = await binaryType(file.bytes);
  if (byMark !== null && byMark !== "application/xml" && byMark !== "text/html") {
    return byMark;
  }
  return textType(file);
};
