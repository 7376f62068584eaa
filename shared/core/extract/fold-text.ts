/** Lower case of the same length, so that offsets into it are offsets into the original. */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (lower.length === text.length) return lower;
  // A few letters (Turkish İ) grow when lowered; those keep their original form.
  let folded = "";
  for (const unit of text) {
    const small = unit.toLowerCase();
    folded += small.length === unit.length ? small : unit;
  }
  return folded;
}

const EXPANSIONS: Record<string, string> = {
  ä: "ae",
  ö: "oe",
  ü: "ue",
  ß: "ss",
  é: "e",
  è: "e",
  ê: "e",
  á: "a",
  à: "a",
  â: "a",
  ç: "c",
  ñ: "n",
  ó: "o",
  ô: "o",
  í: "i",
  ú: "u",
  å: "a",
  ø: "o",
};

/** One folded character as label matching and name comparison spell it: ä = ae, ß = ss, é = e. */
export function spell(character: string): string {
  return EXPANSIONS[character] ?? character;
}

/** Letters and digits only, umlauts spelt out: the form in which names, streets and labels are compared. */
export function squeeze(text: string): string {
  let squeezed = "";
  for (const character of foldText(text.normalize("NFC"))) {
    if (isWordCharacter(character)) squeezed += spell(character);
  }
  return squeezed;
}

const WORD = /[\p{L}\p{N}]/u;
const LETTER = /\p{L}/u;

export function isWordCharacter(character: string | undefined): boolean {
  if (character === undefined || character === "") return false;
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return WORD.test(character);
}

export function isLetter(character: string | undefined): boolean {
  if (character === undefined || character === "") return false;
  const code = character.charCodeAt(0);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  return LETTER.test(character);
}

export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9" && character.length === 1;
}
