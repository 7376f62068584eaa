import type { Entry, ZipFile } from "yauzl";
import type { Problem } from "../../../../schemas/problem.ts";
import { MAX_ZIP_ENTRIES, MAX_ZIP_ENTRY_BYTES, MAX_ZIP_RATIO, MAX_ZIP_TOTAL_BYTES } from "../limits.ts";

export type ZipContents = { files: Map<string, Uint8Array>; problem: null } | { files: null; problem: Problem };

const refused = (message: string): ZipContents => ({ files: null, problem: { code: "container_limit", message } });

/** An entry above this ratio is a bomb; small ones may be as repetitive as they like. */
const RATIO_FREE_BYTES = 1_000_000;

const overLimit = (entry: Entry): boolean =>
  entry.uncompressedSize > MAX_ZIP_ENTRY_BYTES ||
  (entry.uncompressedSize > RATIO_FREE_BYTES && entry.uncompressedSize > entry.compressedSize * MAX_ZIP_RATIO);

const readEntry = (zip: ZipFile, entry: Entry): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const chunks: Uint8Array[] = [];
      stream.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      stream.on("error", reject);
      stream.on("end", () => resolve(new Uint8Array(Buffer.concat(chunks))));
    });
  });

const openBuffer = async (bytes: Uint8Array): Promise<ZipFile> => {
  const yauzl = await import("yauzl");
  return new Promise((resolve, reject) => {
    // validateEntrySizes makes yauzl stop a stream that yields more than its header promised.
    yauzl.default.fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => (error === null ? resolve(zip) : reject(error)),
    );
  });
};

/** The wanted entries of an Office container; sizes are checked before a byte is unpacked. */
export const openOfficeZip = async (bytes: Uint8Array, wanted: (name: string) => boolean): Promise<ZipContents> => {
  const zip = await openBuffer(bytes);
  const files = new Map<string, Uint8Array>();
  let total = 0;
  return new Promise((resolve, reject) => {
    zip.on("error", reject);
    zip.on("end", () => resolve({ files, problem: null }));
    zip.on("entry", (entry: Entry) => {
      total += entry.uncompressedSize;
      if (overLimit(entry) || total > MAX_ZIP_TOTAL_BYTES || zip.entriesRead > MAX_ZIP_ENTRIES) {
        resolve(refused("The file unpacks to far more than a document can hold; it was not opened."));
        zip.close();
        return;
      }
      if (entry.fileName.endsWith("/") || !wanted(entry.fileName)) {
        zip.readEntry();
        return;
      }
      readEntry(zip, entry).then((content) => {
        files.set(entry.fileName, content);
        zip.readEntry();
      }, reject);
    });
    zip.readEntry();
  });
};
