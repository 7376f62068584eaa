import { MAX_MIME_PARTS } from "../limits.ts";

export interface Range {
  start: number;
  end: number;
}

export interface Boundaries {
  parts: Range[];
  closed: boolean;
  glued: boolean;
}

const LF = 10;
const CR = 13;
const DASH = 45;
/** Bytes of a boundary that is looked for; the standard allows 70. */
const MAX_BOUNDARY = 400;
/** Bytes at the begin of a body in which a lost boundary is looked for. */
const SNIFF_BYTES = 8_192;

interface Hit {
  /** Where the part before ends. */
  before: number;
  /** Where the next part begins. */
  after: number;
  closing: boolean;
  glued: boolean;
}

/** Cuts a multipart body at its boundary lines; `maximum` parts at most. */
export function findBoundaries(bytes: Buffer, body: Range, boundary: string, maximum = MAX_MIME_PARTS + 2): Boundaries {
  const result: Boundaries = { parts: [], closed: false, glued: false };
  if (boundary.length > MAX_BOUNDARY) return result;
  const needle = Buffer.from(`--${boundary}`, "latin1");
  // A view that ends with the body: a search never runs on into the parts behind it.
  const view = bytes.subarray(0, body.end);
  let open = -1;
  let from = body.start;
  while (result.parts.length < maximum) {
    const hit = nextHit(view, { start: from, end: body.end }, { needle, bodyStart: body.start });
    if (hit === null) break;
    if (hit.glued) result.glued = true;
    if (open >= 0) result.parts.push({ start: open, end: Math.max(open, hit.before) });
    if (hit.closing) {
      result.closed = true;
      return result;
    }
    open = hit.after;
    from = hit.after;
  }
  if (open >= 0) result.parts.push({ start: open, end: body.end });
  return result;
}

function nextHit(bytes: Buffer, range: Range, search: { needle: Buffer; bodyStart: number }): Hit | null {
  let at = range.start;
  for (;;) {
    const found = bytes.indexOf(search.needle, at);
    if (found < 0 || found >= range.end) return null;
    const hit = checkHit(bytes, found, { range, needle: search.needle, bodyStart: search.bodyStart });
    if (hit !== null) return hit;
    at = found + 1;
  }
}

function checkHit(bytes: Buffer, found: number, search: { range: Range; needle: Buffer; bodyStart: number }): Hit | null {
  const atLineStart = found === search.bodyStart || bytes[found - 1] === LF || bytes[found - 1] === CR;
  if (!atLineStart && !isBase64(bytes[found - 1])) return null;
  let at = found + search.needle.length;
  const closing = bytes[at] === DASH && bytes[at + 1] === DASH;
  if (closing) at += 2;
  const after = lineBreakBehind(bytes, at, search.range.end);
  // Text may follow a closing boundary on its line; behind an opening one it would be a longer boundary.
  if (after === null && !(closing && atLineStart)) return null;
  at = after ?? at;
  return {
    before: atLineStart ? lineBreakBefore(bytes, found, search.bodyStart) : found,
    after: Math.min(at, search.range.end),
    closing,
    glued: !atLineStart,
  };
}

/** Behind the blanks and the line break at `at`; null where something else stands there. */
function lineBreakBehind(bytes: Buffer, from: number, end: number): number | null {
  let at = from;
  while (at < end && (bytes[at] === 32 || bytes[at] === 9)) at += 1;
  if (at < end && bytes[at] !== LF && bytes[at] !== CR) return null;
  if (bytes[at] === CR) at += 1;
  return bytes[at] === LF ? at + 1 : at;
}

function lineBreakBefore(bytes: Buffer, at: number, floor: number): number {
  let end = at;
  if (end > floor && bytes[end - 1] === LF) end -= 1;
  if (end > floor && bytes[end - 1] === CR) end -= 1;
  return end;
}

function isBase64(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 65 && byte <= 90) ||
      (byte >= 97 && byte <= 122) ||
      (byte >= 48 && byte <= 57) ||
      byte === 43 ||
      byte === 47 ||
      byte === 61)
  );
}

/** The boundary a body obviously uses: a line of two dashes and a token, followed by a Content- header. */
export function sniffBoundary(bytes: Buffer, body: Range): string | null {
  if (body.end - body.start < 4) return null;
  const head = bytes.toString("latin1", body.start, Math.min(body.end, body.start + SNIFF_BYTES));
  const match = /(?:^|\n)--([^\s-][^\r\n]{0,200}|-+[^\s-][^\r\n]{0,200})[ \t]*\r?\n(?:Content-|MIME-)[A-Za-z-]+:/i.exec(head);
  return match === null ? null : (match[1] ?? "").trimEnd();
}
