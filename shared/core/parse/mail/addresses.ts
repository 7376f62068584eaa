import type { Mailbox } from "../../../schemas/identifiers.ts";
import { MAX_ADDRESSES, MAX_HEADER_VALUE } from "../limits.ts";
import { oneLine } from "../text/sanitise.ts";

/** Characters of a display name or address kept. */
const MAX_PART = 320;

interface Draft {
  name: string;
  comment: string;
  angle: string | null;
}

/** Mailboxes of an address header, groups flattened; never rejects: a part without "@" is a name. `decode` turns header bytes into text. */
export function parseAddresses(raw: string, decode: (text: string) => string): Mailbox[] {
  const value = raw.length > MAX_HEADER_VALUE ? raw.slice(0, MAX_HEADER_VALUE) : raw;
  const found: Mailbox[] = [];
  let draft = empty();
  let at = 0;
  while (at < value.length && found.length < MAX_ADDRESSES) {
    const character = value[at] ?? "";
    if (character === '"') at = quoted(value, at, draft);
    else if (character === "(") at = comment(value, at, draft);
    else if (character === "<") at = angle(value, at, draft);
    else if (character === "," || character === ";") {
      finish(draft, decode, found);
      draft = empty();
      at += 1;
    } else if (character === ":" && draft.angle === null && !draft.name.includes("@")) {
      // The name of a group; its members follow.
      draft = empty();
      at += 1;
    } else {
      draft.name += character;
      at += 1;
    }
  }
  if (found.length < MAX_ADDRESSES) finish(draft, decode, found);
  return found;
}

function empty(): Draft {
  return { name: "", comment: "", angle: null };
}

function quoted(value: string, from: number, draft: Draft): number {
  let at = from + 1;
  let text = "";
  while (at < value.length && value[at] !== '"') {
    if (value[at] === "\\" && at + 1 < value.length) at += 1;
    text += value[at] ?? "";
    at += 1;
  }
  // `"quoted local part"@example.org` stays an address.
  draft.name += value[at + 1] === "@" ? `"${text}"` : text;
  return at + 1;
}

function comment(value: string, from: number, draft: Draft): number {
  let depth = 0;
  let at = from;
  for (; at < value.length; at += 1) {
    if (value[at] === "(") depth += 1;
    else if (value[at] === ")") depth -= 1;
    if (depth === 0) break;
  }
  draft.comment ||= value.slice(from + 1, at);
  return at + 1;
}

function angle(value: string, from: number, draft: Draft): number {
  const end = value.indexOf(">", from);
  const inside = value.slice(from + 1, end < 0 ? value.length : end);
  draft.angle ??= inside;
  if (end < 0) return value.length;
  let next = end + 1;
  while (value[next] === ">") next += 1;
  return next;
}

function finish(draft: Draft, decode: (text: string) => string, found: Mailbox[]): void {
  const bare = draft.name.trim();
  if (draft.angle !== null) {
    const address = cleanAddress(draft.angle, decode);
    const name = displayName(bare === "" ? draft.comment : bare, decode);
    if (address !== "" || name !== "")
      found.push({ name: address === "" && name.includes("@") ? "" : name, address: address === "" ? addressIn(name) : address });
    return;
  }
  if (bare === "") return;
  const address = addressIn(bare);
  if (address === "") {
    const name = displayName(bare, decode);
    if (name !== "") found.push({ name: addressIn(name) === name ? "" : name, address: addressIn(name) });
    return;
  }
  const rest = bare.replace(address, "").trim();
  found.push({ name: displayName(rest === "" ? draft.comment : rest, decode), address: cleanAddress(address, decode) });
}

function displayName(raw: string, decode: (text: string) => string): string {
  return oneLine(decode(raw), MAX_PART)
    .replace(/^'(.*)'$/, "$1")
    .trim();
}

function addressIn(text: string): string {
  const quotedLocal = /^"[^"]{1,64}"@[^\s<>,;]+/.exec(text)?.[0];
  if (quotedLocal !== undefined) return quotedLocal;
  for (const word of text.split(/[\s<>,;]+/, 50)) {
    const at = word.indexOf("@");
    if (at > 0 && at < word.length - 1) return word.replace(/^mailto:/i, "");
  }
  return "";
}

/** Route-addr (`<@a,@b:user@c>`) is cut to the mailbox, white space and `mailto:` go. */
function cleanAddress(raw: string, decode: (text: string) => string): string {
  let address = decode(raw).trim();
  // Programs that turn links into text write `a@b.example<mailto:a@b.example>`.
  if (address.includes("<")) address = address.slice(0, address.indexOf("<"));
  if (address.startsWith("@") && address.includes(":")) address = address.slice(address.lastIndexOf(":") + 1);
  address = address.replace(/^mailto:/i, "");
  if (!address.startsWith('"')) address = address.replace(/\s+/g, "");
  const clean = oneLine(address, MAX_PART);
  return /^[^@]*@?$|^@/.test(clean) && !/^[\w.+-]+$/.test(clean) ? "" : clean;
}
