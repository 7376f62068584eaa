import { companyAt, nameAt, nameInLine } from "./names.ts";

/** A bank, or a word that goes on with the account's data: no holder. */
const BANK =
  /(?<!\p{L})(?:\p{L}*(?:bank|banque|banco|sparkasse|volksbank|raiffeisen\p{L}*|raiba|kasse|giro|society|hypo\p{L}*|verein\p{L}*bank)|n26|dkb|lzo|haspa|bbk|dab|revolut|monzo|starling|hsbc|barclays|lloyds|natwest|santander|nationwide|halifax|tsb|aib|comdirect|consors\p{L}*|targo\p{L}*|commerz\p{L}*|iban|bic|swift|kto|blz|konto\p{L}*|account|institut)(?!\p{L})/iu;
/** These are banks only where nothing stands before them; "Wise" and "Post" are people's names too. */
const OPENS_OTHERWISE =
  /^(?:ing|wise|post|bitte|please|danke|thanks|liebe|viele|mit|ab|from|gültig|neue|new|meine?|my|unsere?|our|ihre?|your)(?!\p{L})/iu;

export const isBankName = (name: string): boolean => BANK.test(name) || OPENS_OTHERWISE.test(name);

/** "Harbour Homes Client Account": what the account is called, to its last word. */
const NAMED_ACCOUNT =
  /(?<=\p{L} )(?:Clients?['’]?|Trust|Office|Business|Escrow|Deposit|Rent|Rents|Rental|Lettings?|Reserve|Charity|Club|Treasurers?['’]?) (?:Account|A\/C)$/iu;

/** The words before the first that speaks of a bank: "Inge Maier Sparkasse Celle". */
function beforeBank(name: string): string | null {
  if (OPENS_OTHERWISE.test(name)) return null;
  const words = name.split(" ");
  const known = NAMED_ACCOUNT.test(name) ? words.length - 1 : words.length;
  const stop = words.findIndex((word, at) => at < known && BANK.test(word));
  const kept = (stop < 0 ? words : words.slice(0, stop)).join(" ");
  return kept === "" ? null : kept;
}

export interface HolderName {
  name: string;
  start: number;
  end: number;
}

/** "Maier, Inge" alone behind its label. */
const SURNAME_FIRST = /^(\p{Lu}[\p{L}'’-]{1,30}), ?(\p{Lu}[\p{L}'’-]{1,24}(?: \p{Lu}[\p{L}.'’-]{0,24})?)[ \t]*(?=\n|$)/u;
/** "Abt/Finkenzeller", "Gemeinschaft Abt/Finkenzeller": what belongs to the name that ends before it. */
const GOES_ON = /^(?: (?:of )?\p{Lu}[\p{L}'’.-]{0,30})?\/\p{Lu}[\p{L}'’-]{1,30}/u;
/** "Estate of A. Browning", "Friends of the Priory": one word and whose it is. */
const OF_WHOM = /^ of (?:the )?(?:late )?(?=\p{Lu})/u;
const MAX_LINE_NAME = 60;
/** Where the value of a labelled line ends. */
const PIECE_END = /[,;|(\t\n]| {2,}| [–-] |(?<=\p{L}{3})\.(?: |$)/u;
/** "siehe oben", "wie bisher", "ich", "nicht bekannt": an answer, yet nobody's name. */
const NO_NAME =
  /^(?:s\. ?o|siehe|wie|selbst|ich|wir|me|myself|self|same|as|dito|ditto|unverändert|unchanged|gleich|nicht|not|kein|none|n\/a|see|bleibt|remains|identisch|dieselbe|derselbe|mein|my|auf|in|on|bei|iban|bic|unten|oben|above|below|ja|nein|yes|no|tbc)(?![\p{L}])/iu;

function piece(text: string, at: number): string {
  const line = text.slice(at, at + MAX_LINE_NAME + 20);
  const stop = PIECE_END.exec(line)?.index ?? line.length;
  return line.slice(0, stop).trim();
}

/** Whatever stands behind the label of a line of its own: "WEG Lindenstraße 5", "inge maier". */
function lineName(text: string, at: number): string | null {
  const words = piece(text, at);
  if (words.length < 2 || words.length > MAX_LINE_NAME || NO_NAME.test(words) || /[@:]|\d{5}/.test(words)) return null;
  if (/^\p{Ll}/u.test(words)) return nameInLine(words, true);
  return words.split(" ").length <= 7 && /^\p{Lu}/u.test(words) ? words : null;
}

/** A name in running text, with its second half behind a slash. */
function spokenName(text: string, at: number): HolderName | null {
  const spoken = nameAt(text, at);
  if (spoken === null) return null;
  const of = spoken.name.includes(" ") ? "" : (OF_WHOM.exec(text.slice(spoken.end))?.[0] ?? "");
  const whom = of === "" ? null : nameAt(text, spoken.end + of.length);
  if (whom !== null) return { name: text.slice(spoken.start, whom.end), start: spoken.start, end: whom.end };
  const more = GOES_ON.exec(text.slice(spoken.end, spoken.end + MAX_LINE_NAME))?.[0] ?? "";
  return { name: spoken.name + more, start: spoken.start, end: spoken.end + more.length };
}

/** "anja petrowski, iban ...": people who write no capitals. */
const SMALL =
  /^(\p{Ll}{2,20}(?:-\p{Ll}{2,20})?(?: \p{Ll}{2,20}(?:-\p{Ll}{2,20})?){1,2})(?=[,.;:()!\n]|$| (?:ab|from|weil|denn|because|cos|iban|bei|für|for|mit|with|zahlt|pays|\(|und zwar))/u;

function smallName(text: string, at: number): HolderName | null {
  const words = SMALL.exec(text.slice(at, at + MAX_LINE_NAME))?.[1];
  if (words === undefined) return null;
  const name = nameInLine(words, true);
  return name === null ? null : { name, start: at, end: at + words.length };
}

const MAX_GAP_TO_NAME = 8;

function checked(found: HolderName | null, at: number): HolderName | null {
  if (found === null || found.start - at > MAX_GAP_TO_NAME || NO_NAME.test(found.name)) return null;
  const name = beforeBank(found.name);
  return name === null ? null : { ...found, name, end: found.start + name.length };
}

/** "Solar GbR Maier und Fink": the partners belong to the firm's name. */
function firmAt(text: string, at: number, company: string): HolderName {
  const spoken = checked(spokenName(text, at), at);
  const name = spoken !== null && spoken.name.startsWith(`${company} `) ? spoken.name : company;
  return { name, start: at, end: at + name.length };
}

/** "Maier, Inge" or whatever else a labelled line says. */
function onItsLine(text: string, at: number, spoken: HolderName | null): HolderName | null {
  const swapped = SURNAME_FIRST.exec(text.slice(at, at + MAX_LINE_NAME));
  if (swapped !== null && !isBankName(swapped[0]))
    return { name: `${swapped[2] ?? ""} ${swapped[1] ?? ""}`, start: at, end: at + swapped[0].trimEnd().length };
  const name = lineName(text, at);
  const whole = name === null ? null : checked({ name, start: at, end: at + name.length }, at);
  return whole !== null && (spoken === null || whole.name.length > spoken.name.length) ? whole : null;
}

/** Whose account it is, right at a place: a firm with its legal form, a person, or what a labelled line says. */
export function holderNameAt(text: string, at: number, of: { line?: boolean; small?: boolean } = {}): HolderName | null {
  const newline = text.indexOf("\n", at);
  const company = companyAt(text.slice(at, newline < 0 ? text.length : newline));
  if (company !== null && !BANK.test(company)) return firmAt(text, at, company);
  const spoken = checked(spokenName(text, at), at);
  const whole = of.line === true ? onItsLine(text, at, spoken) : null;
  return whole ?? spoken ?? (of.small === true ? checked(smallName(text, at), at) : null);
}
