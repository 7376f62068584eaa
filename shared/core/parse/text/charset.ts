import { isAscii, isUtf8 } from "node:buffer";
import iconv from "iconv-lite";

// What senders write -> what decoders know. WHATWG labels (gb2312 -> gbk, ks_c_5601-1987 -> euc-kr ...) are TextDecoder's own.
const ALIASES: Record<string, string> = {
  "1250": "windows-1250",
  "1251": "windows-1251",
  "1252": "windows-1252",
  "1254": "windows-1254",
  "1257": "windows-1257",
  "1258": "windows-1258",
  "8859-1": "iso-8859-1",
  "8859_1": "iso-8859-1",
  iso: "iso-8859-1",
  "iso-8859-8-i": "iso-8859-8-i",
  "iso-2022-jp-ms": "iso-2022-jp",
  "iso-2022-jp-1": "iso-2022-jp",
  cp50220: "iso-2022-jp",
  cp50221: "iso-2022-jp",
  cp932: "shift_jis",
  cp936: "gbk",
  cp949: "euc-kr",
  cp950: "big5",
  gb2312: "gb18030",
  gbk: "gb18030",
  "gb_2312-80": "gb18030",
  "x-gbk": "gb18030",
  "ansi_x3.110-1983": "windows-1252",
  ansi: "windows-1252",
  "us-ascii": "utf-8",
  ascii: "utf-8",
  utf8: "utf-8",
  "utf-8-mac": "utf-8",
  utf7: "utf-7",
  "unicode-1-1-utf-7": "utf-7",
  "x-unicode-2-0-utf-7": "utf-7",
  "unknown-8bit": "",
  "x-unknown": "",
  default_charset: "",
};
/** Charsets that tell nothing: bytes decide. */
const SNIFFED = new Set(["", "utf-8", "iso-8859-1", "windows-1252", "latin1", "iso-8859-15", "iso_8859-1"]);

const decoders = new Map<string, ((bytes: Uint8Array) => string) | null>();
const utf8 = new TextDecoder("utf-8");
/** Windows-1252 where it differs from Latin-1, from 0x80 on. Node's own decoder leaves these bytes as control characters. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

export interface DecodedText {
  text: string;
  /** False where characters had to be guessed or replaced. */
  sure: boolean;
}

/** Never throws: what does not fit is shown as replacement characters. */
export function decodeCharset(bytes: Uint8Array, declared: string | null): DecodedText {
  const charset = canonicalCharset(declared);
  if (
    charset !== "utf-7" &&
    !charset.startsWith("iso-2022") &&
    !charset.startsWith("hz") &&
    !charset.startsWith("utf-16") &&
    isAscii(bytes)
  ) {
    return { text: latin1(bytes), sure: true };
  }
  // Real Latin-1 text is practically never valid UTF-8; UTF-8 under a wrong label is everyday.
  if (SNIFFED.has(charset) && isUtf8(bytes)) return { text: utf8.decode(bytes), sure: true };
  if (charset === "utf-8" || charset === "") return decodeBrokenUtf8(bytes, charset);
  const decoder = decoderFor(charset);
  if (decoder === null) return decodeUnknown(bytes);
  const text = decoder(bytes);
  return { text, sure: !text.includes("\ufffd") };
}

export function canonicalCharset(declared: string | null): string {
  if (declared === null) return "";
  const name = declared
    .trim()
    .toLowerCase()
    .replace(/^["']+|["']+$/g, "");
  return ALIASES[name] ?? name;
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
}

function westernText(bytes: Uint8Array): string {
  return latin1(bytes).replace(/[\u0080-\u009f]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character);
}

function decodeUnknown(bytes: Uint8Array): DecodedText {
  if (isUtf8(bytes)) return { text: utf8.decode(bytes), sure: true };
  return { text: westernText(bytes), sure: false };
}

/** A few broken bytes in UTF-8 stay UTF-8; text without any valid sequence was written in a Windows code page. */
function decodeBrokenUtf8(bytes: Uint8Array, charset: string): DecodedText {
  const text = utf8.decode(bytes);
  if (charset === "utf-8" && /[^\u0000-\u007f\ufffd]/.test(text)) return { text, sure: false };
  return { text: westernText(bytes), sure: false };
}

function decoderFor(charset: string): ((bytes: Uint8Array) => string) | null {
  const known = decoders.get(charset);
  if (known !== undefined) return known;
  const made = makeDecoder(charset);
  if (decoders.size < 200) decoders.set(charset, made);
  return made;
}

function makeDecoder(charset: string): ((bytes: Uint8Array) => string) | null {
  try {
    const decoder = new TextDecoder(charset);
    if (decoder.encoding === "windows-1252") return westernText;
    return (bytes) => decoder.decode(bytes);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  if (charset.length < 40 && iconv.encodingExists(charset)) return (bytes) => iconv.decode(Buffer.from(bytes), charset);
  return null;
}
