import type { Arrival } from "../../schemas/item.ts";
import type { MailFacts } from "../../schemas/parsed.ts";
import { subjectSays, withoutForwardPrefix } from "./blocks/header-labels.ts";
import { SHORT_BODY_CHARACTERS } from "./limits.ts";
import { parseForwardDate } from "./mail/forward-date.ts";
import { recogniseMachineMail } from "./mail/machine-mail.ts";
import { offsetOf, readHeaderFacts, type HeaderFacts } from "./mail/mail-facts.ts";
import { isOwnAddress } from "./own-address.ts";
import { newestSpans } from "./newest-text.ts";
import type { MessageReading } from "./read-message.ts";
import type { Reading } from "./reading.ts";

/** Enclosures that are business: an invoice sent by a system is no newsletter. */
const DOCUMENT_TYPE = /pdf|xml|officedocument|msword|ms-excel|opendocument|tiff|zip|rtf/;

/** The facts of a mail: who really wrote it, and whether a person did. */
export function mailFacts(reading: Reading, read: MessageReading, arrival: Arrival): MailFacts {
  const { settings } = reading;
  const facts = readHeaderFacts(read.message, arrival, settings.trustedForwarders);
  const verdict = recogniseMachineMail({
    message: read.message,
    subject: facts.subject,
    fromAddress: facts.from.address,
    ownAddresses: settings.ownAddresses,
    hasEnclosures: reading.parts.some((part) => read.enclosures.includes(part.id) && DOCUMENT_TYPE.test(part.mediaType)),
  });
  const machine = { machine: verdict.kind, machineEvidence: verdict.evidence };
  if (verdict.kind !== null && verdict.kind !== "newsletter") return { ...facts, ...machine };
  return { ...originalFacts(reading, { read, facts, arrival }), ...machine };
}

interface Forwarded {
  read: MessageReading;
  facts: HeaderFacts;
  arrival: Arrival;
}

/** A forward counts as the original sender's; the forwarder is kept. */
function originalFacts(reading: Reading, mail: Forwarded): HeaderFacts {
  const { read, facts } = mail;
  const inline = read.bodies.find((body) => body.forward !== null)?.forward ?? null;
  if (inline !== null && (inline.from.address !== "" || inline.from.name !== "")) {
    const date = inline.date === null ? null : parseForwardDate(inline.date, offsetOf(read.message.headers));
    return {
      ...facts,
      from: inline.from,
      forwardedBy: facts.from,
      forwardKind: "inline",
      date: date ?? facts.date,
      subject: inline.subject ?? withoutForwardPrefix(facts.subject),
    };
  }
  const attached = attachedForward(reading, mail);
  if (attached === null) return formFacts(reading, facts);
  return {
    ...facts,
    from: attached.from,
    date: attached.date ?? facts.date,
    subject: attached.subject === "" ? facts.subject : attached.subject,
    forwardedBy: facts.from,
    forwardKind: "attached",
  };
}

/** Contact forms send in our own name and put the customer into Reply-To: he is who writes. */
function formFacts(reading: Reading, facts: HeaderFacts): HeaderFacts {
  const customer = facts.replyTo.find((mailbox) => !isOwnAddress(reading.settings, mailbox.address));
  if (customer === undefined || facts.forwardedBy !== null || !isOwnAddress(reading.settings, facts.from.address)) return facts;
  return { ...facts, from: customer, forwardedBy: facts.from, forwardKind: "redirected" };
}

/** A mail enclosed in a mail that says little itself. */
export function isAttachedForward(read: MessageReading): boolean {
  const first = read.nested[0];
  if (first === undefined || read.message.rootType === "multipart/report") return false;
  const own = newestSpans(read).reduce((sum, span) => sum + span.end - span.start, 0);
  const subject = read.message.headers.find((line) => line.name === "subject")?.value ?? "";
  return own <= SHORT_BODY_CHARACTERS || subjectSays(subject) === "forward";
}

function attachedForward(reading: Reading, mail: Forwarded): HeaderFacts | null {
  const first = mail.read.nested[0];
  if (first === undefined || !isAttachedForward(mail.read)) return null;
  const inner = originalFacts(reading, {
    read: first.reading,
    facts: readHeaderFacts(first.reading.message, mail.arrival, []),
    arrival: mail.arrival,
  });
  // A customer who sends our own mail back to us is still the one who writes.
  if (
    inner.from.address === "" ||
    (isOwnAddress(reading.settings, inner.from.address) && !isOwnAddress(reading.settings, mail.facts.from.address))
  )
    return null;
  return inner;
}
