import { z } from "zod";
import { instantSchema, mailboxSchema, sha256Schema } from "./identifiers.ts";
import { problemSchema } from "./problem.ts";

/** Part ids are paths of child numbers: "0", "0.1", "0.1.2". */
export const partIdSchema = z.string().regex(/^\d+(\.\d+)*$/);

export const partRoleSchema = z.enum(["body", "alternative", "attachment", "inline", "nested", "embedded", "original"]);

export const partSchema = z.strictObject({
  id: partIdSchema,
  parent: partIdSchema.nullable(),
  /** `body` is what the sender wrote; `alternative` the HTML twin; `inline` decoration of the body (logo, banner); `nested` a message in the message; `embedded` a file inside a document; `original` the input itself where it is no container. */
  role: partRoleSchema,
  /** Sanitised file name: NFC, no path, no control or bidi characters; null when the sender gave none. */
  name: z.string().nullable(),
  /** By content first, by what the sender declared second. */
  mediaType: z.string(),
  declaredType: z.string().nullable(),
  /** Bytes after transfer decoding. */
  size: z.number().int().nonnegative(),
  sha256: sha256Schema,
  pages: z.number().int().nonnegative().nullable(),
  characters: z.number().int().nonnegative(),
  /** Which reader made its document: mime, pdf, ocr, einvoice, docx, text, form, chat ...; "none" when unread. */
  reader: z.string(),
  problems: z.array(problemSchema),
});
export type Part = z.infer<typeof partSchema>;

/** [left, top, right, bottom] in page points (1/72 inch), origin top left. */
export const boxSchema = z.tuple([z.number(), z.number(), z.number(), z.number()]);
export type Box = z.infer<typeof boxSchema>;

export const wordSchema = z.strictObject({
  /** Character offsets into Document.text, end exclusive. */
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  box: boxSchema,
  /** 0..100 from OCR; absent for a text layer. */
  confidence: z.number().min(0).max(100).optional(),
});
export type Word = z.infer<typeof wordSchema>;

export const pageSchema = z.strictObject({
  /** 1-based. */
  number: z.number().int().positive(),
  /** Page points after rotation. */
  width: z.number(),
  height: z.number(),
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
  source: z.enum(["text_layer", "ocr", "none"]),
  /** A scanned side without print or writing, told by its ink: a page nobody could read is not blank. */
  blank: z.literal(true).optional(),
  words: z.array(wordSchema),
});
export type Page = z.infer<typeof pageSchema>;

export const blockKindSchema = z.enum(["newest", "quote", "signature", "disclaimer", "forward_header", "footer"]);
export const blockSchema = z.strictObject({
  kind: blockKindSchema,
  start: z.number().int().nonnegative(),
  end: z.number().int().nonnegative(),
});
/** Blocks cover the text without gaps; nothing is cut, only named. */
export type Block = z.infer<typeof blockSchema>;

export const formFieldSchema = z.strictObject({
  name: z.string(),
  label: z.string().nullable(),
  value: z.string(),
  kind: z.enum(["text", "checkbox", "radio", "choice", "signature"]),
  page: z.number().int().positive().nullable(),
  box: boxSchema.nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
});
export type FormField = z.infer<typeof formFieldSchema>;

/** Machine-readable data found in a part. `data` is reader-specific: an e-invoice's core fields (see e-invoice.ts), a QR payload, a CloudEvent. */
export const structuredSchema = z.strictObject({
  kind: z.enum(["e_invoice", "epc_qr", "swiss_qr", "barcode", "event", "calendar", "vcard"]),
  /** e.g. "factur-x", "xrechnung-ubl", "Code128". */
  format: z.string(),
  data: z.record(z.string(), z.unknown()),
  page: z.number().int().positive().nullable(),
  box: boxSchema.nullable(),
});
export type Structured = z.infer<typeof structuredSchema>;

export const documentSchema = z.strictObject({
  part: partIdSchema,
  reader: z.string(),
  /** Canonical text, NFC; every offset in the system refers to it. */
  text: z.string(),
  pages: z.array(pageSchema),
  blocks: z.array(blockSchema),
  formFields: z.array(formFieldSchema),
  structured: z.array(structuredSchema),
});
export type Document = z.infer<typeof documentSchema>;

export const verdictSchema = z.string().describe("pass, fail, softfail, none, neutral, temperror, permerror or `not checked`");
export const trustSchema = z.strictObject({
  spf: verdictSchema,
  dkim: verdictSchema,
  dmarc: verdictSchema,
  spam: verdictSchema,
  virus: verdictSchema,
});
export type Trust = z.infer<typeof trustSchema>;

export const machineMailKindSchema = z.enum([
  "auto_reply",
  "out_of_office",
  "bounce_permanent",
  "bounce_temporary",
  "read_receipt",
  "calendar",
  "newsletter",
  "monitoring",
  "loop",
]);
export type MachineMailKind = z.infer<typeof machineMailKindSchema>;

export const mailFactsSchema = z.strictObject({
  subject: z.string(),
  /** Who really wrote it: the original sender of a forward. */
  from: mailboxSchema,
  to: z.array(mailboxSchema),
  cc: z.array(mailboxSchema),
  replyTo: z.array(mailboxSchema),
  /** Mailboxes of ours it was addressed to, also by X-Original-To, Delivered-To, envelope. */
  deliveredTo: z.array(z.string()),
  date: instantSchema.nullable(),
  messageId: z.string().nullable(),
  inReplyTo: z.array(z.string()),
  references: z.array(z.string()),
  forwardedBy: mailboxSchema.nullable(),
  forwardKind: z.enum(["redirected", "attached", "inline"]).nullable(),
  trust: trustSchema,
  /** Machine mail by header and structure; null means a person wrote it as far as headers tell. */
  machine: machineMailKindSchema.nullable(),
  /** Why `machine` is what it is, e.g. "Auto-Submitted: auto-replied". */
  machineEvidence: z.string().nullable(),
  /** e.g. `two_from_headers`, `bare_cr_in_header`, `broken_date`. */
  suspicions: z.array(problemSchema),
});
export type MailFacts = z.infer<typeof mailFactsSchema>;

/** Who sent it on channels other than mail, as far as the input says. */
export const senderSchema = z.strictObject({
  name: z.string(),
  email: z.string(),
  phone: z.string(),
  id: z.string(),
  /** Conversation of a social network or app, by its own name for it. */
  thread: z.string().optional(),
});
export type Sender = z.infer<typeof senderSchema>;

/** What parse makes of an item: the part tree, the documents, the facts. */
export const parsedSchema = z.strictObject({
  outcome: z.enum(["read", "partly_read", "unreadable"]),
  parts: z.array(partSchema),
  documents: z.array(documentSchema),
  mail: mailFactsSchema.nullable(),
  /** Name of the web form, chat flow or social network; null otherwise. */
  form: z.string().nullable(),
  sender: senderSchema,
  /** When it was written, as a form, chat or message says itself; a mail has its `mail.date`. Absent: when it was received. */
  writtenAt: instantSchema.optional(),
  subject: z.string(),
  /** The newest text a person wrote, quotes and signature removed: what classification reads first. */
  text: z.string(),
  /** Where `text` comes from; several spans when it is joined from several documents. Joined by "\n\n". */
  textSpans: z.array(
    z.strictObject({
      part: partIdSchema,
      start: z.number().int().nonnegative(),
      end: z.number().int().nonnegative(),
      /** Offset of this piece in `text`. */
      at: z.number().int().nonnegative(),
    }),
  ),
  problems: z.array(problemSchema),
});
export type Parsed = z.infer<typeof parsedSchema>;
