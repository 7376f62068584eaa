import { describe, expect, it } from "vitest";
import type { Correction } from "../../shared/schemas/correction.ts";
import { adapters, useAdapter } from "./adapters.ts";
import { minute, sampleId } from "./sample-item.ts";

function sampleCorrection(number: number, changes: Partial<Correction> = {}): Correction {
  const category = { was: "order", is: "complaint" };
  return {
    correctionId: `k-${number}`,
    tenantId: "default",
    itemId: sampleId(1),
    at: minute(number),
    by: "anna",
    category,
    fields: [],
    text: "Grüße",
    subject: "",
    language: "de",
    features: [],
    undone: false,
    ...changes,
  };
}

describe.each(adapters)("correction log on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("lists in order of time, a page at a time, whatever the order of writing", async () => {
    const { corrections } = await store.open();
    for (const number of [3, 1, 4, 2]) await corrections.append(sampleCorrection(number));

    const first = await corrections.list("default", { limit: 3 });
    const second = await corrections.list("default", { limit: 3, after: first.after ?? "" });

    expect([...first.corrections, ...second.corrections]).toEqual([1, 2, 3, 4].map((number) => sampleCorrection(number)));
    expect(second.after).toBeNull();
    expect((await corrections.list("south")).corrections).toEqual([]);
  });

  it("keeps the first of two with the same id", async () => {
    const { corrections } = await store.open();
    await corrections.append(sampleCorrection(1));

    await corrections.append(sampleCorrection(1, { by: "ben" }));

    expect((await corrections.list("default")).corrections.map((correction) => correction.by)).toEqual(["anna"]);
  });

  it("marks a lesson as bad and good again", async () => {
    const { corrections } = await store.open();
    await corrections.append(sampleCorrection(1));

    const marked = await corrections.setUndone("default", "k-1", true);

    expect(marked).toBe(true);
    expect((await corrections.list("default")).corrections[0]?.undone).toBe(true);
    await corrections.setUndone("default", "k-1", false);
    expect((await corrections.list("default")).corrections[0]?.undone).toBe(false);
    expect(await corrections.setUndone("default", "nobody", true)).toBe(false);
  });

  it("erases all lessons of an item and no others", async () => {
    const { corrections } = await store.open();
    await corrections.append(sampleCorrection(1));
    await corrections.append(sampleCorrection(2));
    await corrections.append(sampleCorrection(3, { itemId: sampleId(2) }));

    const erased = await corrections.eraseItem("default", sampleId(1));

    expect(erased).toBe(2);
    expect((await corrections.list("default")).corrections.map((correction) => correction.correctionId)).toEqual(["k-3"]);
  });
});
