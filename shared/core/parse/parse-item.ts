import { createHash } from "node:crypto";
import type { BlobStore } from "../../ports/blob-store.ts";
import type { ReaderSandbox, ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import type { Item, Summary } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import { type Parsed, parsedSchema } from "../../schemas/parsed.ts";
import { FlowError } from "../flow/flow-error.ts";
import type { StageOutcome } from "../flow/run-stage.ts";
import { letterSubject } from "./letters/letter-subject.ts";
import { createChildren, lettersOf, type SplitDeps, splitOutcome } from "./split-item.ts";

export interface ParseDeps extends SplitDeps {
  sandbox: ReaderSandbox;
  pack: Pack;
}

export const parsedKeyOf = (item: Pick<Item, "tenantId" | "itemId">): string =>
  `items/${item.tenantId}/${item.itemId}/parsed.json`;
/** Parts are stored by content: a retry writes the same key again instead of a second copy. */
export const partKeyOf = (item: Pick<Item, "tenantId" | "itemId">, sha256: string): string =>
  `items/${item.tenantId}/${item.itemId}/parts/${sha256}`;

/** Reads the original inside the sandbox and stores what came of it. Unreadable input ends on the failed list with its reason. */
export const parseItem = async (deps: ParseDeps, item: Item): Promise<StageOutcome> => {
  const original = await deps.blobs.get(item.arrival.rawKey);
  if (original === undefined) {
    throw new FlowError("original_missing", `The original ${item.arrival.rawKey} is gone`, { retryable: true });
  }
  const result = await deps.sandbox.read({ bytes: original.bytes, arrival: item.arrival, settings: readSettings(deps.pack) });
  const parsedKey = await storeResult(deps.blobs, item, result);
  const { parsed } = result;
  const changes = { parsedKey, summary: summaryOf(item, parsed) };
  if (parsed.outcome === "unreadable") return unreadable(changes, parsed);
  const letters = lettersOf(item, parsed, deps.pack);
  if (letters.length > 1) {
    const split = splitOutcome(await createChildren(deps, item, { parsed, letters }));
    // The upload keeps its file's name: the heading is the first letter's only.
    const summary = { ...changes.summary, subject: item.summary.subject };
    return { ...split, changes: { ...changes, summary, ...split.changes }, searchText: summary.subject };
  }
  return {
    changes,
    note: parsed.outcome === "read" ? "read" : `partly read: ${parsed.problems.map((problem) => problem.code).join(", ")}`,
    // Extract indexes the text once, with the field values; until then the item is found by what a list shows.
    searchText: [parsed.subject, changes.summary.subject, changes.summary.sender.name, changes.summary.sender.address].join("\n"),
  };
};

/** Loads what parse stored; a missing or foreign file is a surprise, not data. */
export const loadParsed = async (blobs: BlobStore, item: Item): Promise<Parsed> => {
  const known = item.parsedKey === null ? undefined : remembered.get(blobs)?.get(item.parsedKey);
  if (known !== undefined) return known;
  const blob = item.parsedKey === null ? undefined : await blobs.get(item.parsedKey);
  if (blob === undefined) {
    throw new FlowError("parsed_missing", `Item ${item.itemId} has no stored reading (${item.parsedKey ?? "none"})`, {
      retryable: true,
    });
  }
  return parsedSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
};

const readSettings = (pack: Pack): ReadRequest["settings"] => ({
  ownDomains: pack.ownIdentities.domains,
  ownAddresses: pack.ownIdentities.emails,
  trustedForwarders: pack.trustedForwarders,
  passwords: pack.passwords,
  ocr: pack.ocr,
});

/** The reading's key carries its own hash, so what was read once under a key never changes. */
const storeResult = async (blobs: BlobStore, item: Item, result: ReadResult): Promise<string> => {
  const bytes = new TextEncoder().encode(JSON.stringify(result.parsed));
  const key = `${readingPrefix(item)}${createHash("sha256").update(bytes).digest("hex").slice(0, READING_HASH_CHARACTERS)}.json`;
  const sha256Of = new Map(result.parsed.parts.map((part) => [part.id, part.sha256]));
  await Promise.all([
    blobs.put(key, bytes, { mediaType: "application/json" }),
    ...result.contents.map(({ partId, bytes: content }) => blobs.put(partKeyOf(item, sha256Of.get(partId) ?? partId), content)),
  ]);
  remember(blobs, key, result.parsed);
  return key;
};

/** 64 bits tell the few readings of one item apart. */
const READING_HASH_CHARACTERS = 16;
const readingPrefix = (item: Pick<Item, "tenantId" | "itemId">): string => `items/${item.tenantId}/${item.itemId}/parsed-`;

/** On one machine the next stages follow within milliseconds and need not read and check the same JSON again. */
const REMEMBERED_READINGS = 64;
const remembered = new WeakMap<BlobStore, Map<string, Parsed>>();

const remember = (blobs: BlobStore, key: string, parsed: Parsed): void => {
  const readings = remembered.get(blobs) ?? new Map<string, Parsed>();
  remembered.set(blobs, readings.set(key, parsed));
  const oldest = readings.keys().next();
  if (readings.size > REMEMBERED_READINGS && !oldest.done) readings.delete(oldest.value);
};

const summaryOf = (item: Item, parsed: Parsed): Summary => ({
  ...item.summary,
  subject: subjectOf(parsed) ?? item.summary.subject,
  sender: parsed.mail?.from ?? { name: parsed.sender.name, address: parsed.sender.email },
});

/** A list row shows about this much. */
const SUBJECT_CHARACTERS = 80;

/**
 * What a list calls it: the subject; of a letter its subject line or heading; of chats, messages and forms how they begin.
 * null: nothing better than the file's name.
 */
const subjectOf = (parsed: Parsed): string | null => {
  const isFileName = parsed.subject.trim() === "" || parsed.subject === parsed.parts[0]?.name;
  if (parsed.mail !== null || !isFileName) return parsed.subject;
  const isLetter = parsed.subject !== "" || parsed.documents.some((document) => document.pages.length > 0);
  const begun = isLetter ? undefined : parsed.text.trimStart().split("\n", 1)[0];
  const subject = (letterSubject(parsed) ?? begun ?? "").trim();
  return subject === "" ? null : subject.slice(0, SUBJECT_CHARACTERS).toWellFormed();
};

const unreadable = (changes: StageOutcome["changes"] & { summary: Summary }, parsed: Parsed): StageOutcome => {
  const reason = parsed.problems[0] ?? { code: "unreadable", message: "Nothing in this input could be read." };
  return {
    changes: {
      ...changes,
      failure: { ...reason, stage: "parse", attempts: 1 },
      summary: { ...changes.summary, firstReason: reason.code },
    },
    to: { state: "failed", stage: null },
    note: reason.code,
  };
};
