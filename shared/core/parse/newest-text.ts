import type { Document, Parsed } from "../../schemas/parsed.ts";
import { MAX_ENCLOSURE_TEXT, MAX_TEXT_CHARACTERS, SHORT_BODY_CHARACTERS } from "./limits.ts";
import type { MessageReading } from "./read-message.ts";

type Span = Parsed["textSpans"][number];
type Piece = Omit<Span, "at">;

/** Between the pieces of the joined text. */
const JOINT = "\n\n";

/** The stretches of a message a person newly wrote. */
export function newestSpans(read: MessageReading): Piece[] {
  const pieces: Piece[] = [];
  for (const body of read.bodies) {
    for (const block of body.blocks) {
      if (block.kind === "newest") push(pieces, body.text, { part: body.partId, start: block.start, end: block.end });
    }
  }
  return pieces;
}

/** What classification reads first: the newest text, and the enclosures where it is too short to say anything. */
export function joinNewest(documents: Document[], first: Piece[]): { text: string; textSpans: Span[] } {
  const texts = new Map(documents.map((document) => [document.part, document]));
  const pieces = [...first];
  const written = first.reduce((sum, piece) => sum + piece.end - piece.start, 0);
  if (written < SHORT_BODY_CHARACTERS) addEnclosures(documents, first, pieces);
  let text = "";
  const textSpans: Span[] = [];
  for (const piece of pieces) {
    const source = texts.get(piece.part)?.text ?? "";
    if (text.length > MAX_TEXT_CHARACTERS) break;
    if (text !== "") text += JOINT;
    textSpans.push({ ...piece, at: text.length });
    text += source.slice(piece.start, piece.end);
  }
  return { text, textSpans };
}

function addEnclosures(documents: Document[], first: Piece[], pieces: Piece[]): void {
  const used = new Set(first.map((piece) => piece.part));
  const known = new Set(documents.filter((document) => used.has(document.part)).map((document) => document.text.trim()));
  let left = MAX_ENCLOSURE_TEXT;
  for (const document of documents) {
    // winmail.dat and the mail around it often hold the same text.
    if (used.has(document.part) || left <= 0 || known.has(document.text.trim())) continue;
    const blocks = document.blocks.length === 0 ? [{ kind: "newest", start: 0, end: document.text.length }] : document.blocks;
    for (const block of blocks) {
      if (block.kind !== "newest" || left <= 0) continue;
      const end = Math.min(block.end, block.start + left);
      left -= end - block.start;
      push(pieces, document.text, { part: document.part, start: block.start, end });
    }
  }
}

/** Without the white space around it; nothing where nothing is left. */
function push(pieces: Piece[], text: string, piece: Piece): void {
  let { start, end } = piece;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  if (start < end) pieces.push({ part: piece.part, start, end });
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 9 || code === 13 || code === 0xa0 || code === 0xfeff || code === 0x200b;
}
