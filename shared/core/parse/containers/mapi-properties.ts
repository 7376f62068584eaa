/** A MAPI property of winmail.dat ([MS-OXTNEF] 2.1.3.4) with its first value. */
export interface MapiProperty {
  id: number;
  type: number;
  /** Strings and binaries as stored. */
  bytes: Buffer;
}

const FIXED: Record<number, number> = {
  0x0002: 4,
  0x0003: 4,
  0x0004: 4,
  0x0005: 8,
  0x0006: 8,
  0x0007: 8,
  0x000a: 4,
  0x000b: 4,
  0x0014: 8,
  0x0040: 8,
  0x0048: 16,
};
const MULTIPLE = 0x1000;
const VARIABLE = new Set([0x000d, 0x001e, 0x001f, 0x0102]);
const NAMED_FROM = 0x8000;
/** Properties of one message or attachment; Outlook writes about 100. */
const MAX_PROPERTIES = 2_000;
/** Values of one property. */
const MAX_VALUES = 10_000;

export function readProperties(source: Buffer): MapiProperty[] {
  const found: MapiProperty[] = [];
  if (source.length < 4) return found;
  const count = Math.min(source.readUInt32LE(0), MAX_PROPERTIES);
  let at = 4;
  for (let index = 0; index < count && at + 4 <= source.length; index += 1) {
    const type = source.readUInt16LE(at);
    const id = source.readUInt16LE(at + 2);
    at += 4;
    if (id >= NAMED_FROM) at = skipName(source, at);
    const read = readValues(source, at, type);
    if (read === null) return found;
    found.push({ id, type: type & ~MULTIPLE, bytes: read.first });
    at = read.next;
  }
  return found;
}

function skipName(source: Buffer, at: number): number {
  // A GUID, then a number or a name of its own length.
  if (at + 24 > source.length) return source.length;
  const kind = source.readUInt32LE(at + 16);
  if (kind === 0) return at + 24;
  return at + 24 + padded(source.readUInt32LE(at + 20));
}

function readValues(source: Buffer, from: number, type: number): { first: Buffer; next: number } | null {
  const base = type & ~MULTIPLE;
  let at = from;
  let count = 1;
  const variable = VARIABLE.has(base);
  if ((type & MULTIPLE) !== 0 || variable) {
    if (at + 4 > source.length) return null;
    count = Math.min(source.readUInt32LE(at), MAX_VALUES);
    at += 4;
  }
  let first: Buffer | null = null;
  for (let index = 0; index < count; index += 1) {
    let size = FIXED[base];
    if (variable) {
      if (at + 4 > source.length) return null;
      size = source.readUInt32LE(at);
      at += 4;
    }
    if (size === undefined || at + size > source.length) return null;
    first ??= source.subarray(at, at + size);
    at += padded(size);
  }
  return { first: first ?? Buffer.alloc(0), next: at };
}

function padded(size: number): number {
  return (size + 3) & ~3;
}
