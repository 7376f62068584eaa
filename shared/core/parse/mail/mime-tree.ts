import type { Problem } from "../../../schemas/problem.ts";
import { MAX_MIME_DEPTH, MAX_MIME_PARTS } from "../limits.ts";
import { note } from "../problem.ts";
import { firstHeader, readHeaderBlock, type HeaderLine } from "./header-block.ts";
import { parseParameters, type Parameterised } from "./parameters.ts";
import { findBoundaries, sniffBoundary } from "./boundaries.ts";

/** One node of the MIME tree; bytes stay in the raw message. */
export interface MimeNode {
  headers: HeaderLine[];
  type: string;
  typeParameters: Map<string, string>;
  /** As the sender wrote it; null when there was no Content-Type. */
  declaredType: string | null;
  disposition: string;
  dispositionParameters: Map<string, string>;
  encoding: string;
  contentId: string | null;
  /** Range of the undecoded body. */
  start: number;
  end: number;
  children: MimeNode[];
}

export interface MimeTree {
  root: MimeNode;
  problems: Problem[];
}

interface Walk {
  bytes: Buffer;
  problems: Problem[];
  leaves: number;
}

const TEXT = "text/plain";
const EMPTY = new Map<string, string>();

/** The tree of a message as ranges over its bytes; nothing is decoded yet. */
export function readMimeTree(bytes: Buffer): MimeTree {
  const walk: Walk = { bytes, problems: [], leaves: 0 };
  const root = readNode(walk, { start: 0, end: bytes.length }, { depth: 0, fallback: TEXT });
  return { root, problems: walk.problems };
}

function readNode(walk: Walk, range: { start: number; end: number }, place: { depth: number; fallback: string }): MimeNode {
  const block = readHeaderBlock(walk.bytes, range, walk.problems);
  const node = describe(block.lines, place.fallback);
  node.start = Math.min(block.bodyStart, range.end);
  node.end = range.end;
  const boundary = boundaryOf(walk, node, place.depth);
  if (boundary === null) {
    walk.leaves += 1;
    return node;
  }
  if (place.depth >= MAX_MIME_DEPTH) {
    note(walk.problems, "too_deep", `Parts are nested deeper than ${MAX_MIME_DEPTH} levels; the rest was not opened.`);
    return asUnread(walk, node);
  }
  return readChildren(walk, node, { boundary, depth: place.depth });
}

function readChildren(walk: Walk, node: MimeNode, at: { boundary: string; depth: number }): MimeNode {
  const found = findBoundaries(walk.bytes, node, at.boundary);
  if (found.parts.length === 0) {
    note(walk.problems, "no_boundary", "The mail announces several parts but none begins; its body was read as text.");
    return { ...node, type: TEXT, typeParameters: EMPTY };
  }
  if (!found.closed && found.parts.length <= MAX_MIME_PARTS)
    note(walk.problems, "truncated", "The end of the mail is missing: its last part is not closed.");
  if (found.glued) note(walk.problems, "glued_boundary", "A part ends without the line break before its boundary.");
  const fallback = node.type === "multipart/digest" ? "message/rfc822" : TEXT;
  for (const [index, part] of found.parts.entries()) {
    if (walk.leaves >= MAX_MIME_PARTS) {
      note(
        walk.problems,
        "too_many_parts",
        `The mail has more than ${MAX_MIME_PARTS} parts; the rest was kept in one piece and not read.`,
      );
      const rest = describe([], "application/octet-stream");
      node.children.push(asUnread(walk, { ...rest, start: part.start, end: found.parts.at(-1)?.end ?? part.end }));
      break;
    }
    // An empty piece behind the last boundary is an artefact of truncation, not a part.
    if (part.start >= part.end && index > 0 && !found.closed && index === found.parts.length - 1) continue;
    node.children.push(readNode(walk, part, { depth: at.depth + 1, fallback }));
  }
  return node;
}

function asUnread(walk: Walk, node: MimeNode): MimeNode {
  walk.leaves += 1;
  return { ...node, type: "application/octet-stream", children: [] };
}

/** The boundary of a multipart, also where its Content-Type lost it or was lost itself. */
function boundaryOf(walk: Walk, node: MimeNode, depth: number): string | null {
  if (node.type.startsWith("multipart/")) {
    const declared = node.typeParameters.get("boundary")?.trimEnd() ?? "";
    if (declared !== "" && findBoundaries(walk.bytes, node, declared, 1).parts.length > 0) return declared;
    return sniffBoundary(walk.bytes, node) ?? declared;
  }
  const bare = node.declaredType === null || !node.type.includes("/");
  return bare && depth === 0 ? sniffBoundary(walk.bytes, node) : null;
}

function describe(headers: HeaderLine[], fallback: string): MimeNode {
  const hint = null;
  const typeLine = firstHeader(headers, "content-type");
  const type: Parameterised = typeLine === null ? { value: fallback, parameters: EMPTY } : parseParameters(typeLine, hint);
  const dispositionLine = firstHeader(headers, "content-disposition");
  const disposition: Parameterised =
    dispositionLine === null ? { value: "", parameters: EMPTY } : parseParameters(dispositionLine, hint);
  const id = firstHeader(headers, "content-id");
  const encoding = firstHeader(headers, "content-transfer-encoding");
  return {
    headers,
    type: cleanType(type.value) ?? fallback,
    typeParameters: type.parameters,
    declaredType: typeLine === null ? null : type.value.slice(0, 200),
    disposition: disposition.value,
    dispositionParameters: disposition.parameters,
    encoding: encoding === null ? "" : (/[a-z0-9-]+/i.exec(encoding)?.[0] ?? "").toLowerCase(),
    contentId: id === null ? null : id.replace(/^[\s<]+|[\s>]+$/g, ""),
    start: 0,
    end: 0,
    children: [],
  };
}

/** `text/plain>` and `text / plain` are read as what they mean; null where there is no type at all. */
function cleanType(value: string): string | null {
  return /^[\w.+-]{1,80}\/[\w.+-]{1,120}/.exec(value.replace(/\s+/g, ""))?.[0] ?? null;
}
