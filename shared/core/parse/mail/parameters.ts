import { decodeCharset } from "../text/charset.ts";
import { decodeWords } from "./encoded-words.ts";

export interface Parameterised {
  /** Lower case, e.g. "text/plain" or "attachment". */
  value: string;
  parameters: Map<string, string>;
}

/** Parameters of one header; real ones have at most about 10, continuations of long names 30. */
const MAX_PARAMETERS = 200;

/** `type/subtype; name="value"; name*0*=utf-8''...` with RFC 2231 continuations and what senders make of it. */
export function parseParameters(raw: string, hint: string | null): Parameterised {
  const semicolon = raw.indexOf(";");
  const value = (semicolon < 0 ? raw : raw.slice(0, semicolon)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  if (semicolon < 0) return { value, parameters };
  const pieces = new Map<string, { index: number; text: string; encoded: boolean }[]>();
  for (const { name, text } of rawParameters(raw, semicolon + 1)) {
    const star = name.indexOf("*");
    if (star < 0) {
      if (!parameters.has(name)) parameters.set(name, decodeWords(text, hint));
      continue;
    }
    const base = name.slice(0, star);
    const index = Number.parseInt(name.slice(star + 1), 10);
    const list = pieces.get(base) ?? [];
    list.push({ index: Number.isNaN(index) ? 0 : index, text, encoded: name.endsWith("*") });
    pieces.set(base, list);
  }
  for (const [name, list] of pieces) parameters.set(name, joinPieces(list, hint));
  return { value, parameters };
}

function joinPieces(list: { index: number; text: string; encoded: boolean }[], hint: string | null): string {
  list.sort((left, right) => left.index - right.index);
  let charset: string | null = null;
  const bytes: Buffer[] = [];
  for (const [position, piece] of list.entries()) {
    let text = piece.text;
    if (position === 0 && piece.encoded) {
      const tagged = /^([^']*)'[^']*'/.exec(text);
      if (tagged !== null) {
        charset = tagged[1] ?? null;
        text = text.slice(tagged[0].length);
      }
    }
    bytes.push(piece.encoded ? percentBytes(text) : Buffer.from(text, "latin1"));
  }
  const joined = Buffer.concat(bytes);
  // Some programs put an encoded word into a continued parameter.
  if (charset === null && joined.includes("=?")) return decodeWords(joined.toString("latin1"), hint);
  return decodeCharset(joined, charset ?? hint).text;
}

function percentBytes(text: string): Buffer {
  if (!text.includes("%")) return Buffer.from(text, "latin1");
  const plain = text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, "latin1");
}

function* rawParameters(raw: string, from: number): Generator<{ name: string; text: string }> {
  let at = from;
  for (let count = 0; count < MAX_PARAMETERS && at < raw.length; count += 1) {
    while (at < raw.length && /[\s;]/.test(raw[at] ?? "")) at += 1;
    const equals = raw.indexOf("=", at);
    const end = raw.indexOf(";", at);
    if (equals < 0) return;
    if (end >= 0 && end < equals) {
      at = end + 1;
      continue;
    }
    const name = raw.slice(at, equals).trim().toLowerCase();
    const read = readValue(raw, equals + 1);
    at = read.end;
    if (name !== "") yield { name, text: read.text };
  }
}

function readValue(raw: string, from: number): { text: string; end: number } {
  let at = from;
  while (at < raw.length && (raw[at] === " " || raw[at] === "\t")) at += 1;
  if (raw[at] !== '"') return bareValue(raw, at);
  let text = "";
  at += 1;
  while (at < raw.length && raw[at] !== '"') {
    // A backslash escapes quotes and itself only: Windows paths are written unescaped.
    if (raw[at] === "\\" && (raw[at + 1] === '"' || raw[at + 1] === "\\")) at += 1;
    text += raw[at] ?? "";
    at += 1;
  }
  const end = raw.indexOf(";", at);
  return { text, end: end < 0 ? raw.length : end + 1 };
}

function bareValue(raw: string, from: number): { text: string; end: number } {
  const semicolon = raw.indexOf(";", from);
  // An unquoted name that holds ";" inside an encoded word does not occur; one with blanks does.
  const end = semicolon < 0 ? raw.length : semicolon;
  return { text: raw.slice(from, end).trim(), end: end + 1 };
}
