/** 120 x 80 white pixels with a black square of 20 in the upper left corner, made for these tests: HEVC in a HEIF container. */
export const HEIC: Uint8Array = new Uint8Array(
  Buffer.from(
    "AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAT9tZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAAB" +
      "AAAAImlsb2MAAAAAREAAAQABAAAAAAFjAAEAAAAAAAAAOwAAACNpaW5mAAAAAAABAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAv2lwcnAAAAChaXBjbwAA" +
      "AHVodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQAoQgEBA3AAAAMAkAAAAwAAAwAeoDyBRZbq" +
      "SSmubAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAHgAAABQAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAoMA" +
      "AABDbWRhdAAAADcoAa9Y9XRP/zN0sd+6UjV+VGb7zL5orLwMFx9kfCuq8Y3B1j64dZgVvGkkNVTwAAADAATMP8R8",
    "base64",
  ),
);

/** The same picture as AVIF. */
export const AVIF: Uint8Array = new Uint8Array(
  Buffer.from(
    "AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAAXBtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAADRpbG9jAAAAAERA" +
      "AAIAAQAAAAABlAABAAAAAAAAAEgAAgAAAAAB3AABAAAAAAAAABgAAAA4aWluZgAAAAAAAgAAABVpbmZlAgAAAAABAABhdjAxAAAAABVpbmZlAgAAAAAC" +
      "AABhdjAxAAAAAA5waXRtAAAAAAABAAAAr2lwcnAAAACKaXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAHgAAABQAAAAEHBpeGkAAAAAAwgICAAA" +
      "AAxhdjFDgQAcAAAAAA5waXhpAAAAAAEIAAAAOGF1eEMAAAAAdXJuOm1wZWc6bXBlZ0I6Y2ljcDpzeXN0ZW1zOmF1eGlsaWFyeTphbHBoYQAAAAAdaXBt" +
      "YQAAAAAAAAACAAEDgQIDAAIEhAIFhgAAABppcmVmAAAAAAAAAA5hdXhsAAIAAQABAAAAaG1kYXQSAAoJOBm7z2kBDQaQMjkSUJjBMAANAgEA2ypr62vL" +
      "nKnak7vP9svolsYDIfT4g949dEorS5Zp+VH3FZonc8t0DZE6FMeurCASAAoGGBm7z2FQMgwSAAAAUAKYVkZgsyA=",
    "base64",
  ),
);

interface FoundBox {
  type: string;
  at: number;
  end: number;
}

const boxesIn = (view: DataView, from: number, to: number): FoundBox[] => {
  const boxes: FoundBox[] = [];
  for (let at = from; at + 8 <= to; at = boxes.at(-1)?.end ?? to) {
    const type = String.fromCharCode(...[4, 5, 6, 7].map((offset) => view.getUint8(at + offset)));
    boxes.push({ type, at, end: at + Math.max(8, view.getUint32(at)) });
  }
  return boxes;
};

/** A telephone held upright stores the sensor's picture and says how often it must be turned (irot, quarter turns anticlockwise). */
export const turnedHeic = (quarters: 1 | 2 | 3): Uint8Array => {
  const view = new DataView(HEIC.buffer, HEIC.byteOffset, HEIC.byteLength);
  const find = (boxes: FoundBox[], type: string): FoundBox => {
    const found = boxes.find((box) => box.type === type);
    if (found === undefined) throw new Error(`the HEIC file has no ${type} box`);
    return found;
  };
  const meta = find(boxesIn(view, 0, HEIC.length), "meta");
  const inMeta = boxesIn(view, meta.at + 12, meta.end);
  const [iloc, iprp] = [find(inMeta, "iloc"), find(inMeta, "iprp")];
  const inProperties = boxesIn(view, iprp.at + 8, iprp.end);
  const [ipco, ipma] = [find(inProperties, "ipco"), find(inProperties, "ipma")];
  const property = boxesIn(view, ipco.at + 8, ipco.end).length + 1;
  const irot = Buffer.concat([Buffer.from([0, 0, 0, 9]), Buffer.from("irot"), Buffer.from([quarters])]);
  const bytes = Buffer.from(HEIC);
  const grow = (box: FoundBox, by: number): void => void bytes.writeUInt32BE(view.getUint32(box.at) + by, box.at);
  const added = irot.length + 1;
  for (const box of [meta, iprp]) grow(box, added);
  grow(ipco, irot.length);
  grow(ipma, 1);
  // Of the only item: one association more, essential.
  const count = ipma.at + 8 + 4 + 4 + 2;
  bytes.writeUInt8(view.getUint8(count) + 1, count);
  const associations = count + 1 + view.getUint8(count);
  // Version 0, offsets and base of four bytes: where the picture's data begins moves with what was put before it.
  const extent = iloc.at + 8 + 4 + 2 + 2 + 2 + 2 + 4 + 2;
  bytes.writeUInt32BE(view.getUint32(extent) + added, extent);
  return new Uint8Array(
    Buffer.concat([
      bytes.subarray(0, ipco.end),
      irot,
      bytes.subarray(ipco.end, associations),
      Buffer.from([0x80 | property]),
      bytes.subarray(associations),
    ]),
  );
};
