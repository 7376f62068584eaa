import type { ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import { readChat } from "./channels/chat.ts";
import { readEvent } from "./channels/event.ts";
import { readForm } from "./channels/form.ts";
import { readSocialMessage } from "./channels/social-message.ts";
import { sniffInput, type InputKind } from "./sniff-input.ts";
import { MAX_INPUT_BYTES, MAX_JSON_BYTES } from "./limits.ts";
import type { Message } from "./mail/message.ts";
import { readMime } from "./mail/read-mime.ts";
import { readMsg } from "./mail/read-msg.ts";
import { readTnef } from "./mail/read-tnef.ts";
import { readWithSecondOpinion } from "./mail/second-opinion.ts";
import { newestSpans } from "./newest-text.ts";
import { problem } from "./problem.ts";
import { readMessage, type MessageReading } from "./read-message.ts";
import { readPart } from "./read-parts.ts";
import { newReading, type Reading, type ReadTools } from "./reading.ts";
import { finish, unreadable } from "./result.ts";
import { isAttachedForward, mailFacts } from "./sender.ts";
import { sanitiseName } from "./text/sanitise.ts";

/** Any bytes in, exactly one outcome out; what cannot be read is said as data. */
export async function readInput(request: ReadRequest, tools: ReadTools): Promise<ReadResult> {
  const size = request.bytes.byteLength;
  if (size === 0) return unreadable(request, problem("empty_input", "The input has no content."));
  if (size > MAX_INPUT_BYTES)
    return unreadable(
      request,
      problem("too_large", `The input has more than ${MAX_INPUT_BYTES / 1024 / 1024} MB; it was kept and not read.`),
    );
  try {
    return await readKind(request, tools, sniffInput(request.bytes, request.arrival));
  } catch (error) {
    // A reader met input it was not written for: the item must go on to a person, not be lost with the exception.
    const reason = error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : "unknown";
    return unreadable(request, problem("reader_failed", `The reader failed on this input (${reason}).`));
  }
}

async function readKind(request: ReadRequest, tools: ReadTools, kind: InputKind): Promise<ReadResult> {
  const bytes = Buffer.from(request.bytes.buffer, request.bytes.byteOffset, request.bytes.byteLength);
  switch (kind) {
    case "mail":
      return readMail(request, tools, await readWithSecondOpinion(bytes, readMime));
    case "msg":
      return readMail(request, tools, readMsg(bytes));
    case "tnef":
      return readMail(request, tools, readTnef(bytes));
    case "form":
    case "chat":
    case "message":
    case "event":
      return readJson(request, kind, bytes);
    case "file":
      return readFile(request, tools);
  }
}

const JSON_READERS = { form: readForm, chat: readChat, message: readSocialMessage, event: readEvent };

function readJson(request: ReadRequest, kind: keyof typeof JSON_READERS, bytes: Buffer): ReadResult {
  if (bytes.length > MAX_JSON_BYTES)
    return unreadable(request, problem("too_large", `A ${kind} of more than ${MAX_JSON_BYTES / 1024 / 1024} MB is not read.`));
  return JSON_READERS[kind](request, bytes);
}

async function readMail(request: ReadRequest, tools: ReadTools, message: Message): Promise<ReadResult> {
  const reading = newReading(request.settings, tools);
  reading.problems.push(...message.problems);
  if (message.headers.length === 0)
    reading.problems.push(problem("no_headers", "The mail has no header; everything was read as its text."));
  const read = await readMessage(reading, message, { parent: null, depth: 0, readPart });
  const facts = mailFacts(reading, read, request.arrival);
  const from = facts.from;
  return finish(reading, {
    mail: facts,
    subject: facts.subject,
    sender: { name: from.name, email: from.address, phone: "", id: "" },
    form: null,
    first: firstText(read, facts.forwardKind === "attached"),
  });
}

/** The newest text; of a mail forwarded as attachment also the text of the enclosed mail. */
function firstText(read: MessageReading, attached: boolean): ReturnType<typeof newestSpans> {
  const own = newestSpans(read);
  const inner = read.nested[0];
  if (!attached || inner === undefined) return own;
  return [...own, ...firstText(inner.reading, isAttachedForward(inner.reading))];
}

async function readFile(request: ReadRequest, tools: ReadTools): Promise<ReadResult> {
  const reading: Reading = newReading(request.settings, tools);
  const name = sanitiseName(request.arrival.fileName);
  const read = await readPart(
    reading,
    { partId: "0", bytes: request.bytes, name, declaredType: null, role: "original", depth: 0 },
    null,
  );
  const message = read.message;
  if (message !== null) {
    const facts = mailFacts(reading, message, request.arrival);
    return finish(reading, {
      mail: facts,
      subject: facts.subject,
      sender: { name: facts.from.name, email: facts.from.address, phone: "", id: "" },
      form: null,
      first: firstText(message, facts.forwardKind === "attached"),
    });
  }
  return finish(reading, {
    mail: null,
    subject: name ?? "",
    sender: { name: "", email: "", phone: "", id: "" },
    form: null,
    first: [],
  });
}
