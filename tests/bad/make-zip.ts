import { crc32 } from "node:zlib";

export interface ZipFile {
  name: string;
  bytes: Uint8Array;
  /** Deflated content, where the file is to be stored packed. */
  packed?: Uint8Array;
}

/** A zip archive by hand: writers of libraries refuse the names and sizes that matter here. */
export function zipOf(files: ZipFile[]): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const file of files) {
    const name = Buffer.from(file.name, "utf8");
    const content = Buffer.from(file.packed ?? file.bytes);
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(0x800, 2);
    fields.writeUInt16LE(file.packed === undefined ? 0 : 8, 4);
    fields.writeUInt32LE(crc32(file.bytes), 10);
    fields.writeUInt32LE(content.length, 14);
    fields.writeUInt32LE(file.bytes.length, 18);
    fields.writeUInt16LE(name.length, 22);
    parts.push(Buffer.from("504b0304", "hex"), fields, name, content);
    const entry = Buffer.alloc(46 - 4 - 2 - 26);
    entry.writeUInt32LE(offset, 10);
    directory.push(Buffer.from("504b01021400", "hex"), fields, entry, name);
    offset += 4 + 26 + name.length + content.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(Math.min(files.length, 0xffff), 4);
  end.writeUInt16LE(Math.min(files.length, 0xffff), 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...parts, listed, Buffer.from("504b0506", "hex"), end]);
}
