import msgReader, { type FieldsData } from "@kenjiuno/msgreader";
import type { Problem } from "../../../schemas/problem.ts";
import { MAX_MIME_PARTS } from "../limits.ts";
import { note, problem } from "../problem.ts";
import { sanitiseName } from "../text/sanitise.ts";
import { readHeaderBlock, type HeaderLine } from "./header-block.ts";
import { isDecoration } from "./leaf-role.ts";
import type { Message, MessageLeaf } from "./message.ts";
import { bodyLeaves } from "./office-leaves.ts";
import { addressText, headerLine } from "./synthetic-headers.ts";

/** Node hands over the package's exports as they are, programs that bundle hand over what is called default in them. */
const MsgReaderClass = typeof msgReader === "function" ? msgReader : msgReader.default;
type MsgReader = InstanceType<typeof msgReader.default>;

const MSG_TYPE = "application/vnd.ms-outlook";
/** Headers of the transport that describe a MIME body which is not there. */
const MIME_HEADER = /^content-(?!class)|^mime-version$/;
/** Outlook's classes of machine mail as the headers a mail server would have written. */
const CLASSES: [RegExp, HeaderLine][] = [
  [/^IPM\.Schedule\.Meeting/i, { name: "content-class", value: "urn:content-classes:calendarmessage" }],
  [/^IPM\.Note\.Rules\.(?:Oof|Reply)Template/i, { name: "auto-submitted", value: "auto-replied" }],
  [/^REPORT\..*\.NDR$/i, { name: "x-failed-recipients", value: "unknown" }],
];

/** An Outlook .msg as a message. */
export function readMsg(bytes: Buffer): Message {
  try {
    const reader: MsgReader = new MsgReaderClass(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    const fields = reader.getFileData();
    const problems: Problem[] = [];
    if (fields.error !== undefined)
      problems.push(problem("broken_msg", `The Outlook file is damaged: ${fields.error.slice(0, 120)}.`));
    const html = htmlOf(fields);
    const bodies = bodyLeaves({ text: fields.body ?? null, html, rtf: bufferOf(fields.compressedRtf), charset: null });
    const files = fileLeaves(reader, fields, { html, problems });
    const headers = headersOf(fields);
    const leaves = [...bodies, ...files];
    if (leaves.length === 0 && headers.length === 0)
      problems.push(problem("empty_msg", "The Outlook file holds nothing that could be read."));
    return { headers, hint: "utf-8", leaves, problems, rootType: MSG_TYPE, reportType: null, types: [MSG_TYPE] };
  } catch (error) {
    const reason = error instanceof Error ? error.message.slice(0, 120) : "unknown";
    return {
      headers: [],
      hint: null,
      leaves: [],
      problems: [problem("broken_msg", `The Outlook file is damaged: ${reason}.`)],
      rootType: MSG_TYPE,
      reportType: null,
      types: [],
    };
  }
}

function fileLeaves(reader: MsgReader, fields: FieldsData, context: { html: Buffer | null; problems: Problem[] }): MessageLeaf[] {
  const leaves: MessageLeaf[] = [];
  const html = context.html === null ? "" : context.html.toString("latin1").toLowerCase();
  for (const attachment of fields.attachments ?? []) {
    if (leaves.length >= MAX_MIME_PARTS) {
      note(
        context.problems,
        "too_many_parts",
        `The mail has more than ${MAX_MIME_PARTS} attachments; the rest is only in the original.`,
      );
      break;
    }
    const leaf = fileLeaf(reader, attachment, html);
    if (leaf === null)
      note(context.problems, "broken_attachment", "An attachment of the Outlook file is damaged; it is only in the original.");
    else leaves.push(leaf);
  }
  return leaves;
}

function fileLeaf(reader: MsgReader, attachment: FieldsData, html: string): MessageLeaf | null {
  const read = attachmentOf(reader, attachment);
  if (read === null) return null;
  const bytes = bufferOf(read.content) ?? Buffer.alloc(0);
  const name = sanitiseName(
    [attachment.fileName, read.fileName, attachment.name, attachment.fileNameShort].find(
      (known) => known !== undefined && known !== "",
    ) ?? null,
  );
  const leaf: MessageLeaf = {
    role: "nested",
    mediaType: MSG_TYPE,
    declaredType: attachment.attachMimeTag ?? null,
    name,
    bytes,
    text: null,
    problems: [],
  };
  if (attachment.innerMsgContent === true) return leaf;
  const type = (attachment.attachMimeTag ?? "application/octet-stream").toLowerCase();
  return { ...leaf, mediaType: type, role: isDecorative(attachment, { bytes, name, type, html }) ? "inline" : "attachment" };
}

function isDecorative(attachment: FieldsData, file: { bytes: Buffer; name: string | null; type: string; html: string }): boolean {
  if (!file.type.startsWith("image/") && !/\.(?:png|gif|jpe?g|bmp|svg)$/i.test(file.name ?? "")) return false;
  const id = attachment.pidContentId?.toLowerCase() ?? "";
  const referenced = attachment.attachmentHidden === true || (id !== "" && file.html.includes(`cid:${id}`));
  return isDecoration({ ...file, referenced });
}

function attachmentOf(reader: MsgReader, attachment: FieldsData): { fileName: string; content: Uint8Array } | null {
  try {
    return reader.getAttachment(attachment);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

function htmlOf(fields: FieldsData): Buffer | null {
  if (fields.html !== undefined) return bufferOf(fields.html);
  return fields.bodyHtml === undefined ? null : Buffer.from(fields.bodyHtml, "utf8");
}

function bufferOf(bytes: Uint8Array | undefined): Buffer | null {
  return bytes === undefined ? null : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** The transport's header, filled up from Outlook's own fields: mail that was never sent, or only inside Exchange, has none. */
function headersOf(fields: FieldsData): HeaderLine[] {
  const raw = Buffer.from(fields.headers ?? "", "utf8");
  const lines = readHeaderBlock(raw, { start: 0, end: raw.length }, []).lines.filter((line) => !MIME_HEADER.test(line.name));
  const add = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "" && !lines.some((line) => line.name === name)) lines.push(headerLine(name, value));
  };
  add("from", senderOf(fields));
  for (const kind of ["to", "cc"] as const) {
    const recipients = (fields.recipients ?? []).filter((recipient) => (recipient.recipType ?? "to") === kind);
    add(
      kind,
      recipients
        .map((recipient) => addressText(recipient.name ?? "", addressOf(recipient)))
        .filter((text) => text !== "")
        .join(", "),
    );
  }
  add("subject", fields.subject);
  add("date", fields.clientSubmitTime ?? fields.messageDeliveryTime ?? fields.creationTime);
  add("message-id", fields.messageId);
  for (const [pattern, line] of CLASSES) if (pattern.test(fields.messageClass ?? "")) lines.push({ ...line });
  return lines;
}

function senderOf(fields: FieldsData): string {
  const known = [
    fields.senderSmtpAddress,
    fields.sentRepresentingSmtpAddress,
    fields.creatorSMTPAddress,
    fields.senderEmail,
    fields.inetAcctName,
  ];
  return addressText(fields.senderName ?? "", known.find((address) => address !== undefined && address.includes("@")) ?? "");
}

function addressOf(recipient: FieldsData): string {
  return [recipient.smtpAddress, recipient.email].find((address) => address !== undefined && address.includes("@")) ?? "";
}
