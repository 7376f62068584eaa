const UTF16_SAMPLE_BYTES = 2000;

const tryDecode = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) {
      return null;
    }
    throw error;
  }
};

/** Windows Notepad writes UTF-16; without a mark it shows by zero bytes at every other place. */
const looksUtf16 = (bytes: Uint8Array): "utf-16le" | "utf-16be" | null => {
  const sample = bytes.subarray(0, UTF16_SAMPLE_BYTES);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    even += sample[at] === 0 ? 1 : 0;
    odd += sample[at + 1] === 0 ? 1 : 0;
  }
  const pairs = Math.floor(sample.length / 2);
  if (pairs < 4) {
    return null;
  }
  if (odd > pairs * 0.4 && even < pairs * 0.1) {
    return "utf-16le";
  }
  return even > pairs * 0.4 && odd < pairs * 0.1 ? "utf-16be" : null;
};

/** Bytes of a text file of unknown charset: marks, then UTF-16 by its zeros, valid UTF-8, what was declared, and last Windows-1252. */
export const decodeText = (bytes: Uint8Array, declared: string | null = null): string => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return new TextDecoder("utf-16le").decode(bytes);
  }
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    return new TextDecoder("utf-16be").decode(bytes);
  }
  const wide = looksUtf16(bytes);
  if (wide !== null) {
    return new TextDecoder(wide).decode(bytes);
  }
  const utf8 = tryDecode(bytes, "utf-8");
  if (utf8 !== null) {
    return utf8;
  }
  const asDeclared = declared === null ? null : tryDecode(bytes, declared);
  return asDeclared ?? new TextDecoder("windows-1252").decode(bytes);
};

/** The charset parameter of a media type, if any. */
export const charsetOf = (declaredType: string | null): string | null => {
  const match = /charset\s{0,4}=\s{0,4}"?([A-Za-z0-9_.:-]{1,40})/i.exec(declaredType ?? "");
  return match?.[1] ?? null;
};
