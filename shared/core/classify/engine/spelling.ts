import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import german from "natural/lib/natural/stemmers/porter_stemmer_de.js";
import { MAX_REMEMBERED_STEMS, MAX_WORD_CHARACTERS } from "./limits.ts";

/** People write ä as ae or a, ö as oe or o, ü as ue or u, ß as ss: one spelling for all of them. */
export function foldSpelling(lowerCased: string): string {
  if (!/[äöüß]|[aou]e/.test(lowerCased)) return lowerCased;
  return lowerCased.replace(/ä|ae/g, "a").replace(/ö|oe/g, "o").replace(/ü|ue/g, "u").replace(/ß/g, "ss");
}

const remembered = new Map<string, string>();

/**
 * The stem under which a word's spellings meet. German first, then English: each leaves the other
 * language's words nearly alone, and a message in two languages needs no decision which one it is.
 */
export function stemWord(lowerCased: string): string {
  const known = remembered.get(lowerCased);
  if (known !== undefined) return known;
  const stem = stemUnremembered(lowerCased);
  if (remembered.size >= MAX_REMEMBERED_STEMS) remembered.clear();
  remembered.set(lowerCased, stem);
  return stem;
}

function stemUnremembered(word: string): string {
  if (word.length < 3 || word.length > MAX_WORD_CHARACTERS || !/^[a-zäöüß]+$/.test(word)) return foldSpelling(word);
  return foldSpelling(english.stem(german.stem(word)));
}
