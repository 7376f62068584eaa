import type { ItemDetail, ReviewField } from "../../../../../shared/schemas/review-api.ts";
import { sampleInbox } from "../../../../support/sample-inbox.ts";
import { storedSample } from "../../../../support/sample-items.ts";

const row = (name: string, type: string, state: ReviewField["state"]): ReviewField => ({
  name,
  type,
  state,
  label: { de: name, en: name },
  required: name === "iban",
  threshold: 0.9,
  masked: false,
});

/** A change of bank details with a wrong IBAN and a BIC to confirm. */
export const bankDetail = (): ItemDetail => {
  const [sample] = sampleInbox();
  if (sample === undefined) throw new Error("the sample inbox is empty");
  const { item, parsed } = storedSample(sample);
  return {
    item,
    parsed,
    form: [row("customerNumber", "identifier", "sure"), row("iban", "iban", "error"), row("bic", "bic", "to_confirm")],
    openChecks: 2,
    allowed: ["save", "confirm"],
    categoryOpen: false,
    undoUntil: null,
    hidden: null,
  };
};
