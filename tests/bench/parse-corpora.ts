import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { ReadRequest } from "../../shared/ports/reader-sandbox.ts";

/** Test material nobody in this project wrote; beside the project, where it is there at all. */
export const CORPORA = fileURLToPath(new URL("../../../shared/corpora/", import.meta.url));

export interface CorpusFile {
  path: string;
  name: string;
  bytes: Uint8Array;
}

export const corporaMissing = (): boolean => !existsSync(join(CORPORA, "mail"));

function walk(folder: string): string[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path).isDirectory() ? walk(path) : [path];
    });
}

export function corpus(folder: string): CorpusFile[] {
  return walk(join(CORPORA, folder)).map((path) => ({
    path,
    name: relative(CORPORA, path),
    bytes: new Uint8Array(readFileSync(path)),
  }));
}

export function requestFor(file: Pick<CorpusFile, "name" | "bytes">): ReadRequest {
  return {
    bytes: file.bytes,
    arrival: {
      channel: "mail",
      rawKey: "bench",
      sha256: "0".repeat(64),
      size: file.bytes.byteLength,
      receivedAt: "2026-03-02T08:00:00Z",
      source: file.name,
      envelope: null,
      verdicts: {},
      fileName: file.name.split("/").at(-1) ?? null,
    },
    settings: { ownDomains: [], ownAddresses: [], trustedForwarders: [], passwords: [], ocr: {} },
  };
}
