import type { Evidence, Extractor } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import { blockKindAt, provenanceOf } from "../place.ts";
import type { FieldPlan, Region, Scene } from "../scene.ts";
import { findItems } from "../values/line-items.ts";

function fromRegion(region: Region, plan: FieldPlan): Evidence[] {
  const found = findItems(region.reading).filter((entry) => blockKindAt(region, entry.start) === "newest");
  const [first] = found;
  const last = found.at(-1);
  if (first === undefined || last === undefined) return [];
  const items = found.map((entry) => entry.item);
  const key = items.map((item) => `${item.quantity ?? ""}${squeeze(item.description)}`).join("|");
  const share = (test: (index: number) => boolean): number => items.filter((_, index) => test(index)).length / items.length;
  const features = {
    listed: share((index) => found[index]?.listed === true),
    articles: share((index) => items[index]?.articleNumber !== null),
    counted: share((index) => items[index]?.quantity !== null),
    priced: share((index) => items[index]?.unitPrice !== null),
    subject: region.kind === "subject" ? 1 : 0,
    attachment: region.kind === "attachment" ? 1 : 0,
  };
  return [{ field: plan.name, value: items, key, raw: region.reading.text.slice(first.start, last.end).slice(0, 500), source: "entity", provenance: provenanceOf(region, first.start, last.end), features, checks: [], extractor: "line-items" }];
}

/** Ordered or returned things in mails, forms and letters; invoice tables are read by columns elsewhere. */
export const lineItems: Extractor<Scene> = {
  id: "line-items",
  run: (scene) => {
    if (scene.classification.category === "supplier_invoice") return [];
    return scene.fields.filter((plan) => plan.definition.type === "line_items").flatMap((plan) => scene.regions.flatMap((region) => fromRegion(region, plan)));
  },
};
