import type { Parsed } from "../../../schemas/parsed.ts";
import { letterLines, type LetterLine } from "./letter-lines.ts";
import { headLineOf } from "./letter-words.ts";

/** Letterhead, address and subject come before it; further down it is text. */
const HEAD_CHARACTERS = 3_000;
/** A longer line is a sentence. */
const MOST_CHARACTERS = 110;
const MOST_WORDS = 16;
/** A subject of more lines is a paragraph, or an address. */
const MOST_LINES = 2;
/** Words in small letters that make a line one. */
const SENTENCE_WORDS = 4;
/** A name has this many words at most. */
const NAME_WORDS = 4;
/** Lines from the end in which a letter is signed. */
const SIGNED_LINES = 8;

const LABELLED = /^(?:(?:betreff|betrifft|betr\.|subject|re) ?: ?|betr\. )(\S.*)$/iu;
const LABEL_ALONE = /^(?:betreff|betrifft|betr\.|subject) ?:?$/iu;

/**
 * What a letter says it is about: the line so called, else the heading above the salutation (or above the first sentence,
 * where nobody is greeted). Looked for upwards, past numbers and dates, and never beyond the address. null: it has none.
 */
export const letterSubject = (parsed: Parsed): string | null => {
  const start = parsed.textSpans[0];
  const document = parsed.documents.find((known) => known.part === start?.part) ?? parsed.documents[0];
  if (document === undefined) return null;
  const lines = letterLines(document, start?.start ?? 0, HEAD_CHARACTERS).map((line) => ({
    ...line,
    text: undecorated(line.text),
  }));
  const salutation = lines.findIndex((line) => headLineOf(line.text) === "salutation");
  const begins = salutation < 0 ? lines.findIndex(isSentence) : salutation;
  if (begins < 0) return labelled(lines);
  const found = above(
    lines,
    begins,
    namesIn(parsed.text, { begins: lines[begins]?.text ?? "", greeting: lines[salutation]?.text ?? "" }),
  );
  return labelled(lines) ?? found ?? (salutation < 0 ? null : below(lines, salutation));
};

/** The text has begun, though nobody was greeted. A row of a table has as many words, but few small ones. */
const isSentence = ({ text, apart }: LetterLine): boolean =>
  apart && headLineOf(text) === "plain" && (text.match(/(?:^| )\p{Ll}{2,}/gu) ?? []).length >= SENTENCE_WORDS;

/** Marks people set a heading off with where there is no bold: stars, hashes, underscores; and letters set apart. */
const undecorated = (text: string): string => {
  const bare = text.replace(/^[*_#=~>\s-]+/u, "").replace(/[*_#=~\s]+$/u, "");
  const spaced = /^(?:[\p{L}\d][ ]){3,}[\p{L}\d]$/u.test(bare) ? bare.replaceAll(/ (?! )/gu, "") : bare;
  return spaced === "" ? text : spaced.replaceAll(/\s+/gu, " ");
};

const labelled = (lines: LetterLine[]): string | null => {
  for (const [at, { text }] of lines.entries()) {
    const said = LABELLED.exec(text)?.[1] ?? (LABEL_ALONE.test(text) ? lines[at + 1]?.text : undefined);
    if (said !== undefined) return said;
  }
  return null;
};

/** The heading next above the salutation; a bare number (of a contract, of a claim) where there is no heading. */
const above = (lines: LetterLine[], salutation: number, isName: (line: string) => boolean): string | null => {
  const { block, reference, whole } = nextAbove(lines.slice(0, salutation));
  if (block.length === 0) return reference;
  return whole && isHeading(block) && !block.some(isName) ? block.join(" ") : null;
};

interface Block {
  block: string[];
  reference: string | null;
  /** Not the end of an address: straight below a street or a company stands more of it, whatever it says. */
  whole: boolean;
}

/** The lines that stand together next above the end, past dates, marks and numbers, down to the address at most. */
const nextAbove = (lines: LetterLine[]): Block => {
  const block: string[] = [];
  let reference: string | null = null;
  for (const { text, apart } of lines.toReversed()) {
    const kind = headLineOf(text);
    if (kind === "address") return { block, reference, whole: endsAddress(text) };
    if (kind === "plain") block.unshift(text);
    else if (kind === "reference") reference = text;
    if (block.length > 0 && (apart || kind !== "plain")) break;
  }
  return { block, reference, whole: true };
};

const endsAddress = (line: string): boolean => /\d{4,5} \p{Lu}|\d[A-Z]{2}$/u.test(line);

/** In English it may stand below the salutation, set apart from what follows. */
const below = (lines: LetterLine[], salutation: number): string | null => {
  const [line, next] = lines.slice(salutation + 1);
  if (line === undefined || next === undefined || !line.apart || !next.apart || !/^[\p{Lu}\d]/u.test(line.text)) return null;
  const kind = headLineOf(line.text);
  const said = kind === "reference" || (kind === "plain" && isHeading([line.text]) && !/[.!?:]$/u.test(line.text));
  return said ? line.text : null;
};

const isHeading = (block: string[]): boolean =>
  block.length > 0 &&
  block.length <= MOST_LINES &&
  block.every(isHeadingLine) &&
  /\p{L}{3}/u.test(block.join(" ")) &&
  (block.length === 1 || !isNames(block.join(" ")));

/** Two lines of nothing but names are somebody's: "Musterwerke Broadband / Customer Records". */
const isNames = (text: string): boolean => !/\d/u.test(text) && text.split(" ").every((word) => !/^[\p{Ll}–-]/u.test(word));

const isHeadingLine = (line: string): boolean => {
  const words = line.split(" ").length;
  if (line.length > MOST_CHARACTERS || words > MOST_WORDS || /[,;:]$/u.test(line)) return false;
  // A full stop ends a sentence, a date, or "Nr."
  return !/[\p{L})"“]\.$/u.test(line) || words <= 3;
};

/** Whether a line is a person's name: of the one who signed, or of the one who is greeted. */
const namesIn = (text: string, said: { begins: string; greeting: string }): ((line: string) => boolean) => {
  const body = text.slice(Math.max(0, text.indexOf(said.begins)) + said.begins.length).trimEnd();
  const signed = new Set(
    body
      .split("\n")
      .slice(-SIGNED_LINES)
      .map((line) => line.trim().toLowerCase()),
  );
  const greeted = new Set((said.greeting.match(/\p{Lu}[\p{L}'-]+/gu) ?? []).slice(1).map((word) => word.toLowerCase()));
  return (line) => {
    const words = line
      .toLowerCase()
      .split(/[^\p{L}'-]+/u)
      .filter(Boolean);
    if (signed.has(line.toLowerCase()) && words.length <= NAME_WORDS) return true;
    return words.length > 0 && words.length <= NAME_WORDS && words.some((word) => greeted.has(word));
  };
};
