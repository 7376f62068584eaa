import type { Mailbox } from "../../../schemas/identifiers.ts";
import { parseAddresses } from "../mail/addresses.ts";
import { sanitiseSubject } from "../text/sanitise.ts";
import type { History } from "./find-history.ts";

/** What the header of a forwarded text says about the original. */
export interface Forward {
  from: Mailbox;
  to: Mailbox[];
  cc: Mailbox[];
  /** As written; parsed where the zone of the outer mail is known. */
  date: string | null;
  subject: string | null;
}

const NOBODY: Mailbox = { name: "", address: "" };

export function forwardOf(history: History): Forward {
  if (history.attribution !== null)
    return { from: writerOf(history.attribution), to: [], cc: [], date: dateOf(history.attribution), subject: null };
  const subject = history.values.get("subject");
  return {
    from: sender(history.values.get("from")),
    to: mailboxes(history.values.get("to")),
    cc: mailboxes(history.values.get("cc")),
    date: history.values.get("date") ?? null,
    subject: subject === undefined ? null : sanitiseSubject(subject),
  };
}

/** One person, also where his name is written "Family, Given" without quotes. */
function sender(value: string | undefined): Mailbox {
  const named = /^([^"<>@[\]]{1,200},[^"<>@[\]]{1,200})([<[].*)$/.exec(value ?? "");
  return mailboxes(named === null ? value : `"${(named[1] ?? "").trim()}" ${named[2] ?? ""}`)[0] ?? NOBODY;
}

function mailboxes(value: string | undefined): Mailbox[] {
  if (value === undefined || value === "") return [];
  const plain = value
    .replace(/\[mailto:([^\]]{1,320})\]/gi, "<$1>")
    .replace(/<mailto:([^>]{1,320})>(?=\s*>)/gi, "")
    .replace(/&lt;/g, "<")
    .replace(/&gt;/g, ">")
    .replace(/^\*+|\*+$/g, "");
  return parseAddresses(plain, (text) => text).map(untwinned);
}

/** `max@example.org <max@example.org>` has no name. */
function untwinned(mailbox: Mailbox): Mailbox {
  return mailbox.name.toLowerCase() === mailbox.address.toLowerCase() ? { name: "", address: mailbox.address } : mailbox;
}

/** The name and address in `Am 5.3.2024 um 10:00 schrieb Max <max@example.org>:` */
function writerOf(attribution: string): Mailbox {
  const verb = /\b(?:schrieb|wrote|a écrit|escribió|ha scritto|schreef|skrev|escreveu)\b/i.exec(attribution);
  const after =
    verb === null
      ? ""
      : attribution
          .slice(verb.index + verb[0].length)
          .replace(/\s*[:：]\s*$/, "")
          .trim();
  if (after !== "") return mailboxes(after)[0] ?? NOBODY;
  const marked = /([^,<>]{0,120}?)\s*<([^<>\s]{1,200}@[^<>\s]{1,200})>\s*,?\s*$/.exec(
    verb === null ? attribution : attribution.slice(0, verb.index),
  );
  if (marked !== null) return { name: withoutTime(marked[1] ?? ""), address: marked[2] ?? "" };
  const before = (verb === null ? attribution : attribution.slice(0, verb.index)).replace(
    /^.*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:uhr|am|pm|h))?[\s,]*/i,
    "",
  );
  return mailboxes(before.trim().replace(/,$/, ""))[0] ?? NOBODY;
}

/** What stands before the name in an attribution without a comma: the date and the clock. */
function withoutTime(text: string): string {
  return text.replace(/^.*\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:uhr|am|pm|h)\b)?/i, "").replace(/^["'\s]+|["'\s]+$/g, "");
}

function dateOf(attribution: string): string | null {
  const match = /\d{1,4}[./ -].{3,60}?\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*(?:AM|PM))?/i.exec(attribution);
  return match?.[0] ?? null;
}
