import type { ReadResult } from "../../../shared/ports/reader-sandbox.ts";
import { parsedSchema } from "../../../shared/schemas/parsed.ts";

const UNSAFE_NAME = /[\u0000-\u001f/\\\u202a-\u202e]/;

/** What is wrong with a reading, whatever was read; empty for a sound one. */
export function flawsOf(result: ReadResult): string[] {
  const { parsed } = result;
  const flaws = (parsedSchema.safeParse(parsed).error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  if (/[\r\n\u0000]/.test(parsed.subject)) flaws.push("unsafe subject");
  if (parsed.outcome === "unreadable" && parsed.problems.length === 0) flaws.push("unreadable without a reason");
  return [...flaws, ...partFlaws(result), ...textFlaws(result)];
}

function partFlaws({ parsed, contents }: ReadResult): string[] {
  const ids = new Set(parsed.parts.map((part) => part.id));
  const flaws = ids.size === parsed.parts.length ? [] : ["two parts have one id"];
  for (const part of parsed.parts) {
    if (part.parent !== null && !ids.has(part.parent)) flaws.push(`part ${part.id} has no parent`);
    if (part.name !== null && UNSAFE_NAME.test(part.name)) flaws.push(`part ${part.id} has an unsafe name`);
  }
  for (const content of contents) if (!ids.has(content.partId)) flaws.push(`content of no part: ${content.partId}`);
  return flaws;
}

function textFlaws({ parsed }: ReadResult): string[] {
  const texts = new Map(parsed.documents.map((document) => [document.part, document.text]));
  const spans = parsed.textSpans.filter(
    (span) => parsed.text.slice(span.at, span.at + span.end - span.start) !== texts.get(span.part)?.slice(span.start, span.end),
  );
  const gaps = parsed.documents.flatMap((document) =>
    gapsOf(document.blocks, document.text.length).map((gap) => `part ${document.part}: ${gap}`),
  );
  return [...spans.map((span) => `text span of part ${span.part} does not fit`), ...gaps];
}

/** Blocks cover a text without gaps, or there are none. */
export function gapsOf(blocks: { start: number; end: number }[], length: number): string[] {
  if (blocks.length === 0) return [];
  const gaps: string[] = [];
  let at = 0;
  for (const block of blocks) {
    if (block.start !== at || block.end <= block.start) gaps.push(`block ${block.start}-${block.end} behind ${at}`);
    at = block.end;
  }
  if (at !== length) gaps.push(`blocks end at ${at} of ${length}`);
  return gaps;
}
