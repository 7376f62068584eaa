import type { Field, LineItem, ValidityCheck } from "../../../schemas/extraction.ts";
import type { ArticleQuery, MasterHit } from "../../../schemas/master-data.ts";
import type { MasterData } from "../../../ports/master-data.ts";
import { check } from "../evidence.ts";

/** From here on the list knows the thing; below it only makes a proposal. */
const SURE = 0.75;
/** Two articles this close are a choice for a person. */
const CLEAR_LEAD = 0.05;
/** Orders longer than this are looked up in part: the rest is a person's anyway. */
const MAX_LOOKED_UP = 200;

const queryOf = (item: LineItem): ArticleQuery => ({ articleNumber: item.articleNumber ?? "", description: item.description });

interface Settled {
  item: LineItem;
  checks: ValidityCheck[];
}

const nameOf = (item: LineItem): string => item.description || (item.articleNumber ?? "");

function priceCheck(item: LineItem, listed: string): ValidityCheck[] {
  if (item.unitPrice === null || listed === "") return [];
  const same = Number(item.unitPrice) === Number(listed);
  const message = same ? `${item.unitPrice} is the list price.` : `The list says ${listed}, the order ${item.unitPrice}.`;
  return [check("article_price", same ? "pass" : "fail", message, same ? null : listed)];
}

/** The one article the list knows the thing as; null where it is a choice, or another number was written. */
function clearHit([best, second]: MasterHit[]): MasterHit | null {
  if (best === undefined || best.score < SURE || best.differs.includes("articleNumber")) return null;
  return second === undefined || best.score - second.score >= CLEAR_LEAD ? best : null;
}

function unknownNumber(item: LineItem, best: MasterHit | undefined): ValidityCheck[] {
  if (item.articleNumber === null) return [];
  const proposal = best === undefined ? "" : ` Did you mean ${best.record.id} (${best.record.name})?`;
  return [check("known_article", "fail", `No article ${item.articleNumber} in the list.${proposal}`, best?.record.id ?? null)];
}

/** The article a thing is, filled in where it says half; a number nobody has is told with what it could be. */
function settleItem(item: LineItem, hits: MasterHit[]): Settled {
  const hit = clearHit(hits);
  if (hit === null) return { item, checks: unknownNumber(item, hits[0]) };
  const { id, name, price } = hit.record;
  const isBareCode = item.description === "" || item.description === item.articleNumber;
  const settled = { ...item, articleNumber: item.articleNumber ?? id, description: isBareCode ? name : item.description };
  const contradicts = hit.differs.includes("description") && !isBareCode;
  const told = contradicts
    ? check("known_article", "fail", `${id} is ${name} in the list, the order says ${nameOf(item)}.`, id)
    : check("known_article", "pass", `${nameOf(item)} is ${id}, ${name}.`);
  return { item: settled, checks: [told, ...priceCheck(item, price)] };
}

/** Order lines compared with the tenant's article list. */
export async function settleItems(masterData: MasterData, field: Field): Promise<Field> {
  const { value } = field;
  if (!Array.isArray(value) || value.length === 0) return field;
  const hits = await masterData.findArticles(value.slice(0, MAX_LOOKED_UP).map(queryOf));
  // A tenant without an article list has nothing to say about numbers.
  if (hits.every((list) => list.length === 0)) return field;
  const settled = value.map((item, at) => settleItem(item, hits[at] ?? []));
  const checks = settled.flatMap((one) => one.checks);
  return {
    ...field,
    value: settled.map((one) => one.item),
    checks: [...field.checks, ...checks],
    valid: field.valid && checks.every((one) => one.result !== "fail"),
  };
}
