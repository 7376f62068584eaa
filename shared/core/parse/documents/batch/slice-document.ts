import type { Document, Page } from "../../../../schemas/parsed.ts";
import type { PageRange } from "./split-batch.ts";

/** The pages of the ranges as a document of their own; page numbers stay those of the scan, offsets are counted anew. */
export const sliceDocument = (document: Document, ranges: readonly PageRange[]): Document => {
  const wanted = document.pages.filter((page) =>
    ranges.some((range) => range.part === document.part && page.number >= range.from && page.number <= range.to),
  );
  const numbers = new Set(wanted.map((page) => page.number));
  let text = "";
  const pages: Page[] = [];
  const moves: { page: Page; by: number }[] = [];
  for (const page of wanted) {
    if (text !== "") text += "\n";
    const by = text.length - page.start;
    text += document.text.slice(page.start, page.end);
    moves.push({ page, by });
    pages.push({
      ...page,
      start: page.start + by,
      end: page.end + by,
      words: page.words.map((word) => ({ ...word, start: word.start + by, end: word.end + by })),
    });
  }
  const moved = (start: number | null, end: number | null): { start: number | null; end: number | null } => {
    const move = moves.find(({ page }) => start !== null && start >= page.start && start <= page.end);
    return move === undefined || start === null || end === null
      ? { start: null, end: null }
      : { start: start + move.by, end: end + move.by };
  };
  return {
    ...document,
    text,
    pages,
    blocks: text === "" ? [] : [{ kind: "newest", start: 0, end: text.length }],
    formFields: document.formFields
      .filter((field) => field.page === null || numbers.has(field.page))
      .map((field) => ({ ...field, ...moved(field.start, field.end) })),
    structured: document.structured.filter((found) => found.page === null || numbers.has(found.page)),
  };
};
