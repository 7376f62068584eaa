import { provenanceOf } from "../place.ts";
import type { Scene } from "../scene.ts";
import { nameAt, nameKey } from "../values/names.ts";
import type { Named } from "./names-by-place.ts";

const wordsOf = (name: string): string[] => nameKey(name).split(" ");

/** "Owen" and "Lena F." begin "Owen Barraclough" and "Lena Fuhrmann". */
function isBeginningOf(short: string[], full: string[]): boolean {
  return full.length > 1 && short.length <= full.length && short.every((word, at) => full[at]?.startsWith(word) === true);
}

const NEITHER_LETTER_BEFORE = String.raw`(?<![\p{L}\p{M}])`;
const LITERAL = /[.*+?^${}()|[\]\\]/g;

/** The name somebody signed in with, as they write it out in what they say. */
function writtenOut(one: Named, scene: Scene): Named | null {
  const short = wordsOf(one.name);
  const [first = ""] = one.name.split(/[\s.]+/);
  if (first.length < 2) return null;
  const begins = new RegExp(`${NEITHER_LETTER_BEFORE}${first.replace(LITERAL, "\\$&")} (?=\\p{Lu})`, "gu");
  for (const region of scene.regions) {
    for (const match of region.reading.text.matchAll(begins)) {
      const named = nameAt(region.reading.text, match.index);
      if (named !== null && named.start === match.index && isBeginningOf(short, wordsOf(named.name)))
        return { ...one, name: named.name, provenance: provenanceOf(region, named.start, named.end) };
    }
  }
  return null;
}

/** Chats and messages know a first name or a nickname; the whole name is often said. */
export function signedIn(found: readonly Named[], scene: Scene): Named[] {
  return found.map((one) => ((one.features.header ?? 0) === 1 ? (writtenOut(one, scene) ?? one) : one));
}
