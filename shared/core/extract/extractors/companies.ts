import { provenanceOf } from "../place.ts";
import type { Region } from "../scene.ts";
import { isCompany } from "../values/names.ts";
import type { Named } from "./names-by-place.ts";

/** Lines of an invoice that name a company; the seller's stands at the top or in the footer, the buyer's after it. */
export function companies(region: Region): Named[] {
  const found: Named[] = [];
  const { text } = region.reading;
  let at = 0;
  for (const line of text.split("\n")) {
    for (const piece of line.split(/\t| [|●•·–-] |, /)) {
      const name = piece
        .replace(
          /^(?:name|firma|verkäufer|käufer|seller|supplier|vendor|lieferant|aussteller|from|to|an|von|bill to|billed to|customer|kunde|empfänger|kontoinhaber|account holder)[ \t]*:[ \t]*/i,
          "",
        )
        .trim();
      if (!isCompany(name) || name.length > 60 || /[@:\d]{2}/.test(name) || found.length >= 12) continue;
      const start = at + line.indexOf(name);
      const buyer =
        /(?:käufer|buyer|kunde|bill to|sold to|rechnungsempfänger|an:|lieferadresse|ship to)[^\n]*\n?[^\n]*\n?[^\n]*$/iu.test(
          text.slice(Math.max(0, start - 90), start),
        );
      found.push({
        name,
        source: "entity",
        provenance: provenanceOf(region, start, start + name.length),
        features: {
          companyLine: 1,
          firstCompany: found.length === 0 ? 1 : 0,
          buyer: buyer ? 1 : 0,
          attachment: region.kind === "attachment" ? 1 : 0,
        },
      });
    }
    at += line.length + 1;
  }
  return found;
}
