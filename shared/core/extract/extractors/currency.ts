import type { Evidence } from "../evidence.ts";
import { provenanceOf } from "../place.ts";
import type { Scene } from "../scene.ts";
import { blockKindAt } from "../place.ts";

const CODE = /(?<![\p{L}])(EUR|CHF|GBP|USD|SEK|DKK|NOK|PLN|CZK|HUF|JPY|CAD|AUD)(?![\p{L}])|€|£|\$/gu;
const OF_MARK: Record<string, string> = { "€": "EUR", "£": "GBP", $: "USD" };
const MAX_MARKS = 300;

/** The currency most amounts of the item are in. */
export function currencyEvidence(scene: Scene): Evidence[] {
  const plans = scene.fields.filter((plan) => plan.definition.type === "currency");
  if (plans.length === 0) return [];
  const found: Evidence[] = [];
  for (const region of scene.regions) {
    const counts = new Map<string, { count: number; start: number; end: number }>();
    let seen = 0;
    for (const match of region.reading.text.matchAll(CODE)) {
      if (++seen > MAX_MARKS) break;
      const code = OF_MARK[match[0]] ?? match[0];
      const known = counts.get(code);
      if (known === undefined) counts.set(code, { count: 1, start: match.index, end: match.index + match[0].length });
      else known.count += 1;
    }
    const total = [...counts.values()].reduce((sum, entry) => sum + entry.count, 0);
    for (const [code, entry] of counts) {
      const features = {
        share: entry.count / total,
        sharedMany: entry.count >= 2 ? 1 : 0,
        quote: blockKindAt(region, entry.start) === "quote" ? 1 : 0,
      };
      for (const plan of plans)
        found.push({
          field: plan.name,
          value: code,
          key: code,
          raw: region.reading.text.slice(entry.start, entry.end),
          source: "entity",
          provenance: provenanceOf(region, entry.start, entry.end),
          features,
          checks: [],
          extractor: "currency",
        });
    }
  }
  return found;
}
