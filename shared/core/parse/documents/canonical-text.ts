import type { Document } from "../../../schemas/parsed.ts";
import { MAX_DOCUMENT_CHARACTERS } from "./limits.ts";

const isKept = (code: number): boolean =>
  code === 0x09 || code === 0x0a || (code >= 0x20 && code !== 0x7f && !(code >= 0x80 && code < 0xa0));

/** One string as it may stand in canonical text: NFC, no control characters, no lone surrogates, no soft hyphens or zero-width marks. */
export const cleanText = (text: string): string => {
  const normal = text.toWellFormed().normalize("NFC").replaceAll("\r\n", "\n").replaceAll("\r", "\n").replaceAll("\f", "\n");
  let result = "";
  let from = 0;
  for (let at = 0; at < normal.length; at += 1) {
    const code = normal.charCodeAt(at);
    if (isKept(code) && code !== 0xad && code !== 0x200b && code !== 0xfeff) {
      continue;
    }
    result += normal.slice(from, at);
    from = at + 1;
  }
  return from === 0 ? normal : result + normal.slice(from);
};

/** Trailing blanks off each line, at most one empty line in a row: layout that carries no meaning must not cost offsets. */
export const tidyText = (text: string): string => {
  const lines: string[] = [];
  let empty = 0;
  for (const line of cleanText(text).split("\n")) {
    const trimmed = line.trimEnd();
    empty = trimmed === "" ? empty + 1 : 0;
    if (empty < 2) {
      lines.push(trimmed);
    }
  }
  return lines.join("\n").trim();
};

export const capText = (text: string): { text: string; capped: boolean } =>
  text.length <= MAX_DOCUMENT_CHARACTERS
    ? { text, capped: false }
    : { text: text.slice(0, MAX_DOCUMENT_CHARACTERS).toWellFormed(), capped: true };

/** A document without pages. `text` must be canonical already. */
export const flatDocument = (part: string, reader: string, text: string): Document => ({
  part,
  reader,
  text,
  pages: [],
  blocks: text === "" ? [] : [{ kind: "newest", start: 0, end: text.length }],
  formFields: [],
  structured: [],
});
