export interface AnnouncedEnclosures {
  /** Number named in the text; null when it only says that there is something. */
  count: number | null;
  /** False for "anbei" before the values themselves ("anbei mein Zählerstand: 123"). */
  sure: boolean;
  evidence: string;
}

const numberWords: Record<string, number> = {
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
};
const COUNT = "\\d{1,2}|zwei|drei|vier|fünf|sechs|two|three|four|five|six";
const COUNTED = new RegExp(
  `(?<![\\p{L}\\d.,])(${COUNT})[ \\t]{1,3}(?:anlagen|anhänge|dateianhänge|beilagen|enclosures|attachments|attached files|encl\\b)(?!\\p{L})`,
  "iu",
);
const COUNTED_AFTER = new RegExp(
  `(?<!\\p{L})(?:anlagen|enclosures|attachments|encl)\\s{0,2}[:(]\\s{0,2}(\\d{1,2})(?![\\d.,/]|\\s{0,2}(?:uhr|€|eur))`,
  "iu",
);
/** Words that name something sent along, whatever follows. */
const SURE =
  /(?<!\p{L})(?:(?:im|in der|siehe|s\.|als) (?:anhang|anlage|beilage)|lieg(?:t|en) (?:diesem schreiben |dieser (?:mail|e-mail) )?bei|füg(?:e|en) (?:ich|wir) (?:ihnen )?bei|beigefügt\p{L}{0,3}|angehängt\p{L}{0,3}|anliegend\p{L}{0,3}|(?:see|find|is|are|have) (?:the )?(?:attached|enclosed)|(?:attached|enclosed)(?: please)? (?:is|are|you|find)|i(?:'ve| have)? (?:attach|enclose)(?:d)?|in the attachment|as an attachment)(?!\p{L})/iu;
const ANBEI = /(?<!\p{L})(?:anbei|beiliegend|attached|enclosed)(?!\p{L})/iu;
const DOCUMENT =
  /(?:rechnung|kopie|foto|bild|scan|bescheinigung|unterlage|dokument|pdf|formular|vertrag|lebenslauf|zeugnis|nachweis|vollmacht|schreiben|beleg|kündigung|bewerbung|antrag|ausweis|invoice|copy|photo|picture|document|form|contract|certificate|receipt|letter|cv|resume|statement|proof|screenshot)/iu;
/** The document stands in the same sentence, near the word. */
const REACH = 90;
const NOT_HERE = /(?<!\p{L})(?:nicht|kein\p{L}{0,2}|ohne|not|no|without)(?!\p{L})/iu;

/** The line below a signature that lists what is enclosed (DIN 5008), with nothing or a list after it. */
const CLOSING_LINE = /^[ \t]{0,8}(?:anlagen?|anhänge?|beilagen?|enclosures?|encls?\.?)[ \t]{0,4}(?::|$)/imu;

/** Does the text say that something is enclosed? Null when it does not. `closing` is the signature, where letters name their enclosures. */
export const announcedEnclosures = (text: string, closing = ""): AnnouncedEnclosures | null => {
  const counted = countedIn(text) ?? countedIn(closing);
  if (counted !== null) return counted;
  const sure = firstAffirmed(text, SURE) ?? CLOSING_LINE.exec(closing)?.[0].trim() ?? null;
  if (sure !== null) return { count: null, sure: true, evidence: sure };
  const weak = ANBEI.exec(text);
  if (weak === null) return null;
  const sentence = text.slice(weak.index, weak.index + REACH).split(/[.!?\n]/)[0] ?? "";
  return { count: null, sure: DOCUMENT.test(sentence) && !sentence.includes(":"), evidence: sentence.trim() };
};

const countedIn = (text: string): AnnouncedEnclosures | null => {
  const counted = COUNTED.exec(text) ?? COUNTED_AFTER.exec(text);
  const word = counted?.[1]?.toLowerCase() ?? "";
  const count = numberWords[word] ?? Number(word);
  return counted !== null && count > 0 ? { count, sure: true, evidence: counted[0] } : null;
};

/** "ohne Anlage", "nicht beigefügt" announce nothing. */
const firstAffirmed = (text: string, pattern: RegExp): string | null => {
  const match = pattern.exec(text);
  if (match === null) return null;
  const before = text.slice(Math.max(0, match.index - 12), match.index);
  return NOT_HERE.test(before) ? null : match[0];
};
