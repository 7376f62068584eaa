import { constants, inflateSync } from "node:zlib";

/** Objects looked at: the largest files of 500 pages have about 50,000. */
const MAX_OBJECTS = 200_000;

/** Characters of an object in which its type is looked for; dictionaries of pages stay below 2,000. */
const MAX_DICTIONARY = 8_000;

/** Bytes of one packed bundle of objects, unpacked; real ones hold 200 objects of 500 bytes. */
const MAX_BUNDLE_BYTES = 10_000_000;

/** Bytes of all bundles together. */
const MAX_UNPACKED_BYTES = 50_000_000;

interface Found {
  /** Where an object lies in the file; null: unpacked from a bundle. */
  at: number | null;
  dictionary: string;
}

type Objects = Map<number, Found>;

const typeOf = (found: Found): string => /\/Type\s{0,8}\/([A-Za-z]{1,20})/.exec(found.dictionary)?.[1] ?? "";

const dictionaryAt = (text: string, at: number): string => {
  const head = text.slice(at, at + MAX_DICTIONARY);
  const end = /\bendobj\b|\bstream\r?\n/.exec(head);
  return end === null ? head : head.slice(0, end.index);
};

/** Objects as they lie in the file; of several with one number the last one counts. */
const plainObjects = (text: string): Objects => {
  const objects: Objects = new Map();
  for (const match of text.matchAll(/(?<!\d)(\d{1,8})[ \r\n]{1,4}\d{1,5}[ \r\n]{1,4}obj\b/g)) {
    if (objects.size >= MAX_OBJECTS) break;
    const at = match.index + match[0].length;
    objects.set(Number(match[1]), { at, dictionary: dictionaryAt(text, at) });
  }
  return objects;
};

const numberIn = (dictionary: string, name: string): number =>
  Number(new RegExp(`/${name}\\s{0,8}(\\d{1,8})`).exec(dictionary)?.[1] ?? Number.NaN);

const unpacked = (text: string, found: Found): string | null => {
  if (
    found.at === null ||
    !/\/Filter\s{0,8}\[?\s{0,8}\/FlateDecode/.test(found.dictionary) ||
    /\/Predictor/.test(found.dictionary)
  ) {
    return null;
  }
  const start = /stream\r?\n/y;
  start.lastIndex = found.at + found.dictionary.length;
  const mark = start.exec(text);
  if (mark === null) return null;
  const from = mark.index + mark[0].length;
  const end = text.indexOf("endstream", from);
  try {
    const packed = Buffer.from(text.slice(from, end < 0 ? undefined : end), "latin1");
    return inflateSync(packed, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MAX_BUNDLE_BYTES }).toString("latin1");
  } catch (error) {
    // A bundle that does not unpack is one of the things that are damaged.
    if (error instanceof Error) return null;
    throw error;
  }
};

/** Objects packed into a stream (PDF 1.5): the table that pointed into it stood at the lost end of the file. */
const bundledObjects = (bundle: string, dictionary: string): [number, string][] => {
  const [count, first] = [numberIn(dictionary, "N"), numberIn(dictionary, "First")];
  if (!Number.isFinite(count) || !Number.isFinite(first)) return [];
  const header = bundle.slice(0, first).trim().split(/\s+/).map(Number);
  const places: { id: number; at: number }[] = [];
  for (let at = 0; at + 1 < header.length && places.length < count; at += 2) {
    const [id, offset] = [header[at], header[at + 1]];
    if (id !== undefined && offset !== undefined && Number.isInteger(id) && Number.isInteger(offset)) {
      places.push({ id, at: first + offset });
    }
  }
  return places.map(({ id, at }, index): [number, string] => [
    id,
    bundle.slice(at, places[index + 1]?.at ?? bundle.length).trim(),
  ]);
};

const addBundles = (text: string, objects: Objects): string[] => {
  const lines: string[] = [];
  let bytes = 0;
  for (const found of [...objects.values()].filter((each) => typeOf(each) === "ObjStm")) {
    const bundle = unpacked(text, found);
    bytes += bundle?.length ?? 0;
    if (bundle === null || bytes > MAX_UNPACKED_BYTES) continue;
    for (const [id, body] of bundledObjects(bundle, found.dictionary)) {
      if (objects.has(id) || body === "") continue;
      objects.set(id, { at: null, dictionary: body.slice(0, MAX_DICTIONARY) });
      lines.push(`${id} 0 obj\n${body}\nendobj`);
    }
  }
  return lines;
};

const ofType = (objects: Objects, type: string): number[] =>
  [...objects].filter(([, found]) => typeOf(found) === type).map(([id]) => id);

/** The catalog with its page tree, or a new one for the pages that are left. */
const rootOf = (objects: Objects): { root: number; lines: string[] } | null => {
  for (const id of ofType(objects, "Catalog").toReversed()) {
    const pages = /\/Pages\s{0,8}(\d{1,8})/.exec(objects.get(id)?.dictionary ?? "")?.[1];
    const tree = objects.get(Number(pages));
    if (tree !== undefined && /\/Kids/.test(tree.dictionary)) return { root: id, lines: [] };
  }
  const pages = ofType(objects, "Page");
  if (pages.length === 0) return null;
  const next = [...objects.keys()].reduce((highest, id) => Math.max(highest, id), 0) + 1;
  const kids = pages.map((id) => `${id} 0 R`).join(" ");
  return {
    root: next,
    lines: [
      `${next} 0 obj\n<< /Type /Catalog /Pages ${next + 1} 0 R >>\nendobj`,
      `${next + 1} 0 obj\n<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>\nendobj`,
    ],
  };
};

/**
 * A PDF whose end is lost, or whose catalog nothing points to any more, with what it takes to open it: bundles unpacked, a
 * catalog for the pages that are left, a trailer. Nothing of the file is changed, only added. null where no page is left.
 */
export const repairPdf = (bytes: Uint8Array): Uint8Array | null => {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1");
  // Without the lost trailer's key an encrypted file stays what it is.
  if (/\/Encrypt\b/.test(text)) return null;
  const objects = plainObjects(text);
  const bundled = addBundles(text, objects);
  const root = rootOf(objects);
  if (root === null) return null;
  const trailer = `trailer\n<< /Root ${root.root} 0 R /Size ${objects.size + 2} >>\nstartxref\n0\n%%EOF\n`;
  const added = Buffer.from(`\nendstream\nendobj\n${[...bundled, ...root.lines].join("\n")}\n${trailer}`, "latin1");
  const whole = new Uint8Array(bytes.length + added.length);
  whole.set(bytes);
  whole.set(added, bytes.length);
  return whole;
};
