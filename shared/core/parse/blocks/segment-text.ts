import type { Block } from "../../../schemas/parsed.ts";
import { findHistory } from "./find-history.ts";
import { findKnownForward } from "./known-forward.ts";
import { forwardOf, type Forward } from "./forward.ts";
import { isAttribution, subjectSays } from "./header-labels.ts";
import { isBlank, splitLines, type Line } from "./lines.ts";
import { nameOwnBlocks } from "./own-text.ts";
import { unquoteForward } from "./unquote-forward.ts";

type Kind = Block["kind"];

export interface Segmented {
  /** The text the blocks refer to: the given one, its forward freed of one level of quote marks. */
  text: string;
  /** Cover the text without gaps; empty only for an empty text. */
  blocks: Block[];
  /** The innermost inline forward: who really wrote it. */
  forward: Forward | null;
}

/** Forwards of forwards that are followed inwards. */
const MAX_FORWARDS = 4;

/** Names the blocks of a mail's text: what is new, what is history, signature, disclaimer. Nothing is cut. */
export function segmentText(written: string, subject: string): Segmented {
  const text = unquoteForward(written, subject);
  const lines = splitLines(text);
  const kinds: Kind[] = lines.map(() => "newest");
  let forward = segmentFrom(lines, kinds, { from: 0, subject, level: 0 });
  if (forward === null && (subjectSays(subject) === "forward" || !kinds.includes("quote"))) {
    const known = findKnownForward(text, subject);
    if (known !== null) {
      forward = known.forward;
      nameKnown(lines, kinds, known);
    }
  }
  keepSomething(lines, kinds);
  return { text, blocks: joinBlocks(lines, kinds), forward };
}

function segmentFrom(lines: Line[], kinds: Kind[], at: { from: number; subject: string; level: number }): Forward | null {
  const view = at.from === 0 ? lines : lines.slice(at.from);
  const history = findHistory(view, at.subject);
  const ownEnd = history === null ? lines.length : at.from + history.at;
  markQuotes(lines, kinds, { from: at.from, to: ownEnd });
  nameOwnBlocks(lines, kinds, { from: at.from, to: ownEnd });
  if (history === null) return null;
  // Within a forward, what stands below its own text is history.
  const within = at.level > 0 && hasOwnText(lines, kinds, { from: at.from, to: ownEnd });
  if (history.kind === "quote" || within || at.level >= MAX_FORWARDS) {
    kinds.fill("quote", ownEnd);
    return null;
  }
  const bodyAt = at.from + history.bodyAt;
  kinds.fill("forward_header", ownEnd, bodyAt);
  const forward = forwardOf(history);
  const inner = segmentFrom(lines, kinds, { from: bodyAt, subject: forward.subject ?? "", level: at.level + 1 });
  return inner !== null && (inner.from.address !== "" || inner.from.name !== "") ? inner : forward;
}

function hasOwnText(lines: Line[], kinds: Kind[], range: { from: number; to: number }): boolean {
  for (let index = range.from; index < range.to; index += 1)
    if (kinds[index] !== "disclaimer" && !isBlank(lines[index])) return true;
  return false;
}

/** A forward that only the table of known programs recognised: its lines by their offsets. */
function nameKnown(lines: Line[], kinds: Kind[], known: { start: number; bodyStart: number }): void {
  for (const [index, line] of lines.entries()) {
    if (line.start < known.start) continue;
    kinds[index] = line.end <= known.bodyStart ? "forward_header" : "newest";
  }
  const bodyAt = lines.findIndex((line) => line.end > known.bodyStart);
  if (bodyAt < 0) return;
  markQuotes(lines, kinds, { from: bodyAt, to: lines.length });
  nameOwnBlocks(lines, kinds, { from: bodyAt, to: lines.length });
}

/** Lines marked with ">" and the attribution above them; text below or between them is an answer and stays new. */
function markQuotes(lines: Line[], kinds: Kind[], range: { from: number; to: number }): void {
  for (let index = range.from; index < range.to; index += 1) {
    const line = lines[index];
    if (line === undefined || line.depth === 0) continue;
    kinds[index] = "quote";
    markAttribution(lines, kinds, { from: range.from, quoteAt: index });
  }
}

/** Lines an attribution may be away from its quote, and may be wrapped over. */
const ATTRIBUTION_GAP = 2;
const ATTRIBUTION_LINES = 3;

function markAttribution(lines: Line[], kinds: Kind[], at: { from: number; quoteAt: number }): void {
  if (kinds[at.quoteAt - 1] === "quote") return;
  let end = at.quoteAt - 1;
  while (end >= at.from && at.quoteAt - end <= ATTRIBUTION_GAP && isBlank(lines[end])) end -= 1;
  let joined = "";
  for (let start = end; start >= at.from && end - start < ATTRIBUTION_LINES; start -= 1) {
    const line = lines[start];
    if (line === undefined || isBlank(line) || line.depth > 0) return;
    joined = `${line.text.trim()} ${joined}`.trim();
    if (isAttribution(joined)) {
      kinds.fill("quote", start, at.quoteAt);
      return;
    }
  }
}

/** Where nothing new is left, the text as a whole is: a reply written inside its quote must not vanish. */
function keepSomething(lines: Line[], kinds: Kind[]): void {
  const filled = (kind: Kind): boolean => lines.some((line, index) => kinds[index] === kind && !isBlank(line));
  if (filled("newest")) return;
  for (const kind of ["quote", "signature", "disclaimer", "footer"] as const) {
    if (!filled(kind)) continue;
    for (const [index, known] of kinds.entries()) if (known === kind) kinds[index] = "newest";
    return;
  }
}

function joinBlocks(lines: Line[], kinds: Kind[]): Block[] {
  const blocks: Block[] = [];
  for (const [index, line] of lines.entries()) {
    const kind = kinds[index] ?? "newest";
    const last = blocks.at(-1);
    // Blank lines belong to what stands above them.
    if (last !== undefined && (last.kind === kind || isBlank(line))) last.end = line.end;
    else blocks.push({ kind, start: line.start, end: line.end });
  }
  return blocks;
}
