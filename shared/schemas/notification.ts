import { z } from "zod";
import { instantSchema, itemIdSchema, tenantIdSchema } from "./identifiers.ts";
import { labelSchema } from "./pack.ts";

/** Wording in both languages; {{case}}, {{subject}}, {{status}} and {{missing}} are filled in. */
const letterSchema = z.strictObject({ subject: labelSchema, text: labelSchema });

/** `notifications:` in a pack. Nothing is ever sent unless a pack turns it on. */
export const notificationsSchema = z.strictObject({
  from: z.strictObject({ name: z.string(), address: z.email() }),
  /** Right-hand side of our Message-IDs. */
  domain: z.string().min(1),
  /** Where bounces go: an address that never answers. Null: nowhere (an empty envelope sender, RFC 3834 section 3.3). */
  bounceAddress: z.email().nullable().default(null),
  acknowledge: z.boolean().default(false),
  askBack: z.boolean().default(false),
  /** Start of links to GET /status; empty: no link. */
  statusUrl: z.union([z.url(), z.literal("")]).default(""),
  acknowledgement: letterSchema.default({
    subject: { de: "Wir haben Ihre Nachricht erhalten [{{case}}]", en: "We have received your message [{{case}}]" },
    text: {
      de: "Guten Tag,\n\nIhre Nachricht ist bei uns eingegangen. Ihre Vorgangsnummer lautet {{case}}.\nBitte lassen Sie sie bei Antworten im Betreff stehen.\n{{status}}\nDiese Bestätigung wurde automatisch erstellt.\n",
      en: "Hello,\n\nwe have received your message. Your case number is {{case}}.\nPlease leave it in the subject when you reply.\n{{status}}\nThis confirmation was made automatically.\n",
    },
  }),
  question: letterSchema.default({
    subject: { de: "Eine Angabe fehlt uns noch [{{case}}]", en: "We need one more detail [{{case}}]" },
    text: {
      de: "Guten Tag,\n\num Ihr Anliegen zu bearbeiten, brauchen wir noch: {{missing}}.\nAntworten Sie einfach auf diese Nachricht; Ihre Vorgangsnummer lautet {{case}}.\n{{status}}\nDiese Nachricht wurde automatisch erstellt.\n",
      en: "Hello,\n\nto work on your request we still need: {{missing}}.\nJust reply to this message; your case number is {{case}}.\n{{status}}\nThis message was made automatically.\n",
    },
  }),
});
export type Notifications = z.infer<typeof notificationsSchema>;

/** A mail to be sent by the outbox's sender (SES signs it with DKIM). */
export const outboundMailSchema = z.strictObject({
  mailId: z.string(),
  tenantId: tenantIdSchema,
  itemId: itemIdSchema,
  caseId: z.string(),
  kind: z.enum(["acknowledgement", "question"]),
  from: z.strictObject({ name: z.string(), address: z.string() }),
  to: z.strictObject({ name: z.string(), address: z.string() }),
  subject: z.string(),
  text: z.string(),
  /** RFC 3834 and threading headers; values carry no line breaks. */
  headers: z.record(z.string(), z.string()),
  /** Envelope sender; empty: bounces go nowhere. */
  returnPath: z.string().default(""),
  at: instantSchema,
});
export type OutboundMail = z.infer<typeof outboundMailSchema>;
