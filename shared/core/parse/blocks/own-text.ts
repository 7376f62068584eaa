import type { Block } from "../../../schemas/parsed.ts";
import { isBlank, type Line } from "./lines.ts";

type Kind = Block["kind"];

const CLOSING =
  /^\s*(?:(?:mit\s+)?(?:\p{L}+\s+){0,2}(?:freundliche[nm]?|besten?|liebe[nm]?|herzliche[nm]?|viele[n]?|schöne[n]?|sonnige[n]?)\s+(?:\p{L}+\s+){0,2}gr(?:ü|ue|u)(?:ß|ss)e?n?|mfg|m\.f\.g\.|lg|vg|hochachtungsvoll|gruß|grüße|(?:(?:with\s+)?(?:kind|best|warm|kindest|warmest)(?:est)?\s+)?(?:regards|wishes)|yours\s+(?:sincerely|faithfully|truly)|sincerely(?:\s+yours)?|respectfully(?:\s+yours)?|cheers|many\s+thanks\s+and\s+(?:best|kind)\s+regards|cordialement|bien\s+à\s+vous|salutations|(?:un\s+)?(?:cordial\s+)?saludos?|atentamente|cordiali\s+saluti|distinti\s+saluti|met\s+vriendelijke\s+groet(?:en)?)(?:\s+(?:aus|from|nach|und|and|from|auch)\b.{0,60})?\s*[,.!]?\s*$/iu;
const DEVICE =
  /^\s*(?:(?:von meinem|gesendet von|gesendet mit|sent from|get outlook|outlook für|holen sie sich outlook|laden sie outlook|diese nachricht wurde von meinem|envoyé de mon|enviado desde|inviato da|verzonden vanaf|sent with|sent via|gesendet über|von samsung|von meinem iphone).{0,100}|.{0,40}(?:iphone|ipad|smartphone|handy|galaxy|android)(?:[- ]?\w+){0,3} gesendet\.?)\s*$/i;
const DISCLAIMER =
  /^\s*(?:\W{0,4})(?:diese (?:e-?mail|nachricht) (?:enthält|und|ist|kann|samt|einschließlich)|der inhalt dieser e-?mail|die(?:se)? (?:information(?:en)?|in dieser) .{0,40}(?:e-?mail|vertraulich)|vertraulichkeits(?:hinweis|erklärung)|rechtlicher hinweis|disclaimer|confidentiality notice|this (?:e-?mail|message|communication|transmission)(?: and|,| \(|'s| is| may| contains|\s+with).{0,200}(?:confidential|privileged|intended|recipient)|the (?:information|contents?) (?:contained |transmitted )?(?:in|of) this|notice: this|important notice|bitte (?:denken|prüfen) sie .{0,40}(?:umwelt|drucken|ausdruck)|please consider (?:the|your) environment|(?:achtung|vorsicht|warnung|caution|warning|external)\W{1,4}.{0,40}(?:extern|external|outside|außerhalb|e-?mail)|if you are not the intended recipient|sollten sie nicht der (?:richtige|vorgesehene|beabsichtigte)|wenn sie nicht der richtige|ce (?:message|courriel) .{0,60}confidentiel|este (?:mensaje|correo) .{0,80}confidencial)/i;
const FOOTER =
  /^\s*(?:_{20,}\s*$|(?:to )?unsubscribe\b|(?:vom )?newsletter (?:abmelden|abbestellen)|hier abmelden|(?:sie erhalten diese|you (?:are receiving|received) this) (?:e-?mail|message|newsletter)|diese e-?mail wurde (?:von avast|auf viren)|virenfrei|virus-free|this email has been (?:checked|scanned)|mailing list\b|you received this message because you are subscribed)/i;
const POSTSCRIPT = /^\s*(?:p\.?\s?s\.?|ps|nachtrag|n\.b\.)\s*[:.\s]/i;
const RULE = /^-- ?$/;

/** A sign-off with name, address, phones and company takes at most so many filled lines. */
const MAX_SIGNATURE_LINES = 25;
/** A line longer than this is a sentence, not a line of a signature. */
const MAX_SIGNATURE_LINE = 160;

/** What a phone or a mail program writes by itself: a signature rule, "Sent from my phone". */
export function isDeviceLine(text: string): boolean {
  return RULE.test(text) || (text.length <= 120 && DEVICE.test(text));
}

/** Names the blocks within a text one person wrote; `kinds` holds "newest" for the lines to look at. */
export function nameOwnBlocks(lines: Line[], kinds: Kind[], range: { from: number; to: number }): void {
  nameBanner(lines, kinds, range);
  let end = nameTail(lines, kinds, { ...range, pattern: FOOTER, kind: "footer" });
  end = nameTail(lines, kinds, { from: range.from, to: end, pattern: DISCLAIMER, kind: "disclaimer" });
  nameSignature(lines, kinds, { from: range.from, to: end });
}

/** "External mail" warnings that a mail server writes above the text. */
function nameBanner(lines: Line[], kinds: Kind[], range: { from: number; to: number }): void {
  let index = range.from;
  while (index < range.to && isBlank(lines[index])) index += 1;
  if (!DISCLAIMER.test(lines[index]?.text ?? "")) return;
  let end = index;
  while (end < range.to && !isBlank(lines[end])) end += 1;
  const hasMore = lines.slice(end, range.to).some((line, offset) => kinds[end + offset] === "newest" && !isBlank(line));
  if (hasMore) kinds.fill("disclaimer", index, end);
}

/** Characters a legal notice in two languages, or the small print of a newsletter, may have at the end of a mail. */
const MAX_TAIL_CHARACTERS = 3_500;

interface TailSearch {
  from: number;
  to: number;
  pattern: RegExp;
  kind: Kind;
}

/** From the first matching paragraph on everything is `kind`, if that is a tail and not half the mail; returns where it begins. */
function nameTail(lines: Line[], kinds: Kind[], search: TailSearch): number {
  const end = lines[search.to - 1]?.end ?? 0;
  let hasText = false;
  for (let index = search.from; index < search.to; index += 1) {
    const line = lines[index];
    if (line === undefined || kinds[index] !== "newest" || isBlank(line)) continue;
    if (!hasText || !opensParagraph(lines, kinds, index) || !search.pattern.test(line.text)) {
      hasText = true;
      continue;
    }
    if (end - line.start <= MAX_TAIL_CHARACTERS) {
      replaceNewest(kinds, { from: index, to: search.to, kind: search.kind });
      return index;
    }
    const stop = paragraphEnd(lines, index, search.to);
    replaceNewest(kinds, { from: index, to: stop, kind: search.kind });
    index = stop;
  }
  return search.to;
}

function opensParagraph(lines: Line[], kinds: Kind[], index: number): boolean {
  return isBlank(lines[index - 1]) || RULE.test(lines[index - 1]?.text ?? "") || kinds[index - 1] !== "newest";
}

function paragraphEnd(lines: Line[], from: number, to: number): number {
  let index = from;
  while (index < to && !isBlank(lines[index])) index += 1;
  return index;
}

function nameSignature(lines: Line[], kinds: Kind[], range: { from: number; to: number }): void {
  for (let index = range.from; index < range.to; index += 1) {
    if (kinds[index] !== "newest") continue;
    const text = lines[index]?.text ?? "";
    if (
      RULE.test(text) &&
      (text === "-- " || shortRest(lines, kinds, index + 1, range.to)) &&
      (range.to < lines.length || aboveFilled(lines, kinds, range.from, index))
    ) {
      replaceNewest(kinds, { from: index, to: range.to, kind: "signature" });
      return;
    }
    if (text.length > 120) continue;
    if (CLOSING.test(text) && shortRest(lines, kinds, index + 1, range.to)) {
      const stop = postscriptAt(lines, index + 1, range.to);
      replaceNewest(kinds, { from: index, to: stop, kind: "signature" });
      return;
    }
    if (DEVICE.test(text)) kinds[index] = "signature";
  }
}

function aboveFilled(lines: Line[], kinds: Kind[], from: number, to: number): boolean {
  for (let index = from; index < to; index += 1) if (kinds[index] === "newest" && !isBlank(lines[index])) return true;
  return false;
}

function shortRest(lines: Line[], kinds: Kind[], from: number, to: number): boolean {
  let filled = 0;
  for (let index = from; index < to; index += 1) {
    if (kinds[index] !== "newest") continue;
    const text = lines[index]?.text ?? "";
    if (POSTSCRIPT.test(text)) return true;
    if (text.length > MAX_SIGNATURE_LINE) return false;
    if (text.trim() !== "") filled += 1;
    if (filled > MAX_SIGNATURE_LINES) return false;
  }
  return true;
}

function postscriptAt(lines: Line[], from: number, to: number): number {
  for (let index = from; index < to; index += 1) if (POSTSCRIPT.test(lines[index]?.text ?? "")) return index;
  return to;
}

function replaceNewest(kinds: Kind[], range: { from: number; to: number; kind: Kind }): void {
  for (let index = range.from; index < range.to; index += 1) if (kinds[index] === "newest") kinds[index] = range.kind;
}
