import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  dueMails,
  firstBookmark,
  IMAP_BOOKS,
  type ImapBookmark,
  isBeforeStart,
  isSameMailbox,
  keepBookmark,
  renumberedBookmark,
  setAside,
  settled,
} from "../../../infra/local/doors/imap-bookmark.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";

const NOW = "2026-03-10T12:00:00.000Z";
const MAILBOX = { uidValidity: "7", uidNext: 101 };
const first = (): ImapBookmark => firstBookmark(MAILBOX, { now: NOW, sinceDays: 1 });
const mail = (uid: number, receivedAt = NOW): { uid: number; receivedAt: string; taken: boolean } => ({
  uid,
  receivedAt,
  taken: false,
});

describe("what the IMAP door remembers", () => {
  it("counts as ours on a first connection the mail of the last day and all that comes later", () => {
    const bookmark = first();

    const isOld = (uid: number, receivedAt: string): boolean => isBeforeStart(bookmark, { uid, receivedAt, size: 1 });

    expect(isOld(100, "2026-03-09T11:59:59.000Z")).toBe(true);
    expect(isOld(100, "2026-03-09T12:00:00.000Z")).toBe(false);
    expect(isOld(101, "2019-01-01T00:00:00.000Z")).toBe(false);
  });

  it("stays as small after ten thousand mails as after one", () => {
    let bookmark = first();

    for (let uid = 101; uid <= 10_100; uid += 1) bookmark = settled(bookmark, uid);

    expect(bookmark.settledUpTo).toBe(10_100);
    expect(JSON.stringify(bookmark).length).toBeLessThan(200);
  });

  it("sets a mail aside with a pause that grows to a day, and goes on behind it", () => {
    let bookmark = setAside(first(), mail(101), NOW);
    const pauses: number[] = [];

    for (let tries = 0; tries < 8; tries += 1) {
      pauses.push((Date.parse(bookmark.waiting[0]?.nextAt ?? "") - Date.parse(NOW)) / 60_000);
      bookmark = setAside(bookmark, mail(101), NOW);
    }

    expect(pauses).toEqual([1, 4, 16, 64, 256, 1_024, 1_440, 1_440]);
    expect(bookmark.settledUpTo).toBe(101);
    expect(settled(bookmark, 102).waiting.map((waiting) => waiting.uid)).toEqual([101]);
    expect(settled(bookmark, 101).waiting).toEqual([]);
  });

  it("tries again what is due, oldest first", () => {
    const bookmark = [104, 101, 103].reduce((result, uid) => setAside(result, mail(uid), NOW), first());
    const later = setAside(bookmark, mail(103), NOW);

    const due = dueMails(later, "2026-03-10T12:01:00.000Z");

    expect(due.map((waiting) => waiting.uid)).toEqual([101, 104]);
    expect(dueMails(later, NOW)).toEqual([]);
  });

  it("knows a mailbox by its UIDVALIDITY, and by UIDs that began again without a word", () => {
    const bookmark = settled(first(), 150);

    expect(isSameMailbox(bookmark, { uidValidity: "7", uidNext: 151 })).toBe(true);
    expect(isSameMailbox(bookmark, { uidValidity: "8", uidNext: 151 })).toBe(false);
    expect(isSameMailbox(bookmark, { uidValidity: "7", uidNext: 20 })).toBe(false);
  });

  it("reads a renumbered mailbox from where nothing can be missing: before the last full look and the oldest mail set aside", () => {
    const caughtUp = { ...first(), caughtUpAt: "2026-03-10T12:00:00.000Z" };
    const withWaiting = setAside(caughtUp, mail(101, "2026-02-01T08:00:00.000Z"), NOW);
    const never = first();

    const since = (bookmark: ImapBookmark): string =>
      renumberedBookmark(bookmark, { uidValidity: "8", uidNext: 5 }, { sinceDays: 0 }).start.since;

    expect(since(caughtUp)).toBe("2026-03-09T12:00:00.000Z");
    expect(since(withWaiting)).toBe("2026-02-01T08:00:00.000Z");
    expect(since(never)).toBe(never.start.since);
  });
});

describe("the bookmark in the local store", () => {
  let local: LocalState;
  beforeEach(async () => {
    local = await openLocalState();
  });
  afterEach(() => local.remove());
  const open = (): ReturnType<typeof keepBookmark> =>
    keepBookmark(local.state.settings, { name: "imap/default/a@b/INBOX", now: () => NOW });

  it("is found again by the next start, and is apart from the tenant's settings", async () => {
    const keeper = await open();
    await keeper.save(settled(first(), 101));
    await keeper.save(setAside(first(), mail(102), NOW));

    const again = await open();

    expect(again.current()).toEqual(setAside(first(), mail(102), NOW));
    expect(await local.state.settings.list("default", "")).toEqual([]);
    expect(await local.state.settings.history(IMAP_BOOKS, "imap/default/a@b/INBOX")).toHaveLength(2);
  });

  it("changes only when it is durable: of two programs on one mailbox the second is told", async () => {
    const [one, other] = [await open(), await open()];
    await one.save(settled(first(), 101));

    const second = other.save(settled(first(), 105));

    await expect(second).rejects.toThrow("only one may take mail from this mailbox");
    expect(other.current()).toBeUndefined();
    expect((await open()).current()?.settledUpTo).toBe(101);
  });
});
