import type { Item } from "../../schemas/item.ts";

/** Parts of items are replaced, never changed: their text is made once, whatever number of transitions they pass through. */
const texts = new WeakMap<object, string>();

export const partText = (part: object | null): string => {
  if (part === null) return "null";
  const known = texts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  texts.set(part, text);
  return text;
};

/** The item as JSON; a transition changes a small part of it, and only that is made into text anew. */
export const itemText = (item: Item): string => {
  const { arrival, summary, classification, extraction, decision, review, ledger, ...rest } = item;
  const parts = Object.entries({ arrival, summary, classification, extraction, decision, review });
  const texts = parts.map(([name, part]) => `"${name}":${partText(part)}`);
  return `${JSON.stringify(rest).slice(0, -1)},${texts.join(",")},"ledger":[${ledger.map(partText).join(",")}]}`;
};
