import english from "natural/lib/natural/stemmers/porter_stemmer.js";
import german from "natural/lib/natural/stemmers/porter_stemmer_de.js";
import { MAX_REMEMBERED_STEMS, MAX_WORD_CHARACTERS } from "./limits.ts";

/** People write ä as ae or a, ö as oe or o, ü as ue or u, ß as ss: one spelling for all of them. */
export function foldSpelling(lowerCased: string): string {
  if (!/[äöüß]|[aou]e/.test(lowerCased)) return lowerCased;
  return lowerCased.replace(/ä|ae/g, "a").replace(/ö|oe/g, "o").replace(/ü|ue/g, "u").replace(/ß/g, "ss");
}

export type StemLanguage = "de" | "en";

const remembered: Readonly<Record<StemLanguage, Map<string, string>>> = { de: new Map(), en: new Map() };

/** The stem under which a word's forms meet, in folded spelling. */
export function stemWord(lowerCased: string, language: StemLanguage): string {
  const known = remembered[language].get(lowerCased);
  if (known !== undefined) return known;
  const stem = stemUnremembered(lowerCased, language);
  if (remembered[language].size >= MAX_REMEMBERED_STEMS) remembered[language].clear();
  remembered[language].set(lowerCased, stem);
  return stem;
}

function stemUnremembered(word: string, language: StemLanguage): string {
  if (word.length < 3 || word.length > MAX_WORD_CHARACTERS || !/^[a-zäöüß]+$/.test(word)) return foldSpelling(word);
  return foldSpelling(language === "de" ? german.stem(word) : english.stem(word));
}
