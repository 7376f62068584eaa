import { blockKindAt, provenanceOf } from "../place.ts";
import type { Region, Scene } from "../scene.ts";
import { STOP_WORDS } from "../values/thing-words.ts";
import type { Named } from "./names-by-place.ts";

/** Names written small are told by the address or the name they were sent under. */
const SHORTEST = 4;
const SHORTEST_FIRST = 3;
const LITERAL = /[.*+?^${}()|[\]\\]/g;
/** Words of addresses that are nobody's name. */
const NO_NAME =
  /^(?:info|kontakt|contact|mail|post|office|buero|büro|service|team|shop|hello|hallo|admin|rechnung|einkauf|verkauf|bestellung|orders?|sales|accounts?|kunde|kundin|user|gast|guest|familie|family|maler|praxis|kanzlei|example|online|privat|home|web|net|mobile|customer|client|besucher|visitor)$/u;

const inCapitals = (words: string): string =>
  words.replace(/(?<!\p{L})(\p{L})(\p{L}*)/gu, (_, first: string, rest: string) => first.toUpperCase() + rest);

const tokensOf = (written: string): string[] =>
  written
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((token) => token.length >= SHORTEST && !NO_NAME.test(token));

/** Surnames an address may hold: "marlies.thiede@...", "info@maler-zillich.example". */
function addressTokens(scene: Scene): string[] {
  const { address = "", name = "" } = scene.parsed.mail?.from ?? {};
  if (name.trim() !== "") return [];
  const [local = "", domain = ""] = address.split("@");
  const own = tokensOf(local);
  return own.length > 0 ? own : tokensOf(domain.split(".")[0] ?? "");
}

/** What may follow a name written small. */
export const END_OF_NAME = "(?=[ ]?(?:[.,;!?(]|$|\\n|\\+?\\d|tel|kunden?n|kd|vertrag|customer|und|and|aus))";

interface Pattern {
  source: string;
  /** A whole name and not only its last word. */
  whole: boolean;
}

function patternsFor(scene: Scene): Pattern[] {
  const patterns: Pattern[] = addressTokens(scene).flatMap((token) => {
    const name = token.replace(LITERAL, "\\$&");
    return [
      { source: `(?<![\\p{L}@.])(?<!(?:und|and|&|u\\.) )(\\p{L}{2,20} ${name})(?![\\p{L}@])${END_OF_NAME}`, whole: true },
      { source: `(?:^|\\n)[ \\t]*(${name})[ \\t]*(?=\\n|$)`, whole: false },
    ];
  });
  const signedIn = scene.parsed.mail === null ? scene.parsed.sender.name.trim() : "";
  const [first = ""] = signedIn.toLowerCase().split(/[^\p{L}]+/u);
  const isWhole = /\p{L} \p{L}{2}/u.test(signedIn);
  if (first.length >= SHORTEST_FIRST && !isWhole && !NO_NAME.test(first))
    patterns.push({
      source: `(?<![\\p{L}@])(${first.replace(LITERAL, "\\$&")} \\p{L}{3,24})(?![\\p{L}@])${END_OF_NAME}`,
      whole: true,
    });
  return patterns;
}

/** No word of it is one of running text. */
export function isName(written: string): boolean {
  return written.split(" ").every((word) => !STOP_WORDS.has(word) && word.length > 1);
}

function namedIn(region: Region, pattern: Pattern): Named[] {
  const { folded } = region.reading;
  const [match] = [...folded.matchAll(new RegExp(pattern.source, "gu"))].filter(
    (one) => isName(one[1] ?? "") && blockKindAt(region, one.index) !== "quote",
  );
  if (match === undefined) return [];
  const written = match[1] ?? "";
  const start = match.index + match[0].indexOf(written);
  return [
    {
      name: inCapitals(written),
      raw: region.reading.text.slice(start, start + written.length),
      source: "label",
      provenance: provenanceOf(region, start, start + written.length),
      features: { intro: 1, weakIntro: 1 },
    },
  ];
}

/** "... marlies thiede 0162 40", sent by marlies.thiede@...; "tilo ramm", signed in as Tilo. */
export function smallNames(scene: Scene): Named[] {
  const patterns = patternsFor(scene);
  const regions = scene.regions.filter((region) => region.kind === "body");
  const found = regions.flatMap((region) => patterns.flatMap((pattern) => namedIn(region, pattern)));
  return found.slice(0, 1);
}
