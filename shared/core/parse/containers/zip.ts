import type { Readable } from "node:stream";
import { fromBufferPromise, type Entry, type ZipFile } from "yauzl";
import type { Problem } from "../../../schemas/problem.ts";
import { MAX_ZIP_BYTES, MAX_ZIP_ENTRIES, MAX_ZIP_RATIO, ZIP_RATIO_FLOOR } from "../limits.ts";
import { note, problem } from "../problem.ts";
import type { ChildFile } from "../reader.ts";
import { decodeCharset } from "../text/charset.ts";
import { sanitiseName } from "../text/sanitise.ts";

export interface OpenedZip {
  children: ChildFile[];
  problems: Problem[];
}

const UTF8_NAME = 0x800;
/** What archivers of macOS and Windows add for themselves. */
const SYSTEM_FILE = /^__MACOSX\/|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;

interface Unpacking {
  archive: ZipFile;
  opened: OpenedZip;
  bytes: number;
}

/** Unpacks an archive within its bounds: sizes are read before anything is inflated. */
export async function openZip(bytes: Buffer): Promise<OpenedZip> {
  const opened: OpenedZip = { children: [], problems: [] };
  try {
    const archive = await fromBufferPromise(bytes, { lazyEntries: true, decodeStrings: false, validateEntrySizes: true });
    if (archive.entryCount > MAX_ZIP_ENTRIES)
      note(
        opened.problems,
        "zip_too_many_entries",
        `The archive has ${archive.entryCount} files; only the first ${MAX_ZIP_ENTRIES} were opened.`,
      );
    const unpacking: Unpacking = { archive, opened, bytes: 0 };
    for (const entry of await listEntries(archive)) await takeEntry(unpacking, entry);
  } catch (error) {
    opened.problems.push(problem("broken_zip", `The archive is damaged: ${reasonOf(error)}.`));
  }
  return opened;
}

async function listEntries(archive: ZipFile): Promise<Entry[]> {
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    archive.on("entry", (entry: Entry) => {
      entries.push(entry);
      if (entries.length >= MAX_ZIP_ENTRIES) resolve(entries);
      else archive.readEntry();
    });
    archive.on("end", () => resolve(entries));
    archive.on("error", (error: Error) => (entries.length > 0 ? resolve(entries) : reject(error)));
    archive.readEntry();
  });
}

async function takeEntry(unpacking: Unpacking, entry: Entry): Promise<void> {
  const { opened } = unpacking;
  const path = entryName(entry);
  if (path.endsWith("/") || SYSTEM_FILE.test(path)) return;
  if (/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[a-z]:[/\\]/i.test(path))
    note(opened.problems, "zip_path", "The archive holds names that point outside of it; only their last part was kept.");
  const file = { name: sanitiseName(path), declaredType: null, role: "attachment" as const };
  if (entry.isEncrypted()) {
    note(opened.problems, "locked_zip", "The archive is protected by a password; its files could not be opened.");
    return;
  }
  if (entry.uncompressedSize > ZIP_RATIO_FLOOR && entry.uncompressedSize > entry.compressedSize * MAX_ZIP_RATIO) {
    note(opened.problems, "zip_bomb", "A file of the archive would grow beyond measure; it was not unpacked.");
    return;
  }
  if (unpacking.bytes + entry.uncompressedSize > MAX_ZIP_BYTES) {
    note(
      opened.problems,
      "zip_too_large",
      `Unpacked, the archive has more than ${MAX_ZIP_BYTES / 1024 / 1024} MB; the rest was not unpacked.`,
    );
    return;
  }
  unpacking.bytes += entry.uncompressedSize;
  try {
    opened.children.push({ ...file, bytes: await inflate(unpacking.archive, entry) });
  } catch (error) {
    note(opened.problems, "broken_zip_entry", `A file of the archive is damaged: ${reasonOf(error)}.`);
  }
}

/** The declared size is checked while it grows: a header that lies stops the reading. */
async function inflate(archive: ZipFile, entry: Entry): Promise<Buffer> {
  const stream = await new Promise<Readable>((resolve, reject) => {
    archive.openReadStream(entry, (error, opened) => (error === null || error === undefined ? resolve(opened) : reject(error)));
  });
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const piece: Buffer = Buffer.from(chunk);
    size += piece.length;
    if (size > entry.uncompressedSize) throw new Error("it is larger than it says");
    chunks.push(piece);
  }
  return Buffer.concat(chunks);
}

function entryName(entry: Entry): string {
  const raw = entry.fileNameRaw;
  const utf8 = (entry.generalPurposeBitFlag & UTF8_NAME) !== 0;
  const text = decodeCharset(raw, utf8 ? "utf-8" : null);
  // Windows archives without the flag hold the DOS code page.
  return text.sure || utf8 ? text.text : decodeCharset(raw, "cp850").text;
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 120) : "unknown";
}
