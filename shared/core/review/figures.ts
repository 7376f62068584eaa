import type { ItemRepository, ItemRow } from "../../ports/item-repository.ts";
import type { Figures, Period } from "../../ports/statistics.ts";
import type { Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import type { Dashboard } from "../../schemas/review-api.ts";

const HOUR_MS = 3_600_000;
const PAGE = 200;

/** Ages of what waits for people: the names the console translates, and the upper bound in hours. */
export const BACKLOG_BUCKETS: readonly { bucket: string; hours: number }[] = [
  { bucket: "under_4h", hours: 4 },
  { bucket: "4h_to_1d", hours: 24 },
  { bucket: "1d_to_3d", hours: 72 },
  { bucket: "3d_to_7d", hours: 168 },
  { bucket: "over_7d", hours: Number.POSITIVE_INFINITY },
];
/** Open items due within so long are at risk; overdue ones are already missed. */
export const AT_RISK_HOURS = 4;

export const WAITING_STATES: readonly ItemState[] = ["needs_review", "in_review", "second_review", "set_aside"];
/** Items that ask for something and were, or are being, answered. */
export const ASKING_STATES: readonly ItemState[] = [...WAITING_STATES, "confirmed", "delivered", "accepted"];

export const SAMPLE_RIGHT = "sample right";
export const SAMPLE_WRONG = "sample wrong";

/** The control room's numbers by opening each item of the period: right for any store, fast for none. */
export const figuresOf = async (items: ItemRepository, tenantId: string, period: Period): Promise<Figures> => {
  const arrived: Item[] = [];
  for await (const row of rows(items, { tenantId, order: "newest", limit: PAGE })) {
    if (row.createdAt < period.from) break;
    const item = row.createdAt < period.to ? await items.get(tenantId, row.itemId) : undefined;
    if (item !== undefined) arrived.push(item);
  }
  const waiting: ItemRow[] = [];
  for await (const row of rows(items, { tenantId, states: [...WAITING_STATES], order: "oldest", limit: PAGE })) waiting.push(row);
  return {
    inflow: inflowOf(arrived),
    backlog: backlogOf(waiting, period.now),
    sla: slaOf(arrived, waiting, period.now),
    automation: automationOf(arrived),
    handlingSeconds: quantiles(arrived.flatMap(handlingTimes)),
    sentiment: countBy(arrived.flatMap((item) => (item.summary.sentiment === null ? [] : [item.summary.sentiment]))),
    repeatedContacts: Object.values(countBy(arrived.flatMap((item) => (item.caseId === null ? [] : [item.caseId])))).filter(
      (count) => count > 1,
    ).length,
  };
};

async function* rows(items: ItemRepository, query: Parameters<ItemRepository["list"]>[0]): AsyncGenerator<ItemRow> {
  let cursor: string | null = null;
  do {
    const page: { rows: ItemRow[]; cursor: string | null } = await items.list({
      ...query,
      ...(cursor === null ? {} : { cursor }),
    });
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== null);
}

const inflowOf = (arrived: Item[]): Dashboard["inflow"] => {
  const counts = new Map<string, Dashboard["inflow"][number]>();
  for (const item of arrived) {
    const entry = {
      day: item.createdAt.slice(0, 10),
      channel: item.arrival.channel,
      category: item.summary.category ?? "",
      count: 0,
    };
    const key = `${entry.day}|${entry.channel}|${entry.category}`;
    const known = counts.get(key) ?? entry;
    known.count += 1;
    counts.set(key, known);
  }
  return [...counts.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1));
};

const backlogOf = (waiting: ItemRow[], now: string): Dashboard["backlog"] => {
  const hours = waiting.map((row) => (Date.parse(now) - Date.parse(row.createdAt)) / HOUR_MS);
  return BACKLOG_BUCKETS.map(({ bucket, hours: limit }, index) => {
    const from = BACKLOG_BUCKETS[index - 1]?.hours ?? Number.NEGATIVE_INFINITY;
    return { bucket, count: hours.filter((age) => age >= from && age < limit).length };
  });
};

const slaOf = (arrived: Item[], waiting: ItemRow[], now: string): Dashboard["sla"] => {
  const sla = { met: 0, missed: 0, atRisk: 0 };
  for (const item of arrived) {
    const settled = item.ledger.find((entry) => entry.to === "delivered");
    if (settled === undefined || item.summary.dueAt === null) continue;
    if (settled.at <= item.summary.dueAt) sla.met += 1;
    else sla.missed += 1;
  }
  for (const { summary } of waiting) {
    if (summary.dueAt === null) continue;
    const left = Date.parse(summary.dueAt) - Date.parse(now);
    if (left < 0) sla.missed += 1;
    else if (left < AT_RISK_HOURS * HOUR_MS) sla.atRisk += 1;
  }
  return sla;
};

const PERSON_STATES: readonly ItemState[] = ["needs_review", "in_review", "confirmed"];

const automationOf = (arrived: Item[]): Dashboard["automation"] => {
  const asking = arrived.filter((item) => ASKING_STATES.includes(item.state));
  const automatic = asking.filter((item) => !item.ledger.some((entry) => PERSON_STATES.includes(entry.to)));
  const notes = arrived.flatMap((item) => item.ledger.map((entry) => entry.note));
  const sampledRight = notes.filter((note) => note === SAMPLE_RIGHT).length;
  const sampled = sampledRight + notes.filter((note) => note === SAMPLE_WRONG).length;
  return { automatic: automatic.length, total: asking.length, sampled, sampledRight };
};

const DECIDED: readonly ItemState[] = ["confirmed", "filed", "rejected", "second_review"];

/** Seconds from the last claim to the decision. */
const handlingTimes = (item: Item): number[] =>
  item.ledger.flatMap((entry, index) => {
    if (entry.by !== "review" || entry.actor === "system" || !DECIDED.includes(entry.to)) return [];
    const claimed = item.ledger.slice(0, index).findLast((one) => one.to === "in_review" && one.from !== "in_review");
    return claimed === undefined ? [] : [(Date.parse(entry.at) - Date.parse(claimed.at)) / 1000];
  });

const MEDIAN = 0.5;
const P90 = 0.9;

export const quantiles = (seconds: number[]): Dashboard["handlingSeconds"] => {
  const sorted = seconds.toSorted((one, other) => one - other);
  const at = (share: number): number | null => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? null;
  return { median: at(MEDIAN), p90: at(P90) };
};

const countBy = (names: string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
};
