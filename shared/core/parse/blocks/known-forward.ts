import EmailForwardParser from "email-forward-parser";
import type { Mailbox } from "../../../schemas/identifiers.ts";
import { MAX_FORWARD_CHARACTERS } from "../limits.ts";
import { sanitiseSubject } from "../text/sanitise.ts";
import type { Forward } from "./forward.ts";
import { subjectSays } from "./header-labels.ts";

export interface KnownForward {
  forward: Forward;
  start: number;
  bodyStart: number;
}

/** Cheap sign of a forward; without it the table of programs is not asked. */
const HINT = /^[ \t>]*-{3,}[^\n]{0,60}-{3,}/m;
/** Characters by which the begin of the forwarded body is found again in the text. */
const PROBE = 60;

const parser = new EmailForwardParser();

/** Formats of mail programs that the rules here do not know, by the library that lists them. */
export function findKnownForward(text: string, subject: string): KnownForward | null {
  const says = subjectSays(subject);
  if (text.length > MAX_FORWARD_CHARACTERS || says === "reply" || (says === null && !HINT.test(text))) return null;
  const read = parser.read(text, says === "forward" ? subject : undefined);
  if (!read.forwarded) return null;
  const forward = forwardOf(read.email);
  const bodyStart = positionOf(text, read.email.body ?? "", 0);
  const start = messageEnd(text, read.message ?? "");
  if (bodyStart === null || bodyStart < start || (forward.from.address === "" && forward.from.name === "")) return null;
  return { start, bodyStart, forward };
}

function forwardOf(email: ReturnType<EmailForwardParser["read"]>["email"]): Forward {
  return {
    from: mailboxes(email.from)[0] ?? { name: "", address: "" },
    to: mailboxes(email.to ?? null),
    cc: mailboxes(email.cc ?? null),
    date: email.date ?? null,
    subject: email.subject ? sanitiseSubject(email.subject) : null,
  };
}

interface Known {
  name?: string | null;
  address?: string | null;
}

function mailboxes(found: Known | Known[] | null): Mailbox[] {
  const list = found === null ? [] : Array.isArray(found) ? found : [found];
  return list.map((entry) => ({ name: entry.name ?? "", address: entry.address ?? "" }));
}

function messageEnd(text: string, message: string): number {
  const trimmed = message.trim();
  if (trimmed === "") return 0;
  const at = positionOf(text, trimmed, 0);
  return at === null ? 0 : Math.min(text.length, at + trimmed.length);
}

function positionOf(text: string, piece: string, from: number): number | null {
  const probe = (piece.trim().split("\n")[0] ?? "").slice(0, PROBE);
  if (probe === "") return null;
  const at = text.indexOf(probe, from);
  return at < 0 ? null : at;
}
