const SPELLINGS: [RegExp, string][] = [
  [/ä/g, "ae"],
  [/ö/g, "oe"],
  [/ü/g, "ue"],
  [/ß/g, "ss"],
];

/** Compares as people type: without case, accents, and with both spellings of umlauts. */
export const foldText = (text: string): string =>
  SPELLINGS.reduce((folded, [letter, spelling]) => folded.replaceAll(letter, spelling), text.toLowerCase().normalize("NFC"))
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "");
