import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { SqliteStatistics } from "../../../shared/adapters/local/sqlite-statistics.ts";
import { WorkerStatistics } from "../../../shared/adapters/local/worker-statistics.ts";
import { figuresOf } from "../../../shared/core/review/figures.ts";
import { dashboardSchema } from "../../../shared/schemas/review-api.ts";
import { policyViewSchema, simulationSchema } from "../../../shared/schemas/review-pages.ts";
import { stepItem } from "../../../shared/core/flow/transition.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { aClassification, aDecision, aExtraction, aField } from "./examples.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const pending = (item: Item): Item["receipts"][number] => ({
  workItemId: `${item.itemId}-1`,
  system: "crm",
  status: "pending",
  reference: null,
  reason: null,
  at: bench.clock.now,
});

/** Straight through, as route and deliver leave it. */
const deliver = async (item: Item): Promise<void> => {
  const stored = await bench.get(item.itemId);
  const delivered = stepItem(
    stored,
    { to: "confirmed", stage: "deliver", by: "deliver", actor: "system", note: "", at: bench.clock.now },
    {},
  );
  await bench.items.advance({ item: delivered, outbox: [] });
  await bench.items.advance({
    item: stepItem(
      delivered,
      { to: "delivered", stage: null, by: "deliver", actor: "system", note: "", at: bench.clock.now },
      { receipts: [pending(item)] },
    ),
    outbox: [],
  });
};

const period = (): { from: string; to: string; now: string } => ({
  from: "2026-03-01T00:00:00.000Z",
  to: "2026-03-09T00:00:00.000Z",
  now: bench.clock.now,
});

const aBusyWeek = async (): Promise<void> => {
  const summary = (await bench.waiting()).summary;
  const angry = await bench.waiting({ caseId: "case1", summary: { ...summary, sentiment: "angry" } });
  await bench.waiting({ caseId: "case1", classification: aClassification({ category: "complaint" }) });
  await bench.call("anna", "POST", `/items/${angry.itemId}/claim`);
  bench.clock.forward(2);
  await bench.call("anna", "POST", `/items/${angry.itemId}/confirm`, {
    body: { category: "address_change", fields: [] },
    version: angry.version + 1,
  });
  bench.clock.forward(60 * 30);
  const late = await bench.waiting();
  await deliver(late);
  bench.clock.forward(60 * 40);
  await bench.waiting();
};

describe("the control room", () => {
  it("gets the same numbers from inside the database as from opening each item", async () => {
    await aBusyWeek();
    const statistics = new SqliteStatistics(bench.dataFolder);

    const counted = await statistics.figures(TENANT, period());
    const opened = await figuresOf(bench.items, TENANT, period());
    const received = await statistics.received(TENANT);
    statistics.close();

    const sorted = (rows: unknown[]): string[] => rows.map((row) => JSON.stringify(row)).sort();
    expect(sorted(counted.inflow)).toEqual(sorted(opened.inflow));
    expect({ ...counted, inflow: [] }).toEqual({ ...opened, inflow: [] });
    expect(counted.handlingSeconds.median).toBe(120);
    expect(counted.repeatedContacts).toBe(1);
    expect(received).toBe(5);
  });

  it("answers a dashboard whose equation closes", async () => {
    await aBusyWeek();

    const response = await bench.call("lea:lead", "GET", `/dashboard?from=${period().from}&to=${period().to}`);
    const dashboard = dashboardSchema.parse(await response.json());

    expect(dashboard.ledger.closes).toBe(true);
    expect(dashboard.ledger.received).toBe(5);
    expect(dashboard.corrections).toContainEqual({ category: "address_change", field: null, reviewed: 1, corrected: 0 });
  });

  it("counts in a thread of its own, with the same result", async () => {
    await aBusyWeek();
    const worker = new WorkerStatistics(bench.dataFolder);

    const figures = await worker.figures(TENANT, period());
    const received = await worker.received(TENANT);
    await worker.close();

    expect(figures.automation).toEqual((await figuresOf(bench.items, TENANT, period())).automation);
    expect(received).toBe(5);
  });

  it("is not for clerks", async () => {
    const response = await bench.call("anna", "GET", "/dashboard");

    expect(response.status).toBe(403);
  });

  it("counts a person's verdict on an automatic item as a sample, not as a review", async () => {
    const item = await bench.waiting({ decision: aDecision({ outcome: "deliver", audit: true }) });
    await deliver(item);
    const { itemId } = item;

    const before = (await (await bench.call("anna", "GET", "/samples")).json()) as { rows: unknown[] };
    const judged = await bench.call("anna", "POST", `/items/${itemId}/sample`, { body: { right: true } });
    const figures = await figuresOf(bench.items, TENANT, period());

    expect(before.rows).toHaveLength(0);
    expect(judged.status).toBe(200);
    expect(figures.automation).toMatchObject({ sampled: 1, sampledRight: 1 });
  });
});

describe("steering", () => {
  const sure = {
    customerNumber: aField("customerNumber", "4711-0815", { confidence: 0.99 }),
    address: aField(
      "address",
      { street: "Birkenweg", houseNumber: "7", postalCode: "10115", city: "Berlin", country: "DE" },
      { confidence: 0.99 },
    ),
    effectiveDate: aField("effectiveDate", "2026-04-01", { confidence: 0.99 }),
  };
  const understood = (confidence: number): Partial<Item> => ({
    classification: aClassification({ confidence, candidates: [{ category: "address_change", confidence }] }),
    extraction: aExtraction({ fields: sure }),
  });
  const policyOf = async (): Promise<ReturnType<typeof policyViewSchema.parse>> =>
    policyViewSchema.parse(await (await bench.call("lea:lead", "GET", "/policies/address_change")).json());

  it("shows what a threshold would cost and bring, from stored items", async () => {
    for (const confidence of [0.5, 0.7, 0.95, 0.99]) await bench.waiting(understood(confidence));

    const view = await policyOf();
    const at = (threshold: number): number => view.curve.find((point) => point.threshold === threshold)?.automation ?? -1;

    expect(view.basis).toBe(4);
    expect([at(0), at(0.6), at(0.98), at(1)]).toEqual([1, 0.75, 0.25, 0]);
    expect(view.curve[0]?.errors).toBeGreaterThan(view.curve[49]?.errors ?? 1);
  });

  it("replays stored items under other values before anything is saved", async () => {
    for (const confidence of [0.5, 0.7, 0.99]) await bench.waiting(understood(confidence));
    const view = await policyOf();

    const response = await bench.call("lea:lead", "POST", "/policies/address_change/simulate", {
      body: { values: { ...view.current.values, threshold: 0.6 } },
    });
    const simulation = simulationSchema.parse(await response.json());

    expect(simulation).toMatchObject({ replayed: 3, automaticNow: 1, automaticThen: 2 });
    expect(simulation.changed).toMatchObject([{ was: "review", becomes: "deliver" }]);
  });

  it("keeps every version with its author, applies the newest and rolls back by saving an old one", async () => {
    const before = await policyOf();
    const put = (values: unknown, version: number): Promise<Response> =>
      bench.call("lea:lead", "PUT", "/policies/address_change", { body: { values, note: "try" }, version });

    await put({ ...before.current.values, threshold: 0.5 }, 0);
    bench.clock.forward(1);
    const lost = await put({ ...before.current.values, threshold: 0.4 }, 0);
    await put(before.current.values, 1);
    const after = await policyOf();

    expect(lost.status).toBe(412);
    expect(after.history.map((version) => [version.version, version.by, version.values.threshold])).toEqual([
      [2, "lea", before.current.values.threshold],
      [1, "lea", 0.5],
      [0, "pack", before.current.values.threshold],
    ]);
  });
});
