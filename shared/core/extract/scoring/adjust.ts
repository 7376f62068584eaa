import type { Evidence } from "../evidence.ts";
import { applyTotals } from "../invoice/joint-amounts.ts";
import { settleCurrency } from "../invoice/settle-currency.ts";
import type { Scene } from "../scene.ts";

/** The date a request of a category is about when no label says so. */
const MAIN_DATE: Record<string, string[]> = {
  meter_reading: ["readingDate"],
  damage_claim: ["damageDate"],
  address_change: ["effectiveDate"],
  contract_cancellation: ["effectiveDate"],
  bank_details_change: ["effectiveDate"],
  appointment_request: ["requestedDate"],
  order: ["requestedDate"],
  payment_arrangement: ["requestedDate"],
  withdrawal: ["orderDate"],
  invoice_query: ["invoiceDate"],
  supplier_invoice: ["invoiceDate"],
};

/** Features that need the whole scene: what the category is about, what comes first. */
export function adjustEvidence(scene: Scene, evidence: Evidence[]): Evidence[] {
  const main = new Set(MAIN_DATE[scene.classification.category] ?? []);
  const firstSeen = new Set<string>();
  const adjusted = evidence.map((one) => {
    const features = { ...one.features };
    const type = scene.pack.fields[one.field]?.type;
    if (main.has(one.field) && (type === "date" || type === "deadline")) features.mainDate = 1;
    // A printed invoice writes its years; "bis 19.12." beside them is something else.
    if (scene.classification.category === "supplier_invoice" && (features.yearless ?? 0) === 1) features.far = 1;
    if (!firstSeen.has(one.field) && (features.quote ?? 0) === 0 && (features.subject ?? 0) === 0) {
      features.first = 1;
      firstSeen.add(one.field);
    }
    return { ...one, features };
  });
  return applyTotals(settleCurrency(adjusted, scene));
}
