import { z } from "zod";
import type { BlobStore } from "../../shared/ports/blob-store.ts";
import type { Audit } from "../../shared/schemas/review-pages.ts";

/**
 * Who did what, append-only, newest first. A blob per line under a key that counts down, so that a plain listing of any
 * store gives the newest first, and that carries what is filtered by. Lines hold no content of items.
 */
export type AuditEntry = Audit["entries"][number];

/** Milliseconds until the year 5138: subtracted from, it makes later times sort first. */
const FAR_FUTURE_MS = 99_999_999_999_999;
const STAMP_DIGITS = 14;
/** Lines read for one answer: with rare filters the cursor goes on. */
const MAX_READ = 2_000;
const KEY_PAGE = 500;

const lineSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  actor: z.string(),
  action: z.string(),
  itemId: z.string().nullable(),
  detail: z.string(),
});

const prefixOf = (tenantId: string): string => `audit/${tenantId}/`;

export const appendAudit = async (blobs: BlobStore, tenantId: string, entry: AuditEntry): Promise<void> => {
  const stamp = stampOf(entry.at);
  const key = `${prefixOf(tenantId)}${stamp}-${entry.id}|${encodeURIComponent(entry.action)}|${encodeURIComponent(entry.actor).slice(0, 200)}`;
  await blobs.put(key, new TextEncoder().encode(JSON.stringify(entry)));
};

export interface AuditQuery {
  actor?: string | undefined;
  action?: string | undefined;
  q?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  cursor?: string | undefined;
  limit: number;
}

export const listAudit = async (blobs: BlobStore, tenantId: string, query: AuditQuery): Promise<Audit> => {
  const entries: AuditEntry[] = [];
  let after = query.cursor ?? (query.to === undefined ? null : `${prefixOf(tenantId)}${stampOf(query.to)}`);
  const last = query.from === undefined ? null : `${prefixOf(tenantId)}${stampOf(query.from)}~`;
  for (let read = 0; read < MAX_READ;) {
    const page = await blobs.list(prefixOf(tenantId), { limit: KEY_PAGE, ...(after === null ? {} : { after }) });
    for (const key of page.keys) {
      if (last !== null && key > last) return { entries, cursor: null };
      read += 1;
      after = key;
      const entry = mayMatch(key, query) ? await entryAt(blobs, key) : null;
      if (entry !== null && matches(entry, query)) entries.push(entry);
      if (entries.length === query.limit) return { entries, cursor: key };
    }
    if (page.after === null) return { entries, cursor: null };
  }
  return { entries, cursor: after };
};

const stampOf = (at: string): string => String(FAR_FUTURE_MS - Date.parse(at)).padStart(STAMP_DIGITS, "0");

/** By what the key says, without reading the line. */
const mayMatch = (key: string, query: AuditQuery): boolean => {
  const [, action = "", actor = ""] = key.split("|");
  const wanted = (given: string | undefined, held: string): boolean =>
    given === undefined || held === encodeURIComponent(given).slice(0, 200);
  return wanted(query.action, action) && wanted(query.actor, actor);
};

const entryAt = async (blobs: BlobStore, key: string): Promise<AuditEntry | null> => {
  const blob = await blobs.get(key);
  return blob === undefined ? null : lineSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
};

const matches = (entry: AuditEntry, query: AuditQuery): boolean => {
  const text = query.q?.trim().toLowerCase() ?? "";
  return text === "" || `${entry.actor} ${entry.action} ${entry.itemId ?? ""} ${entry.detail}`.toLowerCase().includes(text);
};
