import { squeeze } from "../fold-text.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { nameInLine } from "../values/names.ts";
import { isTrade } from "../values/trades.ts";
import type { Features } from "../evidence.ts";
import type { Named } from "./names-by-place.ts";
import { isName } from "./small-names.ts";

/** Names people give in a text that has no formula and no line for them. */

const CAPITALS = String.raw`\p{Lu}[\p{L}'’-]{1,24}(?: (?:von|van|de|zu|der|den|di|da|el|al))?(?: \p{Lu}[\p{L}'’-]{1,24}){1,2}`;
/** "Morning, Jan Wisniewski here", "Björn Haas hier." */
const NAME_HERE = new RegExp(
  String.raw`(?:^|[\n.!?,;] ?)(?:(?:[Hh]allo|[Hh]i|[Hh]ey|[Mm]oin|[Hh]ello|[Ss]ervus|[Mm]orning|[Gg]ood [Mm]orning|[Gg]uten [Tt]ag|[Gg]uten [Mm]orgen),? )?(${CAPITALS}) (?:here|hier|again|nochmal|(?:ist )?mein [Nn]ame|is (?:my|the) name)(?=[ ,.!:;\n]|$)`,
  "gu",
);
/** "hier Karl-Heinz Brüggemann.", "ich bin's nochmal, Petra Vogt" */
const HERE_NAME = new RegExp(
  String.raw`(?<!\p{L})(?:[Hh]ier|[Ii]ch bin['’]?s(?: nochmal| wieder)?|[Ii]t['’]s me(?: again)?)(?: ist| schreibt| spricht| nochmal| wieder)?[ ,:]{1,2}(${CAPITALS})(?=[.,;:!()\n]|$| (?:aus|von|mit|ich|kd|kunde|kundin|wieder|nochmal|from|with)(?!\p{L}))`,
  "gu",
);
/** "hallo hier ist sabrina lenz, ..." */
const SMALL_HERE =
  /(?<!\p{L})(?:hier (?:ist|schreibt|spricht)(?: nochmal)?|mein name ist|ich heiße|ich heisse|my name is|my name['’]?s|name is) (\p{Ll}{2,20} \p{Ll}{3,24})(?=[.,;:!()\n]|$| (?:aus|und|and|from|kd|kunde|i|ich|here|hier)(?!\p{L}))/gu;
/** "... read it just now. Leon Farquhar", "Danke! Ida Falk 0171 99120" */
const LAST_PIECE = new RegExp(
  String.raw`(?:[.!?…)\n,]|\p{Extended_Pictographic}|[Dd]anke|[Tt]hanks|[Tt]hx|[Tt]hank you|[Gg]r(?:uß|üße))[ \n]{1,2}(${CAPITALS})(?:[ ,]{1,2}(?:\(?(?:tel|mobil|handy|phone)[.:)]{0,2} ?)?[+(0][\d ()/.-]{6,20})?[ \t.!]*$`,
  "u",
);
/** Capitals that end a text without being anybody's name. */
const NO_LAST_NAME =
  /^(?:schön\p{L}*|gut\p{L}*|viel\p{L}*|alles|happy|good|have|merry|frohe\p{L}*|liebe\p{L}*|beste\p{L}*|nice|great|many|kind|warm|herzlich\p{L}*|mit|the|a|an|my|your|our|meine?|ihre?|unsere?|dr|bitte|please|thank|thanks|danke|antwort|rückruf|bis|see|speak|kunden?\p{L}*|vertrag\p{L}*|zähler\p{L}*) /iu;

function isNamed(region: Region, start: number, end: number): boolean {
  return region.labels.some((label) => label.start < end && start < label.end && label.letters > MIN_LABEL);
}
/** Shorter words of labels are names as well: "Mark", "Ernst". */
const MIN_LABEL = 5;

function said(region: Region, of: { name: string; start: number; features: Features }): Named[] {
  const { name, start, features } = of;
  const end = start + name.length;
  if (isNamed(region, start, end) || isTrade(name) || NO_LAST_NAME.test(name) || nameInLine(name, true) === null) return [];
  const quote = blockKindAt(region, start) === "quote" ? 1 : 0;
  return [{ name, source: "label", provenance: provenanceOf(region, start, end), features: { ...features, quote } }];
}

function saidIn(region: Region, pattern: RegExp, features: Features): Named[] {
  return [...region.reading.text.matchAll(pattern)].flatMap((match) => {
    const name = match[1] ?? "";
    return said(region, { name, start: match.index + match[0].indexOf(name), features });
  });
}

function endsWithName(region: Region): Named[] {
  const newest = region.blocks.find((block) => block.kind === "newest");
  const text = region.reading.text.slice(0, newest?.end ?? region.reading.text.length).trimEnd();
  const from = Math.max(0, text.length - LAST_REACH);
  const match = LAST_PIECE.exec(text.slice(from));
  const name = match?.[1] ?? "";
  if (match === null) return [];
  return said(region, { name, start: from + match.index + match[0].indexOf(name), features: { lastLine: 1 } });
}
/** A name and a number behind it. */
const LAST_REACH = 110;

const TOLD: Features = { intro: 1, label: 1, labelled: 1 };

/** Who a text says is writing: "Jan Wisniewski here", "hier ist sabrina lenz", a name at its very end. */
export function saidNames(region: Region, scene: Scene): Named[] {
  if (region.kind !== "body") return [];
  const small = [...region.reading.text.matchAll(SMALL_HERE)].filter((match) => isName(match[1] ?? ""));
  return [
    ...saidIn(region, NAME_HERE, TOLD),
    ...saidIn(region, HERE_NAME, TOLD),
    ...small.flatMap((match) => {
      const name = match[1] ?? "";
      return said(region, { name, start: match.index + match[0].lastIndexOf(name), features: TOLD });
    }),
    ...(scene.arrival.channel === "message" ? endsWithName(region) : []),
  ];
}

const BRACKETED = new RegExp(String.raw`\n[ \t]*\(((?:(?:Dr|Mrs?|Ms|Prof)\.? )?${CAPITALS})\)[ \t]*(?=\n|$)`, "gu");

/** "(Geoffrey Hall)" typed below what was signed. */
export function bracketedNames(region: Region): Named[] {
  return region.kind === "body" ? saidIn(region, BRACKETED, { headPerson: 1 }) : [];
}

/** The block below a mail says in its first lines who wrote it. */
const SIGNATURE_LINES = 6;

/** "Cheers, Ollie -- Oliver Stone-Reid | Head Gardener": the whole name in the block below a mail. */
export function signatureHead(region: Region): Named[] {
  const block = region.blocks.find(({ kind }) => kind === "signature");
  if (block === undefined || region.kind !== "body") return [];
  const { text } = region.reading;
  let start = block.start;
  for (const line of text.slice(block.start, block.end).split("\n").slice(0, SIGNATURE_LINES)) {
    const name = nameInLine((line.split(/[|•·,]| [–-] /u)[0] ?? "").trim());
    if (name !== null && name.includes(" ") && !isTrade(name)) {
      const at = text.indexOf(name, start);
      const span = at < 0 ? null : provenanceOf(region, at, at + name.length);
      return [{ name, source: "label", provenance: span, features: { closing: 1, lineAfter: 0 } }];
    }
    start += line.length + 1;
  }
  return [];
}

const TWO_NAMES = /(?<![\p{L}@.])\p{Lu}[\p{L}'’-]{2,24} \p{Lu}[\p{L}'’-]{2,24}(?![\p{L}@])/gu;

/** The name in a text whose words make up what somebody calls himself: "rosaandthewren" is "Rosa Wren". */
export function namesInHandle(handle: string, scene: Scene): Named[] {
  const letters = squeeze(handle);
  const [first = "", second = ""] = handle.toLowerCase().split(/[._\d-]+/u);
  const isIn = (name: string): boolean => {
    const [given = "", last = ""] = name.split(" ").map(squeeze);
    if (letters.includes(given) && letters.includes(last)) return true;
    // "cem.ylz": the first name and the beginning of the last.
    return given === first && second !== "" && last.startsWith(second.slice(0, 1)) && given.length > 2;
  };
  return scene.regions
    .filter((region) => region.kind === "body")
    .flatMap((region) =>
      [...region.reading.text.matchAll(TWO_NAMES)]
        .filter((match) => isIn(match[0]) && blockKindAt(region, match.index) !== "quote")
        .flatMap((match) => said(region, { name: match[0], start: match.index, features: { ...TOLD, handle: 1 } })),
    )
    .slice(0, 1);
}
