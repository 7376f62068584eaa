import type { State } from "../../ports/state.ts";
import type { Case } from "../../schemas/case.ts";
import type { Correction } from "../../schemas/correction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { readingOf } from "../review/stored-reading.ts";
import { findPerson } from "./find-person.ts";
import type { ZipEntry } from "./zip-archive.ts";

export interface ExportDeps {
  tenantId: string;
  state: Pick<State, "blobs" | "items" | "cases" | "corrections">;
  now: () => string;
}

/** A response, and memory, end somewhere; beyond it the originals are named and fetched one by one. 400 MB. */
const MAX_ORIGINAL_BYTES = 400 * 1024 * 1024;

/** Article 15 and 20: everything held on the person, as JSON a machine can read, and the originals as they came. Empty when nothing is held. */
export const exportPerson = async (deps: ExportDeps, query: string): Promise<ZipEntry[]> => {
  const items = await findPerson({ ...deps.state, tenantId: deps.tenantId }, query);
  if (items.length === 0) return [];
  const originals: ZipEntry[] = [];
  const missing: string[] = [];
  let total = 0;
  for (const item of items) {
    const original = await deps.state.blobs.get(item.arrival.rawKey);
    if (original === undefined || total + original.size > MAX_ORIGINAL_BYTES) missing.push(item.itemId);
    else originals.push({ name: `originals/${item.itemId}${extensionOf(item)}`, bytes: original.bytes });
    total += original?.size ?? 0;
  }
  const document = {
    exportedAt: deps.now(),
    query,
    originalsLeftOut: missing,
    items: await Promise.all(
      items.map(async (item) => ({ item: withoutStaff(item), read: shown(await readingOf(deps.state.blobs, item)) })),
    ),
    cases: await casesOf(deps, items),
    corrections: await correctionsOf(deps, new Set(items.map((item) => item.itemId))),
  };
  return [{ name: "data.json", bytes: new TextEncoder().encode(JSON.stringify(document, null, 2)) }, ...originals];
};

/** The person's data, not our staff's: who reviewed it stays with us. */
const withoutStaff = (item: Item): Omit<Item, "ledger" | "review"> & { history: { at: string; state: string }[] } => {
  const { ledger, review: _review, ...rest } = item;
  return { ...rest, history: ledger.map(({ at, to }) => ({ at, state: to })) };
};

const shown = (parsed: Parsed | null): unknown =>
  parsed === null
    ? null
    : {
        subject: parsed.subject,
        mail: parsed.mail,
        sender: parsed.sender,
        parts: parsed.parts,
        texts: parsed.documents.map(({ part, text }) => ({ part, text })),
      };

const casesOf = async (deps: ExportDeps, items: Item[]): Promise<Case[]> => {
  const ids = new Set(items.flatMap((item) => (item.caseId === null ? [] : [item.caseId])));
  const cases = await Promise.all([...ids].map((caseId) => deps.state.cases.get(deps.tenantId, caseId)));
  return cases.filter((record) => record !== undefined);
};

const correctionsOf = async (deps: ExportDeps, itemIds: Set<string>): Promise<Omit<Correction, "by">[]> => {
  const found: Omit<Correction, "by">[] = [];
  let after: string | null = null;
  do {
    const page: { corrections: Correction[]; after: string | null } = await deps.state.corrections.list(
      deps.tenantId,
      after === null ? {} : { after },
    );
    for (const { by: _by, ...correction } of page.corrections) if (itemIds.has(correction.itemId)) found.push(correction);
    after = page.after;
  } while (after !== null);
  return found;
};

const extensionOf = (item: Item): string => {
  const known = /\.[a-z0-9]{1,5}$/i.exec(item.arrival.fileName ?? "")?.[0];
  return known ?? (item.arrival.channel === "mail" ? ".eml" : item.arrival.channel === "letter" ? ".bin" : ".json");
};
