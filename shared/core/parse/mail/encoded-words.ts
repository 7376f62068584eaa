import { MAX_HEADER_VALUE } from "../limits.ts";
import { decodeCharset } from "../text/charset.ts";

const NON_ASCII = /[^\u0000-\u007f]/;
const BASE64_ONLY = /^[A-Za-z0-9+/=_\-\s]*$/;

interface Word {
  charset: string;
  bytes: Buffer;
  encoding: string;
}

/** A header value as bytes-in-Latin-1 becomes Unicode: raw 8-bit bytes repaired, encoded words decoded. */
export function decodeHeaderValue(raw: string, hint: string | null): string {
  const value = raw.length > MAX_HEADER_VALUE ? raw.slice(0, MAX_HEADER_VALUE) : raw;
  return decodeWords(value, hint);
}

/** Raw 8-bit bytes only (as UTF-8, else by the hint, else Windows-1252); encoded words stay as they are. */
export function repairRawBytes(raw: string, hint: string | null): string {
  if (!NON_ASCII.test(raw)) return raw;
  return decodeCharset(Buffer.from(raw, "latin1"), hint).text;
}

/** `value` holds one byte per character. */
export function decodeWords(value: string, hint: string | null): string {
  let at = value.indexOf("=?");
  if (at < 0) return repairRawBytes(value, hint);
  let result = "";
  let done = 0;
  let pending: Word | null = null;
  while (at >= 0) {
    const word = readWord(value, at);
    if (word === null) {
      at = value.indexOf("=?", at + 2);
      continue;
    }
    const between = value.slice(done, at);
    // White space between two encoded words is not text; a character may be cut between words of one charset.
    if (pending !== null && between.trim() === "" && joins(pending, word.word)) {
      pending = joined(pending, word.word);
    } else {
      if (pending !== null) result += wordText(pending);
      if (pending === null || between.trim() !== "") result += repairRawBytes(between, hint);
      pending = word.word;
    }
    done = word.end;
    at = value.indexOf("=?", done);
  }
  if (pending !== null) result += wordText(pending);
  return result + repairRawBytes(value.slice(done), hint);
}

function joins(left: Word, right: Word): boolean {
  return left.charset === right.charset && left.encoding === right.encoding;
}

function joined(left: Word, right: Word): Word {
  return { charset: left.charset, encoding: left.encoding, bytes: Buffer.concat([left.bytes, right.bytes]) };
}

function wordText(word: Word): string {
  return decodeCharset(word.bytes, word.charset).text;
}

/** The longest charset name in use has 30 characters. */
const MAX_CHARSET = 60;

function readWord(value: string, start: number): { word: Word; end: number } | null {
  const first = value.indexOf("?", start + 2);
  if (first < 0 || first - start > MAX_CHARSET || value[first + 2] !== "?") return null;
  const encoding = (value[first + 1] ?? "").toLowerCase();
  if (encoding !== "q" && encoding !== "b") return null;
  const end = encoding === "q" ? endOfQ(value, first + 3) : value.indexOf("?=", first + 3);
  if (end < 0) return null;
  const charset = (value.slice(start + 2, first).split("*")[0] ?? "").toLowerCase();
  const text = value.slice(first + 3, end);
  return { word: { charset, encoding, bytes: encoding === "q" ? decodeQ(text) : decodeB(text) }, end: end + 2 };
}

/** The text may hold "?=41" where a sender forgot to escape the question mark: an end is not followed by an escape. */
function endOfQ(value: string, from: number): number {
  let end = value.indexOf("?=", from);
  while (end >= 0 && /^[0-9A-Fa-f]{2}/.test(value.slice(end + 2, end + 4))) {
    const next = value.indexOf("?=", end + 2);
    if (next < 0) return end;
    end = next;
  }
  return end;
}

function decodeB(text: string): Buffer {
  // Senders exist that write plain UTF-8 where Base64 was announced.
  return BASE64_ONLY.test(text) ? Buffer.from(text, "base64") : Buffer.from(text, "latin1");
}

function decodeQ(text: string): Buffer {
  const plain = text.replaceAll("_", " ");
  if (!plain.includes("=")) return Buffer.from(plain, "latin1");
  return Buffer.from(
    plain.replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    "latin1",
  );
}
