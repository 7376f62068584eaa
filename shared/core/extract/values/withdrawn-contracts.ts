import type { TextReading } from "../text-reading.ts";
import { describe, quantityOf, type FoundItem } from "./item-phrase.ts";

/** What is concluded and not sent: it has a name of its own, a number is no name. */
const KIND_DE =
  "(?:Tarifs?|Pakets?|Optionen?|Option|Abos?|Abonnements?|Zusatzpakets?|Datenoption|Jahreskarte|Mitgliedschaft|\\p{Lu}\\p{L}{2,22}(?:tarifs?|pakets?|abos?|option|flat|schutz|versicherung))";
const NAME_DE =
  '(?: [„"“]?(?!(?:Ihnen|Sie|Ihr|Ihrer|Nr|Nummer|Kundennummer|Vertragsnummer|Vertrag|Ich|Wir)(?!\\p{L}))(?:\\p{Lu}[\\p{L}+-]{0,20}\\d{0,3}|\\d{1,3}(?![\\p{L}\\p{N}.,:/-]| ?(?:Uhr|Euro|EUR|€)))(?!\\p{N})[“”"]?){1,4}';
const GERMAN = new RegExp(`(?<![\\p{L}-])(${KIND_DE}${NAME_DE})`, "gu");
const DONE_DE =
  /widerruf|widerrief|unterschrieb|unterzeichn|abgeschloss|abschluss|rücktritt|zurücktret|trete |tret |bestellt|gebucht|storn|rückgängig|vertrag/u;

const KIND_EN = "(?:plan|tariff|bundle|subscription|membership|package|cover|policy|contract|pass|season ticket|add-on|deal)";
const SMALL_EN =
  "the|a|an|my|your|this|that|our|to|of|on|with|and|or|for|from|in|new|old|same|whole|entire|current|above|following|said|it|was|is|phone|mobile";
const WORD_EN = `(?!(?:${SMALL_EN})(?![\\p{L}]))[\\p{L}\\d][\\p{L}\\d'’&+/-]{0,24}`;
/** "40GB SIM Only plan", "pet insurance plan Gold" */
const ENGLISH = new RegExp(
  `(?<![\\p{L}])(?i:took out|taken out|take out|taking out|signed up (?:for|to)|sign up (?:for|to)|signed|agreed to|went for|withdraw(?:ing)? from|cancel(?:ling|ing)?|out of|cool(?:ing)? off (?:on|from)|changed my mind about)(?: (?:for|online|yesterday|today))? (?:(?:the|your|an?|my|this) )?(?:(one|two|\\d{1,2}) )?((?:${WORD_EN} ){1,5}${KIND_EN}(?: \\p{Lu}[\\p{L}\\d+]{1,20}){0,2})(?![\\p{L}\\d-])`,
  "gu",
);
/** The plain word with small words before it is the deal itself: "my home insurance policy" names none. */
const NAMELESS = new RegExp(`^(?:\\p{Ll}[\\p{L}'’-]* ){0,6}${KIND_EN}$`, "u");
const MAX_LOOKED_AT = 20;
/** The word of concluding or revoking stands in the same sentence, so far away at most. */
const REACH = 120;

function sentenceAround(folded: string, start: number, end: number): string {
  const before = folded.slice(Math.max(0, start - REACH), start);
  const after = folded.slice(end, end + REACH);
  const from = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), before.lastIndexOf("! "), before.lastIndexOf("? "));
  return before.slice(from + 1) + after.slice(0, /[.!?](?=\s)|\n\n/u.exec(after)?.index ?? REACH);
}

function contractAt(reading: TextReading, name: string, of: { start: number; quantity: string | null }): FoundItem | null {
  const plain = name.replace(/^(\p{Lu}\p{L}*(?:tarif|paket|abo|Tarif|Paket|Abo|Abonnement))s(?= )/u, "$1");
  const item = describe(plain, of.quantity, reading);
  return item === null ? null : { item, start: of.start, end: of.start + name.length, listed: false };
}

function english(reading: TextReading): FoundItem[] {
  for (const match of [...reading.text.matchAll(ENGLISH)].slice(0, MAX_LOOKED_AT)) {
    const name = match[2] ?? "";
    if (NAMELESS.test(name)) continue;
    const start = match.index + match[0].length - name.length;
    const found = contractAt(reading, name, { start, quantity: match[1] === undefined ? null : quantityOf(match[1]) });
    if (found !== null) return [found];
  }
  return [];
}

function german(reading: TextReading): FoundItem[] {
  for (const match of [...reading.text.matchAll(GERMAN)].slice(0, MAX_LOOKED_AT)) {
    const name = match[1] ?? "";
    if (!DONE_DE.test(sentenceAround(reading.folded, match.index, match.index + name.length))) continue;
    const found = contractAt(reading, name, { start: match.index, quantity: null });
    if (found !== null) return [found];
  }
  return [];
}

/** "Tarif Surf XL unterschrieben, widerrufe das": the contract somebody takes back, by its name. */
export function withdrawnContracts(reading: TextReading): FoundItem[] {
  return reading.language === "en" ? english(reading) : german(reading);
}
