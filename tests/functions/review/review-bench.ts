import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openState } from "#adapters";
import type { Hono } from "hono";
import { reviewApi } from "../../../functions/review/api.ts";
import type { Identities } from "../../../functions/review/identity/identity.ts";
import type { ReviewApiOptions, ReviewEnv } from "../../../functions/review/options.ts";
import { newItem } from "../../../shared/core/flow/new-item.ts";
import { stepItem } from "../../../shared/core/flow/transition.ts";
import { observeItems, type ObservedItems } from "../../../infra/local/observed-items.ts";
import { META_KEY } from "../../../shared/core/intake/intake.ts";
import { parsedKeyOf, partKeyOf } from "../../../shared/core/parse/parse-item.ts";
import type { State } from "../../../shared/ports/state.ts";
import { type Item, itemSchema } from "../../../shared/schemas/item.ts";
import { ulid } from "ulid";
import { aDecision, aExtraction, aField, aParsed, aClassification } from "./examples.ts";

export const TENANT = "default";

/** Signs in whoever the header names: `anna`, `anna:lead`, `paul:partner,team-billing`. */
export const byHeader: Identities = {
  singleUser: false,
  identify: (request) => {
    const [user, groups = "clerk"] = (request.headers.get("x-test-user") ?? "").split(":");
    if (user === undefined || user === "") return Promise.resolve(null);
    return Promise.resolve({ user, name: user, groups: groups.split(","), session: `session-${user}`, byToken: true });
  },
  routes: null,
};

export interface Bench {
  dataFolder: string;
  state: State;
  items: ObservedItems;
  api: Hono<ReviewEnv>;
  clock: { now: string; forward(minutes: number): void };
  call(
    user: string,
    method: string,
    path: string,
    options?: { body?: unknown; version?: number; headers?: Record<string, string> },
  ): Promise<Response>;
  /** An item that waits for a person, as the pipeline would have left it. */
  waiting(changes?: Partial<Item>, options?: { parsed?: Parameters<typeof aParsed>[0] }): Promise<Item>;
  get(itemId: string): Promise<Item>;
  close(): Promise<void>;
}

/** `polls`: as in the cloud, where nothing tells the API of changes. */
export const openBench = async ({
  polls = false,
  ...changes
}: Partial<ReviewApiOptions> & { polls?: boolean } = {}): Promise<Bench> => {
  const dataFolder = await mkdtemp(join(tmpdir(), "posthorn-review-"));
  const state = await openState({ dataFolder, packs: { folder: "shared/packs", default: "customer-service" } });
  const items = observeItems(state.items);
  const clock = {
    now: "2026-03-02T09:00:00.000Z",
    forward: (minutes: number) => {
      clock.now = new Date(Date.parse(clock.now) + minutes * 60_000).toISOString();
    },
  };
  const observed: State = { ...state, items };
  const api = reviewApi({
    state: observed,
    tenantId: TENANT,
    identities: byHeader,
    pack: () => state.packs.load(TENANT),
    extract: ({ classification }) =>
      Promise.resolve(
        aExtraction({ category: classification.category, fields: { customerNumber: aField("customerNumber", "4711-0815") } }),
      ),
    now: () => clock.now,
    newId: ulid,
    ...(polls ? {} : { subscribe: (listener: (item: Item) => void) => items.subscribe(listener) }),
    onError: (error) => {
      throw error;
    },
    ...changes,
  });
  const get = async (itemId: string): Promise<Item> => itemSchema.parse(await items.get(TENANT, itemId));
  return {
    dataFolder,
    state: observed,
    items,
    api,
    clock,
    get,
    call: async (user, method, path, options = {}) =>
      api.request(`http://localhost${path}`, {
        method,
        headers: {
          "x-test-user": user,
          ...(options.version === undefined ? {} : { "if-match": `"${options.version}"` }),
          ...options.headers,
        },
        ...(options.body === undefined ? {} : { body: JSON.stringify(options.body) }),
      }),
    waiting: (itemChanges = {}, options = {}) =>
      storeWaiting(observed, { now: clock.now, changes: itemChanges, parsed: options.parsed ?? {} }),
    close: async () => {
      await state.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
};

const storeWaiting = async (
  state: State,
  wish: { now: string; changes: Partial<Item>; parsed: Parameters<typeof aParsed>[0] },
): Promise<Item> => {
  const itemId = wish.changes.itemId ?? ulid();
  const { parsed, contents } = aParsed(wish.parsed);
  const meta = {
    tenantId: TENANT,
    channel: "mail",
    receivedAt: wish.now,
    source: "test",
    fileName: null,
    envelope: null,
    verdicts: {},
  };
  const rawKey = `inbound/${TENANT}/mail/${itemId}`;
  const head = await state.blobs.put(rawKey, new TextEncoder().encode(`Subject: ${itemId}\r\n\r\nraw`), {
    [META_KEY]: JSON.stringify(meta),
  });
  await state.claims.claim(`object/${rawKey}`, itemId);
  const arrival = {
    channel: "mail" as const,
    rawKey,
    sha256: head.sha256,
    size: head.size,
    receivedAt: wish.now,
    source: "test",
    envelope: null,
    verdicts: {},
    fileName: null,
  };
  const first = newItem({
    itemId,
    tenantId: TENANT,
    arrival,
    at: wish.now,
    state: "received",
    stage: "parse",
    parentItemId: null,
    note: "received",
  });
  await state.blobs.put(parsedKeyOf(first), new TextEncoder().encode(JSON.stringify(parsed)));
  for (const { sha256, bytes } of contents) await state.blobs.put(partKeyOf(first, sha256), bytes);
  const processing = stepItem(first, { to: "processing", stage: "route", by: "parse", actor: "system", note: "", at: wish.now });
  const classification = wish.changes.classification ?? aClassification({});
  const item = stepItem(
    processing,
    {
      to: wish.changes.state === "failed" ? "failed" : "needs_review",
      stage: wish.changes.state === "failed" ? null : "review",
      by: "route",
      actor: "system",
      note: "",
      at: wish.now,
    },
    {
      parsedKey: parsedKeyOf(first),
      classification,
      extraction: aExtraction({ category: classification.category }),
      decision: aDecision({}),
      summary: {
        ...first.summary,
        subject: parsed.subject,
        sender: parsed.mail?.from ?? { name: "", address: "" },
        category: classification.category,
        confidence: classification.confidence,
        team: "customer-care",
        system: "crm",
        dueAt: "2026-03-03T09:00:00.000Z",
        openChecks: 1,
      },
      ...wish.changes,
    },
  );
  const searchText = [parsed.subject, item.summary.sender.name, item.summary.sender.address, parsed.text].join("\n");
  await state.items.create({ item: first, outbox: [], searchText });
  await state.items.advance({ item: processing, outbox: [] });
  await state.items.advance({ item, outbox: [], searchText });
  return item;
};
