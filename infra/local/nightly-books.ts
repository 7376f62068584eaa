import { z } from "zod";
import { keepBooks } from "../../functions/retain/keep-books.ts";
import type { Services } from "../../functions/services.ts";
import { isNightlyDue } from "../../shared/core/retain/night.ts";
import { instantSchema } from "../../shared/schemas/identifiers.ts";

export interface NightlyOptions {
  tenantId: string;
  announce: (key: string, size: number) => Promise<void>;
  onError: (where: string, error: unknown) => void;
}

const lastSchema = z.strictObject({ at: instantSchema });

/** The full reconciliation, once a night by the office's clock; what does not close is told entry by entry. */
export const nightlyBooks = async (services: Services, options: NightlyOptions): Promise<"kept" | "not due"> => {
  const { blobs } = services.state;
  const { now } = services.flow;
  const { pack } = await services.pack(options.tenantId);
  const key = `books/${options.tenantId}/last.json`;
  const stored = await blobs.get(key);
  const last = stored === undefined ? null : lastSchema.parse(JSON.parse(new TextDecoder().decode(stored.bytes))).at;
  if (!isNightlyDue({ last, now: now() }, pack.timeZone)) return "not due";
  const report = await keepBooks(services, options);
  for (const open of report.balance.open) options.onError("ledger", `${open.subject}: ${open.problem}`);
  // Only a round that came to its end counts: after a crash in the middle it is done again.
  await blobs.put(key, new TextEncoder().encode(JSON.stringify({ at: now() })), { mediaType: "application/json" });
  return "kept";
};
