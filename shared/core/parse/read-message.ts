import type { Block } from "../../schemas/parsed.ts";
import { segmentText } from "./blocks/segment-text.ts";
import type { HeaderLine } from "./mail/header-block.ts";
import type { Message, MessageLeaf } from "./mail/message.ts";
import type { Forward } from "./blocks/forward.ts";
import { readPart } from "./read-parts.ts";
import { addDocument, addPart, keepContent, type Reading } from "./reading.ts";

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

/** Reads a message's leaves into parts numbered below `parent` (or from "0" for the input itself). */
export async function readMessage(reading: Reading, message: Message, at: { parent: string | null; depth: number }): Promise<MessageReading> {
  const result: MessageReading = { message, bodies: [], nested: [], enclosures: [] };
  for (const [index, leaf] of message.leaves.entries()) {
    const id = at.parent === null ? String(index) : `${at.parent}.${index}`;
    if (leaf.text !== null) {
      const body = addBody(reading, leaf, { id, parent: at.parent, message });
      if (body !== null) result.bodies.push(body);
      continue;
    }
    if (leaf.role === "alternative") {
      addTwin(reading, leaf, { id, parent: at.parent });
      continue;
    }
    const file = { partId: id, bytes: leaf.bytes, name: leaf.name, declaredType: leaf.declaredType === null ? null : leaf.mediaType, role: leaf.role, depth: at.depth };
    const read = await readPart(reading, { ...file, depth: Math.max(1, at.depth) }, at.parent);
    read.part?.problems.push(...leaf.problems);
    if (read.message !== null) result.nested.push({ partId: id, reading: read.message });
    if (read.part !== null && read.part.role !== "inline") result.enclosures.push(id);
  }
  return result;
}

function addBody(reading: Reading, leaf: MessageLeaf, at: { id: string; parent: string | null; message: Message }): BodyReading | null {
  const part = addPart(reading, { id: at.id, parent: at.parent, role: "body", name: leaf.name, mediaType: leaf.mediaType, declaredType: leaf.declaredType, bytes: leaf.bytes, reader: "mime", problems: leaf.problems });
  if (part === null) return null;
  if (leaf.mediaType === "text/html" || leaf.problems.length > 0) keepContent(reading, part.id, leaf.bytes);
  const text = leaf.text ?? "";
  const subject = subjectOf(at.message.headers);
  const segmented = segmentText(text, subject);
  addDocument(reading, part, { part: part.id, reader: "mime", text, pages: [], blocks: segmented.blocks, formFields: [], structured: [] });
  return { partId: part.id, text, blocks: segmented.blocks, forward: segmented.forward };
}

function subjectOf(headers: HeaderLine[]): string {
  return headers.find((line) => line.name === "subject")?.value ?? "";
}

/** The HTML twin is kept so that people can look at it; its text is the body's. */
function addTwin(reading: Reading, leaf: MessageLeaf, at: { id: string; parent: string | null }): void {
  const part = addPart(reading, { id: at.id, parent: at.parent, role: "alternative", name: leaf.name, mediaType: leaf.mediaType, declaredType: leaf.declaredType, bytes: leaf.bytes, reader: "mime", problems: leaf.problems });
  if (part !== null) keepContent(reading, part.id, leaf.bytes);
}
