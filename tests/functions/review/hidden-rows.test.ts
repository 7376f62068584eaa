import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  type ItemListRow,
  caseViewSchema,
  countsSchema,
  itemDetailSchema,
  itemListSchema,
} from "../../../shared/schemas/review-api.ts";
import { policyViewSchema, simulationSchema } from "../../../shared/schemas/review-pages.ts";
import { drawnItem, HIDDEN_WORDS } from "./drawn-item.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const listed = async (user: string, query: string): Promise<{ rows: ItemListRow[]; text: string }> => {
  const text = await (await bench.call(user, "GET", `/items?${query}`)).text();
  return { rows: itemListSchema.parse(JSON.parse(text)).rows, text };
};
const ids = (rows: ItemListRow[]): string[] => rows.map((row) => row.itemId);

describe("lists with an item drawn for the quality sample", () => {
  it.each(["anna", "lea:lead", "ada:admin", "otto:auditor"])("do not tell %s what the machine made of it", async (user) => {
    const { itemId } = await drawnItem(bench);

    const { rows, text } = await listed(user, "state=delivered");

    expect(ids(rows)).toEqual([itemId]);
    expect(rows[0]?.summary).toMatchObject({
      drawn: true,
      subject: "Neue Anschrift",
      category: null,
      confidence: null,
      dueAt: null,
    });
    for (const word of HIDDEN_WORDS) expect(text).not.toContain(word);
  });

  it.each(["category=address_change", "team=customer-care", "system=crm"])(
    "leave it out where %s is asked for",
    async (filter) => {
      const { itemId } = await drawnItem(bench);
      const other = await bench.waiting();

      const found = await listed("anna", filter);
      const byWords = await listed("anna", "q=anschrift");

      expect(ids(found.rows)).toEqual([other.itemId]);
      expect(ids(byWords.rows).toSorted()).toEqual([itemId, other.itemId].toSorted());
      expect(byWords.rows.find((row) => row.itemId === itemId)?.summary.category).toBeNull();
    },
  );

  it("fill a page with others in its place, one after the other", async () => {
    const first = await bench.waiting();
    await drawnItem(bench);
    const last = await bench.waiting();
    const page = async (cursor: string): Promise<{ found: string[]; cursor: string | null }> => {
      const query = `category=address_change&order=oldest&limit=1${cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`}`;
      const answer = itemListSchema.parse(await (await bench.call("anna", "GET", `/items?${query}`)).json());
      return { found: ids(answer.rows), cursor: answer.cursor };
    };

    const one = await page("");
    const two = await page(one.cursor ?? "");

    expect(one.found).toEqual([first.itemId]);
    expect(two).toEqual({ found: [last.itemId], cursor: null });
  });

  it("do not count it on a tile for its category", async () => {
    await drawnItem(bench);
    const tile = { id: "moves", label: { de: "Umzüge", en: "Moves" }, query: { category: "address_change" }, shared: false };
    await bench.call("anna", "POST", "/searches", { body: { ...tile, builtIn: false } });

    const counts = countsSchema.parse(await (await bench.call("anna", "GET", "/counts")).json());

    expect(counts.tiles["moves"]).toBe(0);
    expect(counts.states["delivered"]).toBe(1);
  });

  it("hide it on its way to a system that does not answer, and show it where a person has to work on it", async () => {
    const underWay = await drawnItem(bench, { state: "processing" });
    await drawnItem(bench, { state: "failed" });

    const hidden = await listed("anna", "state=processing");
    const detail = itemDetailSchema.parse(await (await bench.call("anna", "GET", `/items/${underWay.itemId}`)).json());
    const stopped = await listed("anna", "state=failed");

    expect(hidden.rows[0]?.summary.category).toBeNull();
    expect(detail.hidden).toBe("sample");
    expect(detail.item.classification).toBeNull();
    expect(detail.allowed).not.toContain("sample-answer");
    expect(stopped.rows[0]?.summary.category).toBe("address_change");
  });

  it("show it like any other once a person has judged it", async () => {
    const { itemId } = await drawnItem(bench);
    await bench.call("anna", "POST", `/items/${itemId}/sample-answer`, { body: { category: "complaint" } });

    const answered = await listed("anna", "state=delivered");
    await bench.call("anna", "POST", `/items/${itemId}/sample`, { body: { right: false, note: "Beschwerde" } });
    const judged = await listed("bert", "category=address_change");

    expect(answered.rows[0]?.summary.category).toBeNull();
    expect(judged.rows[0]?.summary).toMatchObject({ category: "address_change", team: "customer-care" });
    expect(judged.rows[0]?.summary.drawn).toBeUndefined();
  });

  it("are not bypassed by the replay of a category, which counts it and does not name it", async () => {
    const { itemId } = await drawnItem(bench);
    const policy = policyViewSchema.parse(await (await bench.call("lea:lead", "GET", "/policies/address_change")).json());

    const body = { values: { ...policy.current.values, threshold: 1, autonomy: "assist" } };
    const answer = await (await bench.call("lea:lead", "POST", "/policies/address_change/simulate", { body })).text();

    expect(simulationSchema.parse(JSON.parse(answer)).replayed).toBe(1);
    expect(answer).not.toContain(itemId);
  });

  it("nor does the conversation it belongs to, whose timeline keeps its subject only", async () => {
    const caseId = "01J00000000000000000000CAS";
    const { itemId } = await drawnItem(bench, { caseId });
    const known = await bench.waiting({ caseId });
    const entry = { at: bench.clock.now, direction: "in" as const, channel: "mail" as const };
    await bench.state.cases.save({
      caseId,
      tenantId: TENANT,
      version: 1,
      openedAt: bench.clock.now,
      updatedAt: bench.clock.now,
      parties: [],
      keys: [],
      timeline: [itemId, known.itemId].map((id) => ({ ...entry, itemId: id, text: "address_change: Neue Anschrift" })),
      state: "open",
    });

    const view = caseViewSchema.parse(await (await bench.call("anna", "GET", `/cases/${caseId}`)).json());

    expect(view.case?.timeline.map(({ text }) => text)).toEqual(["Neue Anschrift", "address_change: Neue Anschrift"]);
    expect(view.items.find((row) => row.itemId === itemId)?.summary.category).toBeNull();
  });
});
