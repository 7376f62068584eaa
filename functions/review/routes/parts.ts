import { Hono } from "hono";
import { partKeyOf } from "../../../shared/core/parse/parse-item.ts";
import { readingOf } from "../../../shared/core/review/stored-reading.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import type { Parsed, Part } from "../../../shared/schemas/parsed.ts";
import { contentDisposition } from "../content-disposition.ts";
import { decodeHtml } from "../html-charset.ts";
import { inlineImages } from "../inline-images.ts";
import { mailHtml } from "../mail-html.ts";
import { mailPage, mailPolicy } from "../mail-page.ts";
import type { ReviewApiOptions, ReviewContext, ReviewEnv } from "../options.ts";
import { notFound, refuse } from "../refusal.ts";
import { visibleItem } from "./items.ts";

/** Shown by the viewer itself, never run as a page: PDF by pdf.js from bytes, images by <img>. */
const INLINE_TYPES = new Set(["application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp"]);
/** Nothing that is downloaded may act in our origin, whatever the browser takes it for. */
const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'";

/** The original and its parts, in ways that cannot run. */
export const partRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  app.get("/:id/raw", (context) => withOriginal(options, context, (item) => sendRaw(options, context, item)));
  app.get("/:id/parts/:part", (context) => withPart(options, context, (found) => sendPart(context, found)));
  app.get("/:id/parts/:part/html", (context) => withPart(options, context, (found) => sendHtml(options, context, found)));
  return app;
};

interface FoundPart {
  item: Item;
  parsed: Parsed;
  part: Part;
  bytes: Uint8Array<ArrayBuffer>;
}

/** An original shows everything: who has masked fields gets the redacted text of the item only. */
const withOriginal = async (
  options: ReviewApiOptions,
  context: ReviewContext,
  send: (item: Item) => Promise<Response>,
): Promise<Response> => {
  if (context.get("reviewer").masked) {
    return refuse(context, 403, {
      code: "masked",
      title: "Not allowed",
      detail: "Originals show what is hidden from your role; the text of the item is shown instead.",
    });
  }
  const item = await visibleItem(options, context);
  return item === undefined ? notFound(context, "item") : send(item);
};

const withPart = (
  options: ReviewApiOptions,
  context: ReviewContext,
  send: (found: FoundPart) => Response | Promise<Response>,
): Promise<Response> =>
  withOriginal(options, context, async (item) => {
    const parsed = await readingOf(options.state.blobs, item);
    const part = parsed?.parts.find((candidate) => candidate.id === context.req.param("part"));
    if (parsed === null || part === undefined) return notFound(context, "part");
    const bytes = await bytesOf(options, item, { part, parsed });
    if (bytes === null)
      return refuse(context, 404, {
        code: "no_bytes",
        title: "No bytes of this part",
        detail: "Only its text is kept; the original can be downloaded.",
      });
    return send({ item, parsed, part, bytes });
  });

/** The stored bytes; a plain text body is its text; the input itself is the original. */
const bytesOf = async (
  options: ReviewApiOptions,
  item: Item,
  found: { part: Part; parsed: Parsed },
): Promise<Uint8Array<ArrayBuffer> | null> => {
  const { blobs } = options.state;
  const { part, parsed } = found;
  const key = part.sha256 === item.arrival.sha256 ? item.arrival.rawKey : partKeyOf(item, part.sha256);
  const stored = await blobs.get(key);
  if (stored !== undefined) return new Uint8Array(stored.bytes);
  const texts = parsed.documents.filter((document) => document.part === part.id).map((document) => document.text);
  return texts.length === 0 || !part.mediaType.startsWith("text/plain") ? null : new TextEncoder().encode(texts.join("\n"));
};

const sendRaw = async (options: ReviewApiOptions, context: ReviewContext, item: Item): Promise<Response> => {
  const stored = await options.state.blobs.get(item.arrival.rawKey);
  if (stored === undefined) return notFound(context, "original (it may have been erased)");
  const name = item.arrival.fileName ?? `${item.itemId}.${item.arrival.channel === "mail" ? "eml" : "bin"}`;
  return file(context, new Uint8Array(stored.bytes), { name, mediaType: "application/octet-stream", inline: false });
};

const sendPart = (context: ReviewContext, { part, bytes }: FoundPart): Response => {
  const inline = context.req.query("inline") === "1" && INLINE_TYPES.has(part.mediaType);
  const mediaType = inline ? part.mediaType : "application/octet-stream";
  return file(context, bytes, { name: part.name ?? `part-${part.id}`, mediaType, inline });
};

const file = (
  context: ReviewContext,
  bytes: Uint8Array<ArrayBuffer>,
  head: { name: string; mediaType: string; inline: boolean },
): Response =>
  context.body(bytes, 200, {
    "content-type": head.mediaType,
    "content-disposition": contentDisposition(head.inline ? "inline" : "attachment", head.name),
    "content-security-policy": FILE_POLICY,
    "x-content-type-options": "nosniff",
    "cache-control": "private, max-age=300",
  });

const sendHtml = async (options: ReviewApiOptions, context: ReviewContext, found: FoundPart): Promise<Response> => {
  if (found.part.mediaType !== "text/html") {
    return refuse(context, 415, {
      code: "not_html",
      title: "Not HTML",
      detail: "Only parts of type text/html have this view; show the text or download the part.",
    });
  }
  const remote = context.req.query("remote") === "1";
  const images = await inlineImages(options.state.blobs, found.item, found.parsed);
  const { html, blocked } = mailHtml(decodeHtml(found.bytes, found.part.declaredType), { remote, inlineImage: images });
  return context.body(mailPage(html), 200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": mailPolicy(remote),
    "x-frame-options": "SAMEORIGIN",
    "x-posthorn-blocked-images": String(blocked),
    "cache-control": "private, no-store",
  });
};
