import type { Part } from "../../schemas/parsed.ts";
import { openCms } from "./containers/cms.ts";
import { imageSize } from "./containers/image-size.ts";
import { openZip } from "./containers/zip.ts";
import { sniffFile, type Sniffed } from "./file-kind.ts";
import { MAX_FILE_DEPTH } from "./limits.ts";
import { readMime } from "./mail/read-mime.ts";
import { readMsg } from "./mail/read-msg.ts";
import { readTnef } from "./mail/read-tnef.ts";
import type { Message } from "./mail/message.ts";
import { readMessage, subjectOf, type MessageReading, type PartReading } from "./read-message.ts";
import { problem } from "./problem.ts";
import type { ChildFile, FileInput } from "./reader.ts";
import { sanitiseName } from "./text/sanitise.ts";
import { addDocument, addPart, keepContent, tooDeep, type Reading } from "./reading.ts";

/** Reads a file into one part and the parts inside it. */
export async function readPart(reading: Reading, file: FileInput, parent: string | null): Promise<PartReading> {
  const sniffed = sniffFile(file.bytes, file.name, file.declaredType);
  const part = addPart(reading, {
    id: file.partId,
    parent,
    role: sniffed.kind === "mail" || sniffed.kind === "msg" ? nestedRole(file.role) : file.role,
    name: file.name,
    mediaType: sniffed.mediaType,
    declaredType: file.declaredType,
    bytes: file.bytes,
    reader: "none",
    problems: [],
  });
  if (part === null) return { part: null, message: null, isWrapping: false };
  if (file.depth > 0) keepContent(reading, part.id, file.bytes);
  if (file.depth > MAX_FILE_DEPTH) {
    part.problems.push(tooDeep());
    return { part, message: null, isWrapping: false };
  }
  const message = await readByKind(reading, { file, part, sniffed });
  return { part, message, isWrapping: sniffed.kind === "cms" || sniffed.kind === "tnef" };
}

interface Opened {
  file: FileInput;
  part: Part;
  sniffed: Sniffed;
}

async function readByKind(reading: Reading, opened: Opened): Promise<MessageReading | null> {
  const { file, part } = opened;
  if (part.role === "inline") return null;
  if (file.bytes.byteLength === 0) {
    part.problems.push(problem("empty_file", "The file has no content."));
    return null;
  }
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  switch (opened.sniffed.kind) {
    case "mail":
      return readInner(reading, opened, readMime(bytes));
    case "msg":
      return readInner(reading, opened, readMsg(bytes));
    case "tnef":
      return readInner(reading, opened, readTnef(bytes));
    case "cms":
      return readSealed(reading, opened, bytes);
    case "zip": {
      const zip = await openZip(bytes);
      part.reader = "zip";
      part.problems.push(...zip.problems);
      await readChildren(reading, opened, zip.children);
      return null;
    }
    case "document":
      if (isTinyPicture(bytes)) return null;
      await readDocument(reading, opened);
      return null;
  }
}

async function readInner(reading: Reading, opened: Opened, message: Message): Promise<MessageReading> {
  const { part } = opened;
  part.reader = "mime";
  part.problems.push(...message.problems);
  // An enclosed mail without a name is called by its subject, so that people can tell it from others.
  if (part.role === "nested") part.name ??= sanitiseName(nameBySubject(message));
  return readMessage(reading, message, { parent: opened.part.id, depth: opened.file.depth + 1, readPart });
}

/** Pixels on the shorter side below which no word and no code can be read; icons are 16 to 64. */
const MIN_PICTURE_SIDE = 72;

function isTinyPicture(bytes: Buffer): boolean {
  const size = imageSize(bytes);
  return size !== null && Math.min(size.width, size.height) < MIN_PICTURE_SIDE;
}

function nameBySubject(message: Message): string | null {
  const subject = subjectOf(message).replace(/[/\\]/g, "-");
  return subject === "" ? null : `${subject}.eml`;
}

/** S/MIME: a signed mail is opened, an encrypted one is named. */
async function readSealed(reading: Reading, opened: Opened, bytes: Buffer): Promise<MessageReading | null> {
  const cms = openCms(bytes);
  opened.part.problems.push(...cms.problems);
  if (cms.content === null) return null;
  opened.part.reader = "smime";
  return readInner(reading, opened, readMime(cms.content));
}

async function readDocument(reading: Reading, opened: Opened): Promise<void> {
  const { file, part } = opened;
  const stopped = reading.tools.stopped.get(part.id);
  if (stopped !== undefined) {
    part.problems.push(stopped);
    return;
  }
  reading.tools.onReader?.(part.id);
  const read = await reading.tools.readFile({ ...file, role: part.role }, reading.tools.context);
  reading.tools.onReader?.(null);
  part.reader = read.reader;
  part.mediaType = read.mediaType;
  part.pages = read.pages;
  part.problems.push(...read.problems);
  for (const document of read.documents) addDocument(reading, part, document);
  await readChildren(reading, opened, read.children);
}

async function readChildren(reading: Reading, opened: Opened, children: ChildFile[]): Promise<void> {
  for (const [index, child] of children.entries()) {
    await readPart(reading, { ...child, partId: `${opened.part.id}.${index}`, depth: opened.file.depth + 1 }, opened.part.id);
  }
}

function nestedRole(role: Part["role"]): Part["role"] {
  return role === "original" ? role : "nested";
}
