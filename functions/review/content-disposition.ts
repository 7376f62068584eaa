/** RFC 6266 with both forms: plain ASCII for all, UTF-8 for names that have more. Quotes and controls cannot break out. */
export const contentDisposition = (kind: "attachment" | "inline", name: string): string => {
  const clean = name
    .replace(/[\u0000-\u001f\u007f\u200b-\u200f\u202a-\u202e\u2066-\u2069"\\/]/g, "_")
    .slice(0, MAX_NAME_CHARACTERS);
  const ascii = clean.replace(/[^\u0020-\u007e]/g, "_");
  const encoded = encodeURIComponent(clean.toWellFormed()).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${ascii}"; filename*=UTF-8''${encoded}`;
};

/** File systems end at 255 bytes. */
const MAX_NAME_CHARACTERS = 120;
