import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openState } from "#adapters";
import { ulid } from "ulid";
import { SqliteStatistics } from "../../shared/adapters/local/sqlite-statistics.ts";
import { newItem } from "../../shared/core/flow/new-item.ts";
import type { ReviewDeps } from "../../shared/core/review/act.ts";
import type { Reviewer } from "../../shared/core/review/reviewer.ts";
import { takeNext } from "../../shared/core/review/take-next.ts";
import type { ItemQuery } from "../../shared/ports/item-repository.ts";
import type { State } from "../../shared/ports/state.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";
import type { Next } from "../../shared/schemas/review-api.ts";
import { aClassification, aDecision, aExtraction, aField } from "../functions/review/examples.ts";
import { sampleId } from "../contracts/sample-item.ts";

/**
 * Wall time of the reading side with many stored items.
 * Usage: node --conditions=local tests/bench/work-list.ts [items] [folder]
 * A folder that is given is kept and used again as it is.
 */
const ITEMS = Number(process.argv[2] ?? 100_000);
const GROUP = 2_000;
const REPEATS = 20;
const TENANT = "default";
const FIRST = Date.parse("2026-01-05T08:00:00.000Z");
const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** An archive: of ten items nine are done. */
const STATES: readonly ItemState[] = [
  "needs_review",
  "accepted",
  "filed",
  "accepted",
  "accepted",
  "filed",
  "delivered",
  "accepted",
  "duplicate",
  "accepted",
];
const CATEGORIES = [
  "invoice",
  "complaint",
  "order",
  "termination",
  "meter_reading",
  "appointment_request",
  "technical_fault",
  "other",
];
const TEAMS = ["customer-care", "billing", "complaints"];
const SYSTEMS = ["crm", "billing", "archive"];
const WORDS = [
  "Zähler",
  "Rechnung",
  "Vertrag",
  "Strom",
  "Gas",
  "Umzug",
  "Termin",
  "Kündigung",
  "Abschlag",
  "Guthaben",
  "Mahnung",
  "Lieferung",
];

const pick = <T>(list: readonly T[], number: number, fallback: T): T => list[number % list.length] ?? fallback;

const itemOf = (number: number): Item => {
  const at = new Date(FIRST + number * MINUTE_MS).toISOString();
  const itemId = sampleId(number);
  const state = pick(STATES, number, "filed");
  const category = number % 5_000 === 0 ? "rare_case" : pick(CATEGORIES, number * 7, "other");
  const arrival = {
    channel: "mail" as const,
    rawKey: `inbound/${TENANT}/mail/${itemId}`,
    sha256: "a".repeat(64),
    size: 5_000,
    receivedAt: at,
    source: "bench",
    envelope: null,
    verdicts: {},
    fileName: null,
  };
  const first = newItem({
    itemId,
    tenantId: TENANT,
    arrival,
    at,
    state: "received",
    stage: "parse",
    parentItemId: null,
    note: "",
  });
  const fields = {
    customerNumber: aField("customerNumber", String(number)),
    invoiceNumber: aField("invoiceNumber", `R-${number}`),
  };
  return {
    ...first,
    state,
    stage: state === "needs_review" ? "review" : null,
    caseId: number % 3 === 0 ? `c-${number % 9_000}` : null,
    classification: aClassification({ category }),
    extraction: aExtraction({ category, fields }),
    decision: aDecision({}),
    ledger: first.ledger.map((entry) => ({ ...entry, to: state })),
    summary: {
      ...first.summary,
      subject: `Anliegen ${number}`,
      category,
      confidence: 0.8,
      team: pick(TEAMS, number * 3 + (number >> 4), "billing"),
      system: pick(SYSTEMS, number, "crm"),
      dueAt: number % 11 === 0 ? null : new Date(FIRST + number * MINUTE_MS + (number % 72) * HOUR_MS).toISOString(),
    },
  };
};

/** "Sehr geehrte" is in every one, "umzug" in one of twelve, the number in one. */
const wordsOf = (number: number): string =>
  `Sehr geehrte Damen und Herren Kunde${number} ${pick(WORDS, number, "")} ${pick(WORDS, number * 5 + 1, "")} ${Array.from({ length: 30 }, (_, index) => `wort${(number * (index + 3)) % 4_000}`).join(" ")}`;

const fill = async (state: State): Promise<void> => {
  for (let start = 0; start < ITEMS; start += GROUP) {
    const numbers = Array.from({ length: Math.min(GROUP, ITEMS - start) }, (_, index) => start + index);
    await Promise.all(
      numbers.map((number) => state.items.create({ item: itemOf(number), outbox: [], searchText: wordsOf(number) })),
    );
  }
  await state.items.list({ tenantId: TENANT, text: "geehrte", limit: 1 });
};

const folder = process.argv[3] ?? (await mkdtemp(join(tmpdir(), "posthorn-work-list-")));
const state = await openState({ dataFolder: folder, packs: { folder: "shared/packs", default: "customer-service" } });
const filling = performance.now();
const stored = Object.values(await state.items.count(TENANT)).reduce((sum, count) => sum + count, 0);
if (stored === 0) await fill(state);
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
