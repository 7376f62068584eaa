import type { LineItem } from "../../../schemas/extraction.ts";
import { acceptedOffer, summedUp } from "./accepted-offers.ts";
import { askedThings } from "./asked-things.ts";
import { check, type Entity, type Evidence, type Extractor } from "../evidence.ts";
import { readCountedRows } from "../invoice/counted-rows.ts";
import { readProseRows } from "../invoice/prose-rows.ts";
import { readTableItems, type TableItems } from "../invoice/table-items.ts";
import { fromMinor } from "../values/decimal.ts";
import { itemsKey } from "./structured-data.ts";
import type { BlockKind } from "../block-kind.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { FieldPlan, Region, Scene } from "../scene.ts";
import type { FoundItem } from "../values/item-phrase.ts";
import { findItems } from "../values/line-items.ts";
import { skipsRow } from "../values/skipped-rows.ts";
import { hasOrderVerb } from "../values/order-sentences.ts";
import { countedClauses, namedThings } from "../values/named-things.ts";

/** "77120  Safety gloves": the number of a row's article is no postcode. */
const isArticle = (address: Entity, { item, start }: FoundItem): boolean =>
  address.start === start && item.articleNumber !== null && address.raw.startsWith(item.articleNumber);

/** House numbers count nothing: what stands inside an address is no thing. */
function isFree(region: Region, found: FoundItem, block: BlockKind): boolean {
  const addresses = region.entities.get("address") ?? [];
  return (
    blockKindAt(region, found.start) === block &&
    !addresses.some((address) => address.start < found.end && found.start < address.end && !isArticle(address, found))
  );
}

/** A counted thing behind a named one belongs to it: "das Kleid Paola und zwei Gürtel". */
function joinsUp(named: FoundItem[], counted: FoundItem[]): boolean {
  const isPart = ({ start, end }: FoundItem): boolean => named.some((one) => one.start <= start && end <= one.end);
  return named.length > 0 && counted.every(isPart);
}

interface Found {
  things: FoundItem[];
  named: boolean;
  quoted: boolean;
}

/** What the sender says; where he only takes back "die Bestellung", what the confirmation below lists. */
function thingsOf(region: Region, isReturn: boolean): Found {
  const every = findItems(region.reading);
  const all = every.filter((entry) => isFree(region, entry, "newest"));
  const newest = (entry: FoundItem): boolean => isFree(region, entry, "newest");
  const single = region.kind === "subject" ? [] : namedThings(region.reading, isReturn).filter(newest);
  const isNothing = all.length + single.length === 0 && region.kind !== "subject";
  const offered = every.filter((entry) => isFree(region, entry, "quote"));
  const taken = isReturn ? null : (acceptedOffer(region, all, offered) ?? summedUp(region, [...all, ...single], offered));
  if (taken !== null) return { things: taken, named: false, quoted: true };
  const answered = isNothing ? askedThings(region).filter(newest) : [];
  const counted = isNothing && answered.length === 0 ? countedClauses(region.reading).filter(newest) : answered;
  const named = isNothing ? counted : single;
  if (all.length > 0 && !joinsUp(named, all)) return { things: all, named: false, quoted: false };
  if (named.length > 0 || !isReturn) return { things: named, named: true, quoted: false };
  return { things: every.filter((entry) => entry.listed && isFree(region, entry, "quote")), named: false, quoted: true };
}

/** What the other side lists is likely all of it, and never sure. */
const CONFIRMED = 0.4;

function fromRegion(region: Region, plan: FieldPlan, isReturn: boolean): Evidence[] {
  const { things: found, named, quoted } = thingsOf(region, isReturn);
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  const items = found.map((entry) => entry.item);
  const share = (test: (index: number) => boolean): number => items.filter((_, index) => test(index)).length / items.length;
  const features = {
    listed: quoted ? 0 : share((index) => found[index]?.listed === true),
    articles: share((index) => items[index]?.articleNumber !== null),
    counted: share((index) => items[index]?.quantity !== null),
    priced: share((index) => items[index]?.unitPrice !== null),
    named: named ? 1 : 0,
    skipped: !quoted && skipsRow(region.reading.text, found) ? 1 : 0,
    quote: quoted ? CONFIRMED : 0,
    ordered: hasOrderVerb(region.reading.folded) ? 1 : 0,
    subject: region.kind === "subject" ? 1 : 0,
    attachment: region.kind === "attachment" ? 1 : 0,
  };
  return [
    {
      field: plan.name,
      value: items,
      key: itemsKey(items),
      raw: region.reading.text.slice(first.start, last.end).slice(0, 500),
      source: "entity",
      provenance: provenanceOf(region, first.start, last.end),
      features,
      checks: [],
      extractor: "line-items",
    },
  ];
}

function tableEvidence(region: Region, plan: FieldPlan, options: { table: TableItems; extractor: string }): Evidence {
  const { table, extractor } = options;
  const features = {
    table: 1,
    consistent: table.consistent,
    inconsistent: table.consistent < 1 ? 1 : 0,
    attachment: region.kind === "attachment" ? 1 : 0,
    told: extractor === "prose-rows" ? 1 : 0,
  };
  const sum = fromMinor(table.sum);
  return {
    field: plan.name,
    value: table.items,
    key: itemsKey(table.items),
    raw: region.reading.text.slice(table.start, table.end).slice(0, 500),
    source: "entity",
    provenance: provenanceOf(region, table.start, table.end),
    features,
    checks: [check("table_sum", "not_checkable", `The rows add up to ${sum}.`, sum)],
    extractor,
  };
}

/** Words of a description from which on it is a sentence. */
const SENTENCE_WORDS = 7;
const isSentence = (item: LineItem): boolean => item.description.split(" ").length >= SENTENCE_WORDS;

/** A table that adds up to the totals is right nearly always; one that does not is for a person. */
function fromTable(region: Region, plan: FieldPlan, invoice: boolean): Evidence[] {
  const table = region.layout === null ? null : readTableItems(region.layout, region.reading);
  const rows = invoice && region.kind !== "subject" ? readCountedRows(region.reading) : null;
  const isProse = invoice && region.kind === "body" && table === null && (rows === null || rows.items.some(isSentence));
  const told = isProse ? readProseRows(region.reading) : null;
  return [
    ...(table === null ? [] : [tableEvidence(region, plan, { table, extractor: "table-items" })]),
    ...(told === null ? [] : [tableEvidence(region, plan, { table: told, extractor: "prose-rows" })]),
    ...(rows === null || told !== null ? [] : [tableEvidence(region, plan, { table: rows, extractor: "counted-rows" })]),
  ];
}

/** Ordered or returned things in mails, forms and letters; invoice tables are read by columns elsewhere. */
export const lineItems: Extractor<Scene> = {
  id: "line-items",
  run: (scene) => {
    const plans = scene.fields.filter((plan) => plan.definition.type === "line_items");
    const invoice = scene.classification.category === "supplier_invoice";
    const isReturn = scene.classification.category === "withdrawal";
    return plans.flatMap((plan) =>
      scene.regions.flatMap((region) => [
        ...fromTable(region, plan, invoice),
        ...(invoice ? [] : fromRegion(region, plan, isReturn)),
      ]),
    );
  },
};
