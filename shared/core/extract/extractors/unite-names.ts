import { isTrade } from "../values/trades.ts";
import { isCompany, nameKey } from "../values/names.ts";
import { isOwnName, type OwnIdentities } from "../own-identities.ts";
import type { Named } from "./names-by-place.ts";

const wordsOf = (name: string): string[] =>
  nameKey(name)
    .split(" ")
    .filter((word) => word !== "");

const JOINED = /\s(?:und|and|&|\+|u\.)\s/iu;

/** "Karin und Horst Wedekind": two people in one line. */
function isCouple(name: string): boolean {
  return JOINED.test(name) && !isTrade(name);
}

export function isPerson(one: Named): boolean {
  return !isTrade(one.name) && !JOINED.test(one.name);
}

/** "B." and "Bart" are short for "Bartholomew", "An" is no short form. */
const isStart = (short: string, full: string): boolean => (short.length === 1 || short.length > 2) && full.startsWith(short);

const fits = (short: string, full: string): boolean => isStart(short, full) || isStart(full, short);

export const lettersIn = (words: string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** "Dawn P." is short for "Dawn Pryce". */
const isSameSurname = (short: string, full: string): boolean => (short.length === 1 ? full.startsWith(short) : short === full);

/** "G. A. Hall" is "Geoffrey Hall": people write out fewer names than they have. */
const hasOnlyInitials = (short: string[], full: string[]): boolean =>
  short.slice(0, -1).every((given) => given.length === 1) && full[0]?.startsWith(short[0] ?? "") === true;

function areGivenNamesOf(short: string[], full: string[]): boolean {
  let at = 0;
  for (const given of short) {
    while (at < full.length - 1 && !fits(given, full[at] ?? "")) at += 1;
    if (at >= full.length - 1) return false;
    at += 1;
  }
  return true;
}

/** "B. Hatzfeld", "Hatzfeld" and "Bruno" are all said by "Bruno Hatzfeld". */
export function isShortFor(short: string[], full: string[]): boolean {
  if (full.length < 2 || lettersIn(short) >= lettersIn(full)) return false;
  const [only] = short;
  if (short.length === 1) return only === full.at(-1) || only === full[0];
  if (!isSameSurname(short.at(-1) ?? "", full.at(-1) ?? "")) return false;
  return hasOnlyInitials(short, full) || areGivenNamesOf(short.slice(0, -1), full);
}

/** The one longer form of a name that stands elsewhere in the item; none where two people could be meant. */
function fullerFormOf(one: Named, others: Named[]): Named | null {
  const short = wordsOf(one.name);
  const fuller = others.filter((other) => isShortFor(short, wordsOf(other.name)));
  const [longest] = fuller.sort((a, b) => b.name.length - a.name.length);
  if (longest === undefined) return null;
  const words = wordsOf(longest.name);
  const isOnePerson = fuller.every((other) => {
    const own = wordsOf(other.name);
    return own.join(" ") === words.join(" ") || isShortFor(own, words);
  });
  return isOnePerson ? longest : null;
}

/** "Ollie" below the formula and "Oliver Stone-Reid" in the block below it, or in the header. */
function byNickname(one: Named, people: readonly Named[]): Named | null {
  const [nick = "", ...more] = wordsOf(one.name);
  if ((one.features.closing ?? 0) !== 1 || more.length > 0 || nick.length < 3) return null;
  const full = people.filter(
    (other) =>
      wordsOf(other.name).length > 1 &&
      (other.features.lastLine === 1 || other.features.header === 1) &&
      wordsOf(other.name)[0]?.slice(0, 2) === nick.slice(0, 2),
  );
  return full[0] ?? null;
}

/** "Müller Heinz" in a header is the "Heinz Müller" who signs. */
function turned(one: Named, people: Named[]): Named | null {
  if ((one.features.header ?? 0) !== 1) return null;
  const words = wordsOf(one.name);
  const sorted = words.toSorted().join(" ");
  return (
    people.find((other) => {
      const own = wordsOf(other.name);
      return own.join(" ") !== words.join(" ") && own.toSorted().join(" ") === sorted;
    }) ?? null
  );
}

/** One of the two people in a line, named alone elsewhere. */
function memberOf(couple: Named, people: Named[]): Named | null {
  const words = wordsOf(couple.name);
  return people.find((one) => wordsOf(one.name).every((word) => words.some((other) => fits(word, other)))) ?? null;
}

export const isNewest = (one: Named): boolean => (one.features.quote ?? 0) === 0;

/** Who signs is named in the head of the letter too: nobody's clerk. */
function inHead(one: Named, known: readonly Named[]): Named {
  const key = nameKey(one.name);
  return known.some((other) => nameKey(other.name) === key) ? { ...one, features: { ...one.features, headPerson: 1 } } : one;
}

/** The same person under one name, the fullest that is written; a couple is the one of them who writes. `known` only complete. */
export function uniteNames(found: Named[], known: readonly Named[] = []): Named[] {
  const people = [...found, ...known].filter((one) => isNewest(one) && isPerson(one));
  return found.map((one) => {
    if (!isNewest(one) || isTrade(one.name)) return one;
    const full = isCouple(one.name)
      ? memberOf(one, people)
      : (fullerFormOf(one, people) ?? turned(one, people) ?? byNickname(one, people));
    if (full !== null) {
      const whole = fullerFormOf(full, people) ?? full;
      return inHead({ ...one, name: whole.name, provenance: whole.provenance }, known);
    }
    return isCouple(one.name) ? { ...one, features: { ...one.features, couple: 1 } } : inHead(one, known);
  });
}

const PLACES = ["header", "closing", "letterhead", "lastLine"];
const WEAK_NAME = /^(?:(?:mrs?|ms|herrn?|frau|\p{L})\.? )*[\p{L}'’-]+$/iu;

/** Where senders stand. A name told only in the text is somebody's. */
function isPlaced(one: Named): boolean {
  return isNewest(one) && (one.features.attachment ?? 0) === 0 && PLACES.some((place) => (one.features[place] ?? 0) === 1);
}

/** What is said where senders stand counts as said in passing. */
export function yielding(one: Named): Named {
  const told = Object.entries(one.features).filter(([name]) => !PLACES.includes(name));
  return { ...one, features: { ...Object.fromEntries(told), yields: 1, rival: 1 } };
}

interface Sides {
  /** Offices at the head of a letter. */
  heads: Named[];
  organisations: Named[];
  /** Full names of people below a formula, and at the very end. */
  signers: Named[];
  lastLines: Named[];
}

/** "i. A. Förtsch", "gez. Weiland", "Mrs J. Oldroyd" sign for their office; a full name signs for itself. */
function isClerk(one: Named, isLetter: boolean): boolean {
  return (isLetter && (one.features.onBehalf ?? 0) === 1) || WEAK_NAME.test(one.name);
}

/** A school, a nursery, a parish writes through whoever works there. */
const INSTITUTION =
  /(?<!\p{L})(?:kita|\p{L}*(?:kindergarten|kindertagesstätte|schule|gymnasium|kirchengemeinde|pfarramt|pfarrei|gemeinde|krankenhaus|klinik|feuerwehr)|stadt|amt|landkreis|school|nursery|academy|parish|council|church|hospital)(?!\p{L})/iu;

/** Named in the head too, or no namesake of it: "Bäckerei Nagel" is what "Max Nagel" writes as, "Nagel & Sohn OHG" is not. */
function signsForItself(signer: Named, heads: readonly Named[]): boolean {
  if (signer.features.headPerson === 1) return true;
  const surname = wordsOf(signer.name).at(-1) ?? "";
  if (heads.some((head) => INSTITUTION.test(head.name))) return false;
  return heads.every((head) => isCompany(head.name) || !wordsOf(head.name).includes(surname));
}

/** The head of a letter says who writes; in a mail it is the person who signs, whatever the account is called. */
function yieldsTo(one: Named, sides: Sides): boolean {
  const signing = [...sides.signers, ...sides.lastLines];
  const isHeaded = sides.heads.length > 0 && !signing.some((signer) => signsForItself(signer, sides.heads));
  if (isTrade(one.name)) return !isHeaded && signing.length > 0;
  if (isHeaded) return true;
  if ((one.features.header ?? 0) === 0) return isClerk(one, sides.heads.length > 0) && sides.organisations.length > 0;
  const key = nameKey(one.name);
  return sides.signers.length > 0 && sides.signers.every((signer) => nameKey(signer.name) !== key);
}

/** Where two names stand in the places of senders one gives way, and it is told; `own` are the tenant's names. */
export function weighRivals(found: Named[], own: OwnIdentities): Named[] {
  const placed = found.filter((one) => isPlaced(one) && !isOwnName(own, one.name));
  if (new Set(placed.map((one) => nameKey(one.name))).size < 2) return found;
  const isFull = (one: Named): boolean => isPerson(one) && wordsOf(one.name).length > 1;
  const organisations = placed.filter((one) => isTrade(one.name));
  const heads = organisations.filter((one) => one.features.letterhead === 1);
  const signing = placed.filter((one) => isFull(one) && !isClerk(one, heads.length > 0));
  const sides: Sides = {
    heads,
    organisations,
    signers: signing.filter((one) => one.features.closing === 1),
    lastLines: signing.filter((one) => one.features.lastLine === 1),
  };
  const told = new Set([...placed.filter(isFull), ...organisations].map((one) => nameKey(one.name)));
  return found.map((one) => {
    if (!placed.includes(one)) return one;
    if (yieldsTo(one, sides)) return yielding(one);
    return told.size > 1 ? { ...one, features: { ...one.features, rival: 1 } } : one;
  });
}
