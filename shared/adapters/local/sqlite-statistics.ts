import { join } from "node:path";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue } from "node:sqlite";
import { setImmediate } from "node:timers/promises";
import {
  ASKING_STATES,
  AT_RISK_HOURS,
  BACKLOG_BUCKETS,
  quantiles,
  SAMPLE_RIGHT,
  SAMPLE_WRONG,
  WAITING_STATES,
} from "../../core/review/figures.ts";
import type { Figures, Period, Statistics } from "../../ports/statistics.ts";
import { channelSchema } from "../../schemas/identifiers.ts";
import { numberOf, textOf } from "./columns.ts";

type Row = Record<string, SQLOutputValue>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const BUSY_TIMEOUT_MS = 5_000;

const list = (names: readonly string[]): string => names.map((name) => `'${name}'`).join(", ");

const ARRIVED = "tenant = ?1 AND created_at >= ?2 AND created_at < ?3";
const INFLOW = `SELECT substr(created_at, 1, 10) AS day, channel, coalesce(category, '') AS category, count(*) AS items
  FROM items WHERE ${ARRIVED} GROUP BY 1, 2, 3 ORDER BY 1`;
const SENTIMENT = `SELECT summary ->> '$.sentiment' AS sentiment, count(*) AS items FROM items
  WHERE ${ARRIVED} AND summary ->> '$.sentiment' IS NOT NULL GROUP BY 1`;
const REPEATED = `SELECT count(*) AS items FROM (SELECT 1 FROM items WHERE ${ARRIVED} AND case_id IS NOT NULL GROUP BY case_id HAVING count(*) > 1)`;
const SETTLED = `SELECT coalesce(sum(at <= due), 0) AS met, coalesce(sum(at > due), 0) AS missed FROM (
  SELECT min(ledger.at) AS at, due_at AS due FROM items JOIN ledger USING (tenant, item_id)
  WHERE ${ARRIVED} AND due_at < '9999' AND to_state = 'delivered' GROUP BY items.id)`;
const OPEN = `SELECT coalesce(sum(due_at < ?2), 0) AS missed, coalesce(sum(due_at >= ?2 AND due_at < ?3), 0) AS risk
  FROM items WHERE tenant = ?1 AND state IN (${list(WAITING_STATES)})`;
const AUTOMATION = `SELECT count(*) AS total, coalesce(sum(NOT EXISTS (SELECT 1 FROM ledger WHERE ledger.tenant = items.tenant
    AND ledger.item_id = items.item_id AND to_state IN ('needs_review', 'in_review', 'confirmed'))), 0) AS automatic
  FROM items WHERE ${ARRIVED} AND state IN (${list(ASKING_STATES)})`;
const SAMPLES = `SELECT coalesce(sum(note = '${SAMPLE_RIGHT}'), 0) AS right, count(*) AS sampled FROM items JOIN ledger USING (tenant, item_id)
  WHERE ${ARRIVED} AND note IN ('${SAMPLE_RIGHT}', '${SAMPLE_WRONG}')`;
const HANDLING = `SELECT decided.at AS decided, (SELECT max(claimed.at) FROM ledger AS claimed WHERE claimed.tenant = decided.tenant
    AND claimed.item_id = decided.item_id AND claimed.sequence < decided.sequence
    AND claimed.to_state = 'in_review' AND claimed.from_state <> 'in_review') AS claimed
  FROM items JOIN ledger AS decided USING (tenant, item_id) WHERE ${ARRIVED} AND decided.done_by = 'review'
    AND decided.actor <> 'system' AND decided.to_state IN ('confirmed', 'filed', 'rejected', 'second_review')`;
const AGE = `SELECT count(*) AS items FROM items WHERE tenant = ?1 AND state IN (${list(WAITING_STATES)}) AND created_at <= ?2 AND created_at > ?3`;
/** Claimed originals still here, originals that erasure took, and children of splits, which came in with their parent. */
const RECEIVED = `SELECT
  (SELECT count(*) FROM blobs WHERE key >= 'inbound/' || ?1 || '/' AND key < 'inbound/' || ?1 || '0'
    AND EXISTS (SELECT 1 FROM claims WHERE claims.key = 'object/' || blobs.key))
  + (SELECT count(*) FROM items WHERE tenant = ?1 AND state = 'erased')
  + (SELECT count(*) FROM items AS parent, json_each(parent.body, '$.childItemIds') AS child
      JOIN items AS kid ON kid.tenant = ?1 AND kid.item_id = child.value
      WHERE parent.tenant = ?1 AND parent.state = 'split' AND kid.state <> 'erased') AS items`;

/** Counts inside the database, over a connection of its own that can only read. A period is counted day by day, others work in between. */
export class SqliteStatistics implements Statistics {
  readonly #connection: DatabaseSync;

  constructor(dataFolder: string) {
    this.#connection = new DatabaseSync(join(dataFolder, "posthorn.sqlite"), { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  }

  async figures(tenantId: string, period: Period): Promise<Figures> {
    const figures: Figures = {
      inflow: [],
      backlog: this.#backlog(tenantId, period.now),
      sla: this.#open(tenantId, period.now),
      automation: { automatic: 0, total: 0, sampled: 0, sampledRight: 0 },
      handlingSeconds: { median: null, p90: null },
      sentiment: {},
      repeatedContacts: this.#number(REPEATED, tenantId, period.from, period.to),
    };
    const seconds: number[] = [];
    for (const [from, to] of daysOf(period)) {
      this.#addDay(figures, seconds, [tenantId, from, to]);
      await setImmediate();
    }
    return { ...figures, handlingSeconds: quantiles(seconds) };
  }

  async received(tenantId: string): Promise<number> {
    return this.#number(RECEIVED, tenantId);
  }

  close(): void {
    this.#connection.close();
  }

  #addDay(figures: Figures, seconds: number[], day: [string, string, string]): void {
    for (const row of this.#all(INFLOW, ...day)) {
      const channel = channelSchema.parse(row["channel"]);
      figures.inflow.push({ day: textOf(row, "day"), channel, category: textOf(row, "category"), count: numberOf(row, "items") });
    }
    for (const row of this.#all(SENTIMENT, ...day)) {
      const name = textOf(row, "sentiment");
      figures.sentiment[name] = (figures.sentiment[name] ?? 0) + numberOf(row, "items");
    }
    for (const row of this.#all(SETTLED, ...day)) {
      figures.sla.met += numberOf(row, "met");
      figures.sla.missed += numberOf(row, "missed");
    }
    for (const row of this.#all(AUTOMATION, ...day)) {
      figures.automation.total += numberOf(row, "total");
      figures.automation.automatic += numberOf(row, "automatic");
    }
    for (const row of this.#all(SAMPLES, ...day)) {
      figures.automation.sampled += numberOf(row, "sampled");
      figures.automation.sampledRight += numberOf(row, "right");
    }
    for (const row of this.#all(HANDLING, ...day)) {
      if (row["claimed"] !== null) seconds.push((Date.parse(textOf(row, "decided")) - Date.parse(textOf(row, "claimed"))) / 1000);
    }
  }

  #backlog(tenantId: string, now: string): Figures["backlog"] {
    const before = (hours: number): string => (Number.isFinite(hours) ? shifted(now, -hours * HOUR_MS) : "");
    return BACKLOG_BUCKETS.map(({ bucket, hours }, index) => {
      const youngest = BACKLOG_BUCKETS[index - 1]?.hours;
      const upTo = youngest === undefined ? shifted(now, DAY_MS) : before(youngest);
      return { bucket, count: this.#number(AGE, tenantId, upTo, before(hours)) };
    });
  }

  #open(tenantId: string, now: string): Figures["sla"] {
    const [row] = this.#all(OPEN, tenantId, now, shifted(now, AT_RISK_HOURS * HOUR_MS));
    return row === undefined
      ? { met: 0, missed: 0, atRisk: 0 }
      : { met: 0, missed: numberOf(row, "missed"), atRisk: numberOf(row, "risk") };
  }

  #number(sql: string, ...values: SQLInputValue[]): number {
    const [row] = this.#all(sql, ...values);
    return row === undefined ? 0 : numberOf(row, "items");
  }

  #all(sql: string, ...values: SQLInputValue[]): Row[] {
    return this.#connection.prepare(sql).all(...values);
  }
}

/** A page of figures over more than a year of days helps nobody; the rest of the time is one last stretch. */
const MAX_DAYS = 400;

const daysOf = (period: Period): [string, string][] => {
  const days: [string, string][] = [];
  let from = period.from;
  while (from < period.to && days.length < MAX_DAYS) {
    const next = shifted(`${from.slice(0, 10)}T00:00:00.000Z`, DAY_MS);
    const to = next < period.to ? next : period.to;
    days.push([from, to]);
    from = to;
  }
  if (from < period.to) days.push([from, period.to]);
  return days;
};

const shifted = (instant: string, milliseconds: number): string => new Date(Date.parse(instant) + milliseconds).toISOString();
