/** Name and bytes of a file between `begin 644 name` and `end`. */
export interface UuencodedFile {
  name: string;
  bytes: Buffer;
  /** Where its lines lie in the text. */
  start: number;
  end: number;
}

const BEGIN = /^begin [0-7]{3,4} ([^\n\r]{1,300})\r?$/gm;
/** Files in one text; a mail of many is a news posting. */
const MAX_FILES = 50;

/** Files a sender wrote into the text of a mail, as mail programs before MIME did. */
export function findUuencoded(text: string): UuencodedFile[] {
  if (!text.includes("begin ")) return [];
  const found: UuencodedFile[] = [];
  BEGIN.lastIndex = 0;
  for (let match = BEGIN.exec(text); match !== null && found.length < MAX_FILES; match = BEGIN.exec(text)) {
    const read = readLines(text, match.index + match[0].length + 1);
    if (read === null) continue;
    found.push({ name: (match[1] ?? "").trim(), bytes: read.bytes, start: match.index, end: read.end });
    BEGIN.lastIndex = read.end;
  }
  return found;
}

/** The first file of an x-uuencode part, or null when it holds none. */
export function decodeUuencoded(source: Buffer): Buffer | null {
  const text = source.toString("latin1");
  const first = /^begin [0-7]{3,4} .*$/m.exec(text);
  if (first === null) return null;
  return readLines(text, first.index + first[0].length + 1, true)?.bytes ?? null;
}

/** Without `lenient` the closing `end` is required: "begin 100 days" may open a sentence. */
function readLines(text: string, from: number, lenient = false): { bytes: Buffer; end: number } | null {
  const bytes: number[] = [];
  let at = from;
  while (at < text.length) {
    const newline = text.indexOf("\n", at);
    const stop = newline < 0 ? text.length : newline;
    const line = text.slice(at, stop).replace(/\r$/, "");
    at = stop + 1;
    if (line === "end") return { bytes: Buffer.from(bytes), end: Math.min(at, text.length) };
    if (line === "" || line === "`") continue;
    if (!decodeLine(line, bytes)) return lenient ? { bytes: Buffer.from(bytes), end: at } : null;
  }
  return lenient ? { bytes: Buffer.from(bytes), end: text.length } : null;
}

function decodeLine(line: string, bytes: number[]): boolean {
  const length = (line.charCodeAt(0) - 32) & 63;
  // Some encoders drop trailing blanks, some add a checksum character.
  if (line.length - 1 > Math.ceil(length / 3) * 4 + 2 || line.length - 1 < Math.floor((length * 4) / 3) - 4) return false;
  for (let group = 0; group * 3 < length; group += 1) {
    const [a, b, c, d] = [0, 1, 2, 3].map((offset) => sextet(line, 1 + group * 4 + offset));
    const value = ((a ?? 0) << 18) | ((b ?? 0) << 12) | ((c ?? 0) << 6) | (d ?? 0);
    const left = length - group * 3;
    bytes.push(value >> 16);
    if (left > 1) bytes.push((value >> 8) & 255);
    if (left > 2) bytes.push(value & 255);
  }
  return true;
}

function sextet(line: string, index: number): number {
  const code = line.charCodeAt(index);
  return Number.isNaN(code) ? 0 : (code - 32) & 63;
}
