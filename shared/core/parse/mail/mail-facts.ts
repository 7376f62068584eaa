import type { Mailbox } from "../../../schemas/identifiers.ts";
import type { Arrival } from "../../../schemas/item.ts";
import type { MailFacts } from "../../../schemas/parsed.ts";
import type { Problem } from "../../../schemas/problem.ts";
import { MAX_REFERENCES } from "../limits.ts";
import { note } from "../problem.ts";
import { oneLine, sanitiseSubject } from "../text/sanitise.ts";
import { readTrust } from "../trust/read-trust.ts";
import { parseAddresses } from "./addresses.ts";
import { decodeHeaderValue, decodeWords } from "./encoded-words.ts";
import { allHeaders, firstHeader, type HeaderLine } from "./header-block.ts";
import { parseMailDate } from "./mail-date.ts";
import type { Message } from "./message.ts";

/** Header lines that only we write; from outside they mean nothing. */
const CONTROL_PREFIX = "x-posthorn-";
const UNKNOWN: Mailbox = { name: "", address: "" };
const DELIVERED_HEADERS = [
  "x-original-to",
  "delivered-to",
  "envelope-to",
  "x-envelope-to",
  "apparently-to",
  "x-forwarded-to",
  "x-rcpt-to",
];

export type HeaderFacts = Omit<MailFacts, "machine" | "machineEvidence">;

/** What the header alone says. Whoever is named in it may be wrong; what is broken is flagged, never refused. */
export function readHeaderFacts(message: Message, arrival: Arrival, trustedForwarders: string[]): HeaderFacts {
  const { headers } = message;
  const decode = (text: string): string => decodeWords(text, message.hint);
  const suspicions: Problem[] = message.problems.filter((known) => known.code === "bare_cr_in_header");
  const list = (name: string): Mailbox[] => allHeaders(headers, name).flatMap((value) => parseAddresses(value, decode));
  const from = senderOf(headers, list, suspicions);
  const redirected = redirectedBy(headers, list);
  const dateLine = firstHeader(headers, "date");
  const date = dateLine === null ? null : parseMailDate(dateLine);
  if (dateLine === null) note(suspicions, "no_date", "The mail has no date.");
  else if (date === null) note(suspicions, "broken_date", "The date of the mail cannot be read.");
  if (headers.some((line) => line.name.startsWith(CONTROL_PREFIX)))
    note(suspicions, "control_header_stripped", "The mail carried control headers of this mailroom; they were ignored.");
  const subject = firstHeader(headers, "subject");
  return {
    subject: subject === null ? "" : sanitiseSubject(decodeHeaderValue(subject, message.hint)),
    from,
    to: list("to"),
    cc: list("cc"),
    replyTo: list("reply-to").filter((mailbox) => isAddress(mailbox.address)),
    deliveredTo: deliveredTo(headers, arrival),
    date,
    messageId: messageIds(firstHeader(headers, "message-id") ?? "")[0] ?? null,
    inReplyTo: messageIds(allHeaders(headers, "in-reply-to").join(" ")),
    references: messageIds(allHeaders(headers, "references").join(" ")),
    forwardedBy: redirected,
    forwardKind: redirected === null ? null : "redirected",
    trust: readTrust(headers, arrival, trustedForwarders),
    suspicions,
  };
}

function senderOf(headers: HeaderLine[], list: (name: string) => Mailbox[], suspicions: Problem[]): Mailbox {
  const lines = allHeaders(headers, "from");
  if (lines.length > 1)
    note(suspicions, "two_from_headers", "The mail names its sender twice; mail programs may show another one.");
  const found = list("from");
  const first = found.find((mailbox) => isAddress(mailbox.address)) ?? found[0] ?? list("sender")[0];
  if (first === undefined || first.address === "") note(suspicions, "no_sender", "The mail names no sender address.");
  const sender = first ?? UNKNOWN;
  const shown = /[\w.+-]+@[\w-]+\.[\w.-]+/.exec(sender.name)?.[0];
  if (shown !== undefined && shown.toLowerCase() !== sender.address.toLowerCase())
    note(suspicions, "name_shows_other_address", "The name of the sender shows another address than the mail came from.");
  return sender;
}

/** Redirected by a person (Resent-From) or by a rule of the mailbox it was first sent to (X-Forwarded-For). */
function redirectedBy(headers: HeaderLine[], list: (name: string) => Mailbox[]): Mailbox | null {
  const resent = list("resent-from")[0];
  if (resent !== undefined && isAddress(resent.address)) return resent;
  const rule = /^\s*([^\s@]+@[^\s@,]+)/.exec(firstHeader(headers, "x-forwarded-for") ?? "")?.[1];
  return rule === undefined ? null : { name: "", address: oneLine(rule, 320) };
}

function deliveredTo(headers: HeaderLine[], arrival: Arrival): string[] {
  const found = new Set<string>();
  for (const address of arrival.envelope?.to ?? []) found.add(address.toLowerCase());
  for (const name of DELIVERED_HEADERS) {
    for (const value of allHeaders(headers, name)) {
      const address = parseAddresses(value, (text) => text)[0]?.address ?? "";
      if (isAddress(address)) found.add(address.toLowerCase());
    }
  }
  return [...found];
}

/** Ids in angle brackets, however they are separated; one without brackets counts if it is alone. */
function messageIds(value: string): string[] {
  const found = new Set<string>();
  const text = value.slice(0, 50_000);
  for (const match of text.matchAll(/<([^<>\s]{1,900})>/g)) {
    if (found.size >= MAX_REFERENCES) break;
    if (match[1] !== undefined) found.add(match[1]);
  }
  if (found.size === 0) {
    for (const word of text.split(/[\s,;<>]+/))
      if (word.length > 2 && word.length < 900 && /[@\w]/.test(word) && found.size < MAX_REFERENCES) found.add(word);
  }
  return [...found].map((id) => oneLine(id, 998));
}

export function isAddress(address: string): boolean {
  return /^[^\s@]+@[^\s@]+$|^"[^"]*"@[^\s@]+$/.test(address);
}

/** Minutes east of UTC of the sender's clock; 0 where the Date header does not say. */
export function offsetOf(headers: HeaderLine[]): number {
  const match = /([+-])(\d{2}):?(\d{2})\s*(?:\([^)]*\))?\s*$/.exec(firstHeader(headers, "date") ?? "");
  return match === null ? 0 : (match[1] === "-" ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
