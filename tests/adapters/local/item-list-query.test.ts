import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it } from "vitest";
import { COMMON_WORD_HITS, listStatement } from "../../../shared/adapters/local/item-list-query.ts";
import type { ItemQuery } from "../../../shared/ports/item-repository.ts";
import { nextItem, sampleId, sampleItem } from "../../contracts/sample-item.ts";
import { openTemporary, temporaryFolder } from "./temporary-state.ts";

const planOf = async (query: Partial<ItemQuery>): Promise<string[]> => {
  const dataFolder = await temporaryFolder();
  await openTemporary(dataFolder);
  const { sql, values } = listStatement({ tenantId: "default", limit: 50, ...query });
  const connection = new DatabaseSync(join(dataFolder, "posthorn.sqlite"), { readOnly: true });
  const steps = connection.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values);
  connection.close();
  return steps.map((row) => String(row["detail"]));
};

describe("the plan of a list", () => {
  it.each<[string, Partial<ItemQuery>, string]>([
    ["all, newest first", {}, "items_as_arrived"],
    ["all, due first", { order: "due" }, "items_as_due"],
    ["a state, oldest first", { states: ["failed"], order: "oldest" }, "items_of_state"],
    ["states, due first", { states: ["needs_review", "in_review"], order: "due" }, "items_as_due"],
    ["a category", { category: "complaint" }, "items_as_arrived"],
    ["a category, due first", { category: "complaint", order: "due" }, "items_as_due"],
    ["a team's open items", { team: "billing", states: ["needs_review"], order: "due" }, "items_as_due"],
    ["a system's items", { system: "crm", order: "oldest" }, "items_as_arrived"],
    ["somebody's items", { assignee: "anna", channel: "mail" }, "items_as_arrived"],
  ])("finds %s in an index alone and opens only the page's rows", async (_, query, index) => {
    const plan = await planOf(query);

    const looks = plan.filter((step) => /\bitems\b/.test(step));
    expect(looks.pop()).toBe("SEARCH items USING INTEGER PRIMARY KEY (rowid=?)");
    expect(looks.length).toBeGreaterThan(0);
    for (const step of looks) expect(step).toContain(`SEARCH items USING COVERING INDEX ${index} (tenant=?`);
  });

  it("finds the items of a case by the case", async () => {
    const plan = await planOf({ caseId: "c-1", states: ["failed"] });

    expect(plan).toContain("SEARCH items USING INDEX items_by_case (tenant=? AND case_id=?)");
  });
});

describe("a search for a word many items have", () => {
  const MANY = COMMON_WORD_HITS + 200;
  /** Old enough that the first look at the newest items does not reach it. */
  const RARE = 3;

  it("pages through the same items as a search for a rare word would", async () => {
    const { items } = await openTemporary(await temporaryFolder());
    const numbers = Array.from({ length: MANY }, (_, number) => number);
    await Promise.all(
      numbers.map((number) =>
        items.create({
          item: sampleItem(number, { summary: { category: number === RARE ? "order" : "complaint" } }),
          outbox: [],
          searchText: `Sehr geehrte Frau ${number % 2 === 0 ? "Gerade" : "Krumm"} Nr${number}`,
        }),
      ),
    );

    const first = await items.list({ tenantId: "default", text: "geehr frau", limit: 3 });
    const second = await items.list({ tenantId: "default", text: "geehr frau", limit: 3, cursor: first.cursor ?? "" });
    const even = await items.list({ tenantId: "default", text: "gerade", order: "oldest", limit: 2 });
    const rare = await items.list({ tenantId: "default", text: "geehrte", category: "order", limit: 3 });
    const half = await items.list({ tenantId: "default", text: "eehrte", limit: 3 });

    const ids = [first, second, even, rare, half].map(({ rows }) => rows.map((row) => row.itemId));
    const wanted = [[MANY - 1, MANY - 2, MANY - 3], [MANY - 4, MANY - 5, MANY - 6], [0, 2], [RARE], []];
    expect(ids).toEqual(wanted.map((page) => page.map(sampleId)));
  });
});

describe("counts of items", () => {
  it("follow each write", async () => {
    const { items } = await openTemporary(await temporaryFolder());
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    await items.create({ item, outbox: [] });
    await items.create({ item: sampleItem(2), outbox: [] });

    await items.advance({ item: nextItem(item, "failed"), outbox: [] });

    expect(await items.count("default")).toEqual({ received: 1, failed: 1 });
  });
});
