import { createHash } from "node:crypto";
import type { State } from "../../ports/state.ts";
import type { Item } from "../../schemas/item.ts";
import type { ErasureProof } from "../../schemas/review-pages.ts";
import { eraseContent, itemPrefix } from "./erase-content.ts";
import { eraseFromQueues } from "./erase-from-queues.ts";
import { forgetInCase } from "./forget-in-case.ts";
import { findPerson } from "./find-person.ts";
import { erasedItem } from "./erased-item.ts";

export interface EraseDeps {
  tenantId: string;
  state: Pick<State, "blobs" | "items" | "claims" | "queues" | "cases" | "corrections" | "deadLetters">;
  /** Queues that may hold the person's work items. */
  queues: string[];
  /** Learnt places and words that came from these items. */
  forgetLessons?: (itemIds: string[]) => Promise<number>;
  now: () => string;
}

export type ErasureOutcome =
  | { kind: "erased"; proof: ErasureProof }
  | { kind: "nothing_found" }
  /** A stage works on them right now and would write again after us. */
  | { kind: "in_work"; itemIds: string[] };

/**
 * Erases a person everywhere. Content goes first and the item itself last: after a crash the person is still found and the same
 * call finishes the work. What stays is an item without content, and its history without names: the equation still closes.
 */
export const erasePerson = async (deps: EraseDeps, query: string, by: string): Promise<ErasureOutcome> => {
  const items = await findPerson({ ...deps.state, tenantId: deps.tenantId }, query);
  if (items.length === 0) return { kind: "nothing_found" };
  const inWork = items.filter((item) => isInWork(item));
  if (inWork.length > 0) return { kind: "in_work", itemIds: inWork.map((item) => item.itemId) };
  return { kind: "erased", proof: await eraseItems(deps, items, by) };
};

export const eraseItems = async (deps: EraseDeps, items: Item[], by: string): Promise<ErasureProof> => {
  const digest = createHash("sha256");
  const removed: Record<string, number> = { originals: 0, files: 0, corrections: 0, cases: 0, messages: 0, lessons: 0 };
  const count = (name: string, more: number): void => {
    removed[name] = (removed[name] ?? 0) + more;
  };
  const itemIds = items.map((item) => item.itemId);
  count("messages", await eraseFromQueues(deps.state, deps.queues, itemIds));
  count("lessons", (await deps.forgetLessons?.(itemIds)) ?? 0);
  for (const item of items) {
    const content = await eraseContent(deps.state, item);
    for (const line of content.lines) digest.update(`${line}\n`);
    count("originals", content.originals);
    count("files", content.files);
    count("corrections", await deps.state.corrections.eraseItem(deps.tenantId, item.itemId));
    count("cases", await forgetInCase(deps.state, item, deps.now()));
    await markErased(deps, item, by);
  }
  const proof = { erasedAt: deps.now(), by, items: items.length, removed, digest: digest.digest("hex") };
  await deps.state.blobs.put(
    `proofs/${deps.tenantId}/${proof.erasedAt}-${proof.digest.slice(0, 16)}.json`,
    new TextEncoder().encode(JSON.stringify({ ...proof, itemIds })),
  );
  return proof;
};

const isInWork = (item: Item): boolean => item.state === "received" || item.state === "processing" || item.state === "confirmed";

/** Comments and locks may be written meanwhile. */
const ATTEMPTS = 8;

const markErased = async (deps: EraseDeps, before: Item, by: string): Promise<void> => {
  let item: Item | undefined = before;
  for (let attempt = 0; attempt < ATTEMPTS && item !== undefined && item.state !== "erased"; attempt += 1) {
    const next = erasedItem(item, { by, at: deps.now() });
    if ((await deps.state.items.advance({ item: next, outbox: [], searchText: "" })) === "written") break;
    item = await deps.state.items.get(deps.tenantId, before.itemId);
  }
  const left = await deps.state.blobs.list(itemPrefix(before), { limit: 1 });
  if (left.keys.length > 0) await eraseContent(deps.state, before);
};
