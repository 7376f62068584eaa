import { crc32 } from "./crc32.ts";
import { MEMORY_FEATURES } from "./example-memory.ts";
import { modelHeaderSchema, type ClassifierModel, type HiddenLayer, type ModelHeader, type MoodHead } from "./model.ts";
import { createVocabulary } from "./vocabulary.ts";

/** "PHCM": Posthorn classifier model. */
const MAGIC = 0x4d434850;
/** 6: a sentence ends at a question or exclamation mark too; weights of earlier versions belong to other pairs of words. */
export const MODEL_FORMAT_VERSION = 6;
const PREAMBLE_BYTES = 16;

export type ModelRefusal = "not_a_model" | "other_version" | "damaged";

export type ModelReading = { ok: true; model: ClassifierModel } | { ok: false; code: ModelRefusal; reason: string };

/** Layout: magic, version, CRC-32 of the rest, header length, header JSON, then the arrays; each part padded to four bytes. */
export function encodeModel(model: ClassifierModel): Uint8Array<ArrayBuffer> {
  const mood =
    model.mood === null ? null : { classes: model.mood.classes, marks: model.mood.marks, temperature: model.mood.temperature };
  const header = new TextEncoder().encode(JSON.stringify({ ...model.header, mood }));
  const parts = [header, ...arraysOf(model).map(bytesOf)];
  const size = parts.reduce((sum, part) => sum + padded(part.length), PREAMBLE_BYTES);
  const bytes = new Uint8Array(size);
  let at = PREAMBLE_BYTES;
  for (const part of parts) {
    bytes.set(part, at);
    at += padded(part.length);
  }
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, MODEL_FORMAT_VERSION, true);
  view.setUint32(12, header.length, true);
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

/** Reads a model; a foreign, newer or damaged file is refused with the reason, never half read. */
export function decodeModel(source: Uint8Array): ModelReading {
  if (source.length < PREAMBLE_BYTES)
    return refuse("not_a_model", `It has ${source.length} bytes; a model has at least ${PREAMBLE_BYTES}.`);
  // Arrays are views on the buffer and must start at multiples of four.
  const bytes = source.byteOffset % 4 === 0 ? source : source.slice();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (view.getUint32(0, true) !== MAGIC)
    return refuse("not_a_model", "It does not start with the mark of a classifier model (PHCM).");
  const version = view.getUint32(4, true);
  if (version !== MODEL_FORMAT_VERSION) {
    return refuse(
      "other_version",
      `It has format version ${version}; this program reads version ${MODEL_FORMAT_VERSION}. Train it again.`,
    );
  }
  if (view.getUint32(8, true) !== crc32(bytes.subarray(12))) {
    return refuse("damaged", "Its checksum does not match: the file is incomplete or was changed. Copy or train it again.");
  }
  const headerLength = view.getUint32(12, true);
  const header = readHeader(bytes.subarray(PREAMBLE_BYTES, PREAMBLE_BYTES + headerLength));
  if (header === null) return refuse("damaged", "Its header is not what a model's header looks like. Train it again.");
  return readArrays(header, bytes, PREAMBLE_BYTES + padded(headerLength));
}

function refuse(code: ModelRefusal, reason: string): ModelReading {
  return { ok: false, code, reason };
}

function readHeader(bytes: Uint8Array): ModelHeader | null {
  try {
    const parsed = modelHeaderSchema.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    // Broken JSON or UTF-8 behind a right checksum: written by something else.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

function readArrays(header: ModelHeader, bytes: Uint8Array, start: number): ModelReading {
  const classes = header.classes.length;
  const { features, hidden } = header;
  const remembered = header.remembered.length * MEMORY_FEATURES;
  const need = expectedBytes({ features, classes, hidden, remembered }) + moodBytes(header);
  if (bytes.length !== start + need) {
    return refuse("damaged", `Its arrays take ${bytes.length - start} bytes; the header announces ${need}.`);
  }
  let at = bytes.byteOffset + start;
  const take = (count: number, width: number): number => {
    const from = at;
    at += padded(count * width);
    return from;
  };
  const { buffer } = bytes;
  const floats = (count: number): Float32Array => new Float32Array(buffer, take(count, 4), count);
  const cells = (count: number): Int8Array => new Int8Array(buffer, take(count, 1), count);
  const keys = new Int32Array(buffer, take(features, 4), features);
  const blocks = new Uint8Array(buffer, take(features, 1), features);
  const vocabulary = createVocabulary(keys, blocks, floats(features));
  const linear = { columns: classes, scales: floats(features), cells: cells(features * classes) };
  const bias = floats(classes);
  const layer = hidden === 0 ? null : readHidden({ features, hidden, classes, floats, cells });
  const memory = {
    examples: header.remembered.map(([id, category]) => ({ id, category })),
    indexes: new Uint16Array(buffer, take(remembered, 2), remembered),
    weights: new Uint8Array(buffer, take(remembered, 1), remembered),
  };
  const mood = header.mood === null ? null : readMood(header.mood, features, { floats, cells });
  return { ok: true, model: { header, vocabulary, linear, bias, hidden: layer, memory, mood } };
}

interface Arrays {
  floats: (count: number) => Float32Array;
  cells: (count: number) => Int8Array;
}

function readMood(mood: NonNullable<ModelHeader["mood"]>, features: number, { floats, cells }: Arrays): MoodHead {
  const rows = features + mood.marks.length;
  const columns = mood.classes.length;
  return { ...mood, linear: { columns, scales: floats(rows), cells: cells(rows * columns) }, bias: floats(columns) };
}

function moodBytes({ mood, features }: ModelHeader): number {
  if (mood === null) return 0;
  const rows = features + mood.marks.length;
  return 4 * rows + padded(rows * mood.classes.length) + 4 * mood.classes.length;
}

interface HiddenReading extends Arrays {
  features: number;
  hidden: number;
  classes: number;
}

function readHidden({ features, hidden, classes, floats, cells }: HiddenReading): HiddenLayer {
  return {
    units: hidden,
    input: { columns: hidden, scales: floats(features), cells: cells(features * hidden) },
    inputBias: floats(hidden),
    output: floats(hidden * classes),
  };
}

type ModelArray = Int32Array | Uint8Array | Float32Array | Int8Array | Uint16Array;

function arraysOf(model: ClassifierModel): ModelArray[] {
  const { vocabulary, linear, bias, hidden, memory } = model;
  const layer = hidden === null ? [] : [hidden.input.scales, hidden.input.cells, hidden.inputBias, hidden.output];
  const base = [vocabulary.keys, vocabulary.blocks, vocabulary.idf, linear.scales, linear.cells, bias];
  const mood = model.mood === null ? [] : [model.mood.linear.scales, model.mood.linear.cells, model.mood.bias];
  return [...base, ...layer, memory.indexes, memory.weights, ...mood];
}

interface Sizes {
  features: number;
  classes: number;
  hidden: number;
  remembered: number;
}

function expectedBytes({ features, classes, hidden, remembered }: Sizes): number {
  const vocabulary = 4 * features + padded(features) + 4 * features;
  const linear = 4 * features + padded(features * classes) + 4 * classes;
  const layer = hidden === 0 ? 0 : 4 * features + padded(features * hidden) + 4 * hidden + 4 * hidden * classes;
  return vocabulary + linear + layer + padded(2 * remembered) + padded(remembered);
}

function bytesOf(array: ModelArray): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function padded(length: number): number {
  return Math.ceil(length / 4) * 4;
}
