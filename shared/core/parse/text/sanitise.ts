import { MAX_NAME, MAX_SUBJECT } from "../limits.ts";

// Control characters (with C1), and characters that reorder or hide text: an attachment "gnp.exe" shown as "exe.png".
const CONTROLS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g;
const HIDDEN = /[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u{e0000}-\u{e007f}]+/gu;
const LONE_SURROGATE = /\p{Surrogate}/gu;
const PLAIN = /^[\x20-\x7e]*$/;
const LATIN1 = /^[\u0000-\u00ff]*$/;

/** NFC; strings of Latin-1 characters are that already. */
export function toNfc(text: string): string {
  return LATIN1.test(text) ? text : text.normalize("NFC");
}

/** One line of harmless text: no CR, LF, NUL, tabs, bidi overrides. */
export function oneLine(text: string, maximum: number): string {
  if (PLAIN.test(text) && text.length <= maximum && !text.includes("  ")) return text.trim();
  const clean = text
    .slice(0, maximum * 4)
    .replace(CONTROLS, " ")
    .replace(HIDDEN, "")
    .replace(LONE_SURROGATE, "\ufffd");
  return cut(toNfc(clean).replace(/ {2,}/g, " ").trim(), maximum);
}

export function sanitiseSubject(text: string): string {
  return oneLine(text, MAX_SUBJECT);
}

/** The last path part, harmless, with its extension kept when it is shortened; null when nothing is left. */
export function sanitiseName(text: string | null): string | null {
  if (text === null) return null;
  const flat = oneLine(text, 10_000);
  const last = flat.split(/[/\\]/).findLast((piece) => piece.trim() !== "") ?? "";
  const name = last.replace(/^[\s.]+(?=\.\w)|^\.+$/, "").trim();
  if (name === "") return null;
  if (name.length <= MAX_NAME) return name;
  const dot = name.lastIndexOf(".");
  const extension = dot > 0 && name.length - dot <= 12 ? name.slice(dot) : "";
  return cut(name.slice(0, name.length - extension.length), MAX_NAME - extension.length) + extension;
}

/** Canonical document text: LF, NFC, no NUL, no lone surrogates. */
export function canonicalText(text: string): string {
  let clean = text;
  if (clean.includes("\r")) clean = clean.replace(/\r\n?/g, "\n");
  if (clean.includes("\0")) clean = clean.replaceAll("\0", "");
  if (clean.charCodeAt(0) === 0xfeff) clean = clean.slice(1);
  return clean.isWellFormed() ? toNfc(clean) : toNfc(clean.toWellFormed());
}

/** Never cuts a character in two. */
function cut(text: string, maximum: number): string {
  if (text.length <= maximum) return text;
  const head = text.slice(0, maximum);
  return head.isWellFormed() ? head : head.slice(0, -1);
}
