import { z } from "zod";

/** S3 takes 2 KB of user metadata in all; the checksum and the names need some of it. */
const MOST_HEADER_CHARACTERS = 1_500;

const metaSchema = z.record(z.string(), z.string());

/** One ASCII value: S3 lower-cases metadata names and garbles what is not ASCII. */
export function encodeMeta(meta: Record<string, string>): string {
  return encodeURIComponent(JSON.stringify(meta));
}

export function decodeMeta(encoded: string): Record<string, string> {
  return metaSchema.parse(JSON.parse(decodeURIComponent(encoded)));
}

export function fitsHeader(encoded: string): boolean {
  return encoded.length <= MOST_HEADER_CHARACTERS;
}
