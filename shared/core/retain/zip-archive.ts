import { crc32 } from "../classify/engine/crc32.ts";

export interface ZipEntry {
  name: string;
  bytes: Uint8Array;
}

/** PKWARE APPNOTE 6.3.9, sections 4.3.7, 4.3.12 and 4.3.16. Stored, not compressed: originals are mostly compressed already. */
const LOCAL_HEADER = 0x04034b50;
const CENTRAL_HEADER = 0x02014b50;
const END_RECORD = 0x06054b50;
const LOCAL_SIZE = 30;
const CENTRAL_SIZE = 46;
const END_SIZE = 22;
/** Bit 11: names are UTF-8. */
const UTF8_FLAG = 0x0800;
const VERSION = 20;
/** 1980-01-01: the format has no earlier date, and an export needs none. */
const DOS_DATE = 0x0021;

export const zipArchive = (entries: ZipEntry[]): Uint8Array<ArrayBuffer> => {
  const chunks: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const facts = { crc: crc32(entry.bytes), size: entry.bytes.byteLength, nameLength: name.byteLength };
    chunks.push(localHeader(facts), name, entry.bytes);
    central.push(centralHeader(facts, offset), name);
    offset += LOCAL_SIZE + name.byteLength + entry.bytes.byteLength;
  }
  const centralSize = central.reduce((sum, chunk) => sum + chunk.byteLength, 0);
  return joined([...chunks, ...central, endRecord({ count: entries.length, size: centralSize, offset })]);
};

interface EntryFacts {
  crc: number;
  size: number;
  nameLength: number;
}

const localHeader = ({ crc, size, nameLength }: EntryFacts): Uint8Array => {
  const view = new DataView(new ArrayBuffer(LOCAL_SIZE));
  view.setUint32(0, LOCAL_HEADER, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, UTF8_FLAG, true);
  view.setUint16(12, DOS_DATE, true);
  view.setUint32(14, crc, true);
  view.setUint32(18, size, true);
  view.setUint32(22, size, true);
  view.setUint16(26, nameLength, true);
  return new Uint8Array(view.buffer);
};

const centralHeader = ({ crc, size, nameLength }: EntryFacts, offset: number): Uint8Array => {
  const view = new DataView(new ArrayBuffer(CENTRAL_SIZE));
  view.setUint32(0, CENTRAL_HEADER, true);
  view.setUint16(4, VERSION, true);
  view.setUint16(6, VERSION, true);
  view.setUint16(8, UTF8_FLAG, true);
  view.setUint16(14, DOS_DATE, true);
  view.setUint32(16, crc, true);
  view.setUint32(20, size, true);
  view.setUint32(24, size, true);
  view.setUint16(28, nameLength, true);
  view.setUint32(42, offset, true);
  return new Uint8Array(view.buffer);
};

const endRecord = (end: { count: number; size: number; offset: number }): Uint8Array => {
  const view = new DataView(new ArrayBuffer(END_SIZE));
  view.setUint32(0, END_RECORD, true);
  view.setUint16(8, end.count, true);
  view.setUint16(10, end.count, true);
  view.setUint32(12, end.size, true);
  view.setUint32(16, end.offset, true);
  return new Uint8Array(view.buffer);
};

const joined = (chunks: Uint8Array[]): Uint8Array<ArrayBuffer> => {
  const result = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    result.set(chunk, at);
    at += chunk.byteLength;
  }
  return result;
};
