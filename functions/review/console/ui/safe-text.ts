/**
 * Text from outside, made honest: characters that are invisible or turn the reading direction around are shown by their
 * code, so a value never looks like something it is not. React escapes markup by itself.
 */
export interface TextPiece {
  text: string;
  /** Set for a character that had to be made visible. */
  odd: string | null;
}

const ODD =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb]|\u034f|\u17b4|\u17b5|[\u{e0000}-\u{e007f}]/gu;

const CODE_DIGITS = 4;
export const codeName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(CODE_DIGITS, "0")}`;

export const visiblePieces = (text: string): TextPiece[] => {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(ODD)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), odd: null });
    pieces.push({ text: match[0], odd: codeName(match[0]) });
    at = match.index + match[0].length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), odd: null });
  return pieces;
};

/** For attributes and titles, where no element can stand. */
export const visibleText = (text: string): string =>
  visiblePieces(text)
    .map((piece) => (piece.odd === null ? piece.text : `[${piece.odd}]`))
    .join("");

export const hasOddCharacters = (text: string): boolean => visiblePieces(text).some((piece) => piece.odd !== null);
