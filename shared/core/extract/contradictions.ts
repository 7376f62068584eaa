import type { Extraction, Field } from "../../schemas/extraction.ts";
import type { Scene } from "./scene.ts";
import { logistic, type Group } from "./scoring/score.ts";
import { sameValue } from "./same-value.ts";
import { toMinor } from "./values/decimal.ts";

type Contradiction = Extraction["contradictions"][number];

/** The page must speak clearly before it accuses the data. */
const CLEAR = 0.6;
const COMPARED = ["invoiceNumber", "invoiceDate", "grossTotal", "netTotal", "iban", "currency"];
/** Rounding per line and rate. */
const ROUNDING_CENTS = 2;

function isData(group: Group): boolean {
  return group.members.some((member) => member.source === "xml" || member.source === "qr");
}

/** Machine-readable value and visible page say different things: somebody may want the page read and the data booked. */
function dataAgainstPage(groups: Map<string, Group[]>): Contradiction[] {
  const found: Contradiction[] = [];
  for (const field of COMPARED) {
    const list = groups.get(field) ?? [];
    const data = list.filter(isData);
    const page = list.filter((group) => !isData(group)).find((group) => logistic(group.score) >= CLEAR);
    const shown = data.some((group) => group.members.some((member) => member.source !== "xml" && member.source !== "qr"));
    const [first] = data;
    if (
      first === undefined ||
      page === undefined ||
      shown ||
      data.some((group) => sameValue(field, group.best.value, page.best.value))
    )
      continue;
    found.push({
      code: "data_differs_from_page",
      message: `The machine-readable data says ${first.best.raw}, the page shows ${page.best.raw}.`,
      fields: [field],
    });
  }
  return found;
}

function minorOf(field: Field | undefined): number | null {
  const value = field?.value;
  return typeof value === "object" && value !== null && "currency" in value ? toMinor(value.value) : null;
}

function sums(fields: Record<string, Field>): Contradiction[] {
  const [net, tax, gross] = [minorOf(fields.netTotal), minorOf(fields.taxTotal), minorOf(fields.grossTotal)];
  if (net === null || tax === null || gross === null || Math.abs(net + tax - gross) <= ROUNDING_CENTS) return [];
  return [
    {
      code: "totals_do_not_add_up",
      message: "Net and tax do not add up to the gross total.",
      fields: ["netTotal", "taxTotal", "grossTotal"],
    },
  ];
}

function bank(fields: Record<string, Field>): Contradiction[] {
  const [iban, bic] = [fields.iban?.value, fields.bic?.value];
  if (typeof iban !== "string" || typeof bic !== "string" || iban.slice(0, 2) === bic.slice(4, 6)) return [];
  return [
    {
      code: "bic_country_differs",
      message: `The IBAN is of ${iban.slice(0, 2)}, the BIC of ${bic.slice(4, 6)}.`,
      fields: ["iban", "bic"],
    },
  ];
}

function moved(fields: Record<string, Field>): Contradiction[] {
  const [next, old] = [fields.address?.value, fields.oldAddress?.value];
  if (next === undefined || next === null || old === undefined || old === null || !sameValue("address", next, old)) return [];
  return [{ code: "addresses_are_equal", message: "The new address is the old one.", fields: ["address", "oldAddress"] }];
}

export function findContradictions(scene: Scene, groups: Map<string, Group[]>, fields: Record<string, Field>): Contradiction[] {
  const addresses = scene.classification.category === "address_change" ? moved(fields) : [];
  return [...dataAgainstPage(groups), ...sums(fields), ...bank(fields), ...addresses];
}
