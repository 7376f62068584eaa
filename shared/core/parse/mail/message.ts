import type { Part } from "../../../schemas/parsed.ts";
import type { Problem } from "../../../schemas/problem.ts";
import type { HeaderLine } from "./header-block.ts";

/** One leaf of a message, decoded; made alike from MIME, .msg and winmail.dat. */
export interface MessageLeaf {
  role: Part["role"];
  mediaType: string;
  declaredType: string | null;
  /** Sanitised. */
  name: string | null;
  bytes: Buffer;
  /** Text of bodies as a reader sees it, canonical; null for everything else. */
  text: string | null;
  problems: Problem[];
}

export interface Message {
  headers: HeaderLine[];
  /** Charset for raw 8-bit headers, as the body declares it. */
  hint: string | null;
  leaves: MessageLeaf[];
  problems: Problem[];
  /** Content type of the whole message. */
  rootType: string;
  /** `report-type` of a multipart/report. */
  reportType: string | null;
  /** Leaf types as sent, for recognising machine mail. */
  types: string[];
}
