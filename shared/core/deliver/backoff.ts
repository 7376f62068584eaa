export interface BackoffOptions {
  baseMs: number;
  maxMs: number;
  /** 0 up to 1. */
  random: number;
}

/** Exponential backoff with full jitter: many workers that failed together do not come back together. */
export const backoffMs = (attempt: number, options: BackoffOptions): number =>
  Math.round(options.random * Math.min(options.maxMs, options.baseMs * 2 ** (attempt - 1)));

const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** A system that says "in a year" is asked again within the hour all the same. */
const MAX_RETRY_AFTER_SECONDS = 3600;

/** Seconds from a Retry-After header (RFC 9110 section 10.2.3); null where it says nothing usable. */
export const retryAfterSeconds = (header: string | null, now: number): number | null => {
  if (header === null) return null;
  const value = header.trim();
  if (/^\d{1,9}$/.test(value)) return Math.min(Number(value), MAX_RETRY_AFTER_SECONDS);
  if (!HTTP_DATE.test(value)) return null;
  const seconds = Math.ceil((Date.parse(value) - now) / 1000);
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), MAX_RETRY_AFTER_SECONDS) : null;
};
