import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { type ItemDetail, itemDetailSchema } from "../../shared/schemas/review-api.ts";

/** What all clerks know together, to hold against what the server says. */
export interface Office {
  base: string;
  /** Who works on an item at this moment; taken before the lock is given back. */
  held: Map<string, string>;
  /** What the last word on each item was. */
  decided: Map<string, { by: string; state: string; value: string | null }>;
  /** Comments said per shared item. */
  comments: Map<string, number>;
  shared: string[];
  times: Map<string, number[]>;
  /** Answers that were right to be refused: another's lock, an old version. */
  refused: number;
  faults: string[];
  random: () => number;
  thinkMs: [number, number];
}

const versionSchema = z.object({ version: z.number(), state: z.string() });
const CONFLICTS = new Set([409, 412]);
/** One of so many items is also grabbed at by somebody who has no right to it now. */
const INTRUSION = 0.1;

interface Ask {
  method?: "GET" | "POST";
  body?: unknown;
  version?: number;
}

const ask = async (
  office: Office,
  user: string,
  path: string,
  { method = "GET", body, version }: Ask = {},
): Promise<Response> => {
  const started = performance.now();
  const response = await fetch(`${office.base}${path}`, {
    method,
    headers: { "x-clerk": user, ...(version === undefined ? {} : { "if-match": `"${version}"` }) },
    ...(method === "GET" ? {} : { body: JSON.stringify(body ?? {}) }),
  });
  const act = `${method} ${path.split("?")[0]?.replace(/[0-9A-Z]{26}/, "{id}") ?? ""}`;
  const known = office.times.get(act) ?? [];
  known.push(performance.now() - started);
  office.times.set(act, known);
  return response;
};

/** An answer other than the wished one is a fault. */
const wanted = async <T>(office: Office, what: string, response: Response, schema: z.ZodType<T>): Promise<T | null> => {
  const body: unknown = await response.json().catch(() => null);
  const parsed = schema.safeParse(body);
  if (response.ok && parsed.success) return parsed.data;
  office.faults.push(`${what}: ${response.status} ${JSON.stringify(body)?.slice(0, 200) ?? ""}`);
  return null;
};

/** Takes the next item, looks around, types, and ends with it in one of the ways people do. False: nothing waits any more. */
export const workOnce = async (office: Office, user: string): Promise<boolean> => {
  const next = await ask(office, user, "/items/next", { method: "POST", body: { filter: {} } });
  if (next.status === 204) return false;
  const detail = await wanted(office, "next", next, itemDetailSchema);
  if (detail === null) return true;
  const { itemId } = detail.item;
  const holder = office.held.get(itemId);
  if (holder !== undefined) office.faults.push(`double claim: ${itemId} is with ${holder}, and was given to ${user}`);
  if (detail.item.review.lock?.user !== user) office.faults.push(`${itemId} was given to ${user} without the lock`);
  office.held.set(itemId, user);
  await lookAround(office, user);
  const saved = await think(office).then(() => save(office, user, detail));
  if (saved !== null) await finish(office, user, saved);
  return true;
};

const think = (office: Office): Promise<void> => {
  const [least, most] = office.thinkMs;
  return pause(least + office.random() * (most - least));
};

/** Lists, searches, an attempt on a colleague's item, a remark on a shared one. */
const lookAround = async (office: Office, user: string): Promise<void> => {
  const anything = z.unknown();
  await wanted(office, "list", await ask(office, user, "/items?state=needs_review&limit=50"), anything);
  if (office.random() < 0.3) await wanted(office, "search", await ask(office, user, "/items?q=umzug"), anything);
  if (office.random() < 0.3) await wanted(office, "counts", await ask(office, user, "/counts"), anything);
  const [other] = [...office.held].filter(([, holder]) => holder !== user).slice(-1);
  if (other !== undefined && office.random() < INTRUSION) await intrude(office, user, other[0]);
  const shared = office.shared[Math.floor(office.random() * office.shared.length)];
  if (shared === undefined || office.random() > 0.3) return;
  const said = await ask(office, user, `/items/${shared}/comment`, { method: "POST", body: { text: `${user} was here` } });
  if ((await wanted(office, "comment", said, versionSchema)) !== null) {
    office.comments.set(shared, (office.comments.get(shared) ?? 0) + 1);
  }
};

/** Saving what a colleague has on the desk must be refused, whatever version is named. */
const intrude = async (office: Office, user: string, itemId: string): Promise<void> => {
  const seen = await wanted(office, "read", await ask(office, user, `/items/${itemId}`), itemDetailSchema);
  if (seen === null || office.held.get(itemId) === undefined) return;
  const { version, review } = seen.item;
  if (review.lock === null || review.lock.user === user) return;
  const body = { fields: [{ name: "invoiceNumber", value: `stolen by ${user}` }] };
  const answer = await ask(office, user, `/items/${itemId}/save`, { method: "POST", body, version });
  await answer.arrayBuffer();
  if (CONFLICTS.has(answer.status)) office.refused += 1;
  else if (office.held.get(itemId) === review.lock.user)
    office.faults.push(`${user} could save over ${review.lock.user}'s ${itemId}`);
};

interface Saved {
  itemId: string;
  version: number;
  value: string;
  detail: ItemDetail;
}

const save = async (office: Office, user: string, detail: ItemDetail): Promise<Saved | null> => {
  const { itemId, version } = detail.item;
  const value = `${user}-${Math.floor(office.random() * 1e9)}`;
  const body = { fields: [{ name: "invoiceNumber", value }] };
  const answer = await ask(office, user, `/items/${itemId}/save`, { method: "POST", body, version });
  const after = await wanted(office, "save", answer, itemDetailSchema);
  if (after === null) return null;
  if (after.item.extraction?.fields["invoiceNumber"]?.value !== value) office.faults.push(`lost update at once: ${itemId}`);
  // With the version from before the save, nothing may pass.
  const old = await ask(office, user, `/items/${itemId}/save`, { method: "POST", body, version });
  await old.arrayBuffer();
  if (old.status === 412) office.refused += 1;
  else office.faults.push(`an old version of ${itemId} passed with ${old.status}`);
  return { itemId, version: after.item.version, value, detail: after };
};

const HOUR_MS = 3_600_000;

const finish = async (office: Office, user: string, saved: Saved): Promise<void> => {
  const { itemId, version, value, detail } = saved;
  const dice = office.random();
  const [action, body] =
    dice < 0.8
      ? ["confirm", confirmation(detail)]
      : dice < 0.88
        ? ["set-aside", { until: new Date(Date.now() + HOUR_MS).toISOString(), reason: "waits for the customer" }]
        : dice < 0.94
          ? ["reject", { reason: "not ours" }]
          : ["release", {}];
  // Given back before the server hears of it: from then on anybody may have it.
  office.held.delete(itemId);
  const answer = await ask(office, user, `/items/${itemId}/${action}`, { method: "POST", body, version });
  const done = await wanted(office, action, answer, versionSchema);
  if (done !== null && action !== "release") office.decided.set(itemId, { by: user, state: done.state, value });
};

/** The archive has some of a category the pack no longer knows; a person then says another. */
const UNKNOWN_CATEGORIES = new Set(["rare_case"]);

const confirmation = (detail: ItemDetail): unknown => {
  const missing = detail.form.filter(({ state }) => state === "error" || state === "empty_required");
  const fields = missing.map(({ name }) => ({ name, value: null, absent: true }));
  const category = detail.item.classification?.category ?? "none";
  return { category: UNKNOWN_CATEGORIES.has(category) ? "complaint" : category, fields };
};

/** One person may ask forty times a second; whoever reads thousands of items shares the work. */
const AUDITORS = 50;

const auditors = (): (() => string) => {
  let turn = 0;
  return () => `lead-${(turn += 1) % AUDITORS}`;
};

/** What the store says at the end about each decided item, against what the clerks were told. */
export const auditOffice = async (office: Office): Promise<void> => {
  const lead = auditors();
  for (const [itemId, said] of office.decided) {
    const seen = await wanted(office, "audit", await ask(office, lead(), `/items/${itemId}`), itemDetailSchema);
    if (seen === null) continue;
    const { state, extraction, ledger } = seen.item;
    const settled = ledger.filter((entry) => entry.to === "confirmed" && entry.from !== "confirmed").length;
    if (state !== said.state) office.faults.push(`${itemId} is ${state}; ${said.by} was told ${said.state}`);
    if (settled > 1) office.faults.push(`${itemId} was confirmed ${settled} times`);
    if (extraction?.fields["invoiceNumber"]?.value !== said.value) office.faults.push(`lost update: ${itemId} of ${said.by}`);
  }
  for (const [itemId, count] of office.comments) {
    const seen = await wanted(office, "audit", await ask(office, lead(), `/items/${itemId}`), itemDetailSchema);
    const stored = seen?.item.review.comments.length ?? 0;
    if (stored !== count) office.faults.push(`${itemId} has ${stored} comments, ${count} were said`);
  }
};
