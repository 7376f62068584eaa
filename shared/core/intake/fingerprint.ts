import { createHash } from "node:crypto";
import type { Channel } from "../../schemas/identifiers.ts";

/** Headers beyond this are not searched: real ones stay below, an attack may be 100 MB. */
const MAX_HEADER_BYTES = 256 * 1024;
/** A double click or a client's retry comes within minutes; the same short chat line next week is a new one. */
const DOUBLE_POST_WINDOW_MS = 10 * 60 * 1000;

/**
 * Keys under which the same communication is known. Two originals that share one are the same:
 * `content` for equal bytes; `mail` for equal Message-ID, sender, date and body (RFC 5322 section 3.6.4 makes the id
 * unique, real senders do not, so it is never proof alone). `earlier` are keys only looked up, not claimed.
 */
export interface Fingerprints {
  claim: string[];
  earlier: string[];
}

export const fingerprint = (input: { channel: Channel; bytes: Uint8Array; sha256: string; receivedAt: string }): Fingerprints => {
  if (input.channel === "mail") {
    const mail = mailFingerprint(input.bytes);
    return { claim: [`content/${input.sha256}`, ...(mail === null ? [] : [`mail/${mail}`])], earlier: [] };
  }
  if (input.channel === "letter" || carriesItsTime(input.bytes)) return { claim: [`content/${input.sha256}`], earlier: [] };
  const window = Math.floor(Date.parse(input.receivedAt) / DOUBLE_POST_WINDOW_MS);
  return { claim: [`content/${input.sha256}/${window}`], earlier: [`content/${input.sha256}/${window - 1}`] };
};

/** null when the mail names no Message-ID: then only equal bytes make it a duplicate. */
export const mailFingerprint = (bytes: Uint8Array): string | null => {
  const { headers, body } = splitMail(bytes);
  const messageId = header(headers, "message-id");
  if (messageId === "") return null;
  const hash = createHash("sha256");
  for (const value of [messageId, header(headers, "from"), header(headers, "date")]) hash.update(`${value}\n`);
  return hash.update(body).digest("hex");
};

const splitMail = (bytes: Uint8Array): { headers: string; body: Uint8Array } => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const crlf = buffer.indexOf("\r\n\r\n");
  const lf = buffer.indexOf("\n\n");
  const useLf = crlf === -1 || (lf !== -1 && lf < crlf);
  const end = useLf ? lf : crlf;
  if (end === -1) return { headers: buffer.toString("latin1", 0, MAX_HEADER_BYTES), body: new Uint8Array() };
  return {
    headers: buffer.toString("latin1", 0, Math.min(end, MAX_HEADER_BYTES)),
    body: buffer.subarray(end + (useLf ? 2 : 4)),
  };
};

/** First header of that name, unfolded, blanks collapsed; "" when absent. */
const header = (headers: string, name: string): string => {
  const lines = headers.split(/\r?\n/);
  const at = lines.findIndex((line) => line.toLowerCase().startsWith(`${name}:`));
  if (at === -1) return "";
  let value = lines[at]?.slice(name.length + 1) ?? "";
  for (const line of lines.slice(at + 1)) {
    if (!line.startsWith(" ") && !line.startsWith("\t")) break;
    value += line;
  }
  return value.replace(/\s+/g, " ").trim();
};

/** Forms, chats, messages and events with a time of their own are told apart by it. */
const carriesItsTime = (bytes: Uint8Array): boolean =>
  /"(?:submittedAt|startedAt|at|time)"\s*:\s*"\d{4}-/.test(new TextDecoder("utf-8").decode(bytes.subarray(0, MAX_HEADER_BYTES)));
