import type { Arrival } from "../../schemas/item.ts";
import { sniffFile } from "./file-kind.ts";
import { looksLikeMail } from "./mail/looks-like-mail.ts";

/** Which reader takes an input: `file` goes to the document readers. */
export type InputKind = "mail" | "msg" | "tnef" | "form" | "chat" | "message" | "event" | "file";

const JSON_NAME = /\.(form|chat|message|event)\.json$/i;

/** By content first, by name and channel second. */
export function sniffInput(bytes: Uint8Array, arrival: Pick<Arrival, "channel" | "fileName">): InputKind {
  const json = jsonKind(arrival.fileName ?? "") ?? jsonKind(`.${arrival.channel}.json`);
  if (json !== null) return json;
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sniffed = sniffFile(bytes, arrival.fileName, null);
  if (sniffed.kind === "msg" || sniffed.kind === "tnef") return sniffed.kind;
  if (sniffed.kind === "mail" || looksLikeMail(view)) return "mail";
  // A mailbox's object is a mail however broken, unless it plainly is a file of another kind.
  const foreign =
    sniffed.kind === "zip" ||
    (sniffed.kind === "document" && /^(?:application\/(?:pdf|rtf|vnd\.|zip|gzip|x-ole)|image\/)/.test(sniffed.mediaType));
  return arrival.channel === "mail" && !foreign ? "mail" : "file";
}

function jsonKind(name: string): "form" | "chat" | "message" | "event" | null {
  const match = JSON_NAME.exec(name)?.[1]?.toLowerCase();
  return match === "form" || match === "chat" || match === "message" || match === "event" ? match : null;
}
