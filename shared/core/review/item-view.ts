import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { type ItemDetail, PAGES_WITH_WORDS } from "../../schemas/review-api.ts";
import { categoryIsOpen, formOf, openChecksOf } from "./form.ts";
import { isHiddenSample, withoutAnswer } from "./hidden-sample.ts";
import { redacted } from "./lesson.ts";
import type { Reviewer } from "./reviewer.ts";
import { allowedActions } from "./rights.ts";
import { blindItem, readsBlind } from "./second-reading.ts";
import { undoUntil } from "./undo.ts";

export interface ViewFacts {
  item: Item;
  parsed: Parsed | null;
  pack: Pack;
  reviewer: Reviewer;
  now: string;
  undoSeconds: number;
}

/** What the review screen shows of an item to this person. */
export const itemView = (facts: ViewFacts): ItemDetail => {
  const { parsed, pack, reviewer, now } = facts;
  const kept = keptBack(facts);
  const item = shownItem(facts, kept);
  const form = formOf(item, pack, reviewer);
  const categoryOpen = categoryIsOpen(item, pack);
  const hidden = reviewer.masked ? hiddenNames(pack) : new Set<string>();
  return {
    item: withoutHidden(item, hidden),
    parsed: parsed === null ? null : shownReading(parsed, hiddenValues(facts.item, hidden)),
    form,
    openChecks: openChecksOf(form, categoryOpen),
    allowed: allowedActions({ item: facts.item, reviewer, now }),
    categoryOpen,
    undoUntil: undoUntil(item, facts.undoSeconds),
    hidden: kept,
  };
};

const keptBack = ({ item, reviewer, pack }: ViewFacts): ItemDetail["hidden"] => {
  if (isHiddenSample(item, reviewer)) return "sample";
  return readsBlind(item, reviewer, pack) ? "second_reading" : null;
};

const shownItem = ({ item, reviewer, pack }: ViewFacts, kept: ItemDetail["hidden"]): Item => {
  if (kept === "sample") return withoutAnswer(item);
  return kept === "second_reading" ? blindItem(item, reviewer.user, pack) : item;
};

const hiddenNames = (pack: Pack): Set<string> =>
  new Set(Object.entries(pack.fields).flatMap(([name, field]) => (field.sensitive ? [name] : [])));

const withoutHidden = (item: Item, hidden: Set<string>): Item => {
  if (hidden.size === 0 || item.extraction === null) return item;
  const fields = Object.fromEntries(
    Object.entries(item.extraction.fields).map(([name, field]) =>
      hidden.has(name)
        ? [name, { ...field, value: null, raw: null, candidates: [], checks: [], provenance: null }]
        : [name, field],
    ),
  );
  return { ...item, extraction: { ...item.extraction, fields } };
};

/** Every spelling of a hidden value that stands in the text. */
const hiddenValues = (item: Item, hidden: Set<string>): string[] =>
  Object.values(item.extraction?.fields ?? {}).flatMap((field) => {
    if (!hidden.has(field.name)) return [];
    const spellings = [field, ...field.candidates].flatMap(({ raw, value }) => [raw, typeof value === "string" ? value : null]);
    return spellings.flatMap((text) =>
      text === null || text.length < 3 ? [] : [text, ...text.split("\n").filter((line) => line.length > 3)],
    );
  });

const shownReading = (parsed: Parsed, hidden: string[]): Parsed => ({
  ...parsed,
  text: redacted(parsed.text, hidden),
  subject: redacted(parsed.subject, hidden),
  documents: parsed.documents.map((document) => ({
    ...document,
    text: redacted(document.text, hidden),
    formFields:
      hidden.length === 0
        ? document.formFields
        : document.formFields.map((field) => ({ ...field, value: redacted(field.value, hidden) })),
    structured: hidden.length === 0 ? document.structured : [],
    pages: document.pages.map((page) => (page.number > PAGES_WITH_WORDS ? { ...page, words: [] } : page)),
  })),
});
