import type { Problem } from "../../../schemas/problem.ts";
import { note } from "../problem.ts";
import { decodeUuencoded } from "./uuencode.ts";

export interface Decoded {
  bytes: Buffer;
  /** Plain text that a list server put behind a Base64 body; null otherwise. */
  footer: Buffer | null;
}

const FOREIGN_TO_BASE64 = /[^A-Za-z0-9+/=\r\n\t ]/;
const PADDING_THEN_MORE = /=[ \t\r\n]*[A-Za-z0-9+/]/;
const BASE64_LINE = /^[A-Za-z0-9+/]+={0,2}[ \t\r]*$/;
/** Characters from which a line of the alphabet is no word; encoders write 60 to 76. */
const LONG_LINE = 40;
/** Characters of one line that may be Base64 before a footer; the standard allows 76, mail servers 998. */
const MAX_BASE64_LINE = 2_000;
const LF = 10;
const CR = 13;
const EQUALS = 61;

/** Undoes the transfer encoding of `bytes[start, end)`; unknown encodings are taken as they are. */
export function decodeTransfer(source: Buffer, encoding: string, problems: Problem[]): Decoded {
  switch (encoding) {
    case "base64":
      return decodeBase64(source, problems);
    case "quoted-printable":
      return { bytes: decodeQuotedPrintable(source), footer: null };
    case "x-uuencode":
    case "uuencode":
    case "x-uue":
    case "uue":
      return { bytes: decodeUuencoded(source) ?? source, footer: null };
    default:
      return { bytes: source, footer: null };
  }
}

function decodeBase64(source: Buffer, problems: Problem[]): Decoded {
  const text = source.toString("latin1");
  if (!FOREIGN_TO_BASE64.test(text) && !PADDING_THEN_MORE.test(text)) return { bytes: Buffer.from(text, "base64"), footer: null };
  return decodeOddBase64(text, problems);
}

/** Base64 with foreign characters: a footer behind it is text, padding inside it joins two encodings, the rest is skipped. */
function decodeOddBase64(text: string, problems: Problem[]): Decoded {
  const footerAt = footerStart(text);
  if (footerAt === null) note(problems, "broken_base64", "The Base64 of a part is broken; what could be decoded was.");
  const bytes = decodeLeniently(footerAt === null ? text : text.slice(0, footerAt));
  return { bytes, footer: footerAt === null ? null : Buffer.from(text.slice(footerAt), "latin1") };
}

/** Like Node's decoder, but it goes on behind padding and knows only the classic alphabet. */
function decodeLeniently(text: string): Buffer {
  const target = Buffer.allocUnsafe(Math.ceil((text.length * 3) / 4) + 3);
  let written = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === EQUALS) {
      held = 0;
      continue;
    }
    const value = sextet(code);
    if (value < 0) continue;
    bits = (bits << 6) | value;
    held += 6;
    if (held >= 8) {
      held -= 8;
      target[written++] = (bits >> held) & 255;
      bits &= (1 << held) - 1;
    }
  }
  return target.subarray(0, written);
}

function sextet(code: number): number {
  if (code >= 65 && code <= 90) return code - 65;
  if (code >= 97 && code <= 122) return code - 71;
  if (code >= 48 && code <= 57) return code + 4;
  if (code === 43) return 62;
  return code === 47 ? 63 : -1;
}

/** Lines a footer may have; mailing lists write about 10. */
const MAX_FOOTER_LINES = 100;

/** Offset behind the last Base64 line, if something readable follows it and Base64 came before. */
function footerStart(text: string): number | null {
  let end = text.length;
  for (let looked = 0; looked < MAX_FOOTER_LINES && end > 0; looked += 1) {
    const start = text.lastIndexOf("\n", end - 2) + 1;
    if (isEncodedLine(text, start, end)) return text.slice(end).trim() === "" ? null : end;
    end = start;
  }
  return null;
}

/** A word without blanks looks like Base64 too: a short line counts only where it ends the encoding. */
function isEncodedLine(text: string, start: number, end: number): boolean {
  if (end - start > MAX_BASE64_LINE) return false;
  const line = text.slice(start, end).trimEnd();
  if (!BASE64_LINE.test(line)) return false;
  if (line.endsWith("=") || line.length >= LONG_LINE) return line.length % 4 === 0 || line.length >= LONG_LINE;
  const before = text.slice(Math.max(0, text.lastIndexOf("\n", start - 2) + 1), Math.max(0, start)).trimEnd();
  return line.length % 4 === 0 && before.length >= LONG_LINE && before.length <= MAX_BASE64_LINE && BASE64_LINE.test(before);
}

export function decodeQuotedPrintable(source: Buffer): Buffer {
  let equals = source.indexOf(EQUALS);
  if (equals < 0) return source;
  const target = Buffer.allocUnsafe(source.length);
  let written = 0;
  let read = 0;
  while (equals >= 0) {
    for (; read < equals; read += 1) target[written++] = source[read] ?? 0;
    const high = hexValue(source[read + 1]);
    const low = hexValue(source[read + 2]);
    if (high >= 0 && low >= 0) {
      target[written++] = high * 16 + low;
      read += 3;
    } else {
      const after = softBreakEnd(source, read + 1);
      if (after > 0) read = after;
      else {
        target[written++] = EQUALS;
        read += 1;
      }
    }
    equals = source.indexOf(EQUALS, read);
  }
  written += source.copy(target, written, read);
  return target.subarray(0, written);
}

/** Offset behind a soft line break (blanks before the line end are tolerated); 0 where there is none. */
function softBreakEnd(source: Buffer, from: number): number {
  let at = from;
  while (source[at] === 32 || source[at] === 9) at += 1;
  if (at >= source.length) return source.length;
  if (source[at] === CR && source[at + 1] === LF) return at + 2;
  if (source[at] === LF || source[at] === CR) return at + 1;
  return 0;
}

function hexValue(byte: number | undefined): number {
  if (byte === undefined) return -1;
  if (byte >= 48 && byte <= 57) return byte - 48;
  if (byte >= 65 && byte <= 70) return byte - 55;
  if (byte >= 97 && byte <= 102) return byte - 87;
  return -1;
}
