import { isOwnName, type OwnIdentities } from "../own-identities.ts";
import { provenanceOf } from "../place.ts";
import type { Region } from "../scene.ts";
import { isCompany } from "../values/names.ts";
import { lineAt, type Named } from "./names-by-place.ts";

/** Who bills stands in the first lines of a page, before or after what kind of document it is. */
const HEAD_LINES = 8;
const MAX_NAME = 60;
const MAX_WORDS = 7;
const NOT_A_NAME =
  /[@:;?!\d]|www\.|^(?:an|to|for|from|von|your|ihre?|the|page|seite|original|kopie|copy|duplikat|entwurf|kunde\p{L}*|customer|dear|sehr|hallo|hello|guten|liebe\p{L}*|herrn?|frau)(?!\p{L})|^(?:\p{L}*rechnung|\p{L}*invoice|rechnungs?kopie|gutschrift|\p{L}*mahnung|lieferschein|angebot|quittung|beleg|datum|date|credit note|receipt|statement|bill|tax|vat|pro forma|proforma|storno\p{L}*|remittance)(?!\p{L})/iu;

/** A head has columns: what the document is on one side, who it is from on the other. */
function nameIn(line: string): string | null {
  for (const cell of line.split(/\t|\s{3,}/)) {
    const name = (cell.split(/[,·|•●]| [-–—] /)[0] ?? "").trim();
    const isNamed = /^\p{Lu}\p{L}/u.test(name) && /\p{L}{3}/u.test(name);
    if (isNamed && name.length <= MAX_NAME && name.split(/\s+/).length <= MAX_WORDS && !NOT_A_NAME.test(name)) return name;
  }
  return null;
}

const SELLER_LABEL =
  /^[ \t]*(?:from|von|supplier|seller|vendor|lieferant(?:in)?|aussteller(?:in)?|rechnungssteller(?:in)?|leistungserbringer|issued by|absender(?:in)?|verkäufer(?:in)?)[ \t]*:[ \t]*/iu;
/** What stands below is whom the bill goes to. */
const BUYER_LABEL =
  /^[ \t]*(?:an|to|bill to|billed to|sold to|invoice to|rechnung an|empfänger|rechnungsempfänger|käufer|kunde|customer|client)[ \t]*:?[ \t]*$/iu;

interface Line {
  start: number;
  end: number;
}

function headOf(region: Region): Line[] {
  const lines: Line[] = [];
  for (let at = 0; lines.length < HEAD_LINES;) {
    const line = lineAt(region.reading.text, at);
    if (line === null) break;
    lines.push(line);
    at = line.end;
  }
  return lines;
}

function named(region: Region, name: string, options: { from: number; told: boolean }): Named {
  const { text } = region.reading;
  const start = text.indexOf(name, options.from);
  const again = options.told || text.includes(name, start + name.length);
  const attachment = region.kind === "attachment" ? 1 : 0;
  return {
    name,
    source: "entity",
    provenance: provenanceOf(region, start, start + name.length),
    features: { pageHead: 1, companyLine: 1, firstCompany: 1, loose: again ? 0 : 1, attachment },
  };
}

/** The name behind "From:" or on the line below it. */
function toldSeller(region: Region, lines: Line[]): Named | null {
  const { text } = region.reading;
  for (const [at, line] of lines.entries()) {
    const label = SELLER_LABEL.exec(text.slice(line.start, line.end))?.[0].length ?? 0;
    if (label === 0) continue;
    const rest = nameIn(text.slice(line.start + label, line.end));
    const below = lines[at + 1];
    const name = rest ?? (below === undefined ? null : nameIn(text.slice(below.start, below.end)));
    if (name !== null) return named(region, name, { from: line.start + label, told: true });
  }
  return null;
}

/** "Reinigung Blitz & Blank": a seller without a legal form, told by the head of the page; sure where the name stands again below. */
export function pageHead(region: Region, own: OwnIdentities): Named[] {
  const { text } = region.reading;
  const lines = headOf(region);
  const told = toldSeller(region, lines);
  if (told !== null) return isOwnName(own, told.name) ? [] : [told];
  for (const [at, line] of lines.entries()) {
    const above = lines[at - 1];
    if (above !== undefined && BUYER_LABEL.test(text.slice(above.start, above.end))) continue;
    const name = nameIn(text.slice(line.start, line.end));
    if (name === null || isOwnName(own, name)) continue;
    return isCompany(name) ? [] : [named(region, name, { from: line.start, told: false })];
  }
  return [];
}
