import { type AcceptDeps, acceptOriginal, MAX_ORIGINAL_BYTES } from "../../../shared/core/intake/accept.ts";
import {
  type BookmarkKeeper,
  dueMails,
  firstBookmark,
  type ImapBookmark,
  isBeforeStart,
  isSameMailbox,
  renumberedBookmark,
  setAside,
  settled,
} from "./imap-bookmark.ts";
import type { ImapMailbox } from "./imap-mailbox.ts";

export interface ImapRound {
  mailbox: ImapMailbox;
  bookmark: BookmarkKeeper;
  /** As people know it: user@host/folder. */
  name: string;
  tenantId: string;
  sinceDays: number;
  moves: boolean;
  now: () => string;
  accept: AcceptDeps;
  onError: (error: unknown) => void;
  /** One line for people. */
  say: (line: string) => void;
  isStopped: () => boolean;
}

interface Mail {
  uid: number;
  receivedAt: string;
  taken: boolean;
}

/** Mails described in one question; their contents come one at a time. */
const WINDOW = 200;
/** So many in a row are not the mails' fault: something is wrong with the server or with us, and all of it waits. */
const MAX_FAULTS_IN_A_ROW = 3;
/** The bookmark stays small; a mailbox with more than this that cannot be taken needs a person. */
const MAX_WAITING = 500;
const BYTES_PER_MB = 1024 * 1024;

/** Sees that the bookmark belongs to this mailbox before any mail is taken. */
export const findPlace = async (round: ImapRound): Promise<void> => {
  const numbers = await round.mailbox.numbers();
  const before = round.bookmark.current();
  if (before !== undefined && isSameMailbox(before, numbers)) return;
  const fresh =
    before === undefined
      ? firstBookmark(numbers, { now: round.now(), sinceDays: round.sinceDays })
      : renumberedBookmark(before, numbers, { sinceDays: round.sinceDays });
  const { since } = fresh.start;
  const wanted = await wantedOf(round, fresh);
  const settledUpTo = wanted.length === 0 ? fresh.start.uid : Math.min(fresh.start.uid, (wanted[0] ?? 1) - 1);
  await round.bookmark.save({ ...fresh, settledUpTo });
  const older = Math.max(0, numbers.exists - wanted.length);
  round.say(
    before === undefined
      ? `IMAP ${round.name}: taking ${wanted.length} mails received since ${since}, leaving ${older} older ones (--imap-since)`
      : `IMAP ${round.name}: the server numbered its mail anew; reading again what came since ${since}, known mail is recognised`,
  );
};

const wantedOf = async (round: ImapRound, bookmark: ImapBookmark): Promise<number[]> => {
  const uids = await round.mailbox.find(0, bookmark.start.since);
  const wanted: number[] = [];
  for (let at = 0; at < uids.length; at += WINDOW) {
    const mails = await round.mailbox.describe(uids.slice(at, at + WINDOW));
    wanted.push(...mails.filter((mail) => !isBeforeStart(bookmark, mail)).map((mail) => mail.uid));
  }
  return wanted;
};

/** Takes what is new, oldest first, then tries again what is due. */
export const takeRound = async (round: ImapRound): Promise<void> => {
  const begun = round.now();
  const faults = { inARow: 0 };
  const uids = await round.mailbox.find(currentOf(round).settledUpTo);
  for (let at = 0; at < uids.length && !round.isStopped(); at += WINDOW) {
    const window = uids.slice(at, at + WINDOW);
    for (const mail of await round.mailbox.describe(window)) {
      if (round.isStopped()) return;
      const bookmark = currentOf(round);
      if (isBeforeStart(bookmark, mail)) await round.bookmark.save(settled(bookmark, mail.uid));
      else await takeOne(round, { ...mail, taken: false }, faults);
    }
  }
  if (round.isStopped()) return;
  if (uids.length > 0) await round.bookmark.save({ ...currentOf(round), caughtUpAt: begun });
  for (const mail of dueMails(currentOf(round), round.now())) {
    if (round.isStopped()) return;
    await takeOne(round, mail, faults);
  }
};

const takeOne = async (round: ImapRound, mail: Mail, faults: { inARow: number }): Promise<void> => {
  if (currentOf(round).waiting.length >= MAX_WAITING) {
    throw new Error(`${MAX_WAITING} mails of ${round.name} cannot be taken; no further ones are tried until a person has looked`);
  }
  let taken = mail.taken;
  try {
    if (!taken) {
      const bytes = await round.mailbox.fetch(mail.uid, MAX_ORIGINAL_BYTES);
      if (bytes === "too large") {
        await postpone(round, mail, `larger than ${MAX_ORIGINAL_BYTES / BYTES_PER_MB} MB`);
        return;
      }
      if (bytes !== "gone") await accept(round, mail, bytes);
      taken = true;
    }
    if (round.moves) await round.mailbox.move(mail.uid);
  } catch (error) {
    // Cut off by our own stop: it is as it was, and comes first at the next start.
    if (round.isStopped() && !taken) return;
    await postpone(round, { ...mail, taken }, error instanceof Error ? error.message : String(error));
    faults.inARow += 1;
    if (!round.mailbox.isUsable() || faults.inARow >= MAX_FAULTS_IN_A_ROW) throw error;
    return;
  }
  faults.inARow = 0;
  await round.bookmark.save(settled(currentOf(round), mail.uid));
};

const accept = async (round: ImapRound, mail: Mail, bytes: Uint8Array): Promise<void> => {
  const now = round.now();
  await acceptOriginal(round.accept, bytes, {
    tenantId: round.tenantId,
    channel: "mail",
    // A copied or restored mail may carry a time to come.
    receivedAt: mail.receivedAt < now ? mail.receivedAt : now,
    source: `imap ${round.name} uid ${mail.uid}`,
    fileName: null,
    envelope: null,
    verdicts: {},
  });
};

const postpone = async (round: ImapRound, mail: Mail, why: string): Promise<void> => {
  const next = setAside(currentOf(round), mail, round.now());
  await round.bookmark.save(next);
  const nextAt = next.waiting.find((waiting) => waiting.uid === mail.uid)?.nextAt ?? "";
  const what = mail.taken ? "was taken but not moved" : "was skipped, it stays in the mailbox";
  round.onError(new Error(`mail ${mail.uid} of ${round.name} ${what}: ${why}; next try at ${nextAt}`));
};

const currentOf = (round: ImapRound): ImapBookmark => {
  const bookmark = round.bookmark.current();
  if (bookmark === undefined) throw new Error(`the place in ${round.name} was not looked up before mail was taken`);
  return bookmark;
};
