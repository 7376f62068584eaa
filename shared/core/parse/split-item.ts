import { createHash } from "node:crypto";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Document, Parsed } from "../../schemas/parsed.ts";
import { newItem } from "../flow/new-item.ts";
import { wake } from "../flow/transition.ts";
import { nextStage } from "../pipeline.ts";
import { batchSettingsSchema, type BatchLetter, type PageRange, splitBatch } from "./documents/batch/split-batch.ts";
import { sliceDocument } from "./documents/batch/slice-document.ts";
import { letterSubject } from "./letters/letter-subject.ts";

export interface SplitDeps {
  items: ItemRepository;
  blobs: BlobStore;
  claims: ClaimRegistry;
  newId: () => string;
  now: () => string;
}

/** Letters of a scanned upload; fewer than two means it is an ordinary letter and nothing is split. */
export const lettersOf = (item: Item, parsed: Parsed, pack: Pack): BatchLetter[] => {
  const scanned = item.arrival.channel === "letter" && item.parentItemId === null;
  const documents = parsed.documents.filter((document) => document.pages.length > 1);
  if (!scanned || documents.length === 0) return [];
  const { letters } = splitBatch(documents, batchSettingsSchema.parse(pack.ocr["batch"] ?? {}));
  return letters.length < 2 ? [] : letters;
};

/** Makes an item of each letter. Ids are claimed by the letter's number, so a second try finds the same children. */
export const createChildren = async (
  deps: SplitDeps,
  item: Item,
  batch: { parsed: Parsed; letters: BatchLetter[] },
): Promise<string[]> => {
  const original = await deps.blobs.get(item.arrival.rawKey);
  const ids: string[] = [];
  for (const [index, letter] of batch.letters.entries()) {
    const childId = await deps.claims.claim(`child/${item.itemId}/${index + 1}`, deps.newId());
    ids.push(childId);
    if ((await deps.items.get(item.tenantId, childId)) !== undefined) continue;
    const rawKey = `items/${item.tenantId}/${childId}/original`;
    await deps.blobs.put(rawKey, original?.bytes ?? new Uint8Array());
    await createChild(deps, { item, childId, rawKey, parsed: letterOf(batch.parsed, letter) });
  }
  return ids;
};

const createChild = async (
  deps: SplitDeps,
  child: { item: Item; childId: string; rawKey: string; parsed: Parsed },
): Promise<void> => {
  const { item, childId, rawKey, parsed } = child;
  const bytes = new TextEncoder().encode(JSON.stringify(parsed));
  const parsedKey = `items/${item.tenantId}/${childId}/parsed-${createHash("sha256").update(bytes).digest("hex").slice(0, 16)}.json`;
  await deps.blobs.put(parsedKey, bytes, { mediaType: "application/json" });
  const at = deps.now();
  const stage = nextStage("parse");
  const made = newItem({
    itemId: childId,
    tenantId: item.tenantId,
    arrival: { ...item.arrival, rawKey },
    at,
    state: "received",
    stage,
    parentItemId: item.itemId,
    note: `letter of the scan ${item.itemId}`,
  });
  const subject = `${letterSubject(parsed) ?? item.summary.subject} (${pagesText(parsed)})`;
  const read = { ...made, parsedKey, summary: { ...made.summary, subject } };
  await deps.items.create({ item: read, outbox: stage === null ? [] : [wake(read, stage)], searchText: read.summary.subject });
};

/** The parent rests as `split`: its letters are items of their own. */
export const splitOutcome = (ids: string[]): { changes: Partial<Item>; to: { state: "split"; stage: null }; note: string } => ({
  changes: { childItemIds: ids },
  to: { state: "split", stage: null },
  note: `${ids.length} letters`,
});

const letterOf = (parsed: Parsed, letter: BatchLetter): Parsed => {
  const ranges = [...letter.ranges, ...letter.enclosures.flatMap((enclosure) => enclosure.ranges)];
  const documents = parsed.documents
    .filter((document) => ranges.some((range) => range.part === document.part))
    .map((document) => sliceDocument(document, ranges));
  const first = documents.map((document) => sliceText(document, letter.ranges));
  const text = first.map((piece) => piece.text).join("\n\n");
  let at = 0;
  const textSpans = first.map((piece) => {
    const span = { part: piece.part, start: 0, end: piece.text.length, at };
    at += piece.text.length + 2;
    return span;
  });
  return { ...parsed, documents, text, textSpans, problems: parsed.problems };
};

/** The letter itself, without its enclosures, is what classification reads first. */
const sliceText = (document: Document, ranges: PageRange[]): { part: string; text: string } => {
  const own = document.pages.filter((page) => ranges.some((range) => page.number >= range.from && page.number <= range.to));
  return { part: document.part, text: document.text.slice(own[0]?.start ?? 0, own.at(-1)?.end ?? document.text.length) };
};

const pagesText = (parsed: Parsed): string => {
  const numbers = parsed.documents.flatMap((document) => document.pages.map((page) => page.number));
  return `${Math.min(...numbers)}-${Math.max(...numbers)}`;
};
