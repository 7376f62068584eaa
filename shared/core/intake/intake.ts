import type { Blob, BlobStore } from "../../ports/blob-store.ts";
import type { ClaimRegistry } from "../../ports/claim-registry.ts";
import { type InboundMeta, inboundMetaSchema, sidecarSchema } from "../../schemas/inbound.ts";
import { channelSchema, tenantIdSchema } from "../../schemas/identifiers.ts";
import type { Arrival } from "../../schemas/item.ts";
import { FlowError } from "../flow/flow-error.ts";
import { newItem } from "../flow/new-item.ts";
import type { FlowDeps } from "../flow/run-stage.ts";
import { stepItem, wake } from "../flow/transition.ts";
import { nextStage } from "../pipeline.ts";
import { detectChannel } from "./detect-channel.ts";
import { fingerprint } from "./fingerprint.ts";

export interface IntakeDeps extends FlowDeps {
  blobs: BlobStore;
  claims: ClaimRegistry;
  newId: () => string;
}

export type IntakeResult = { outcome: "registered" | "duplicate" | "already_done"; itemId: string };

/** Metadata key under which a door leaves its InboundMeta as JSON beside the original. */
export const META_KEY = "posthorn";

/** Registers the original under `key`. The claim comes before any work: a second delivery of the event finds the same item. */
export const intake = async (deps: IntakeDeps, key: string): Promise<IntakeResult> => {
  const itemId = await deps.claims.claim(`object/${key}`, deps.newId());
  const blob = await deps.blobs.get(key);
  if (blob === undefined) {
    throw new FlowError("original_missing", `No original is stored under ${key}`, { retryable: true });
  }
  const meta = metaOf(key, blob);
  if ((await deps.items.get(meta.tenantId, itemId)) !== undefined) return { outcome: "already_done", itemId };
  const original = await findOriginal(deps, { meta, blob, itemId });
  const arrival = arrivalOf(key, blob, meta);
  if (original !== null) {
    await register(deps, { itemId, meta, arrival, duplicateOf: original });
    await noteReceiver(deps, { tenantId: meta.tenantId, itemId: original, arrival });
    return { outcome: "duplicate", itemId };
  }
  await register(deps, { itemId, meta, arrival, duplicateOf: null });
  return { outcome: "registered", itemId };
};

/** For originals intake gave up on: an item on the failed list with the original, or nothing when there is no original any more. */
export const registerFailed = async (deps: IntakeDeps, key: string): Promise<void> => {
  const blob = await deps.blobs.get(key);
  if (blob === undefined) return;
  const itemId = await deps.claims.claim(`object/${key}`, deps.newId());
  const [, tenant, channel] = key.split("/");
  const tenantId = tenantIdSchema.catch("default").parse(tenant);
  if ((await deps.items.get(tenantId, itemId)) !== undefined) return;
  const meta: InboundMeta = {
    tenantId,
    channel: channelSchema.catch("letter").parse(channel),
    receivedAt: blob.storedAt,
    source: key,
    fileName: key.split("/").at(-1) ?? null,
    envelope: null,
    verdicts: {},
  };
  const item = newItem({
    itemId,
    tenantId,
    arrival: arrivalOf(key, blob, meta),
    at: deps.now(),
    state: "failed",
    stage: null,
    parentItemId: null,
    note: "intake_failed",
  });
  const message = "It could not be registered after several tries. The original is kept; you can retry it or handle it by hand.";
  const failure = { code: "intake_failed", message, stage: "intake" as const, attempts: 1 };
  await deps.items.create({ item: { ...item, failure, summary: { ...item.summary, firstReason: failure.code } }, outbox: [] });
};

const findOriginal = async (
  deps: IntakeDeps,
  input: { meta: InboundMeta; blob: Blob; itemId: string },
): Promise<string | null> => {
  const { meta, blob, itemId } = input;
  const prints = fingerprint({ channel: meta.channel, bytes: blob.bytes, sha256: blob.sha256, receivedAt: meta.receivedAt });
  for (const print of prints.earlier) {
    const holder = await deps.claims.holder(`${meta.tenantId}/${print}`);
    if (holder !== undefined && holder !== itemId) return holder;
  }
  for (const print of prints.claim) {
    const holder = await deps.claims.claim(`${meta.tenantId}/${print}`, itemId);
    if (holder !== itemId) return holder;
  }
  return null;
};

const register = async (
  deps: IntakeDeps,
  input: { itemId: string; meta: InboundMeta; arrival: Arrival; duplicateOf: string | null },
): Promise<void> => {
  const { itemId, meta, arrival, duplicateOf } = input;
  const stage = duplicateOf === null ? nextStage("intake") : null;
  const item = newItem({
    itemId,
    tenantId: meta.tenantId,
    arrival,
    at: deps.now(),
    state: duplicateOf === null ? "received" : "duplicate",
    stage,
    parentItemId: duplicateOf,
    note: duplicateOf === null ? `received by ${meta.channel}` : `same as ${duplicateOf}`,
  });
  await deps.items.create({ item, outbox: stage === null ? [] : [wake(item, stage)], searchText: item.summary.subject });
};

/** How often a lost race for the first item's version is tried again: it moves at most once per stage. */
const NOTE_ATTEMPTS = 8;

/** The same mail to several of our mailboxes is one item with several receivers: the later ones are noted on the first. */
const noteReceiver = async (deps: IntakeDeps, note: { tenantId: string; itemId: string; arrival: Arrival }): Promise<void> => {
  const receivers = note.arrival.envelope?.to ?? [];
  for (let attempt = 0; attempt < NOTE_ATTEMPTS; attempt += 1) {
    const item = await deps.items.get(note.tenantId, note.itemId);
    const envelope = item?.arrival.envelope;
    if (item === undefined || envelope === undefined || envelope === null || item.state === "erased") return;
    const missing = receivers.filter((address) => !envelope.to.includes(address));
    if (missing.length === 0) return;
    const next = stepItem(
      item,
      {
        to: item.state,
        stage: item.stage,
        by: "intake",
        actor: "system",
        note: "also received at another mailbox",
        at: deps.now(),
      },
      { arrival: { ...item.arrival, envelope: { ...envelope, to: [...envelope.to, ...missing] } } },
    );
    if ((await deps.items.advance({ item: next, outbox: [] })) === "written") return;
  }
};

const arrivalOf = (key: string, blob: Blob, meta: InboundMeta): Arrival => ({
  channel: meta.channel,
  rawKey: key,
  sha256: blob.sha256,
  size: blob.size,
  receivedAt: meta.receivedAt,
  source: meta.source,
  envelope: meta.envelope,
  verdicts: meta.verdicts,
  fileName: meta.fileName,
});

/** What the door wrote; for objects put into the bucket by others: the key `inbound/<tenant>/<channel>/<name>`, a sidecar's metadata, the content. */
const metaOf = (key: string, blob: Blob): InboundMeta => {
  const written = blob.meta[META_KEY];
  if (written !== undefined) return inboundMetaSchema.parse(JSON.parse(written));
  const [, tenant, channel, ...rest] = key.split("/");
  const name = rest.at(-1) ?? key;
  const sidecar = sidecarSchema.partial().safeParse(definedOf(blob.meta, ["receivedAt", "channel", "tenant"]));
  const said = sidecar.success ? sidecar.data : {};
  return {
    tenantId: said.tenant ?? tenantIdSchema.catch("default").parse(tenant),
    channel:
      said.channel ?? (channelSchema.safeParse(channel).success ? channelSchema.parse(channel) : detectChannel(name, blob.bytes)),
    receivedAt: new Date(Date.parse(said.receivedAt ?? blob.storedAt)).toISOString(),
    source: key,
    fileName: name,
    envelope: null,
    verdicts: {},
  };
};

const definedOf = (meta: Record<string, string>, names: string[]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(meta).filter(([name]) => names.some((wanted) => wanted.toLowerCase() === name.toLowerCase())),
  );
