import type { Item } from "../../schemas/item.ts";
import type { Category, Pack } from "../../schemas/pack.ts";

const EURO = "EUR";

/**
 * The pack's four-eyes rules on what a person is about to confirm: a new IBAN they typed themselves needs a second pair of
 * eyes just as one the machine read.
 */
export const asksForTwo = (item: Item, pack: Pack): boolean => {
  const requests = [item.classification?.category, ...(item.classification?.secondary ?? []).map(({ category }) => category)];
  return requests.some((request) => {
    const category = request === undefined ? undefined : pack.categories[request];
    return category !== undefined && ruleApplies(item, category);
  });
};

const ruleApplies = (item: Item, { fourEyes, fields }: Category): boolean => {
  const valueOf = (name: string): unknown => item.extraction?.fields[name]?.value ?? null;
  if (fourEyes.always || fourEyes.fields.some((name) => valueOf(name) !== null)) return true;
  const limit = fourEyes.amountAbove;
  return limit !== null && fields.some(({ name }) => isAbove(item, { name, limit }));
};

/** Without exchange rates a foreign amount cannot be compared; it is treated as too high. */
const isAbove = (item: Item, rule: { name: string; limit: number }): boolean => {
  const value = item.extraction?.fields[rule.name]?.value;
  if (value === undefined || value === null || typeof value === "string" || !("currency" in value)) return false;
  return value.currency !== EURO || Number(value.value) > rule.limit;
};
