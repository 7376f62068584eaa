import type { EvidenceSource, Provenance } from "../../../schemas/extraction.ts";
import type { Features } from "../evidence.ts";
import { provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { isCompany, nameAt, nameInLine } from "../values/names.ts";
import { isOrganisation } from "../values/organisations.ts";

/** A name with where it stands and what speaks for it. */
export interface Named {
  name: string;
  /** What stands there, where it is not the name itself. */
  raw?: string;
  source: EvidenceSource;
  provenance: Provenance | null;
  features: Features;
}

/** The next line that says something. */
export function lineAt(text: string, from: number): { start: number; end: number } | null {
  let start = from;
  while (start < text.length && /\s/.test(text[start] ?? "")) start += 1;
  if (start >= text.length) return null;
  const newline = text.indexOf("\n", start);
  return { start, end: newline < 0 ? text.length : newline };
}

/** "Absender:", "Abs.:", "From:" before the sender's own name, on its line or alone above it. */
const SENDER_LABEL = /^[ \t]*(?:absender(?:in)?|abs\.|abs|von|from|sender|name)[ \t]{0,3}:?[ \t]*(?:\n|(?<=:[ \t]*))/iu;

const MAX_OFFICE_NAME = 60;

/** "Grundschule am Rhein", "Gasthof Zum Ochsen": names of offices have words in small letters. */
function isOfficeLine(line: string): boolean {
  return line.length <= MAX_OFFICE_NAME && isOrganisation(line) && !/[@:\d]/.test(line) && line.split(" ").length <= 7;
}

const TO_WHOM = /^(?:an|an die|an den|to|the manager)(?!\p{L})/iu;

/** A line that is nothing but the day: "27 October 2026", "Köln, 3.4.2026". */
const DAY_LINE = /^[\p{L} .,]{0,30}\d{1,2}(?:\.|st|nd|rd|th)? ?(?:\d{1,2}\.|\p{L}{3,9}) ?\d{2,4}[ \t]*$/u;

/** The first line, or the one below the day where that stands first. */
function headAt(text: string): { start: number; end: number } | null {
  const top = lineAt(text, 0);
  return top !== null && DAY_LINE.test(text.slice(top.start, top.end)) ? lineAt(text, top.end) : top;
}

/** "Praxis für Physiotherapie" and "Annelie Burmester & Team" below it: either may be meant. */
function hasPersonBelow(text: string, end: number): boolean {
  const below = lineAt(text, end);
  if (below === null || /\d/.test(text.slice(below.start, below.end)) || text.slice(end, below.start).includes("\n\n"))
    return false;
  return nameAt(text, below.start)?.name.includes(" ") === true;
}

/** What a letter's first line names; null where it is a title or says to whom it goes. */
function namedByHead(head: string): string | null {
  const name = isOfficeLine(head) ? head : nameInLine(head);
  // "Widerrufsformular", "To Musterwerke GmbH": one word is a title, "to" leads to whom it goes.
  if (name === null || TO_WHOM.test(head)) return null;
  return name.includes(" ") || isOrganisation(name) ? name : null;
}

/** The first line of a letter: the sender's own, before the street. */
export function letterhead(region: Region, scene: Scene): Named[] {
  if (scene.arrival.channel !== "letter" && region.kind !== "attachment") return [];
  const { text } = region.reading;
  const top = headAt(text);
  const label = top === null ? 0 : (SENDER_LABEL.exec(text.slice(top.start, top.end + 1))?.[0].length ?? 0);
  const first = top === null ? null : lineAt(text, top.start + label);
  if (first === null) return [];
  const head = (text.slice(first.start, first.end).split(/[,·|•\t]| - /)[0] ?? "").trim();
  const name = namedByHead(head);
  if (name === null) return [];
  const isOffice = isOfficeLine(head) && !isCompany(head);
  return [
    {
      name,
      source: "entity",
      provenance: provenanceOf(region, first.start, first.start + name.length),
      features: {
        letterhead: 1,
        attachment: region.kind === "attachment" ? 1 : 0,
        rival: isOffice && hasPersonBelow(text, first.end) ? 1 : 0,
      },
    },
  ];
}

/** A signature without a formula has so many lines: name, role, firm, street. */
const MAX_LAST_LINES = 4;

/** The line as a name, or the full name behind its last comma: "Pfiat eich, Resi Huber". */
function signedName(line: string): string | null {
  const whole = nameInLine(line);
  if (whole !== null || /\d/.test(line) || line.length > MAX_OFFICE_NAME) return whole;
  const behind = nameInLine(line.slice(line.lastIndexOf(",") + 1));
  return behind !== null && behind.includes(" ") ? behind : null;
}

/** The last block of a body where it begins with a name: chats and short mails without a formula. */
export function lastLine(region: Region, scene: Scene): Named[] {
  if (region.kind !== "body" || (region.pages.length > 0 && scene.arrival.channel !== "letter")) return [];
  const newest = region.blocks.find((block) => block.kind === "newest");
  const text = region.reading.text.slice(0, newest?.end ?? region.reading.text.length).trimEnd();
  const blank = text.lastIndexOf("\n\n");
  const last = text.lastIndexOf("\n") + 1;
  const isBlock = blank > 0 && text.slice(blank + 2).split("\n").length <= MAX_LAST_LINES;
  for (const start of isBlock && blank + 2 !== last ? [blank + 2, last] : [last]) {
    const end = text.indexOf("\n", start);
    const name = start === 0 ? null : signedName(text.slice(start, end < 0 ? text.length : end));
    if (name === null) continue;
    const at = Math.max(start, text.indexOf(name, start));
    return [{ name, source: "entity", provenance: provenanceOf(region, at, at + name.length), features: { lastLine: 1 } }];
  }
  return [];
}

/** Lines of an invoice that name a company; the seller's stands at the top or in the footer, the buyer's after it. */
export function companies(region: Region): Named[] {
  const found: Named[] = [];
  const { text } = region.reading;
  let at = 0;
  for (const line of text.split("\n")) {
    for (const piece of line.split(/\t| [|●•·–-] |, /)) {
      const name = piece
        .replace(
          /^(?:name|firma|verkäufer|käufer|seller|supplier|vendor|lieferant|aussteller|from|to|an|von|bill to|billed to|customer|kunde|empfänger|kontoinhaber|account holder)[ \t]*:[ \t]*/i,
          "",
        )
        .trim();
      if (!isCompany(name) || name.length > 60 || /[@:\d]{2}/.test(name) || found.length >= 12) continue;
      const start = at + line.indexOf(name);
      const buyer =
        /(?:käufer|buyer|kunde|bill to|sold to|rechnungsempfänger|an:|lieferadresse|ship to)[^\n]*\n?[^\n]*\n?[^\n]*$/iu.test(
          text.slice(Math.max(0, start - 90), start),
        );
      found.push({
        name,
        source: "entity",
        provenance: provenanceOf(region, start, start + name.length),
        features: {
          companyLine: 1,
          firstCompany: found.length === 0 ? 1 : 0,
          buyer: buyer ? 1 : 0,
          attachment: region.kind === "attachment" ? 1 : 0,
        },
      });
    }
    at += line.length + 1;
  }
  return found;
}
