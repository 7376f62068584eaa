import type { Part } from "../../../schemas/parsed.ts";
import type { Problem } from "../../../schemas/problem.ts";
import { MAX_HTML_CHARACTERS, MAX_TEXT_CHARACTERS } from "../limits.ts";
import { note } from "../problem.ts";
import { decodeCharset } from "../text/charset.ts";
import { unflow } from "../text/format-flowed.ts";
import { charsetOfHtml, htmlToText } from "../text/html-to-text.ts";
import { canonicalText, sanitiseName } from "../text/sanitise.ts";
import { fileNameOf, isText } from "./assign-roles.ts";
import type { RawLeaf } from "./collect-leaves.ts";
import type { MessageLeaf } from "./message.ts";
import type { MimeNode } from "./mime-tree.ts";
import { decodeTransfer } from "./transfer.ts";
import { findUuencoded } from "./uuencode.ts";

/** Bytes of HTML in which a charset is looked for; it stands in the head. */
const META_BYTES = 2_048;

export interface ReadLeaf {
  leaf: MessageLeaf;
  /** Files that were written into its text. */
  enclosed: MessageLeaf[];
  /** Its HTML, where it is HTML; turned into text only if it is the body. */
  html: string | null;
}

/** Decodes one leaf; bodies also to text. */
export function readLeaf(source: Buffer, raw: RawLeaf, role: Part["role"]): ReadLeaf {
  const { node } = raw;
  const problems: Problem[] = [];
  const decoded = decodeTransfer(source.subarray(node.start, node.end), node.encoding, problems);
  const leaf: MessageLeaf = {
    role,
    mediaType: node.type,
    declaredType: node.declaredType,
    name: leafName(raw),
    bytes: decoded.bytes,
    text: null,
    problems,
  };
  if (role !== "body" && !(role === "alternative" && node.type === "text/html")) return { leaf, enclosed: [], html: null };
  const text = bodyText(node, decoded.bytes, problems);
  const footer = decoded.footer === null ? "" : `\n${canonicalText(decodeCharset(decoded.footer, null).text)}`;
  if (node.type === "text/html") return { leaf: { ...leaf, text: footer === "" ? null : footer }, enclosed: [], html: text };
  if (role !== "body") return { leaf, enclosed: [], html: null };
  const plain = takeOutFiles(text);
  return { leaf: { ...leaf, text: plain.text + footer }, enclosed: plain.enclosed, html: null };
}

/** Text of HTML; where broken markup swallows everything, what stands between the tags. */
export function htmlBody(html: string): string {
  const text = canonicalText(htmlToText(html));
  if (text.trim() !== "") return text;
  return canonicalText(html.replace(/<[^<>]{0,5000}>/g, " ").replace(/\s+/g, " ")).trim();
}

function leafName(raw: RawLeaf): string | null {
  const name = sanitiseName(fileNameOf(raw));
  if (name !== null || isText(raw)) return name;
  const location = raw.node.headers.find((line) => line.name === "content-description");
  return location !== undefined && /\.\w{2,5}$/.test(location.value) ? sanitiseName(location.value) : null;
}

function bodyText(node: MimeNode, bytes: Buffer, problems: Problem[]): string {
  const isHtml = node.type === "text/html";
  const limit = isHtml ? MAX_HTML_CHARACTERS : MAX_TEXT_CHARACTERS;
  let used = bytes;
  if (bytes.length > limit * 2) {
    note(
      problems,
      "text_truncated",
      `The text is longer than ${limit / 1_000_000} million characters; the rest is only in the original.`,
    );
    used = bytes.subarray(0, limit * 2);
  }
  let charset = node.typeParameters.get("charset") ?? null;
  if (charset === null && isHtml) charset = charsetOfHtml(used.subarray(0, META_BYTES).toString("latin1"));
  const decoded = decodeCharset(used, charset);
  if (!decoded.sure)
    note(problems, "charset_guessed", "The characters do not fit the declared character set; some may be wrong.");
  let text = canonicalText(decoded.text);
  if (text.length > limit) {
    note(
      problems,
      "text_truncated",
      `The text is longer than ${limit / 1_000_000} million characters; the rest is only in the original.`,
    );
    text = text.slice(0, limit).toWellFormed();
  }
  if (isHtml || node.typeParameters.get("format")?.toLowerCase() !== "flowed") return text;
  return unflow(text, node.typeParameters.get("delsp")?.toLowerCase() === "yes");
}

function takeOutFiles(text: string): { text: string; enclosed: MessageLeaf[] } {
  const files = findUuencoded(text);
  if (files.length === 0) return { text, enclosed: [] };
  let rest = "";
  let from = 0;
  const enclosed: MessageLeaf[] = [];
  for (const file of files) {
    rest += text.slice(from, file.start);
    from = file.end;
    enclosed.push({
      role: "attachment",
      mediaType: "application/octet-stream",
      declaredType: null,
      name: sanitiseName(file.name),
      bytes: file.bytes,
      text: null,
      problems: [],
    });
  }
  return { text: rest + text.slice(from), enclosed };
}
