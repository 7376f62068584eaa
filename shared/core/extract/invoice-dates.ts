import type { Entity, Features } from "./evidence.ts";
import type { Region, Scene } from "./scene.ts";
import { standsAsLetterDate } from "./scoring/place-features.ts";

/** "Rechnung Nr. 4711 vom 3.5.2026": the date on the line of the number is the invoice's. */
function besideNumber(region: Region, entity: Entity): Features {
  const { folded } = region.reading;
  const line = folded.slice(Math.max(folded.lastIndexOf("\n", entity.start - 1) + 1, entity.start - 90), entity.start);
  return {
    withNumber:
      /(?:rechnung|invoice|gutschrift|credit note|facture|\bre|\brg)[^\n]{0,50}\d[^\n]{0,12} (?:vom|von|dated|of|du|from|date:?|datum:?)[ :]{1,3}$/u.test(
        line,
      )
        ? 1
        : 0,
  };
}

/** "zur Rechnung 7690 vom 12.2." on a credit note: the other paper's day. */
const OTHER_PAPER = /(?:zur?|zu unserer|betrifft|original|for|against) (?:rechnung|invoice)[^\n]{0,40}$/u;

function otherPaper(scene: Scene, region: Region, entity: Entity): Features {
  if (scene.classification.category !== "supplier_invoice") return {};
  return OTHER_PAPER.test(region.reading.folded.slice(Math.max(0, entity.start - 60), entity.start))
    ? { beside: 1, withNumber: 0 }
    : {};
}

/** "Magdeburg, 3. März 2026" at the head of an invoice is its date, whatever it is in other letters. */
function headDate(scene: Scene, region: Region, entity: Entity): Features {
  if (scene.classification.category !== "supplier_invoice" || !standsAsLetterDate(region, entity)) return {};
  return { letterDate: 0, headDate: 1 };
}

/** What an invoice's own lines say about a day's being its date. */
export function invoiceDateFeatures(scene: Scene, region: Region, entity: Entity): Features {
  const beside = besideNumber(region, entity);
  return { ...(beside.withNumber === 1 ? beside : {}), ...headDate(scene, region, entity), ...otherPaper(scene, region, entity) };
}
