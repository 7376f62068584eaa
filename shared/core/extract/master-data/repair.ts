/** Pairs OCR confuses, both ways. */
const CONFUSED: Record<string, string> = {
  O: "0",
  "0": "O",
  I: "1",
  l: "1",
  "1": "I",
  B: "8",
  "8": "B",
  S: "5",
  "5": "S",
  Z: "2",
  "2": "Z",
  G: "6",
  "6": "G",
  Q: "0",
  D: "0",
};
/** More confusable places than this and anything becomes anything. */
const MAX_PLACES = 6;
const MAX_REPAIRS = 64;

/** Readings of a number with confusable characters swapped that fit one of the tenant's masks; the number itself is not among them. */
export function repairInMask(written: string, masks: string[]): string[] {
  const patterns = masks.map((mask) => new RegExp(`^(?:${mask})$`, "u"));
  if (patterns.length === 0 || written.length > 40) return [];
  const places = Array.from(written, (character, at) => (CONFUSED[character] === undefined ? -1 : at)).filter((at) => at >= 0);
  if (places.length > MAX_PLACES) return lettersToDigits(written, patterns);
  let variants = [written];
  for (const at of places) {
    variants = variants
      .flatMap((variant) => [variant, variant.slice(0, at) + (CONFUSED[written[at] ?? ""] ?? "") + variant.slice(at + 1)])
      .slice(0, MAX_REPAIRS);
  }
  return variants.filter((variant) => variant !== written && patterns.some((pattern) => pattern.test(variant)));
}

function lettersToDigits(written: string, patterns: RegExp[]): string[] {
  const digits = Array.from(written, (character) =>
    /\p{L}/u.test(character) ? (CONFUSED[character] ?? character) : character,
  ).join("");
  return digits !== written && patterns.some((pattern) => pattern.test(digits)) ? [digits] : [];
}
