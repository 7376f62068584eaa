import type { Parsed } from "../../../schemas/parsed.ts";
import { foldText } from "../fold-text.ts";

/** Words left of the value that are part of the rule; more would make it fit one document only. */
const LEFT_CHARACTERS = 40;
const LAYOUT_WORDS = 120;
/** Share of common masked words from which two pages are the same layout. */
const SAME_LAYOUT = 0.5;

/** Digits to #, so that the rule knows "Seite # von #" and not the page. */
function mask(text: string): string {
  return foldText(text).replace(/\d/g, "#").replace(/\s+/g, " ").trim();
}

export interface AnchorContext {
  left: string;
  above: string;
  shape: string;
}

/** Shape of a value: RE-2026/17 is AA-9999/99. */
export function shapeOf(value: string): string {
  return value.replace(/\p{L}/gu, "A").replace(/\d/g, "9");
}

export function contextAt(text: string, start: number, end: number): AnchorContext {
  const lineStart = text.lastIndexOf("\n", start - 1) + 1;
  const aboveStart = lineStart === 0 ? 0 : text.lastIndexOf("\n", lineStart - 2) + 1;
  return {
    left: mask(text.slice(Math.max(lineStart, start - LEFT_CHARACTERS), start)),
    above: mask(text.slice(aboveStart, Math.max(aboveStart, lineStart - 1))).slice(0, LEFT_CHARACTERS),
    shape: shapeOf(text.slice(start, end)),
  };
}

/** The vocabulary of a page without its numbers: what stays when the next invoice of the same sender comes. */
export function layoutOf(text: string): string[] {
  const words = new Set<string>();
  for (const word of mask(text).split(/[^\p{L}#]+/u)) {
    if (word.length >= 4 && !word.includes("#")) words.add(word);
    if (words.size >= LAYOUT_WORDS) break;
  }
  return [...words].sort();
}

export function sameLayout(a: string[], b: string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  const other = new Set(b);
  const shared = a.filter((word) => other.has(word)).length;
  return shared / (a.length + b.length - shared) > SAME_LAYOUT;
}

/** Who sent it, as learnt anchors know senders: the domain of a mail, else the first VAT ID or IBAN of the pages. */
export function senderKey(parsed: Parsed): string | null {
  const address = parsed.mail?.from.address ?? parsed.sender.email;
  const domain = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  if (domain !== "" && domain.includes(".")) return FREE_MAIL.has(domain) ? `mail:${address.toLowerCase()}` : `domain:${domain}`;
  for (const document of parsed.documents) {
    const id = /(?<![\p{L}\p{N}])(?:DE\d{9}|ATU\d{8}|CHE-?\d{3}\.?\d{3}\.?\d{3}|GB\d{9})(?!\d)/u.exec(document.text);
    if (id !== null) return `vat:${id[0].replace(/[^\p{L}\p{N}]/gu, "")}`;
    const iban = /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?: ?[0-9A-Z]{4}){3,7}(?: ?[0-9A-Z]{1,3})?(?![\p{L}\p{N}])/u.exec(document.text);
    if (iban !== null) return `iban:${iban[0].replace(/ /g, "")}`;
  }
  return null;
}

/** Whether a domain is a mail provider's: it says nothing of who wrote. */
export function isFreeMail(domain: string): boolean {
  return FREE_MAIL.has(domain);
}

/** Everybody's mail providers: the domain is no sender there. */
const FREE_MAIL = new Set([
  "gmail.com",
  "googlemail.com",
  "gmx.de",
  "gmx.net",
  "gmx.at",
  "gmx.ch",
  "web.de",
  "t-online.de",
  "outlook.com",
  "outlook.de",
  "hotmail.com",
  "hotmail.de",
  "yahoo.com",
  "yahoo.de",
  "icloud.com",
  "freenet.de",
  "posteo.de",
  "aol.com",
  "mail.de",
  "live.com",
  "protonmail.com",
  "proton.me",
  "bluewin.ch",
  "aon.at",
  "btinternet.com",
]);
