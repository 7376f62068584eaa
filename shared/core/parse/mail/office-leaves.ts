import { decompressRtf } from "../containers/compressed-rtf.ts";
import { MAX_HTML_CHARACTERS, MAX_TEXT_CHARACTERS } from "../limits.ts";
import { charsetOfHtml } from "../text/html-to-text.ts";
import { decodeCharset } from "../text/charset.ts";
import { canonicalText } from "../text/sanitise.ts";
import type { MessageLeaf } from "./message.ts";
import { htmlBody } from "./read-leaf.ts";

/** Bytes of HTML in which a charset is looked for. */
const META_BYTES = 2_048;

export interface OfficeBodies {
  text: string | null;
  html: Buffer | null;
  /** As stored, still compressed. */
  rtf: Buffer | null;
  charset: string | null;
}

/** Bodies as Outlook stores them: one of its renderings is the body, the others are twins; RTF alone goes to the document reader. */
export function bodyLeaves(bodies: OfficeBodies): MessageLeaf[] {
  const plain = canonicalText((bodies.text ?? "").slice(0, MAX_TEXT_CHARACTERS));
  const leaves: MessageLeaf[] = [];
  if (plain.trim() !== "") leaves.push(leaf({ mediaType: "text/plain", bytes: Buffer.from(plain, "utf8"), text: plain }));
  if (bodies.html !== null && bodies.html.length > 0) {
    const isBody = leaves.length === 0;
    leaves.push({
      ...leaf({
        mediaType: "text/html",
        bytes: bodies.html,
        text: isBody ? htmlBody(htmlText(bodies.html, bodies.charset)) : null,
      }),
      role: isBody ? "body" : "alternative",
    });
  }
  if (leaves.length > 0 || bodies.rtf === null) return leaves;
  const rtf = decompressRtf(bodies.rtf);
  return rtf === null || rtf.length === 0
    ? leaves
    : [{ ...leaf({ mediaType: "application/rtf", bytes: rtf, text: null }), role: "body", name: "message.rtf" }];
}

function htmlText(html: Buffer, charset: string | null): string {
  const declared = charsetOfHtml(html.subarray(0, META_BYTES).toString("latin1")) ?? charset;
  return decodeCharset(html.subarray(0, MAX_HTML_CHARACTERS), declared).text;
}

function leaf(body: { mediaType: string; bytes: Buffer; text: string | null }): MessageLeaf {
  return { role: "body", declaredType: null, name: null, problems: [], ...body };
}
