import { MONTHS } from "./values/date-words.ts";

/** Lower case of the same length, so that offsets into it are offsets into the original. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters (Turkish İ) grow when lowered; those keep their original form.
  let folded = "";
  for (const unit of text) {
    const small = unit.toLowerCase();
    folded += small.length === unit.length ? small : unit;
  }
  return folded;
}

/** Lines shorter than this were ended by the writer, not by the margin. */
const WRAPPED_LINE = 40;
/** From here on a line without a full stop was broken by the margin. */
const FULL_LINE = 56;
/** Words after which a sentence goes on, however short the line. */
const GOES_ON = new Set(
  (
    "zum am vom bis ab den dem der des die das nr nr. nummer no no. number of on by the from until to zur mit und and von ist is lautet unter dated for für in bei at auf an seit since gegen " +
    "my our your meine mein meinen unsere ihre ihren a eine einen einem dass that ich wir we i um"
  ).split(" "),
);
/** The last word of a line is looked for in so many characters. */
const LAST_WORD = 14;

/** "15.\nApril", "May\n30, 2026" */
function isSplitDay(last: string, next: string): boolean {
  const isMonth = (word: string): boolean => MONTHS[word] !== undefined && word.length > 2;
  if (/^\d{1,2}(?:\.|st|nd|rd|th)?$/.test(last)) return isMonth(/^\p{L}+/u.exec(next)?.[0].toLowerCase() ?? "");
  return isMonth(last) && /^(?:\d{1,2}(?:,|st|nd|rd|th| |$)|(?:19|20)\d{2})/.test(next);
}

/** Does the sentence run on over the line break at `at`? */
function isWrapped(text: string, lineStart: number, at: number): boolean {
  const next = text[at + 1] ?? "";
  if (BREAKS.has(next)) return false;
  const line = text.slice(Math.max(lineStart, at - LAST_WORD), at).trimEnd();
  const last = line.slice(line.lastIndexOf(" ") + 1).toLowerCase();
  if (GOES_ON.has(last)) return at - lineStart > last.length;
  if (isSplitDay(last, text.slice(at + 1, at + 1 + LAST_WORD))) return true;
  if (at - lineStart < WRAPPED_LINE || /[.:!?;|\t]$/.test(last)) return false;
  if (next !== next.toUpperCase()) return true;
  // A German noun begins a line as well as a new sentence does: a full line of running text goes on.
  return next !== next.toLowerCase() && isRunning(text, lineStart, at);
}

/** A full line of words, no row of a table, no turn of a conversation after it. */
function isRunning(text: string, lineStart: number, at: number): boolean {
  if (at - lineStart < FULL_LINE || SPEAKER.test(text.slice(at + 1, at + 1 + FULL_LINE))) return false;
  return !/\t| {2}/.test(text.slice(lineStart, at).trimStart());
}

const SPEAKER = /^[^\n:.]{1,40}:/;
/** What begins a line that stands for itself; the end of the text too. */
const BREAKS = new Set(["", "\n", " ", "\t", ">", "-"]);

/** The folded text with the line breaks inside its sentences as spaces: letters and mails are wrapped at some margin. */
export function unwrapLines(folded: string, text: string): string {
  let joined = "";
  let from = 0;
  let lineStart = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) {
    if (isWrapped(text, lineStart, at)) {
      joined += `${folded.slice(from, at)} `;
      from = at + 1;
    }
    lineStart = at + 1;
  }
  return from === 0 ? folded : joined + folded.slice(from);
}

const EXPANSIONS: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  é: "e",
  è: "e",
  ê: "e",
  á: "a",
  à: "a",
  â: "a",
  ç: "c",
  ñ: "n",
  ó: "o",
  ô: "o",
  í: "i",
  ú: "u",
  å: "a",
  ø: "o",
};

/** One folded character as label matching and name comparison spell it: ä = ae, ß = ss, é = e. */
export function spell(character: string): string {
  return EXPANSIONS[character] ?? character;
}

/** Letters and digits only, umlauts spelt out: the form in which names, streets and labels are compared. */
export function squeeze(text: string): string {
  let squeezed = "";
  for (const character of foldText(text.normalize("NFC"))) {
    if (isWordCharacter(character)) squeezed += spell(character);
  }
  return squeezed;
}

const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined || character === "") return false;
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return WORD.test(character);
}

export function isLetter(character: string | undefined): boolean {
  if (character === undefined || character === "") return false;
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9" && character.length === 1;
}
