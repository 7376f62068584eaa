import { describe, expect, it } from "vitest";
import { itemText } from "../../../shared/adapters/local/item-text.ts";
import { itemSchema } from "../../../shared/schemas/item.ts";
import { nextItem, sampleItem } from "../../contracts/sample-item.ts";

describe("an item as text", () => {
  it("reads back as the very item", () => {
    const item = sampleItem(1);

    const text = itemText(item);

    expect(itemSchema.parse(JSON.parse(text))).toEqual(item);
  });

  it("carries what a transition changed, and what it left", () => {
    const before = sampleItem(1);
    itemText(before);
    const after = { ...nextItem(before, "processing"), summary: { ...before.summary, subject: 'Zähler "neu"' } };

    const text = itemText(after);

    expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(after)));
    expect(JSON.parse(itemText(before))).toEqual(JSON.parse(JSON.stringify(before)));
  });
});
