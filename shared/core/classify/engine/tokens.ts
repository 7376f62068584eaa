import { detectLanguage } from "../language/detect-language.ts";
import { MAX_TEXT_CHARACTERS, TAIL_SHARE } from "./limits.ts";
import { foldSpelling, stemWord, type StemLanguage } from "./spelling.ts";

export interface Token {
  folded: string;
  stem: string;
  /** Offsets in the text the token was read from; -1 for a token of the title. */
  start: number;
  end: number;
  /** Counts up from the title; a new one begins behind a full stop, a question or exclamation mark, a colon or a line's end. */
  sentence: number;
}

/** What the engine reads of an item. */
export interface ClassifierText {
  title: string;
  text: string;
  /** Non-text features such as `form:contact`, `sender:shop.example`, `layout:table`. */
  features: readonly string[];
}

const TOKEN = /[\p{L}\p{M}]+|\p{N}+|[?!€$£%@§]|\p{Extended_Pictographic}/gu;

/** Characters that decide which stemmer reads the words. */
const LANGUAGE_SAMPLE = 200;

export function tokenise(input: ClassifierText, stems = stemLanguageOf(input)): Token[] {
  const tokens: Token[] = [];
  const title = input.title.slice(0, MAX_TEXT_CHARACTERS * TAIL_SHARE);
  readTokens(title, { at: null, stems }, tokens);
  for (const piece of piecesWithinCap(input.text)) readTokens(piece.text, { at: piece.at, stems }, tokens);
  return tokens;
}

/** Whose stemmer reads the words: the pack's texts are German or English; of the two, German's endings hide more of a word. */
export function stemLanguageOf({ title, text }: Pick<ClassifierText, "title" | "text">): StemLanguage {
  const { language } = detectLanguage(`${title.slice(0, LANGUAGE_SAMPLE)}\n${text.slice(0, LANGUAGE_SAMPLE)}`);
  return language === "en" ? "en" : "de";
}

function piecesWithinCap(text: string): { text: string; at: number }[] {
  if (text.length <= MAX_TEXT_CHARACTERS) return [{ text, at: 0 }];
  const tail = Math.floor(MAX_TEXT_CHARACTERS * TAIL_SHARE);
  const head = MAX_TEXT_CHARACTERS - tail;
  return [
    { text: text.slice(0, head), at: 0 },
    { text: text.slice(text.length - tail), at: text.length - tail },
  ];
}

function readTokens(text: string, { at, stems }: { at: number | null; stems: StemLanguage }, into: Token[]): void {
  let sentence = (into.at(-1)?.sentence ?? -1) + 1;
  let read = 0;
  let behindMark = false;
  for (const match of text.matchAll(TOKEN)) {
    const lower = match[0].toLowerCase();
    const isMark = MARKS.has(lower);
    if (SENTENCE_ENDS.test(text.slice(read, match.index)) || (behindMark && !isMark)) sentence += 1;
    behindMark = isMark;
    read = match.index + match[0].length;
    const start = at === null ? -1 : at + match.index;
    const end = at === null ? -1 : start + match[0].length;
    // Spelling is folded in words only: of "1100" every digit counts.
    into.push({ folded: DIGITS.test(lower) ? lower : foldSpelling(lower), stem: stemWord(lower, stems), start, end, sentence });
  }
}

const DIGITS = /^\d/;

/** Between two words. A colon ends a sentence too: what follows is a list or an answer. */
const SENTENCE_ENDS = /[.;:]\s|\n/;

/** Tokens themselves, and the last of their sentence. */
const MARKS: ReadonlySet<string> = new Set(["?", "!"]);
