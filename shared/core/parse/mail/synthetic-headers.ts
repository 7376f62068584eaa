import { oneLine } from "../text/sanitise.ts";
import type { HeaderLine } from "./header-block.ts";

/** Longest value written into a made header. */
const MAX_VALUE = 20_000;

/** A header line as if it had come in a mail: UTF-8, one byte per character, on one line. */
export function headerLine(name: string, value: string): HeaderLine {
  return { name, value: Buffer.from(oneLine(value, MAX_VALUE), "utf8").toString("latin1") };
}

export function addressText(name: string, address: string): string {
  const clean = name.replace(/["\\]/g, "");
  if (address === "") return clean === "" ? "" : `"${clean}"`;
  return clean === "" || clean === address ? `<${address}>` : `"${clean}" <${address}>`;
}
