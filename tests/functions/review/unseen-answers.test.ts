import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { itemDetailSchema, itemListSchema, refusalSchema } from "../../../shared/schemas/review-api.ts";
import { drawnItem, HIDDEN_WORDS } from "./drawn-item.ts";
import { type Bench, openBench } from "./review-bench.ts";

let bench: Bench;
afterEach(() => bench.close());

/** Without its original: what was sent about the item itself. */
const itemPart = (answer: unknown): string => JSON.stringify(itemDetailSchema.parse(answer).item);

describe("an item drawn for the quality sample", () => {
  beforeEach(async () => {
    bench = await openBench();
  });

  it("does not tell whoever may judge it what the machine made of it", async () => {
    const { itemId } = await drawnItem(bench);

    const detail: unknown = await (await bench.call("anna", "GET", `/items/${itemId}`)).json();
    const list = await (await bench.call("anna", "GET", "/samples")).text();
    const { hidden, form, parsed, allowed } = itemDetailSchema.parse(detail);

    expect(hidden).toBe("sample");
    expect(form).toEqual([]);
    expect(parsed?.text).toContain("Birkenweg 7");
    expect(allowed).toContain("sample-answer");
    expect(allowed).not.toContain("sample");
    for (const word of HIDDEN_WORDS) expect(itemPart(detail)).not.toContain(word);
    for (const word of HIDDEN_WORDS) expect(list).not.toContain(word);
    expect(itemListSchema.parse(JSON.parse(list)).rows.map((row) => row.itemId)).toEqual([itemId]);
  });

  it("shows it to a person after their own answer, to nobody else before theirs", async () => {
    const { itemId } = await drawnItem(bench);

    const early = await bench.call("anna", "POST", `/items/${itemId}/sample`, { body: { right: true } });
    const answered = await bench.call("anna", "POST", `/items/${itemId}/sample-answer`, { body: { category: "complaint" } });
    const own = itemDetailSchema.parse(await answered.json());
    const others: unknown = await (await bench.call("lea:lead", "GET", `/items/${itemId}`)).json();
    const judged = await bench.call("anna", "POST", `/items/${itemId}/sample`, { body: { right: true } });
    const after = itemDetailSchema.parse(await (await bench.call("lea:lead", "GET", `/items/${itemId}`)).json());

    expect(refusalSchema.parse(await early.json()).code).toBe("answer_first");
    expect(own.hidden).toBeNull();
    expect(own.item.classification?.category).toBe("address_change");
    expect(itemPart(others)).not.toContain("address_change");
    expect(itemPart(others)).not.toContain("complaint");
    expect(judged.status).toBe(200);
    expect(after.item.classification?.category).toBe("address_change");
  });

  it("is open to an auditor, who judges nothing, and refuses a category that does not exist", async () => {
    const { itemId } = await drawnItem(bench);

    const seen = itemDetailSchema.parse(await (await bench.call("otto:auditor", "GET", `/items/${itemId}`)).json());
    const odd = await bench.call("anna", "POST", `/items/${itemId}/sample-answer`, { body: { category: "no_such_thing" } });

    expect(seen.item.classification?.category).toBe("address_change");
    expect(refusalSchema.parse(await odd.json()).code).toBe("unknown_category");
  });
});
