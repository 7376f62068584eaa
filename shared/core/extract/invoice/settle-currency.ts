import type { Evidence } from "../evidence.ts";
import type { Scene } from "../scene.ts";

const NO_CURRENCY = "XXX";
const HOME: Record<string, string> = { de: "EUR", en: "EUR" };

/** The currency most amounts with a mark are in; EUR where none has one. */
function usual(evidence: Evidence[], scene: Scene): string {
  const counts = new Map<string, number>();
  for (const one of evidence) {
    const { value } = one;
    const currency =
      one.field === "currency" && typeof value === "string"
        ? value
        : typeof value === "object" && "currency" in value
          ? value.currency
          : null;
    if (currency !== null && currency !== NO_CURRENCY)
      counts.set(currency, (counts.get(currency) ?? 0) + (one.source === "xml" ? 100 : 1));
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best?.[0] ?? HOME[scene.language] ?? "EUR";
}

/** Amounts printed without a currency are in the document's. */
export function settleCurrency(evidence: Evidence[], scene: Scene): Evidence[] {
  const currency = usual(evidence, scene);
  return evidence.map((one) => {
    const { value } = one;
    if (typeof value !== "object" || !("currency" in value) || value.currency !== NO_CURRENCY) return one;
    return { ...one, value: { value: value.value, currency } };
  });
}
