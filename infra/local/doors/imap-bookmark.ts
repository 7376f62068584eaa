import { z } from "zod";
import type { SettingStore } from "../../../shared/ports/setting-store.ts";
import { instantSchema } from "../../../shared/schemas/identifiers.ts";

const waitingSchema = z.strictObject({
  uid: z.number().int().positive(),
  /** When the server received it: after a new UIDVALIDITY it is looked for from here on. */
  receivedAt: instantSchema,
  tries: z.number().int().positive(),
  nextAt: instantSchema,
  /** Stored with us already; only the move to the other folder is missing. */
  taken: z.boolean(),
});
export type WaitingMail = z.infer<typeof waitingSchema>;

/** What the door knows of a mailbox. Mail is dealt with in the order of its UIDs, so one number and the few exceptions say it all. */
export const imapBookmarkSchema = z.strictObject({
  uidValidity: z.string(),
  /** Every UID up to here was taken, was left because it is old, or stands in `waiting`. */
  settledUpTo: z.number().int().nonnegative(),
  /** Up to this UID only mail received since that time is ours: the rest was there before us. */
  start: z.strictObject({ uid: z.number().int().nonnegative(), since: instantSchema }),
  /** All that had arrived by then was listed. */
  caughtUpAt: instantSchema.nullable(),
  waiting: z.array(waitingSchema),
});
export type ImapBookmark = z.infer<typeof imapBookmarkSchema>;

export interface MailboxNumbers {
  uidValidity: string;
  uidNext: number;
}

export interface ListedMail {
  uid: number;
  size: number;
  receivedAt: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A fault of the moment is over after a minute; a mail that is too large stays so: 1, 4, 16, 64 minutes ... one day. */
const FIRST_PAUSE_MS = 60_000;
const PAUSE_FACTOR = 4;
const LONGEST_PAUSE_MS = DAY_MS;

/** A mailbox never seen before: only the mail of the last days. */
export const firstBookmark = (mailbox: MailboxNumbers, options: { now: string; sinceDays: number }): ImapBookmark =>
  bookmarkFrom(mailbox, daysBefore(options.now, options.sinceDays));

/** The numbers still mean the same mails. A server that counts UIDs from the start again without saying so is caught by `uidNext`. */
export const isSameMailbox = (bookmark: ImapBookmark, mailbox: MailboxNumbers): boolean =>
  bookmark.uidValidity === mailbox.uidValidity && mailbox.uidNext > bookmark.settledUpTo;

/** The server numbered its mail anew: read again from where nothing can be missing. What we had is found to be the same by its content. */
export const renumberedBookmark = (
  before: ImapBookmark,
  mailbox: MailboxNumbers,
  options: { sinceDays: number },
): ImapBookmark => {
  const caughtUp =
    before.caughtUpAt === null ? before.start.since : daysBefore(before.caughtUpAt, Math.max(1, options.sinceDays));
  const since = [caughtUp, ...before.waiting.map((mail) => mail.receivedAt)].reduce((a, b) => (a < b ? a : b));
  return bookmarkFrom(mailbox, since);
};

export const isBeforeStart = (bookmark: ImapBookmark, mail: ListedMail): boolean =>
  mail.uid <= bookmark.start.uid && mail.receivedAt < bookmark.start.since;

/** Dealt with for good: taken, gone, or left because it is old. */
export const settled = (bookmark: ImapBookmark, uid: number): ImapBookmark => ({
  ...bookmark,
  settledUpTo: Math.max(bookmark.settledUpTo, uid),
  waiting: bookmark.waiting.filter((mail) => mail.uid !== uid),
});

/** Not now: tried again after a pause that grows, while those behind it go on. */
export const setAside = (
  bookmark: ImapBookmark,
  mail: { uid: number; receivedAt: string; taken: boolean },
  now: string,
): ImapBookmark => {
  const tries = 1 + (bookmark.waiting.find((known) => known.uid === mail.uid)?.tries ?? 0);
  const pause = Math.min(FIRST_PAUSE_MS * PAUSE_FACTOR ** (tries - 1), LONGEST_PAUSE_MS);
  const { uid, receivedAt, taken } = mail;
  const rest = settled(bookmark, uid);
  return { ...rest, waiting: [...rest.waiting, { uid, receivedAt, tries, nextAt: later(now, pause), taken }] };
};

export const dueMails = (bookmark: ImapBookmark, now: string): WaitingMail[] =>
  bookmark.waiting.filter((mail) => mail.nextAt <= now).toSorted((a, b) => a.uid - b.uid);

export const daysBefore = (instant: string, days: number): string => later(instant, -days * DAY_MS);
const later = (instant: string, milliseconds: number): string => new Date(Date.parse(instant) + milliseconds).toISOString();

const bookmarkFrom = (mailbox: MailboxNumbers, since: string): ImapBookmark => ({
  uidValidity: mailbox.uidValidity,
  settledUpTo: 0,
  start: { uid: mailbox.uidNext - 1, since },
  caughtUpAt: null,
  waiting: [],
});

/** Kept apart from the tenant's settings: a version per mail taken would make every look through those slower. */
export const IMAP_BOOKS = "imap-door";

export interface BookmarkKeeper {
  current(): ImapBookmark | undefined;
  /** What is current changes only once it is durable. */
  save(next: ImapBookmark): Promise<void>;
}

export const keepBookmark = async (
  settings: SettingStore,
  options: { name: string; now: () => string },
): Promise<BookmarkKeeper> => {
  const stored = await settings.get(IMAP_BOOKS, options.name);
  let version = stored?.version ?? 0;
  let current = stored === undefined ? undefined : imapBookmarkSchema.parse(stored.value);
  return {
    current: () => current,
    save: async (next) => {
      const entry = { name: options.name, version: version + 1, at: options.now(), by: "imap", note: "", value: next };
      if ((await settings.put(IMAP_BOOKS, entry)) === "conflict") {
        throw new Error(`another program keeps the bookmark ${options.name}; only one may take mail from this mailbox`);
      }
      version += 1;
      current = next;
    },
  };
};
