/** Version in an If-Match header: "17", W/"17" or 17. undefined: none given; null: not one of ours. */
export const versionIn = (header: string | undefined): number | null | undefined => {
  if (header === undefined || header === "*") return undefined;
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(header.trim());
  return match?.[1] === undefined ? null : Number(match[1]);
};

export const etagOf = (version: number): string => `"${version}"`;
