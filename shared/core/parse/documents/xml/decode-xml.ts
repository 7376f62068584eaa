import { decodeText } from "../text/decode-text.ts";

const PROLOG_BYTES = 200;

/** XML bytes by mark, then by their own declaration, then as UTF-8. */
export const decodeXml = (bytes: Uint8Array): string => {
  const prolog = new TextDecoder("windows-1252").decode(bytes.subarray(0, PROLOG_BYTES));
  const declared = /^[^<]{0,4}<\?xml[^>]{0,120}encoding\s{0,4}=\s{0,4}["']([A-Za-z0-9_.:-]{1,40})["']/.exec(prolog)?.[1] ?? null;
  const text = decodeText(bytes, declared);
  return text.startsWith("\ufeff") ? text.slice(1) : text;
};
