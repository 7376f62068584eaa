/** The start of a page is where its charset stands, by HTML's own rule of 1,024 bytes. */
const PRESCAN_BYTES = 1_024;
const META_CHARSET = /<meta[^>]{0,200}charset\s{0,5}=\s{0,5}["']?([a-z0-9_:-]{1,40})/i;

/** Text of HTML bytes: what the part declares, then its meta tag, then UTF-8, then the Western code page everything decodes in. */
export const decodeHtml = (bytes: Uint8Array, declaredType: string | null): string => {
  const declared = /charset\s{0,5}=\s{0,5}["']?([a-z0-9_:-]{1,40})/i.exec(declaredType ?? "")?.[1];
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, PRESCAN_BYTES));
  for (const charset of [declared, META_CHARSET.exec(head)?.[1], "utf-8"]) {
    const text = charset === undefined ? null : decodeAs(bytes, charset);
    if (text !== null) return text;
  }
  return new TextDecoder("windows-1252").decode(bytes);
};

/** null: not in that charset, or no such charset. */
const decodeAs = (bytes: Uint8Array, charset: string): string | null => {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return null;
    throw error;
  }
};
