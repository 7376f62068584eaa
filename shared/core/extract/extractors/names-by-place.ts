import { KIN } from "./holder-labels.ts";
import type { EvidenceSource, Provenance } from "../../../schemas/extraction.ts";
import type { Features } from "../evidence.ts";
import { provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { isCompany, nameAt, nameInLine } from "../values/names.ts";
import { isOrganisation } from "../values/organisations.ts";
import { isTrade } from "../values/trades.ts";

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

/** "Danke Serkan Özkan 0179 5540882", "Karl Ott, Tel. 0351 4427": the number behind a name. */
const NUMBER_BEHIND =
  /[ ,;|]{1,3}(?:\(?(?:tel|fon|phone|mobil|mobile|handy|call|ring)[.:)]{0,2} ?)?(?:\+|\(?0)[\d ()/.-]{6,24}$/iu;
/** "Neue Nummer", "New address", "Vertragskonto": what the data beside or below are, nobody's name. */
const TELLS_DATA =
  /^(?:neue[rsn]?|alte[rsn]?|bisherige[rsn]?|aktuelle[rsn]?|new|old|current|temporary) |(?:nummer|anschrift|adresse|wohnung|lager|filiale|standort|konto|vertrag|zähler|police|rückruf|zentrale|notfall)(?!\p{L})|(?<!\p{L})(?:number|address|account|contract|meter|policy|emergency)(?!\p{L})/iu;

export const withoutNumber = (line: string): string => line.trimEnd().replace(NUMBER_BEHIND, "");

/** "auf meine Mutter, Ewa Lipska": whom somebody names, not who signs. */
const ENDS_IN_KIN = new RegExp(`(?<!\\p{L})(?:mein|unser|my|our)(?:e?[mnrs]?) ${KIN}$`, "iu");

/** The line as a name, or the full name behind its last comma: "Pfiat eich, Resi Huber". */
function signedName(written: string): string | null {
  const line = withoutNumber(written);
  if (TELLS_DATA.test(line)) return null;
  const whole = nameInLine(line);
  if (whole !== null || /\d/.test(line) || line.length > MAX_OFFICE_NAME) return whole;
  const comma = line.lastIndexOf(",");
  if (ENDS_IN_KIN.test(line.slice(0, Math.max(0, comma)))) return null;
  const behind = nameInLine(line.slice(comma + 1));
  return behind !== null && behind.includes(" ") ? behind : null;
}

/** The pieces of a line that is a way to reach somebody: number, address of mail or web, a word for it. */
const CONTACT_PIECE =
  /^(?:[+(]?\d[\d()/.–-]*|[/–·•-]+|[^@]+@[^@]+|https?:.+|www\..+|\([^)]*\)|(?:tel|telefon|fon|phone|mobil|mobile|handy|cell|fax|whatsapp|festnetz|t|m|f|p|e|w|mail|e-mail|email|web)[.:]{0,2})$/iu;
/** Longer lines are sentences. */
const MAX_CONTACT_LINE = 120;
/** Numbers that are dialled: they begin with a zero or a country's code, or a word says so. */
const DIALLED = /^\D{0,12}(?:\+|\(?0)[\d ()/.–-]{5}|^[a-z-]+[.:]{0,2} ?\(?\d{2}|@|www\.|https?:/iu;

function isReachedBy(line: string): boolean {
  if (line === "" || line.length > MAX_CONTACT_LINE || !DIALLED.test(line)) return false;
  return line.split(/[\s,;|]+/).every((piece) => piece === "" || CONTACT_PIECE.test(piece));
}

const POSTCODE_LINE =
  /^(?:[^\n]{3,60}, ?)?(?:(?:D|A|CH)-)?(?:\d{4,5} \p{Lu}[\p{L} .()/-]{1,40}|[\p{L} ]{0,40}[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2})$/u;
const STREET_LINE = /^\p{L}[\p{L} .'’-]{2,40} \d{1,4} ?[a-z]?$|^\d{1,4}[a-z]? \p{Lu}[\p{L} .'’-]{2,40}$/u;
/** A signature has so many lines of contact data. */
const MAX_CONTACT_LINES = 6;
interface Ending {
  /** Where the last line that is no contact data ends. */
  end: number;
  /** A number or an address of mail stood below it. */
  reached: boolean;
}

/** The text before the contact data it ends in. */
function beforeContacts(text: string): Ending {
  let end = text.length;
  let reached = false;
  let postcode = false;
  for (let lines = 0; lines < MAX_CONTACT_LINES; lines += 1) {
    const start = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(start, end).trim();
    const isReach = isReachedBy(line);
    const isPostcode = line.length <= MAX_CONTACT_LINE && POSTCODE_LINE.test(line);
    if (start === 0 || !(isReach || isPostcode || (postcode && STREET_LINE.test(line)))) break;
    reached = reached || isReach;
    postcode = isPostcode;
    end = text.slice(0, start).trimEnd().length;
  }
  return { end, reached };
}

/** Where the last block and the last line of a text begin; the block only where it is short. */
function lastStarts(text: string): number[] {
  const blank = text.lastIndexOf("\n\n");
  const last = text.lastIndexOf("\n") + 1;
  const isBlock = blank > 0 && text.slice(blank + 2).split("\n").length <= MAX_LAST_LINES;
  // "Dawn Pryce (Mrs)" and her office in the line below, without a blank line above them.
  const above = last > 0 ? text.lastIndexOf("\n", last - 2) + 1 : 0;
  return [...new Set([...(isBlock ? [blank + 2] : []), last, above])];
}

function nameFrom(region: Region, text: string, starts: number[]): Named | null {
  const named = starts.flatMap((start) => {
    const end = text.indexOf("\n", start);
    const name = start === 0 ? null : signedName(text.slice(start, end < 0 ? text.length : end));
    return name === null ? [] : [{ name, start }];
  });
  const best = named.find(({ name }) => name.includes(" ")) ?? named[0];
  if (best === undefined) return null;
  const { name, start } = best;
  const at = Math.max(start, text.indexOf(name, start));
  return { name, source: "entity", provenance: provenanceOf(region, at, at + name.length), features: { lastLine: 1 } };
}

/** The last block of a body where it begins with a name, and the name above the contact data a text ends in. */
export function lastLine(region: Region, scene: Scene): Named[] {
  if (region.kind !== "body" || (region.pages.length > 0 && scene.arrival.channel !== "letter")) return [];
  const newest = region.blocks.find((block) => block.kind === "newest");
  const text = region.reading.text.slice(0, newest?.end ?? region.reading.text.length).trimEnd();
  const whole = nameFrom(region, text, lastStarts(text));
  if (whole !== null) return [whole];
  const ending = beforeContacts(text);
  if (!ending.reached) return [];
  const above = nameFrom(region, text.slice(0, ending.end), lastStarts(text.slice(0, ending.end)));
  return above === null || !above.name.includes(" ") ? [] : [above];
}

/** Before the name of a person in the head of an office: "Inh. Karl Ott", "c/o Ida Falk". */
const HEAD_LEAD =
  /^(?:inh(?:aber(?:in)?|\.)|c\/o|z\. ?hd\.|zu händen|(?:vertreten|vertr\.?) (?:durch|d\.)(?: (?:(?:den|die|das) )?[\p{L}-]+(?:in|er|rat|stand|ung)(?= \p{Lu}))?|ansprechpartner(?:in)?|proprietor|prop\.|care of)[ :]{1,2}/iu;
const HEAD_LINES = 5;

/** Everybody named in full in the first lines of a letter: they complete an initial that signs, no more. */
export function headPeople(region: Region, scene: Scene): Named[] {
  if (scene.arrival.channel !== "letter" || region.kind !== "body") return [];
  const { text } = region.reading;
  const found: Named[] = [];
  let at = 0;
  for (let line = 0; line < HEAD_LINES; line += 1) {
    const span = lineAt(text, at);
    if (span === null || (line > 0 && text.slice(at, span.start).includes("\n\n"))) break;
    for (const piece of text.slice(span.start, span.end).split(/[,·|•\t]| - | {3,}/)) {
      const name = nameInLine(piece.trim().replace(HEAD_LEAD, ""));
      if (name === null || !name.includes(" ") || isTrade(name)) continue;
      const start = text.indexOf(name, span.start);
      const provenance = start < 0 ? null : provenanceOf(region, start, start + name.length);
      found.push({ name, source: "entity", provenance, features: { headPerson: 1 } });
    }
    at = span.end;
  }
  return found;
}
