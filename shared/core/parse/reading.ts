import type { ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import type { Document, Part } from "../../schemas/parsed.ts";
import type { Problem } from "../../schemas/problem.ts";
import { hash } from "node:crypto";
import { MAX_ITEM_PARTS, MAX_TOTAL_BYTES } from "./limits.ts";
import { note, problem } from "./problem.ts";
import type { FileInput, FileReading, ReaderContext } from "./reader.ts";

/** What the caller of the parse room brings: the document readers and how to tell that one is busy. */
export interface ReadTools {
  readFile(file: FileInput, context: ReaderContext): Promise<FileReading>;
  context: ReaderContext;
  /** Told before a document reader starts on a part, and with null when it is done: the sandbox gives each its own time. */
  onReader?: (partId: string | null) => void;
  /** Parts whose reader was stopped before, and why: not read again. */
  stopped: ReadonlyMap<string, Problem>;
}

/** What is gathered while one input is read; the only state of the room. */
export interface Reading {
  settings: ReadRequest["settings"];
  tools: ReadTools;
  parts: Part[];
  documents: Document[];
  contents: ReadResult["contents"];
  problems: Problem[];
  totalBytes: number;
}

export function newReading(settings: ReadRequest["settings"], tools: ReadTools): Reading {
  return { settings, tools, parts: [], documents: [], contents: [], problems: [], totalBytes: 0 };
}

export interface NewPart {
  id: string;
  parent: string | null;
  role: Part["role"];
  name: string | null;
  mediaType: string;
  declaredType: string | null;
  bytes: Uint8Array;
  reader: string;
  problems: Problem[];
}

/** Adds a part, or names the bound that forbids it and returns null. */
export function addPart(reading: Reading, file: NewPart): Part | null {
  if (reading.parts.length >= MAX_ITEM_PARTS) {
    note(reading.problems, "too_many_parts", `There are more than ${MAX_ITEM_PARTS} parts; the rest is only in the original.`);
    return null;
  }
  if (reading.totalBytes + file.bytes.byteLength > MAX_TOTAL_BYTES) {
    note(
      reading.problems,
      "too_large",
      `All parts together exceed ${MAX_TOTAL_BYTES / 1024 / 1024} MB; the rest is only in the original.`,
    );
    return null;
  }
  reading.totalBytes += file.bytes.byteLength;
  const part: Part = {
    id: file.id,
    parent: file.parent,
    role: file.role,
    name: file.name,
    mediaType: file.mediaType,
    declaredType: file.declaredType,
    size: file.bytes.byteLength,
    sha256: hash("sha256", file.bytes),
    pages: null,
    characters: 0,
    reader: file.reader,
    problems: file.problems,
  };
  reading.parts.push(part);
  return part;
}

/** Keeps the bytes in memory of their own: a view would drag the whole mail along. */
export function keepContent(reading: Reading, partId: string, bytes: Uint8Array): void {
  const owned = bytes.byteLength === bytes.buffer.byteLength ? bytes : new Uint8Array(bytes);
  reading.contents.push({ partId, bytes: owned });
}

export function addDocument(reading: Reading, part: Part, document: Document): void {
  reading.documents.push(document);
  part.characters += document.text.length;
}

export function tooDeep(): Problem {
  return problem("too_deep", "It lies in more containers than are opened; it was kept and not read.");
}
