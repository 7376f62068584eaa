import { inflateSync } from "node:zlib";
import type { Problem } from "../../../schemas/problem.ts";
import { MAX_INPUT_BYTES } from "../limits.ts";
import { problem } from "../problem.ts";
import { childrenOf, octets, readElement, type BerElement } from "./ber.ts";

export interface OpenedCms {
  /** The signed mail inside; null where it stays closed. */
  content: Buffer | null;
  problems: Problem[];
}

// Object identifiers of RFC 5652, 5083 and 3274 as they stand in the bytes.
const SIGNED = "2a864886f70d010702";
const ENVELOPED = "2a864886f70d010703";
const AUTH_ENVELOPED = "2a864886f70d0109100117";
const COMPRESSED = "2a864886f70d0109100109";
const OID = 0x06;
const SEQUENCE = 0x10;
const CONTEXT_0 = 0x80;
const OCTETS = 0x04;

/** Opaque S/MIME: signed is readable without any key, encrypted is named as such. */
export function openCms(source: Buffer): OpenedCms {
  const bytes = withoutArmour(source);
  const root = readElement(bytes, 0, bytes.length);
  if (root === null || root.tag !== SEQUENCE)
    return closed("broken_smime", "The S/MIME container is damaged; it was kept and not read.");
  const [type, wrapped] = childrenOf(bytes, root);
  const name = type === undefined || type.tag !== OID ? "" : bytes.subarray(type.start, type.end).toString("hex");
  if (name === ENVELOPED || name === AUTH_ENVELOPED)
    return closed("encrypted_mail", "The mail is encrypted (S/MIME); only the recipient's key opens it.");
  const content = wrapped === undefined ? undefined : childrenOf(bytes, wrapped)[0];
  if (content === undefined || (name !== SIGNED && name !== COMPRESSED))
    return closed("broken_smime", "The S/MIME container is of an unknown kind; it was kept and not read.");
  const inner = encapsulated(bytes, content);
  if (inner === null) return closed("detached_signature", "It holds a signature and no text.");
  if (name === SIGNED) return { content: inner, problems: [] };
  return { content: inflateSync(inner, { maxOutputLength: MAX_INPUT_BYTES }), problems: [] };
}

function closed(code: string, message: string): OpenedCms {
  return { content: null, problems: [problem(code, message)] };
}

/** EncapsulatedContentInfo: a sequence that begins with an object identifier, and holds octets under [0]. */
function encapsulated(bytes: Buffer, content: BerElement): Buffer | null {
  for (const child of childrenOf(bytes, content)) {
    if (child.tag !== SEQUENCE) continue;
    const [type, wrapped] = childrenOf(bytes, child);
    if (type?.tag !== OID || wrapped?.tag !== CONTEXT_0) continue;
    const octetString = childrenOf(bytes, wrapped)[0];
    if (octetString?.tag === OCTETS) return octets(bytes, octetString);
  }
  return null;
}

/** PEM, or Base64 that was attached without a transfer encoding. */
function withoutArmour(source: Buffer): Buffer {
  if (source[0] === 0x30) return source;
  const text = source.toString("latin1");
  const body = text.replace(/-----(?:BEGIN|END)[^-]{0,40}-----/g, "");
  return /^[A-Za-z0-9+/=\s]+$/.test(body) ? Buffer.from(body, "base64") : source;
}
