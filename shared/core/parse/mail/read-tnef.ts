import { readProperties, type MapiProperty } from "../containers/mapi-properties.ts";
import { MAX_MIME_PARTS } from "../limits.ts";
import { note, problem } from "../problem.ts";
import type { Problem } from "../../../schemas/problem.ts";
import { decodeCharset } from "../text/charset.ts";
import { sanitiseName } from "../text/sanitise.ts";
import type { HeaderLine } from "./header-block.ts";
import type { Message, MessageLeaf } from "./message.ts";
import { bodyLeaves } from "./office-leaves.ts";
import { headerLine } from "./synthetic-headers.ts";

const TNEF_TYPE = "application/ms-tnef";
/** Bytes before the first attribute: signature and key. */
const HEADER_BYTES = 6;
/** Level, id and length of an attribute. */
const ATTRIBUTE_BYTES = 9;
const CHECKSUM_BYTES = 2;

// Attributes of [MS-OXTNEF] 2.1.3.3 that carry content.
const SUBJECT = 0x00018004;
const BODY = 0x0002800c;
const CODE_PAGE = 0x00069007;
const MESSAGE_PROPERTIES = 0x00069003;
const RENDERING = 0x00069002;
const ATTACHMENT_TITLE = 0x00018010;
const ATTACHMENT_DATA = 0x0006800f;
const ATTACHMENT_PROPERTIES = 0x00069005;

// MAPI properties.
const P_SUBJECT = 0x0037;
const P_BODY = 0x1000;
const P_RTF = 0x1009;
const P_HTML = 0x1013;
const P_DATA = 0x3701;
const P_FILE_NAME = 0x3704;
const P_LONG_NAME = 0x3707;
const P_DISPLAY_NAME = 0x3001;
const P_MIME_TAG = 0x370e;
const UNICODE = 0x001f;
const OBJECT = 0x000d;
/** A GUID stands before the content of an embedded object. */
const GUID_BYTES = 16;

interface Draft {
  name: string | null;
  mimeType: string | null;
  bytes: Buffer | null;
  isMessage: boolean;
}

interface Winmail {
  charset: string;
  subject: string | null;
  text: string | null;
  html: Buffer | null;
  rtf: Buffer | null;
  drafts: Draft[];
}

/** Outlook's winmail.dat as a message. */
export function readTnef(bytes: Buffer): Message {
  const problems: Problem[] = [];
  const mail: Winmail = { charset: "windows-1252", subject: null, text: null, html: null, rtf: null, drafts: [] };
  let at = HEADER_BYTES;
  while (at + ATTRIBUTE_BYTES <= bytes.length) {
    const id = bytes.readUInt32LE(at + 1);
    const length = bytes.readUInt32LE(at + 5);
    const start = at + ATTRIBUTE_BYTES;
    if (start + length > bytes.length) {
      note(problems, "truncated", "The winmail.dat ends in the middle; what came before was read.");
      break;
    }
    if (id === RENDERING && mail.drafts.length >= MAX_MIME_PARTS) {
      note(
        problems,
        "too_many_parts",
        `The winmail.dat has more than ${MAX_MIME_PARTS} attachments; the rest is only in the original.`,
      );
      break;
    }
    takeAttribute(mail, id, bytes.subarray(start, start + length));
    at = start + length + CHECKSUM_BYTES;
  }
  const leaves = [...bodyLeaves(mail), ...mail.drafts.flatMap(fileLeaf)];
  if (leaves.length === 0)
    problems.push(problem("empty_winmail", "The winmail.dat holds neither text nor files that could be read."));
  const headers: HeaderLine[] = mail.subject === null ? [] : [headerLine("subject", mail.subject)];
  return { headers, hint: "utf-8", leaves, problems, rootType: TNEF_TYPE, reportType: null, types: [TNEF_TYPE] };
}

function takeAttribute(mail: Winmail, id: number, data: Buffer): void {
  const draft = mail.drafts.at(-1);
  if (id === CODE_PAGE && data.length >= 4) mail.charset = `windows-${data.readUInt32LE(0)}`;
  else if (id === SUBJECT) mail.subject ??= string(data, mail.charset);
  else if (id === BODY) mail.text ??= string(data, mail.charset);
  else if (id === MESSAGE_PROPERTIES) takeMessage(mail, readProperties(data));
  else if (id === RENDERING) mail.drafts.push({ name: null, mimeType: null, bytes: null, isMessage: false });
  else if (draft === undefined) return;
  else if (id === ATTACHMENT_TITLE) draft.name ??= string(data, mail.charset);
  else if (id === ATTACHMENT_DATA) draft.bytes = data;
  else if (id === ATTACHMENT_PROPERTIES) takeAttachment(mail, draft, readProperties(data));
}

function takeMessage(mail: Winmail, properties: MapiProperty[]): void {
  for (const property of properties) {
    if (property.id === P_SUBJECT) mail.subject = propertyText(property, mail.charset);
    else if (property.id === P_BODY) mail.text = propertyText(property, mail.charset);
    else if (property.id === P_HTML) mail.html = property.bytes;
    else if (property.id === P_RTF) mail.rtf = property.bytes;
  }
}

function takeAttachment(mail: Winmail, draft: Draft, properties: MapiProperty[]): void {
  const text = (id: number): string | null => {
    const found = properties.find((property) => property.id === id);
    return found === undefined ? null : propertyText(found, mail.charset);
  };
  draft.name = text(P_LONG_NAME) ?? draft.name ?? text(P_FILE_NAME) ?? text(P_DISPLAY_NAME);
  draft.mimeType = text(P_MIME_TAG);
  const data = properties.find((property) => property.id === P_DATA);
  if (data === undefined || data.bytes.length <= GUID_BYTES) return;
  if (data.type !== OBJECT) draft.bytes ??= data.bytes;
  else {
    draft.bytes = data.bytes.subarray(GUID_BYTES);
    draft.isMessage = draft.bytes.length > 4 && draft.bytes.readUInt32LE(0) === 0x223e9f78;
  }
}

function fileLeaf(draft: Draft): MessageLeaf[] {
  if (draft.bytes === null) return [];
  const type = draft.isMessage ? TNEF_TYPE : (draft.mimeType ?? "application/octet-stream").toLowerCase();
  return [
    {
      role: draft.isMessage ? "nested" : "attachment",
      mediaType: type,
      declaredType: draft.mimeType,
      name: sanitiseName(draft.name),
      bytes: draft.bytes,
      text: null,
      problems: [],
    },
  ];
}

function propertyText(property: MapiProperty, charset: string): string {
  return property.type === UNICODE ? property.bytes.toString("utf16le").replace(/\0+$/, "") : string(property.bytes, charset);
}

function string(data: Buffer, charset: string): string {
  const end = data.indexOf(0);
  return decodeCharset(end < 0 ? data : data.subarray(0, end), charset).text;
}
