import { describe, expect, it } from "vitest";
import { scoreFields } from "../../../shared/core/extract/score-fields.ts";
import { emptyField } from "../../../shared/core/extract/scoring/decide.ts";
import type { Extraction, FieldValue } from "../../../shared/schemas/extraction.ts";
import { sameValue } from "../../../shared/core/extract/same-value.ts";

const extraction = (values: Record<string, [FieldValue | null, number]>): Extraction => ({
  category: "order",
  customer: null,
  contradictions: [],
  fields: Object.fromEntries(
    Object.entries(values).map(([name, [value, confidence]]) => [name, { ...emptyField(name, confidence), value }]),
  ),
});
const gold = (name: string, fields: Record<string, FieldValue>) => ({
  name,
  category: "order",
  language: "de",
  cluster: "mail",
  fields,
});

describe("scoring against gold", () => {
  it("counts right, wrong, missing and invented values", () => {
    const report = scoreFields(
      [
        {
          gold: gold("a", { customerNumber: "4711", iban: "DE1" }),
          extraction: extraction({ customerNumber: ["4711", 0.99], iban: [null, 0.9], phone: ["+49301", 0.5] }),
        },
        { gold: gold("b", { customerNumber: "4712" }), extraction: extraction({ customerNumber: ["9999", 0.95] }) },
      ],
      { threshold: 0.9, promise: 0.98 },
    );

    expect(report.overall).toMatchObject({ expected: 3, reported: 3, right: 1, precision: 0.3333, recall: 0.3333 });
    expect(report.byField.customerNumber).toMatchObject({
      automatic: 1,
      automaticPrecision: 0.5,
      thresholdForPromise: 0.99,
      coverageAtPromise: 0.5,
    });
    expect(report.mistakes).toHaveLength(3);
  });

  it.each<[string, FieldValue, FieldValue, boolean]>([
    ["customerNumber", "4711-0815", "4711 0815", true],
    ["senderName", "Dr. Anna Weber", "Anna Weber", true],
    ["senderName", "Weber, Anna", "Anna Weber", true],
    [
      "address",
      { street: "Hauptstraße", houseNumber: "5 a", postalCode: "10115", city: "Berlin", country: "DE" },
      { street: "Hauptstr.", houseNumber: "5a", postalCode: "10115", city: "Berlin", country: "DE" },
      true,
    ],
    ["effectiveDate", { kind: "date", date: "2026-03-31" }, "2026-03-31", true],
    ["effectiveDate", { kind: "asap" }, "2026-03-31", false],
    ["amount", { value: "12.50", currency: "EUR" }, { value: "12.5", currency: "EUR" }, true],
    ["amount", { value: "12.50", currency: "EUR" }, { value: "12.50", currency: "CHF" }, false],
    ["meterReading", { value: "48213", unit: "kWh" }, { value: "48213", unit: "" }, true],
  ])("compares %s %j with %j", (field, a, b, same) => {
    const result = sameValue(field, a, b);

    expect(result).toBe(same);
  });
});
