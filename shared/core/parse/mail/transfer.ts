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

/** Base64 with foreign lines: a footer behind it is text, padding inside it joins two encodings, the rest is skipped. */
function decodeOddBase64(text: string, problems: Problem[]): Decoded {
  const lines = text.split("\n");
  const footerAt = footerStart(lines);
  const body = footerAt < lines.length ? lines.slice(0, footerAt) : lines;
  const bytes: Buffer[] = [];
  let pending = "";
  for (const line of body) {
    pending += line;
    if (line.includes("=")) {
      for (const piece of pending.split(/(?<==)(?=[A-Za-z0-9+/])/)) bytes.push(Buffer.from(strict(piece), "base64"));
      pending = "";
    }
  }
  bytes.push(Buffer.from(strict(pending), "base64"));
  if (footerAt >= lines.length) note(problems, "broken_base64", "The Base64 of a part is broken; what could be decoded was.");
  const footer = footerAt < lines.length ? Buffer.from(lines.slice(footerAt).join("\n"), "latin1") : null;
  return { bytes: Buffer.concat(bytes), footer };
}

/** Node also reads the URL alphabet; mail has only the classic one. */
function strict(text: string): string {
  return text.replace(/[^A-Za-z0-9+/=]+/g, "");
}

/** Index of the first line behind the last Base64 line, if something readable follows it and Base64 came before. */
function footerStart(lines: string[]): number {
  let last = lines.length - 1;
  while (last >= 0 && !isEncodedLine(lines, last)) last -= 1;
  if (last < 0) return lines.length;
  const rest = lines.slice(last + 1);
  return rest.some((line) => /[^\s]/.test(line)) ? last + 1 : lines.length;
}

/** One word without blanks looks like Base64 too: a short line counts only where it ends the encoding. */
function isEncodedLine(lines: string[], index: number): boolean {
  const line = (lines[index] ?? "").trimEnd();
  if (!BASE64_LINE.test(line)) return false;
  if (line.endsWith("=") || line.length >= 40) return line.length % 4 === 0 || line.length >= 40;
  const before = (lines[index - 1] ?? "").trimEnd();
  return line.length % 4 === 0 && BASE64_LINE.test(before) && before.length >= 40;
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
