import { MAX_HEAD_BYTES } from "../limits.ts";
import type { Problem } from "../../../schemas/problem.ts";
import { note } from "../problem.ts";

export interface HeaderLine {
  /** Lower case. */
  name: string;
  /** Unfolded, one byte per character. */
  value: string;
}

export interface HeaderBlock {
  lines: HeaderLine[];
  /** Offset of the first body byte. */
  bodyStart: number;
}

const LF = 10;
const CR = 13;
const SPACE = 32;
const TAB = 9;
const KNOWN =
  /^(?:from|to|cc|subject|date|received|return-path|message-id|mime-version|content-[a-z-]+|reply-to|sender|delivered-to|x-[a-z0-9-]+|dkim-signature|arc-[a-z-]+|authentication-results|list-[a-z-]+|references|in-reply-to):/i;

interface Scan {
  bytes: Buffer;
  end: number;
  lines: HeaderLine[];
  problems: Problem[];
}

/** Reads header lines from `start` to the first empty line; tolerates what real senders break. */
export function readHeaderBlock(bytes: Buffer, range: { start: number; end: number }, problems: Problem[]): HeaderBlock {
  const headEnd = Math.min(range.end, range.start + MAX_HEAD_BYTES);
  // A view that ends with the head: the search for line ends never runs on into the body.
  const view = bytes.subarray(0, headEnd);
  const scan: Scan = { bytes: view, end: headEnd, lines: [], problems };
  let at = range.start;
  while (at < headEnd) {
    const next = lineEnd(view, at, headEnd);
    const line = lineText(view, at, next);
    if (line === "") return { lines: scan.lines, bodyStart: next };
    if (!takeLine(scan, line, { at, next, isFirst: at === range.start })) return { lines: scan.lines, bodyStart: at };
    at = next;
  }
  if (headEnd < range.end) {
    note(problems, "header_too_long", `The header is longer than ${MAX_HEAD_BYTES / 1024} kB; what follows was not read.`);
    return { lines: scan.lines, bodyStart: skipHead(bytes, headEnd, range.end) };
  }
  return { lines: scan.lines, bodyStart: range.end };
}

/** False where the body begins without an empty line. */
function takeLine(scan: Scan, line: string, place: { at: number; next: number; isFirst: boolean }): boolean {
  const first = line.charCodeAt(0);
  const last = scan.lines.at(-1);
  if ((first === SPACE || first === TAB) && last !== undefined) {
    last.value += line.includes("\r") ? bareCr(line, scan.problems) : line;
    return true;
  }
  const colon = line.indexOf(":");
  const name = colon > 0 ? line.slice(0, colon).trimEnd() : "";
  if (name !== "" && !/[\s\u0000-\u0020\u007f]/.test(name)) {
    const value = line.slice(colon + 1).trim();
    scan.lines.push({ name: name.toLowerCase(), value: value.includes("\r") ? bareCr(value, scan.problems) : value });
    return true;
  }
  if (place.isFirst && /^>?From /.test(line)) return true;
  if (headerFollows(scan, place.next)) {
    note(scan.problems, "broken_header", "The header holds lines that are no header fields.");
    return true;
  }
  return false;
}

function bareCr(value: string, problems: Problem[]): string {
  note(problems, "bare_cr_in_header", "A header holds a bare carriage return, which can hide addresses.");
  return value.replaceAll("\r", " ");
}

/** One of the next lines is a well-known header: the odd line before was garbage inside the header. */
function headerFollows(scan: Scan, from: number): boolean {
  let at = from;
  for (let looked = 0; looked < 3 && at < scan.end; looked += 1) {
    const next = lineEnd(scan.bytes, at, scan.end);
    const line = lineText(scan.bytes, at, next);
    if (line === "") return false;
    if (KNOWN.test(line)) return true;
    at = next;
  }
  return false;
}

function skipHead(bytes: Buffer, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const next = lineEnd(bytes, at, end);
    if (next - at <= 2 && lineText(bytes, at, next) === "") return next;
    at = next;
  }
  return end;
}

function lineEnd(bytes: Buffer, at: number, end: number): number {
  const found = bytes.indexOf(LF, at);
  return found < 0 || found >= end ? end : found + 1;
}

function lineText(bytes: Buffer, at: number, next: number): string {
  let stop = next;
  if (stop > at && bytes[stop - 1] === LF) stop -= 1;
  while (stop > at && bytes[stop - 1] === CR) stop -= 1;
  return bytes.toString("latin1", at, stop);
}

export function firstHeader(lines: HeaderLine[], name: string): string | null {
  for (const line of lines) if (line.name === name) return line.value;
  return null;
}

export function allHeaders(lines: HeaderLine[], name: string): string[] {
  return lines.filter((line) => line.name === name).map((line) => line.value);
}
