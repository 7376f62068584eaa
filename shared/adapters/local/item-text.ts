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
export const itemText = (item: Item): string =>
  `${JSON.stringify(restOf(item)).slice(0, -1)},"arrival":${partText(item.arrival)},"summary":${partText(item.summary)},` +
  `"classification":${partText(item.classification)},"extraction":${partText(item.extraction)},"decision":${partText(item.decision)},` +
  `"review":${partText(item.review)},"ledger":[${item.ledger.map(partText).join(",")}]}`;

type InParts = "arrival" | "summary" | "classification" | "extraction" | "decision" | "review" | "ledger";

/** Named one by one: the language's own rest copy cost as much as the text. A field left out here does not compile. */
const restOf = (item: Item): Omit<Item, InParts> => ({
  itemId: item.itemId,
  tenantId: item.tenantId,
  version: item.version,
  state: item.state,
  stage: item.stage,
  createdAt: item.createdAt,
  updatedAt: item.updatedAt,
  parsedKey: item.parsedKey,
  receipts: item.receipts,
  caseId: item.caseId,
  parentItemId: item.parentItemId,
  childItemIds: item.childItemIds,
  failure: item.failure,
  timings: item.timings,
});
