import { LANGUAGE_GROUPS, LANGUAGE_LETTERS, LANGUAGE_WORDS, SCRIPT_LANGUAGES } from "./language-words.ts";

export interface LanguageGuess {
  /** ISO 639-1, or "und" where there is too little to tell. */
  language: string;
  confidence: number;
}

/** Enough for certainty; a second language further down does not change what the answer is written in. */
const READ_CHARACTERS = 4_000;
const SHORTEST_TEXT = 2;
/** Characters of one word whose letter groups count; longer runs are encoded data. */
const LONGEST_WORD = 40;
/** A frequent word says about six times as much as one letter group. */
const WORD_WEIGHT = 3;
const LETTER_WEIGHT = 1.5;
const GROUP_WEIGHT = 0.5;
/** Half of the letters in another script decide at once. */
const SCRIPT_SHARE = 0.5;
/** Evidence at which half of the confidence is reached; a greeting has about this much. */
const EVIDENCE_FOR_HALF = 2;

const UNDETERMINED: LanguageGuess = { language: "und", confidence: 0 };

const wordLanguages = indexWords();
const letterLanguages = indexCharacters();
const groupLanguages = indexGroups();

/** The language of a text by script, frequent words, letters and letter groups; honest about texts that are neither German nor English. */
export function detectLanguage(text: string): LanguageGuess {
  const read = text.slice(0, READ_CHARACTERS).toLowerCase();
  const letters = read.match(/\p{L}/gu)?.length ?? 0;
  if (letters < SHORTEST_TEXT) return UNDETERMINED;
  return languageByScript(read, letters) ?? languageByEvidence(read);
}

function languageByScript(read: string, letters: number): LanguageGuess | null {
  for (const { script, language } of SCRIPT_LANGUAGES) {
    const share = (read.match(script)?.length ?? 0) / letters;
    // A few Ukrainian or kana letters settle the matter within their script.
    const enough = language === "ja" || language === "uk" ? 0.03 : SCRIPT_SHARE;
    if (share >= enough) return { language, confidence: 0.95 };
  }
  return /\p{Script=Latin}/u.test(read) ? null : UNDETERMINED;
}

function languageByEvidence(read: string): LanguageGuess {
  const evidence = new Map<string, number>();
  for (const word of read.match(/[\p{L}\p{M}']+/gu) ?? []) weighWord(word.replaceAll("'", ""), evidence);
  const ranked = [...evidence].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const [best, second] = ranked;
  if (best === undefined) return UNDETERMINED;
  const lead = best[1] / (best[1] + (second?.[1] ?? 0));
  const amount = best[1] / (best[1] + EVIDENCE_FOR_HALF);
  return { language: best[0], confidence: Math.round(lead * amount * 1000) / 1000 };
}

/** Evidence of words met before; language repeats itself. */
const wordEvidence = new Map<string, readonly (readonly [string, number])[]>();
const MAX_REMEMBERED_WORDS = 20_000;

function weighWord(word: string, evidence: Map<string, number>): void {
  for (const [language, weight] of evidenceOf(word)) evidence.set(language, (evidence.get(language) ?? 0) + weight);
}

function evidenceOf(word: string): readonly (readonly [string, number])[] {
  const known = wordEvidence.get(word);
  if (known !== undefined) return known;
  const found = [...readEvidence(word)];
  if (wordEvidence.size >= MAX_REMEMBERED_WORDS) wordEvidence.clear();
  wordEvidence.set(word, found);
  return found;
}

function readEvidence(word: string): Map<string, number> {
  const evidence = new Map<string, number>();
  share(wordLanguages.get(word), WORD_WEIGHT, evidence);
  for (const letter of word) share(letterLanguages.get(letter), LETTER_WEIGHT, evidence);
  const edged = `_${word.slice(0, LONGEST_WORD)}_`;
  for (let length = 2; length <= 5; length++) {
    for (let at = 0; at + length <= edged.length; at++) {
      share(groupLanguages.get(edged.slice(at, at + length)), GROUP_WEIGHT, evidence);
    }
  }
  return evidence;
}

function share(languages: readonly string[] | undefined, weight: number, evidence: Map<string, number>): void {
  for (const language of languages ?? []) {
    evidence.set(language, (evidence.get(language) ?? 0) + weight / (languages?.length ?? 1));
  }
}

function indexWords(): Map<string, string[]> {
  const entries = Object.entries(LANGUAGE_WORDS).map(([language, words]): [string, string[]] => {
    // Single letters are initials and references more often than the Slavic and Romance words they could be.
    const telling = words
      .trim()
      .split(/\s+/)
      .filter((word) => word.length > 1 || language === "en");
    return [language, telling];
  });
  return index(entries);
}

function indexCharacters(): Map<string, string[]> {
  return index(Object.entries(LANGUAGE_LETTERS).map(([language, letters]) => [language, Array.from(letters)]));
}

function indexGroups(): Map<string, string[]> {
  return index(Object.entries(LANGUAGE_GROUPS).map(([language, groups]) => [language, groups.split(" ")]));
}

function index(entries: readonly (readonly [string, readonly string[]])[]): Map<string, string[]> {
  const languagesOf = new Map<string, string[]>();
  for (const [language, marks] of entries) {
    for (const mark of new Set(marks)) languagesOf.set(mark, [...(languagesOf.get(mark) ?? []), language]);
  }
  return languagesOf;
}
