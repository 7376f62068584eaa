import type { Item, Lock } from "../../schemas/item.ts";

/** Twelve minutes without a heartbeat: longer than a phone call in between, short enough that a colleague need not wait for a closed laptop. */
export const LOCK_MINUTES = 12;
/** Renewed only in its last eight minutes, so that the history gets a line every four minutes instead of every beat. */
const RENEW_BELOW_MINUTES = 8;

const MINUTE_MS = 60_000;

export const minutesAfter = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * MINUTE_MS).toISOString();

export const newLock = (who: { user: string; name: string }, now: string): Lock => ({
  user: who.user,
  name: who.name,
  since: now,
  expiresAt: minutesAfter(now, LOCK_MINUTES),
});

export const isLive = (lock: Lock | null, now: string): lock is Lock =>
  lock !== null && Date.parse(lock.expiresAt) > Date.parse(now);

/** The live lock of somebody else; null when the way is free. */
export const foreignLock = (item: Item, user: string, now: string): Lock | null => {
  const { lock } = item.review;
  return isLive(lock, now) && lock.user !== user ? lock : null;
};

export const holdsLock = (item: Item, user: string, now: string): boolean =>
  isLive(item.review.lock, now) && item.review.lock.user === user;

/** null while the lock is still fresh. */
export const renewed = (lock: Lock, now: string): Lock | null =>
  Date.parse(lock.expiresAt) - Date.parse(now) < RENEW_BELOW_MINUTES * MINUTE_MS
    ? { ...lock, expiresAt: minutesAfter(now, LOCK_MINUTES) }
    : null;
