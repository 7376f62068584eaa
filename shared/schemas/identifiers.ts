import { z } from "zod";

/** ULID, 26 characters of Crockford base32: sorts by time of arrival. */
export const ulidSchema = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/, "a ULID of 26 characters");

export const itemIdSchema = ulidSchema;
export type ItemId = z.infer<typeof itemIdSchema>;

/** Lower-case letters, digits and dashes: it becomes part of keys, queue names and URLs. */
export const tenantIdSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/, "a tenant id such as `default`");
export type TenantId = z.infer<typeof tenantIdSchema>;

/** Names in packs (categories, fields, systems, teams): they appear in queue names and JSON. */
export const slugSchema = z.string().regex(/^[a-z][a-z0-9_-]{0,47}$/, "a name of lower-case letters, digits, _ and -");

/** Field names of packs are camelCase, as in the work item JSON. */
export const fieldNameSchema = z.string().regex(/^[a-z][A-Za-z0-9]{0,47}$/, "a camelCase field name");

export const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hex");

/** UTC instant, ISO 8601 with a trailing Z. */
export const instantSchema = z.iso.datetime({ offset: false });

export const channelSchema = z.enum(["mail", "letter", "form", "chat", "message", "event"]);
export type Channel = z.infer<typeof channelSchema>;

export const mailboxSchema = z.strictObject({ name: z.string(), address: z.string() });
/** A person or mailbox as written in a header; both strings may be empty. */
export type Mailbox = z.infer<typeof mailboxSchema>;
