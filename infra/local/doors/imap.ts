import { setTimeout as wait } from "node:timers/promises";
import type { AcceptDeps } from "../../../shared/core/intake/accept.ts";
import type { SettingStore } from "../../../shared/ports/setting-store.ts";
import { type BookmarkKeeper, keepBookmark } from "./imap-bookmark.ts";
import { type ImapAccount, type ImapMailbox, ImapSetupError, openImapMailbox } from "./imap-mailbox.ts";
import { findPlace, type ImapRound, takeRound } from "./imap-round.ts";

export interface ImapDoorOptions {
  account: ImapAccount;
  tenantId: string;
  now: () => string;
  accept: AcceptDeps;
  settings: SettingStore;
  /** Folder of the same mailbox for mail that was taken; null leaves all as it is. */
  moveTo: string | null;
  /** Of a mailbox never seen before only the mail of the last days is taken. */
  sinceDays: number;
  onError: (error: unknown) => void;
  /** One line for people. */
  say: (line: string) => void;
  /** For tests; the defaults suit real servers. */
  timing?: Partial<ImapTiming>;
}

export interface ImapTiming {
  /** Servers announce new mail at once or not at all; this is for the latter. */
  pollMs: number;
  /** Silence in the middle of an answer. A slow line still sends something. */
  stallMs: number;
  firstPauseMs: number;
  longestPauseMs: number;
}

export interface ImapDoor {
  close(): Promise<void>;
}

const TIMING: ImapTiming = { pollMs: 60_000, stallMs: 60_000, firstPauseMs: 2_000, longestPauseMs: 5 * 60_000 };

/**
 * Takes mail out of a mailbox that stays the owner's: nothing is deleted, nothing marked as read. Throws an
 * ImapSetupError when a person has to put something right; a server that cannot be reached is tried again for ever.
 */
export const openImapDoor = async (options: ImapDoorOptions): Promise<ImapDoor> => {
  const timing = { ...TIMING, ...options.timing };
  const name = nameOf(options.account);
  const bookmark = await keepBookmark(options.settings, { name: `imap/${options.tenantId}/${name}`, now: options.now });
  const stop = new AbortController();
  let mailbox: ImapMailbox | null = null;
  const connect = async (): Promise<ImapMailbox> => {
    mailbox = await openImapMailbox({ account: options.account, moveTo: options.moveTo, stallMs: timing.stallMs });
    if (stop.signal.aborted) mailbox.close();
    return mailbox;
  };
  const first = await connect().catch((error: unknown) => {
    if (error instanceof ImapSetupError) throw error;
    options.onError(explained(error, name));
    return null;
  });
  const running = serve({ options, timing, bookmark, name, stop: stop.signal, connect }, first);
  return {
    close: async () => {
      stop.abort();
      mailbox?.close();
      await running;
    },
  };
};

interface Service {
  options: ImapDoorOptions;
  timing: ImapTiming;
  bookmark: BookmarkKeeper;
  name: string;
  stop: AbortSignal;
  connect: () => Promise<ImapMailbox>;
}

const serve = async (service: Service, first: ImapMailbox | null): Promise<void> => {
  const { options, timing, stop } = service;
  let failures = first === null ? 1 : 0;
  let open = first;
  while (!stop.aborted) {
    if (open === null && failures > 0) await pause(pauseMs(timing, failures), stop);
    if (stop.aborted) return;
    try {
      open ??= await service.connect();
      await takeAll(service, open, () => (failures = 0));
    } catch (error) {
      failures += 1;
      if (!stop.aborted) options.onError(explained(error, service.name));
    }
    open?.close();
    open = null;
  }
};

/** Rounds until the connection fails or the door closes. */
const takeAll = async (service: Service, mailbox: ImapMailbox, onSuccess: () => void): Promise<void> => {
  const { options, timing, bookmark, name, stop } = service;
  const { tenantId, sinceDays, now, accept, onError, say } = options;
  const moves = options.moveTo !== null;
  const isStopped = (): boolean => stop.aborted;
  const round: ImapRound = { mailbox, bookmark, name, tenantId, sinceDays, moves, now, accept, onError, say, isStopped };
  await findPlace(round);
  while (!stop.aborted) {
    await takeRound(round);
    onSuccess();
    if (!stop.aborted) await mailbox.news(timing.pollMs);
  }
};

/** Doubles up to the longest, and is spread so that many clients do not come back at the same moment. */
const pauseMs = (timing: ImapTiming, failures: number): number =>
  Math.min(timing.firstPauseMs * 2 ** (failures - 1), timing.longestPauseMs) * (0.5 + Math.random() / 2);

const pause = (milliseconds: number, stop: AbortSignal): Promise<void> =>
  wait(milliseconds, undefined, { signal: stop }).catch((error: unknown) => {
    if (!stop.aborted) throw error;
  });

/** The library says only "Command failed"; the server's own words tell why. */
const explained = (error: unknown, name: string): Error => {
  const said = error instanceof Error && "responseText" in error ? error.responseText : undefined;
  const message = error instanceof Error ? error.message : String(error);
  const detail = typeof said === "string" ? `${message}: ${said}` : message;
  return new Error(`${name}: ${detail === "" ? "no connection" : detail}; trying again`, { cause: error });
};

const nameOf = (account: ImapAccount): string => `${account.user}@${account.host}/${account.folder}`;
