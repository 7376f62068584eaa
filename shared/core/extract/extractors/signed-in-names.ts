import { blockKindAt, provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { nameAt, nameInLine, nameKey } from "../values/names.ts";
import { isTrade } from "../values/trades.ts";
import { answeredSurname } from "./answered-senders.ts";
import type { Named } from "./names-by-place.ts";
import { namesInHandle } from "./said-names.ts";
import { END_OF_NAME, isName } from "./small-names.ts";
import { isNewest, isPerson, isShortFor, lettersIn, yielding } from "./unite-names.ts";

const wordsOf = (name: string): string[] => nameKey(name).split(" ");

/** "Owen" and "Lena F." begin "Owen Barraclough" and "Lena Fuhrmann"; the same letters say no more. */
function isBeginningOf(short: string[], full: string[]): boolean {
  if (full.length < 2 || short.length > full.length || lettersIn(full) <= lettersIn(short)) return false;
  return short.every((word, at) => full[at]?.startsWith(word) === true);
}

const completes = (short: string[], full: string[]): boolean => isBeginningOf(short, full) || isShortFor(short, full);

const NO_LETTER_BEFORE = String.raw`(?<![\p{L}\p{M}@.])`;
const NO_LETTER_BEHIND = String.raw`(?![\p{L}\p{M}@])`;
const LITERAL = /[.*+?^${}()|[\]\\]/g;
const literal = (written: string): string => written.replace(LITERAL, "\\$&");
/** Names have at most so many words. */
const MAX_WORDS = 5;

interface Written {
  name: string;
  start: number;
  end: number;
  region: Region;
}

/** Forms that begin with the first name signed in with: "Owen Barraclough". */
function begunBy(first: string, region: Region): Written[] {
  const begins = new RegExp(`${NO_LETTER_BEFORE}${literal(first)} (?=\\p{Lu})`, "gu");
  return [...region.reading.text.matchAll(begins)].flatMap((match) => {
    const named = nameAt(region.reading.text, match.index);
    return named !== null && named.start === match.index ? [{ ...named, region }] : [];
  });
}

const isWrittenAlike = (name: string): boolean =>
  /^\p{Lu}/u.test(name) ? nameInLine(name) !== null : name === name.toLowerCase();

/** Forms that end in the surname signed in with: "Torben Vollbrecht" for "T. Vollbrecht"; the nearest first name, "Tag Torben ..." is more. */
function endedBy(initial: string, last: string, region: Region): Written[] {
  const { text, folded } = region.reading;
  const given = `${literal(initial.toLowerCase())}[\\p{L}'’-]{1,24}`;
  const middle = initial === "" ? "" : "(?:\\p{L}\\. |[\\p{L}'’-]{2,24} ){0,2}?";
  const source = `${NO_LETTER_BEFORE}(?=(${given} ${middle}${literal(last.toLowerCase())})${NO_LETTER_BEHIND})`;
  const byEnd = new Map<number, Written>();
  for (const match of folded.matchAll(new RegExp(source, "gu"))) {
    const end = match.index + (match[1] ?? "").length;
    const name = text.slice(match.index, end);
    if (isName(match[1] ?? "") && isWrittenAlike(name)) byEnd.set(end, { name, start: match.index, end, region });
  }
  return [...byEnd.values()];
}

/** "sinan karaduman" behind "Sinan K.", in small letters as it is written. */
function smallForms(first: string, region: Region): Written[] {
  const { text } = region.reading;
  const source = `${NO_LETTER_BEFORE}${literal(first.toLowerCase())} \\p{Ll}{3,24}${NO_LETTER_BEHIND}${END_OF_NAME}`;
  return [...text.matchAll(new RegExp(source, "gu"))]
    .filter((match) => isName(match[0]))
    .map((match) => ({ name: match[0], start: match.index, end: match.index + match[0].length, region }));
}

const FAMILY = /^(?:familie|fam\.?|family|the|herrn?|frau|mrs?\.?|ms\.?) /iu;

function formsIn(one: Named, region: Region, scene: Scene): Written[] {
  const parts = one.name.split(/[\s.]+/).filter((part) => part !== "");
  const [first = "", ...others] = parts;
  const last = others.at(-1) ?? "";
  if (first.length === 1 || isHandle(one)) return last.length > 2 ? endedBy(first, last, region) : [];
  // "Familie Dombrowe": the one of them who writes says the first name.
  if (others.length === 0 && FAMILY.test(scene.parsed.sender.name.trim()))
    return endedBy("", first, region).filter((form) => /^\p{Lu}/u.test(form.name));
  return [...begunBy(first, region), ...(others.length > 0 ? smallForms(first, region) : [])];
}

/** The name somebody signed in with, as they write it out in what they say; in doubt where two such names are said. */
function writtenOut(one: Named, scene: Scene): Named | null {
  const short = wordsOf(one.name);
  const fits = (form: Written): boolean => {
    const words = wordsOf(form.name);
    return words.length <= MAX_WORDS && completes(short, words);
  };
  const forms = scene.regions.flatMap((region) => formsIn(one, region, scene)).filter(fits);
  const said = forms.filter((form) => blockKindAt(form.region, form.start) !== "quote");
  const [longest, ...others] = (said.length > 0 ? said : forms).toSorted((a, b) => b.name.length - a.name.length);
  if (longest === undefined) return null;
  const whole = wordsOf(longest.name);
  const isOnePerson = others.every((form) => wordsOf(form.name).every((word) => whole.includes(word)));
  return {
    ...one,
    name: longest.name,
    provenance: provenanceOf(longest.region, longest.start, longest.end),
    features: isOnePerson ? one.features : { ...one.features, rival: 1 },
  };
}

const isHeader = (one: Named): boolean => (one.features.header ?? 0) === 1;

/** Somebody who says in full who he is: asked for it, below a formula, at the end, "my name is ...". */
function isSayer(one: Named): boolean {
  const says = ["answered", "closing", "lastLine", "intro"].some((place) => (one.features[place] ?? 0) === 1);
  return says && isNewest(one) && isPerson(one) && wordsOf(one.name).length > 1;
}

const doubted = (one: Named): Named => ({ ...one, features: { ...one.features, rival: 1 } });

const sameWords = (own: string[], sayer: Named): boolean => wordsOf(sayer.name).every((word) => own.includes(word));

/** A shop's account is used by the person who says who he is; two names of people are a doubt. */
function besideSayers(one: Named, sayers: Named[]): Named {
  if (!isHeader(one) || sayers.length === 0) return one;
  if (isTrade(one.name)) return yielding(one);
  const own = wordsOf(one.name);
  const asked = sayers.filter((sayer) => sayer.features.answered === 1);
  // "Hausmeister Bruno" is the "Bruno Hellwig" who signs.
  const shared =
    own.length > 1 ? sayers.filter((sayer) => own.includes(wordsOf(sayer.name)[0] ?? "") && !sameWords(own, sayer)) : [];
  const [known] = [...asked.filter((sayer) => completes(own, wordsOf(sayer.name))), ...shared];
  if (known !== undefined) return { ...one, name: known.name, provenance: known.provenance };
  // "Kalle" says he is Karl-Heinz Brüggemann: one word is a nickname beside a whole name.
  if (own.length === 1 && sayers.some(({ features }) => features.intro === 1 || features.answered === 1)) return yielding(one);
  const isOther = asked.some((sayer) => !wordsOf(sayer.name).every((word) => own.includes(word)));
  return isOther ? doubted(one) : one;
}

const HANDLE = /^(\p{L}{3,20})[._](\p{L}{3,20})\d{0,4}$/u;
const isHandle = (one: Named): boolean => (one.features.handle ?? 0) === 1;

/** Shorter words are first names. */
const SHORTEST_HANDLE = 8;
const isOneWord = (name: string): boolean => /^[\p{Ll}\d._-]+$/u.test(name.trim()) && name.trim().length >= SHORTEST_HANDLE;

/** "maz_hussain" is nobody's name, but it tells which name in the text is the sender's. */
function fromHandle(scene: Scene): Named[] {
  const match = HANDLE.exec(scene.parsed.sender.name.trim());
  if (match === null) return isOneWord(scene.parsed.sender.name) ? namesInHandle(scene.parsed.sender.name, scene) : [];
  const handle: Named = {
    name: `${match[1] ?? ""} ${match[2] ?? ""}`,
    source: "header",
    provenance: null,
    features: { intro: 1, handle: 1 },
  };
  const written = writtenOut(handle, scene);
  return written === null ? namesInHandle(scene.parsed.sender.name, scene) : [written];
}

const inCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Signed in as "Saoirse", and "McGettigan" is what she answers to the question for her surname. */
function withSurname(found: readonly Named[], scene: Scene): Named[] {
  const [surname] = scene.regions.map(answeredSurname).filter((word) => word !== null);
  if (surname === undefined) return [...found];
  return found.map((one) =>
    isHeader(one) && wordsOf(one.name).length === 1 && !isTrade(one.name)
      ? { ...one, name: `${one.name} ${inCapital(surname)}` }
      : one,
  );
}

/** Chats and messages know a first name, a nickname or a shop; the whole name is often said. */
export function signedIn(known: readonly Named[], scene: Scene): Named[] {
  const found = withSurname(known, scene);
  const whole = [...found.map((one) => (isHeader(one) ? (writtenOut(one, scene) ?? one) : one)), ...fromHandle(scene)];
  const sayers = whole.filter(isSayer);
  const weighed = whole.map((one) => besideSayers(one, sayers));
  const isDoubted =
    weighed.some((one) => isHeader(one) && (one.features.rival ?? 0) === 1) || weighed.some((one) => one.features.yields === 1);
  return isDoubted ? weighed.map((one) => (isSayer(one) ? doubted(one) : one)) : weighed;
}
