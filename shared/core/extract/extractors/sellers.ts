import { isOwnName, type OwnIdentities } from "../own-identities.ts";
import { provenanceOf } from "../place.ts";
import type { Region } from "../scene.ts";
import { isCompany } from "../values/names.ts";
import { lineAt, type Named } from "./names-by-place.ts";

/** Who bills stands in the first lines of a page, before or after what kind of document it is. */
const HEAD_LINES = 4;
const MAX_NAME = 60;
const MAX_WORDS = 7;
const NOT_A_NAME =
  /[@:;?!\d]|www\.|^(?:an|to|for|from|von|your|ihre?|the|page|seite|original|kopie|copy|duplikat|entwurf|kunde\p{L}*|customer|dear|sehr|hallo|hello|guten|liebe\p{L}*|herrn?|frau)(?!\p{L})|^(?:\p{L}*rechnung|\p{L}*invoice|rechnungs?kopie|gutschrift|\p{L}*mahnung|lieferschein|angebot|quittung|beleg|datum|date|credit note|receipt|statement|bill|tax|vat|pro forma|proforma|storno\p{L}*|remittance)(?!\p{L})/iu;

function nameIn(line: string): string | null {
  const name = (line.split(/[,·|•●\t]| [-–—] |\s{3,}/)[0] ?? "").trim();
  const isNamed = /^\p{Lu}\p{L}/u.test(name) && /\p{L}{3}/u.test(name);
  return isNamed && name.length <= MAX_NAME && name.split(/\s+/).length <= MAX_WORDS && !NOT_A_NAME.test(name) ? name : null;
}

/** "Reinigung Blitz & Blank": a seller without a legal form, told by the head of the page; sure where the name stands again below. */
export function pageHead(region: Region, own: OwnIdentities): Named[] {
  const { text } = region.reading;
  let at = 0;
  for (let seen = 0; seen < HEAD_LINES; seen += 1) {
    const span = lineAt(text, at);
    if (span === null) return [];
    at = span.end;
    const name = nameIn(text.slice(span.start, span.end));
    if (name === null) continue;
    if (isOwnName(own, name) || isCompany(name)) return [];
    const start = text.indexOf(name, span.start);
    const again = text.includes(name, start + name.length);
    return [
      {
        name,
        source: "entity",
        provenance: provenanceOf(region, start, start + name.length),
        features: {
          pageHead: 1,
          companyLine: 1,
          firstCompany: 1,
          loose: again ? 0 : 1,
          attachment: region.kind === "attachment" ? 1 : 0,
        },
      },
    ];
  }
  return [];
}
