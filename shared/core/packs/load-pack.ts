import { createHash } from "node:crypto";
import { packSchema } from "../../schemas/pack.ts";
import type { LoadedPack, Pack } from "../../schemas/pack.ts";
import type { Complaint } from "./complaint.ts";
import { crossReferences } from "./cross-references.ts";
import { loadExamples } from "./load-examples.ts";
import { isServiceAddress } from "./master-data-service.ts";
import { optionalParts } from "./optional-parts.ts";
import { complaint, readYamlFile } from "./yaml-file.ts";
import type { YamlFile } from "./yaml-file.ts";

export interface PackFile {
  /** Relative to the pack, with slashes: `pack.yaml`, `examples/order.de.yaml`, `master-data/customers.csv`. */
  path: string;
  bytes: Uint8Array;
}

export type PackOutcome = { loaded: LoadedPack; complaints: [] } | { loaded: null; complaints: Complaint[] };

export const PACK_FILE = "pack.yaml";
export const EXAMPLES_FOLDER = "examples/";
/** What was learnt from the examples, so that nobody who uses the pack has to learn first. */
export const MODEL_FILE = "model.bin";

/** The files of a pack's folder in; a usable pack or everything that is wrong with it out. */
export function loadPack(files: PackFile[]): PackOutcome {
  const packFile = files.find((file) => file.path === PACK_FILE);
  if (packFile === undefined)
    return {
      loaded: null,
      complaints: [{ file: PACK_FILE, line: null, message: "is missing; a pack is a folder with a pack.yaml" }],
    };
  const read = readYamlFile(PACK_FILE, textOf(packFile), packSchema);
  if (read.value === null) return { loaded: null, complaints: read.complaints };
  const pack = read.value;
  const exampleFiles = files
    .filter((file) => file.path.startsWith(EXAMPLES_FOLDER))
    .toSorted((left, right) => (left.path < right.path ? -1 : 1));
  const { examples, complaints: exampleComplaints } = loadExamples(
    pack,
    exampleFiles.map((file) => ({ path: file.path, text: textOf(file) })),
  );
  const master = masterData(pack, read.yaml, files);
  const complaints = [
    ...crossReferences(pack, read.yaml),
    ...optionalParts(pack, read.yaml),
    ...master.complaints,
    ...exampleComplaints,
  ];
  if (complaints.length > 0) return { loaded: null, complaints };
  const model = files.find((file) => file.path === MODEL_FILE)?.bytes;
  const loaded = { pack, examples, masterData: master.data, hash: hashOf([packFile, ...exampleFiles]) };
  return { loaded: model === undefined ? loaded : { ...loaded, model }, complaints: [] };
}

function masterData(
  pack: Pack,
  yaml: YamlFile,
  files: PackFile[],
): { data: Record<string, Uint8Array>; complaints: Complaint[] } {
  const data: Record<string, Uint8Array> = {};
  const complaints: Complaint[] = [];
  for (const [name, path] of Object.entries(pack.masterData)) {
    if (isServiceAddress(path)) continue;
    const file = files.find((candidate) => candidate.path === path);
    if (file === undefined) complaints.push(complaint(yaml, ["masterData", name], `there is no file ${path} in the pack`));
    else data[name] = file.bytes;
  }
  return { data, complaints };
}

/** Lengths are part of it, so that moving a line from one file to the next changes the hash. */
function hashOf(files: PackFile[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file.path}\0${file.bytes.length}\0`).update(file.bytes);
  return hash.digest("hex");
}

function textOf(file: PackFile): string {
  return new TextDecoder().decode(file.bytes);
}
