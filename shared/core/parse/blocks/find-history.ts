import { endsAttribution, isAttribution, readLabel, readSeparator, subjectSays, type HeaderKind } from "./header-labels.ts";
import { readQuotedHeader } from "./header-lines.ts";
import { isDeviceLine } from "./own-text.ts";
import { isBlank, unquoted, type Line } from "./lines.ts";

/** Where the text of somebody else begins and how it is introduced. */
export interface History {
  /** Index of the first line of its introduction. */
  at: number;
  /** Index of its first text line. */
  bodyAt: number;
  kind: "forward" | "quote";
  /** Values of its header; empty where an attribution line introduces it. */
  values: Map<HeaderKind, string>;
  attribution: string | null;
}

/** Lines between a separator and the header it announces. */
const SEPARATOR_GAP = 3;

/** The first introduction of a text by somebody else that is not marked line by line. */
export function findHistory(lines: Line[], subject: string): History | null {
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index];
    if (line === undefined || isBlank(line)) continue;
    const found = introducedAt(lines, index);
    if (found === null) continue;
    const forward = decide(found, { lines, subject });
    if (forward === null) {
      index = found.bodyAt - 1;
      continue;
    }
    return { at: found.at, bodyAt: found.bodyAt, kind: forward, values: found.values, attribution: found.attribution };
  }
  return null;
}

interface Found extends Omit<History, "kind"> {
  marked: "forward" | "original" | null;
}

function introducedAt(lines: Line[], index: number): Found | null {
  const line = lines[index];
  if (line === undefined) return null;
  const text = unquoted(line).trim();
  const marked = readSeparator(text);
  const rule = marked === null && /^[_-]{8,}$/.test(text);
  if (marked !== null || rule) {
    const headerAt = nextFilled(lines, index + 1, SEPARATOR_GAP);
    const header = headerAt === null ? null : readQuotedHeader(lines, headerAt);
    if (header !== null) return { at: index, bodyAt: header.end, values: header.values, attribution: null, marked };
    if (marked === null) return null;
    // A forward whose header this does not know: the text below is still somebody else's.
    return { at: index, bodyAt: index + 1, values: new Map(), attribution: null, marked };
  }
  if (readLabel(text) !== null) {
    const header = readQuotedHeader(lines, index);
    if (header !== null) return { at: index, bodyAt: header.end, values: header.values, attribution: null, marked };
  }
  return attributionAt(lines, index);
}

function attributionAt(lines: Line[], index: number): Found | null {
  const line = lines[index];
  if (line === undefined || line.depth > 0) return null;
  let joined = line.text.trim();
  for (let extra = 0; extra < 3; extra += 1) {
    if (isAttribution(joined))
      return { at: index, bodyAt: index + extra + 1, values: new Map(), attribution: joined, marked: null };
    const next = lines[index + extra + 1];
    // Wrapped attributions begin like one and end with the verb on a later line.
    if (next === undefined || isBlank(next) || next.depth > 0 || !/^(?:am|on|le|el|il|op|em|den)\s/i.test(joined)) return null;
    if (!/\d/.test(joined) || (extra === 1 && !endsAttribution(next.text))) return null;
    joined = `${joined} ${next.text.trim()}`;
  }
  return null;
}

/** Forward or quoted history; null where the text below is marked line by line and need not be taken as a whole. */
function decide(found: Found, context: { lines: Line[]; subject: string }): "forward" | "quote" | null {
  const says = subjectSays(context.subject);
  const nothingAbove = isEmptyUntil(context.lines, found.at);
  const bySubject = says === "forward" || (says === null && nothingAbove) ? "forward" : "quote";
  if (found.attribution === null) return found.marked === "forward" ? "forward" : bySubject;
  const firstAt = nextFilled(context.lines, found.bodyAt, SEPARATOR_GAP);
  const isMarked = firstAt !== null && (context.lines[firstAt]?.depth ?? 0) > 0;
  if (!isMarked) return bySubject;
  return says === "forward" && nothingAbove ? "forward" : null;
}

function isEmptyUntil(lines: Line[], at: number): boolean {
  for (let index = 0; index < at; index += 1) {
    const line = lines[index];
    if (line !== undefined && !isBlank(line) && line.depth === 0 && !isDeviceLine(line.text)) return false;
  }
  return true;
}

function nextFilled(lines: Line[], from: number, within: number): number | null {
  for (let index = from; index < Math.min(lines.length, from + within + 1); index += 1) if (!isBlank(lines[index])) return index;
  return null;
}
