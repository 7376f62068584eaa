import { blockKindAt, provenanceOf } from "../place.ts";
import type { Features } from "../evidence.ts";
import type { Region } from "../scene.ts";
import { holderNameAt, type HolderName } from "../values/holder-names.ts";
import { HOLDER_LABELS, KIN } from "./holder-labels.ts";
import type { Named } from "./names-by-place.ts";

const LABEL = new RegExp(`(?<!\\p{L})(?:${HOLDER_LABELS.join("|")})(?!\\p{L})`, "gu");
/** "meine Frau", "my late husband's", "unserem Sohn" */
const OF_KIN = new RegExp(
  `(?<!\\p{L})(?:mein|dein|unser|eurer?|sein|ihr|my|our)(?:e?[mnrs]?)(?: (?:\\p{Ll}{4,14}(?:e[mnrs]?|er)|late|own|elderly|older|younger|new))? ${KIN}(?:['’]s?|s)?(?: (?:own |joint |bank )?(?:account|acct|acc|a/c|konto))?(?!\\p{L})`,
  "gu",
);
const POSSESSIVE =
  /(?<!\p{L})((?:\p{Lu}[\p{L}.'-]{0,24} ){1,3}\p{Lu}[\p{L}-]{1,24})['’]s? (?:new |bank |current |joint |savings |own )*(?:account|konto)(?!\p{L})/gu;

/** Words between what says "whose" and the name. */
const FILLERS = new Set(
  (
    "ist is lautet lauten sind are bin bleibt bleiben remains stays now jetzt nun künftig fortan weiterhin noch still immer also nämlich und zwar wir beide both ich mich mir uns us me mein my auf unter von vom of the der die das dem den des neu neue neuen new herr herrn frau familie eheleute ehepaar mr mrs ms miss und and bisher bisherige gehabt wie zuvor before as konto kontos account mit wird werden will be hier ab tho though actually btw übrigens allerdings aber " +
    "mann mannes ehemann ehefrau mutter vater vaters sohn sohnes tochter partner partners partnerin gemeinsam zusammen jointly namen name names iban"
  ).split(" "),
);
const OWNER_WORD = new RegExp(`^(?:mein|unser|dein|ihr|sein|my|our|his|her|their)(?:e[mnrs]?)?$`, "u");
const IS_KIN = new RegExp(`^${KIN}$`, "u");
const TOKEN = /[ \t]{0,30}(?:[:=–,(-]{1,2}[ \t]{0,30})?(?:\n[ \t]{0,8})?(\p{L}[\p{L}'’.-]{0,30})/uy;
const MAX_FILLERS = 9;

/** "Kontoinhaber (falls abweichend): ..." */
const ASIDE = /^ ?\((?:falls|wenn|if|sofern|bitte|vor|first|full|wie|name)[^()\n]{0,50}\)/u;

function afterAside(folded: string, from: number): number {
  return from + (ASIDE.exec(folded.slice(from, from + 60))?.[0].length ?? 0);
}

/** "Inhaber des Kontos DE89 ... ist": the number stands between. */
function afterIban(region: Region, from: number): number {
  const iban = (region.entities.get("iban") ?? []).find((one) => one.start >= from && one.start - from <= 2);
  return iban?.end ?? from;
}

interface Word {
  /** Without its point and its genitive. */
  bare: string;
  start: number;
  end: number;
  ends: boolean;
}

function wordFrom(folded: string, at: number): Word | null {
  TOKEN.lastIndex = at;
  const word = TOKEN.exec(folded)?.[1];
  if (word === undefined) return null;
  const start = TOKEN.lastIndex - word.length;
  const bare = word.replace(/[.]$/, "").replace(/['’]s$/, "");
  const ends = word.endsWith(".") && bare.length > 3;
  return { bare, start, end: start + bare.length + (/['’]s$/.test(word) ? 2 : 0), ends };
}

/** Where the name begins behind a label: small words, kin and one noun with its possessive are passed over. */
function skipToName(region: Region, from: number): number | null {
  const { folded, text } = region.reading;
  const owner = /(?<!\p{L})(\p{L}{2,8})$/u.exec(folded.slice(Math.max(0, from - 12), from))?.[1] ?? "";
  let at = afterIban(region, afterAside(folded, from));
  let owned = OWNER_WORD.test(owner);
  for (let count = 0; count < MAX_FILLERS; count += 1) {
    const word = wordFrom(folded, at);
    if (word === null) return null;
    const isOwner = OWNER_WORD.test(word.bare);
    if (!isOwner && !FILLERS.has(word.bare) && !(owned && !isTwoNames(text, word.start))) return word.start;
    if (word.ends) return null;
    // Behind a possessive one noun or adjective says who, not the name.
    owned = isOwner || (owned && !IS_KIN.test(word.bare) && /^\p{Ll}/u.test(text[word.start] ?? ""));
    at = word.end;
  }
  return null;
}

/** "meine Inge Maier" has no noun between; "Firma Maier Metallbau" and "frau inge" have. */
function isTwoNames(text: string, at: number): boolean {
  return (
    /^\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+(?:[.,;)!\n]|$)/u.test(text.slice(at, at + 60)) &&
    !/^(?:Firma|Frau|Herrn?|Eheleute)/u.test(text.slice(at, at + 10))
  );
}

/** An account is spoken of within so many characters of what names its holder. */
const BANK_REACH = 220;
const BANK_WORD =
  /konto|inhaber|holder|a\/c|iban|abbuch|einzug|eingezogen|einzieh|lastschrift|account|direct debit|sort code|bankverbindung|bank details|kto/u;
const PAYS = /konto|iban|abbuch|einzieh|einzug|zahl|überweis|account|acct|debit|\bpay|paid|refund|bank/u;
/** Who paid until now, who died, who does not pay. */
const PAST =
  /(?:alte[sn]?|bisherige[sn]?|vorherige[sn]?|frühere[sn]?|old|previous|former|closed|aufgelöst\p{L}*) (?:konto|kto|account|bankverbindung|iban|one)[^.!?\n]{0,60}$|(?:die|das) (?:alte|bisherige)[^.!?\n,]{0,30}$|(?<!\p{L})(?:lief|gehörte|was|were|belonged to|nicht mehr|no longer|nicht|not)(?: \p{L}+){0,3}[ ]?$/u;

export function isAboutBank(region: Region, at: number): boolean {
  const near = region.reading.folded.slice(Math.max(0, at - BANK_REACH), at + BANK_REACH);
  if (BANK_WORD.test(near)) return true;
  return (region.entities.get("iban") ?? []).some((iban) => Math.abs(iban.start - at) < BANK_REACH);
}

export function named(region: Region, place: HolderName, features: Features): Named {
  const { name, start, end } = place;
  return {
    name,
    source: "label",
    provenance: provenanceOf(region, start, Math.min(end, region.reading.text.length)),
    features: { ...features, quote: blockKindAt(region, start) === "quote" ? 1 : 0 },
  };
}

const isPast = (region: Region, at: number): boolean => PAST.test(region.reading.folded.slice(Math.max(0, at - 90), at));

/** A label that opens its line, with a colon, a column or a break behind it: the line is its value. */
function isLineLabel(region: Region, start: number, end: number): boolean {
  const { text } = region.reading;
  const before = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return (
    /^[^\p{L}\n]{0,8}(?:\p{L}{2,14}\.? ?){0,2}$/u.test(before) &&
    /^[ \t]*(?:[:=]|\t| {2,}|\n|[–-] )/.test(text.slice(afterAside(text.toLowerCase(), end), end + 90))
  );
}

/** The writer uses no capitals: names have none either. */
function isSmallWriter(text: string, at: number): boolean {
  const near = text.slice(Math.max(0, at - 80), at + 60);
  return (near.match(/(?<!\p{L})\p{Lu}\p{Ll}/gu)?.length ?? 0) <= 2;
}

const TOLD = { label: 1, labelled: 1 };

/** "Kontoinhaberin ist meine Frau, Inge Maier", "the account is in the name of Edith Shore" */
function byLabel(region: Region, ends: { start: number; end: number }[]): Named[] {
  const { text } = region.reading;
  return ends.flatMap(({ start, end }) => {
    if (!isAboutBank(region, start) || isPast(region, start)) return [];
    const at = skipToName(region, end);
    if (at === null) return [];
    const place = holderNameAt(text, at, { line: isLineLabel(region, start, end), small: isSmallWriter(text, at) });
    return place === null ? [] : [named(region, place, TOLD)];
  });
}

/** What may stand between who it is and the name: "meiner Frau ab (Inge Maier", "daughter's account (Kate Lomax". */
const TO_NAME = /^(?:,|:)?(?: (?!und |and |oder |or )(?:\p{Ll}{1,12}|\p{Lu}\p{L}{1,20}['’]s)){0,3}[ ,:(–-]{1,3}\n?(?=\p{L})/u;

function sentenceAround(folded: string, at: number): string {
  const left = folded.slice(Math.max(0, at - 140), at);
  const right = folded.slice(at, at + 140);
  const from = Math.max(left.lastIndexOf(". "), left.lastIndexOf("\n"), left.lastIndexOf("! "), left.lastIndexOf("? ")) + 1;
  const to = /\n|[.!?](?: |$)/u.exec(right)?.index ?? right.length;
  return left.slice(from) + right.slice(0, to);
}

/** Who died, paid until now, shares or keeps the account for somebody. */
const GONE =
  /verstorben|gestorben|passed away|\bdied\b|\blate\b|nicht mehr|no longer|bisher|früher|until now|used to|shared with|together with|zusammen mit|gemeinsam mit|geführt|verwalte|versichert|telefonier|gesprochen|\btold\b|\bsays\b|\bsagt/u;

/** The number follows in the same sentence: "mein Sohn Felix Horn, DE89 ..." */
function isBesideIban(region: Region, end: number): boolean {
  const next = (region.entities.get("iban") ?? []).find((iban) => iban.start >= end);
  return (
    next !== undefined && next.start - end < IBAN_REACH && !/[.!?;](?:\s|$)/.test(region.reading.text.slice(end, next.start))
  );
}
const IBAN_REACH = 60;

/** Straight behind: "meine Frau, Inge Maier", "meinem freund jonas thal". */
const DIRECT = /^[ ,:(–-]{1,3}\n?(?=\p{L})/u;

function kinName(text: string, end: number): HolderName | null {
  const behind = text.slice(end, end + 60);
  const direct = DIRECT.exec(behind)?.[0].length ?? 0;
  const near = direct === 0 ? null : holderNameAt(text, end + direct, { small: isSmallWriter(text, end) });
  if (near?.name.includes(" ") === true) return near;
  const far = TO_NAME.exec(behind)?.[0].length ?? 0;
  return far === 0 ? null : holderNameAt(text, end + far);
}

/** The clause about somebody, without what was ruled out before it: "nicht mehr von mir, sondern von meinem Vater". */
function clauseAround(folded: string, start: number, end: number): string {
  const before = folded.slice(Math.max(0, start - 70), start);
  const cut = Math.max(...[",", ";", ".", "\n", "sondern", " but "].map((mark) => before.lastIndexOf(mark)));
  return before.slice(cut + 1) + (/^[^,;.!?\n]{0,50}/u.exec(folded.slice(end))?.[0] ?? "");
}

/** "vom Konto meines Mannes abbuchen: Stefan Horn", "zahlt jetzt mein Sohn Felix Horn" */
function byKin(region: Region): Named[] {
  const { text, folded } = region.reading;
  const found: Named[] = [];
  for (const match of folded.matchAll(OF_KIN)) {
    const end = match.index + match[0].length;
    if (!isAboutBank(region, end)) continue;
    const place = kinName(text, end);
    if (place === null || !place.name.includes(" ") || GONE.test(clauseAround(folded, match.index, end))) continue;
    if (PAYS.test(sentenceAround(folded, end)) || isBesideIban(region, place.end)) found.push(named(region, place, TOLD));
  }
  return found;
}

/** "Edith Shore's account" */
function byPossessive(region: Region): Named[] {
  const { text } = region.reading;
  return [...text.matchAll(POSSESSIVE)].flatMap((match) => {
    if (!isAboutBank(region, match.index) || isPast(region, match.index)) return [];
    const place = holderNameAt(match[1] ?? "", 0);
    const start = match.index + (place?.start ?? 0);
    return place === null ? [] : [named(region, { ...place, start, end: match.index + place.end }, TOLD)];
  });
}

/** Whose account it is, by words that say so. */
export function holdersByWords(region: Region): Named[] {
  const { folded } = region.reading;
  const own = region.labels
    .filter((label) => label.meanings.some((meaning) => meaning.field === "accountHolder"))
    .map(({ start, end }) => ({ start, end }));
  const told = [...folded.matchAll(LABEL)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const ends = new Map([...own, ...told].map((one) => [one.end, one]));
  return [...byLabel(region, [...ends.values()]), ...byKin(region), ...byPossessive(region)];
}
