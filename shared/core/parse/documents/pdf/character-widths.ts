/** Helvetica's widths in 1/1000 of the font size by class: enough to divide a run's true width among its words. */
const NARROW = 278;
const MEDIUM = 333;
const WIDE = 833;
const UPPER = 690;
const LOWER = 540;

const NARROW_CHARACTERS = new Set("iljtfI.,:;'|!/\\ \u00a0[]");
const MEDIUM_CHARACTERS = new Set('()-r"*');
const WIDE_CHARACTERS = new Set("mwMW@%—");

const widthOf = (character: string): number => {
  if (NARROW_CHARACTERS.has(character)) {
    return NARROW;
  }
  if (MEDIUM_CHARACTERS.has(character)) {
    return MEDIUM;
  }
  if (WIDE_CHARACTERS.has(character)) {
    return WIDE;
  }
  return character >= "A" && character <= "Z" ? UPPER : LOWER;
};

/** Running width before each character, one more entry than characters: the last is the whole. */
export const characterWidths = (text: string): number[] => {
  const widths = [0];
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    total += widthOf(text[at] ?? "");
    widths.push(total);
  }
  return widths;
};
