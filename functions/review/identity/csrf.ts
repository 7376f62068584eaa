/** Bound to the session: a token stolen from another session is worth nothing. */
export const csrfTokenOf = async (key: Uint8Array<ArrayBuffer>, session: string): Promise<string> => {
  const hmac = await crypto.subtle.importKey("raw", key, { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
  const signature = await crypto.subtle.sign("HMAC", hmac, new TextEncoder().encode(`csrf|${session}`));
  return Buffer.from(signature).toString("base64url");
};

/** Same time for every wrong token, so that it cannot be guessed character by character. */
export const sameToken = (one: string, other: string): boolean => {
  if (one.length !== other.length) return false;
  let difference = 0;
  for (let at = 0; at < one.length; at += 1) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
};

/** Browsers say where a request comes from; a page of another origin has no business here, token or not. */
export const isForeignOrigin = (request: Request): boolean => {
  if (request.headers.get("sec-fetch-site") === "cross-site") return true;
  const origin = request.headers.get("origin");
  if (origin === null) return false;
  const host = request.headers.get("x-forwarded-host") ?? new URL(request.url).host;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};
