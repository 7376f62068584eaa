import type { Block, Part } from "../../schemas/parsed.ts";
import { segmentText, type Segmented } from "./blocks/segment-text.ts";
import { parseAddresses } from "./mail/addresses.ts";
import { decodeHeaderValue } from "./mail/encoded-words.ts";
import { firstHeader } from "./mail/header-block.ts";
import type { Message, MessageLeaf } from "./mail/message.ts";
import type { Forward } from "./blocks/forward.ts";
import { isOwnAddress } from "./own-address.ts";
import type { FileInput } from "./reader.ts";
import { addDocument, addPart, keepContent, type Reading } from "./reading.ts";
import { sanitiseSubject } from "./text/sanitise.ts";

/** A body as it was understood. */
export interface BodyReading {
  partId: string;
  text: string;
  blocks: Block[];
  /** An inline forward found in it. */
  forward: Forward | null;
}

export interface MessageReading {
  message: Message;
  bodies: BodyReading[];
  nested: { partId: string; reading: MessageReading }[];
  /** Names of enclosures a person sent, in order. */
  enclosures: string[];
}

/** A file read into parts; `message` where it turned out to be a mail. */
export interface PartReading {
  part: Part | null;
  message: MessageReading | null;
  /** The container is only a wrapping of the mail it lies in (S/MIME, winmail.dat): its text is that mail's. */
  isWrapping: boolean;
}

/** Reads a file inside the message; given by the caller, because files hold messages that hold files. */
export type PartReader = (reading: Reading, file: FileInput, parent: string | null) => Promise<PartReading>;

interface Place {
  id: string;
  parent: string | null;
  depth: number;
  subject: string;
  from: string;
}

/** Reads a message's leaves into parts numbered below `parent` (or from "0" for the input itself). */
export async function readMessage(
  reading: Reading,
  message: Message,
  at: { parent: string | null; depth: number; readPart: PartReader },
): Promise<MessageReading> {
  const subject = subjectOf(message);
  const from = parseAddresses(firstHeader(message.headers, "from") ?? "", (text) => text)[0]?.address ?? "";
  const result: MessageReading = { message, bodies: [], nested: [], enclosures: [] };
  for (const [index, leaf] of message.leaves.entries()) {
    const id = at.parent === null ? String(index) : `${at.parent}.${index}`;
    const place: Place = { id, parent: at.parent, depth: at.depth, subject, from };
    if (leaf.text !== null) addBody(reading, leaf, { place, result });
    else if (leaf.role === "alternative" && leaf.mediaType !== "text/calendar") addTwin(reading, leaf, place);
    else await addFile(reading, leaf, { place, result, readPart: at.readPart });
  }
  return result;
}

async function addFile(
  reading: Reading,
  leaf: MessageLeaf,
  at: { place: Place; result: MessageReading; readPart: PartReader },
): Promise<void> {
  const { place, result } = at;
  const file = {
    partId: place.id,
    bytes: leaf.bytes,
    name: leaf.name,
    declaredType: leaf.declaredType === null ? null : leaf.mediaType,
    role: leaf.role,
    depth: Math.max(1, place.depth),
  };
  const read = await at.readPart(reading, file, place.parent);
  read.part?.problems.push(...leaf.problems);
  if (read.message !== null && read.isWrapping) unwrap(result, read.message);
  else if (read.message !== null) result.nested.push({ partId: place.id, reading: read.message });
  else if (read.part !== null && read.part.role !== "inline" && read.part.role !== "body") result.enclosures.push(place.id);
}

/** What a wrapping holds belongs to the mail around it; its text only where that has none of its own. */
function unwrap(outer: MessageReading, inner: MessageReading): void {
  if (outer.bodies.every((body) => body.text.trim() === "")) outer.bodies.push(...inner.bodies);
  outer.nested.push(...inner.nested);
  outer.enclosures.push(...inner.enclosures);
}

function addBody(reading: Reading, leaf: MessageLeaf, { place: at, result }: { place: Place; result: MessageReading }): void {
  const part = addPart(reading, {
    id: at.id,
    parent: at.parent,
    role: "body",
    name: leaf.name,
    mediaType: leaf.mediaType,
    declaredType: leaf.declaredType,
    bytes: leaf.bytes,
    reader: "mime",
    problems: leaf.problems,
  });
  if (part === null) return;
  if (leaf.mediaType === "text/html" || leaf.problems.length > 0) keepContent(reading, part.id, leaf.bytes);
  const segmented = returnedOwnMail(reading, segmentText(leaf.text ?? "", at.subject), at.from);
  const { text } = segmented;
  addDocument(reading, part, {
    part: part.id,
    reader: "mime",
    text,
    pages: [],
    blocks: segmented.blocks,
    formFields: [],
    structured: [],
  });
  result.bodies.push({ partId: part.id, text, blocks: segmented.blocks, forward: segmented.forward });
}

/** A customer who sends our own mail back to us is the one who writes: what he forwards is history. */
function returnedOwnMail(reading: Reading, segmented: Segmented, from: string): Segmented {
  const original = segmented.forward?.from.address ?? "";
  if (original === "" || !isOwnAddress(reading.settings, original) || isOwnAddress(reading.settings, from)) return segmented;
  const at = segmented.blocks.findIndex((block) => block.kind === "forward_header");
  const above = at < 0 ? segmented.blocks : segmented.blocks.slice(0, at);
  // With nothing of his own above it, what he sends back is all there is to read.
  if (at < 0 || !above.some((block) => block.kind === "newest" && segmented.text.slice(block.start, block.end).trim() !== ""))
    return { ...segmented, forward: null };
  return {
    text: segmented.text,
    forward: null,
    blocks: [...above, { kind: "quote", start: segmented.blocks[at]?.start ?? 0, end: segmented.text.length }],
  };
}

export function subjectOf(message: Message): string {
  const raw = firstHeader(message.headers, "subject");
  return raw === null ? "" : sanitiseSubject(decodeHeaderValue(raw, message.hint));
}

/** The HTML twin is kept so that people can look at it; its text is the body's. */
function addTwin(reading: Reading, leaf: MessageLeaf, at: Place): void {
  const part = addPart(reading, {
    id: at.id,
    parent: at.parent,
    role: "alternative",
    name: leaf.name,
    mediaType: leaf.mediaType,
    declaredType: leaf.declaredType,
    bytes: leaf.bytes,
    reader: "mime",
    problems: leaf.problems,
  });
  if (part !== null) keepContent(reading, part.id, leaf.bytes);
}
