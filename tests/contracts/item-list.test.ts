import { beforeAll, describe, expect, it } from "vitest";
import type { ItemQuery, ItemRepository } from "../../shared/ports/item-repository.ts";
import type { State } from "../../shared/ports/state.ts";
import { adapters, useAdapter } from "./adapters.ts";
import { minute, nextItem, sampleId, sampleItem } from "./sample-item.ts";

async function idsOf(items: ItemRepository, query: Partial<ItemQuery>): Promise<number[]> {
  const known = new Map(Array.from({ length: 64 }, (_, number) => [sampleId(number), number]));
  const { rows } = await items.list({ tenantId: "default", limit: 50, ...query });
  return rows.map((row) => known.get(row.itemId) ?? -1);
}

describe.each(adapters)("item lists on $name", (adapter) => {
  const store = useAdapter(adapter);
  let items: State["items"];

  beforeAll(async () => {
    ({ items } = await store.open());
    const dues = [minute(500), minute(400), null, minute(300), minute(200), null];
    for (const [number, dueAt] of dues.entries()) {
      const odd = number % 2 === 1;
      const summary = {
        subject: `Nr ${number}`,
        dueAt,
        category: odd ? "complaint" : "order",
        team: odd ? "complaints" : "sales",
        system: odd ? "crm" : "erp",
      };
      const item = sampleItem(number, {
        state: number < 4 ? "needs_review" : "failed",
        summary,
        ...(number === 2 ? { assignee: "anna", caseId: "c-1" } : {}),
        ...(number === 5 ? { caseId: "c-1" } : {}),
      });
      await items.create({ item, outbox: [] });
    }
  });

  it.each([
    ["newest first when nothing else is said", {}, [5, 4, 3, 2, 1, 0]],
    ["oldest first", { order: "oldest" }, [0, 1, 2, 3, 4, 5]],
    ["due soonest first, those without a due time last", { order: "due" }, [4, 3, 1, 0, 2, 5]],
    ["by one state", { states: ["failed"] }, [5, 4]],
    ["by several states", { states: ["failed", "needs_review", "in_review"], order: "due" }, [4, 3, 1, 0, 2, 5]],
    ["by category", { category: "complaint" }, [5, 3, 1]],
    ["by team and state", { team: "sales", states: ["needs_review"] }, [2, 0]],
    ["by system", { system: "crm", order: "oldest" }, [1, 3, 5]],
    ["by channel", { channel: "letter" }, []],
    ["by case", { caseId: "c-1" }, [5, 2]],
    ["by case and state", { caseId: "c-1", states: ["failed"] }, [5]],
    ["by assignee", { assignee: "anna" }, [2]],
  ] satisfies [string, Partial<ItemQuery>, number[]][])("lists %s", async (_, query, expected) => {
    const found = await idsOf(items, query);

    expect(found).toEqual(expected);
  });

  it.each(["newest", "oldest", "due"] as const)("pages through all rows once in order %s", async (order) => {
    const whole = await idsOf(items, { order });
    const paged: string[] = [];
    let cursor: string | null = null;

    do {
      const page: Awaited<ReturnType<ItemRepository["list"]>> = await items.list({
        tenantId: "default",
        order,
        limit: 2,
        ...(cursor === null ? {} : { cursor }),
      });
      paged.push(...page.rows.map((row) => row.itemId));
      ({ cursor } = page);
    } while (cursor !== null);

    expect(paged).toEqual(whole.map(sampleId));
  });

  it("shows what the list needs without opening the item", async () => {
    const { rows } = await items.list({ tenantId: "default", assignee: "anna", limit: 5 });

    expect(rows).toEqual([
      {
        itemId: sampleId(2),
        tenantId: "default",
        version: 1,
        state: "needs_review",
        createdAt: minute(2),
        updatedAt: minute(2),
        channel: "mail",
        caseId: "c-1",
        summary: sampleItem(2, { summary: { subject: "Nr 2", dueAt: null, category: "order", team: "sales", system: "erp" } })
          .summary,
        lockedBy: null,
      },
    ]);
  });

  it("counts by state", async () => {
    const counts = await items.count("default");

    expect(counts).toEqual({ needs_review: 4, failed: 2 });
  });
});

describe.each(adapters)("search on $name", (adapter) => {
  const store = useAdapter(adapter);
  let items: State["items"];

  beforeAll(async () => {
    ({ items } = await store.open());
    const texts = [
      "Frau Müller kündigt Vertrag 4711-0815",
      "Herr Mueller, Weißstraße 5",
      "Mr. Muller cancels",
      "Frau Meier fragt nach Rechnung RE-2026-001",
    ];
    for (const [number, searchText] of texts.entries()) await items.create({ item: sampleItem(number), outbox: [], searchText });
  });

  it.each([
    ["all spellings of an umlaut", "Müller", [2, 1, 0]],
    ["all spellings, typed without umlaut", "mueller", [2, 1, 0]],
    ["all spellings, typed in capitals", "MULLER", [2, 1, 0]],
    ["only what holds all words", "frau mueller", [0]],
    ["a number with its dash", "4711-0815", [0]],
    ["sharp s written as two", "weissstrasse", [1]],
    ["the beginning of a word", "kuend", [0]],
    ["an invoice number", "RE-2026-001", [3]],
    ["nothing for a word nobody wrote", "zebra", []],
    ["nothing for mere punctuation", "\"' *-:^", []],
  ])("finds %s", async (_, text, expected) => {
    const found = await idsOf(items, { text });

    expect(found).toEqual(expected);
  });

  it("searches only in what the other conditions allow", async () => {
    const found = await idsOf(items, { text: "Frau", order: "oldest", states: ["received"], channel: "mail" });

    expect(found).toEqual([0, 3]);
  });

  it("replaces the words with each transition that gives some, and keeps them otherwise", async () => {
    const item = sampleItem(40);
    await items.create({ item, outbox: [], searchText: "Giraffe" });
    const second = nextItem(item, "processing");
    await items.advance({ item: second, outbox: [] });
    expect(await idsOf(items, { text: "giraffe" })).toEqual([40]);

    await items.advance({ item: nextItem(second, "erased"), outbox: [], searchText: "" });

    expect(await idsOf(items, { text: "giraffe" })).toEqual([]);
  });
});
