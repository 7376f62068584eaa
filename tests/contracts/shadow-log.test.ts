import { describe, expect, it } from "vitest";
import type { ShadowAnswer } from "../../shared/schemas/shadow-answer.ts";
import { adapters, useAdapter } from "./adapters.ts";
import { minute, sampleId } from "./sample-item.ts";

function answer(number: number, changes: Partial<ShadowAnswer> = {}): ShadowAnswer {
  return {
    tenantId: "default",
    itemId: sampleId(number),
    at: minute(number),
    model: "candidate",
    beside: "in-use",
    would: { category: "complaint", confidence: 0.71 },
    did: { category: "order", confidence: 0.64 },
    ...changes,
  };
}

describe.each(adapters)("shadow log on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("lists one model's answers, newest items first, a page at a time", async () => {
    const { shadows } = await store.open();
    for (const number of [3, 1, 4, 2]) await shadows.record(answer(number));
    await shadows.record(answer(5, { model: "another" }));

    const first = await shadows.list("default", "candidate", { limit: 3 });
    const second = await shadows.list("default", "candidate", { limit: 3, after: first.after ?? "" });

    expect([...first.answers, ...second.answers]).toEqual([4, 3, 2, 1].map((number) => answer(number)));
    expect(second.after).toBeNull();
    expect((await shadows.list("south", "candidate")).answers).toEqual([]);
  });

  it("keeps the first of two answers of one model to one item", async () => {
    const { shadows } = await store.open();
    await shadows.record(answer(1));

    await shadows.record(answer(1, { would: { category: "order", confidence: 0.9 } }));

    expect((await shadows.list("default", "candidate")).answers).toEqual([answer(1)]);
  });

  it("forgets a model without touching another", async () => {
    const { shadows } = await store.open();
    for (const number of [1, 2]) await shadows.record(answer(number));
    await shadows.record(answer(1, { model: "another" }));

    const dropped = await shadows.drop("default", "candidate");

    expect(dropped).toBe(2);
    expect((await shadows.list("default", "candidate")).answers).toEqual([]);
    expect((await shadows.list("default", "another")).answers).toHaveLength(1);
  });

  it("erases what every model said of an item", async () => {
    const { shadows } = await store.open();
    await shadows.record(answer(1));
    await shadows.record(answer(1, { model: "another" }));
    await shadows.record(answer(2));

    const erased = await shadows.eraseItem("default", sampleId(1));

    expect(erased).toBe(2);
    expect((await shadows.list("default", "candidate")).answers.map(({ itemId }) => itemId)).toEqual([sampleId(2)]);
    expect((await shadows.list("default", "another")).answers).toEqual([]);
  });
});
