/** Longer runs of letters are encoded data, not words anybody types. */
const LONGEST_TERM = 64;
/** Enough for the words of a long letter; a book in one mail costs no more than that. */
export const MOST_TERMS = 5_000;
/** A person types a handful of words. */
const MOST_QUERY_TERMS = 16;
/** Shorter query words must match whole words: "a*" would match nearly everything. */
const SHORTEST_PREFIX = 3;

const LETTERS_WITHOUT_DECOMPOSITION: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ı: "i" };

/** One spelling for all ways to write a word: "Müller", "MUELLER", "muller" become "muller". */
export function foldText(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[ßæœøłđı]/g, (letter) => LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/([aou])e/g, "$1");
}

/** The different words of a text, in their folded spelling. */
export function searchTerms(text: string): string[] {
  const terms = new Set<string>();
  for (const match of foldText(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    if (match[0].length <= LONGEST_TERM) terms.add(match[0]);
    if (terms.size === MOST_TERMS) break;
  }
  return [...terms];
}

export interface QueryTerm {
  term: string;
  /** Also the beginning of a longer word. */
  prefix: boolean;
}

export function queryTerms(text: string): QueryTerm[] {
  return searchTerms(text)
    .slice(0, MOST_QUERY_TERMS)
    .map((term) => ({ term, prefix: term.length >= SHORTEST_PREFIX }));
}
