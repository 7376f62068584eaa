import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openState } from "#adapters";
import { ulid } from "ulid";
import { SqliteStatistics } from "../../shared/adapters/local/sqlite-statistics.ts";
import type { ReviewDeps } from "../../shared/core/review/act.ts";
import type { Reviewer } from "../../shared/core/review/reviewer.ts";
import { takeNext } from "../../shared/core/review/take-next.ts";
import type { ItemQuery } from "../../shared/ports/item-repository.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";
import type { Next } from "../../shared/schemas/review-api.ts";
import { fillStore, FIRST, HOUR_MS, MINUTE_MS, STATES, TENANT } from "./many-items.ts";

/**
 * Wall time of the reading side with many stored items.
 * Usage: node --conditions=local tests/bench/work-list.ts [items] [folder]
 * A folder that is given is kept and used again as it is.
 */
const ITEMS = Number(process.argv[2] ?? 100_000);
const REPEATS = 20;

const folder = process.argv[3] ?? (await mkdtemp(join(tmpdir(), "posthorn-work-list-")));
const state = await openState({ dataFolder: folder, packs: { folder: "shared/packs", default: "customer-service" } });
const filling = performance.now();
const stored = Object.values(await state.items.count(TENANT)).reduce((sum, count) => sum + count, 0);
if (stored === 0) await fillStore(state, ITEMS);
console.log(
  `${stored === 0 ? ITEMS : stored} items, ready after ${((performance.now() - filling) / 1000).toFixed(0)} s; ${REPEATS} calls each, Node ${process.version}`,
);

const list = (query: Partial<ItemQuery>) => async (): Promise<number> =>
  (await state.items.list({ tenantId: TENANT, limit: 50, ...query })).rows.length;

const second = (query: Partial<ItemQuery>) => async (): Promise<number> => {
  const { cursor } = await state.items.list({ tenantId: TENANT, limit: 50, ...query });
  return cursor === null ? 0 : list({ ...query, cursor })();
};

const now = (): string => new Date(FIRST + ITEMS * MINUTE_MS).toISOString();
const reviewer: Reviewer = { user: "anna", name: "Anna", roles: ["clerk"], teams: [], categories: [], level: 1, masked: false };
const deps: ReviewDeps = {
  ...state,
  tenantId: TENANT,
  pack: (await state.packs.load(TENANT)).pack,
  extract: () => Promise.reject(new Error("nothing is read here")),
  checkValue: () => [],
  now,
  newId: ulid,
  undoSeconds: 0,
};
/** With the lock written, as a person waits for it. */
const next = (filter: Next["filter"]) => async (): Promise<number> =>
  (await takeNext(deps, reviewer, { filter, except: [] })).kind === "done" ? 1 : 0;

const statistics = new SqliteStatistics(folder);
const figures = async (days: number): Promise<number> => {
  const from = new Date(Date.parse(now()) - days * 24 * HOUR_MS).toISOString();
  return (await statistics.figures(TENANT, { from, to: now(), now: now() })).inflow.length;
};

const open: ItemState[] = ["needs_review", "in_review", "second_review"];
const cases: [string, () => Promise<number>][] = [
  ["all, newest first", list({})],
  ["all, due first", list({ order: "due" })],
  ["all, page 2, due first", second({ order: "due" })],
  ["open, due first", list({ states: open, order: "due" })],
  ["open, page 2, newest first", second({ states: open })],
  ["every state named, oldest first", list({ states: [...new Set(STATES)], order: "oldest" })],
  ["category", list({ category: "complaint" })],
  ["category, due first", list({ category: "complaint", order: "due" })],
  ["rare category", list({ category: "rare_case" })],
  ["rare category, open, due first", list({ category: "rare_case", states: open, order: "due" })],
  ["category nobody has", list({ category: "none" })],
  ["team, due first", list({ team: "billing", order: "due" })],
  ["system and category", list({ system: "crm", category: "order" })],
  ["channel nobody used", list({ channel: "letter" })],
  ["assignee nobody is", list({ assignee: "anna" })],
  ["case", list({ caseId: "c-33" })],
  ["search: word of every item", list({ text: "geehrte" })],
  ["search: word of every item, due first, open", list({ text: "geehrte", order: "due", states: open })],
  ["search: word of every item, page 2", second({ text: "geehrte" })],
  ["search: two words of every item", list({ text: "sehr geehrte" })],
  ["search: beginning of many words", list({ text: "wor" })],
  ["search: word of a twelfth", list({ text: "umzug" })],
  ["search: word of a twelfth, rare category", list({ text: "umzug", category: "rare_case" })],
  ["search: word of one item", list({ text: "kunde4711" })],
  ["search: no such word", list({ text: "xylophon" })],
  ["counts", async () => Object.keys(await state.items.count(TENANT)).length],
  ["next item", next({})],
  ["next item of a category", next({ category: "order" })],
  ["next item with a common word", next({ q: "geehrte" })],
];

const timesOf = async (work: () => Promise<number>, repeats: number): Promise<{ times: number[]; found: number }> => {
  const times: number[] = [];
  let found = 0;
  for (let turn = 0; turn < repeats; turn += 1) {
    const started = performance.now();
    found = await work();
    times.push(performance.now() - started);
  }
  return { times: times.toSorted((a, b) => a - b), found };
};

const report = async (name: string, work: () => Promise<number>, repeats = REPEATS): Promise<void> => {
  const { times, found } = await timesOf(work, repeats);
  const at = (share: number): string =>
    (times[Math.min(times.length - 1, Math.ceil(times.length * share) - 1)] ?? Number.NaN).toFixed(1).padStart(8);
  console.log(`${name.padEnd(46)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  (${found} found)`);
};

for (const [name, work] of cases) await report(name, work);
const FEW = 3;
await report("dashboard of 30 days", () => figures(30), FEW);
await report("dashboard of all", () => figures(90), FEW);
await report("originals received", () => statistics.received(TENANT), FEW);
statistics.close();
await state.close();
if (process.argv[3] === undefined) await rm(folder, { recursive: true, force: true });
