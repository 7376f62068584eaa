import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { describe, expect, it } from "vitest";
import { blockingFields, categoryIsOpen, formOf, openChecksOf } from "../../../shared/core/review/form.ts";
import { newItem } from "../../../shared/core/flow/new-item.ts";
import type { Field } from "../../../shared/schemas/extraction.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { packSchema } from "../../../shared/schemas/pack.ts";
import type { ReviewField } from "../../../shared/schemas/review-api.ts";
import { aClassification, aExtraction, aField } from "../../functions/review/examples.ts";

const pack = packSchema.parse({
  name: "test",
  version: "1",
  label: { de: "Test", en: "Test" },
  ownIdentities: {},
  fields: {
    iban: { type: "iban", label: { de: "IBAN", en: "IBAN" }, sensitive: true },
    accountHolder: { type: "person", label: { de: "Inhaber", en: "Holder" } },
    customerNumber: { type: "identifier", label: { de: "Kundennummer", en: "Customer number" } },
    contractNumber: { type: "identifier", label: { de: "Vertrag", en: "Contract" } },
  },
  categories: {
    bank_details_change: {
      label: { de: "Bank", en: "Bank" },
      description: { de: "Bank", en: "Bank" },
      system: "erp",
      team: "billing",
      autonomy: "auto",
      threshold: 0.9,
      fields: [
        { name: "iban", required: true, threshold: 0.95 },
        { name: "accountHolder" },
        { name: "customerNumber" },
        { name: "contractNumber" },
      ],
      requireOneOf: [["customerNumber", "contractNumber"]],
      slaHours: 8,
    },
  },
  none: { label: { de: "Nichts", en: "None" }, description: { de: "Nichts", en: "None" }, team: "billing", slaHours: 8 },
  systems: { erp: { label: { de: "ERP", en: "ERP" } } },
  teams: { billing: { label: { de: "Abrechnung", en: "Billing" } } },
});

const arrival: Item["arrival"] = {
  channel: "mail",
  rawKey: "k",
  sha256: "0".repeat(64),
  size: 1,
  receivedAt: "2026-03-02T09:00:00.000Z",
  source: "",
  envelope: null,
  verdicts: {},
  fileName: null,
};

const anItem = (fields: Record<string, Field>, review: Partial<Item["review"]> = {}, confidence = 0.99): Item => {
  const blank = newItem({
    itemId: "01JNN0000000000000000000ZZ",
    tenantId: "default",
    arrival,
    at: arrival.receivedAt,
    state: "received",
    stage: null,
    parentItemId: null,
    note: "",
  });
  return {
    ...blank,
    state: "in_review",
    classification: aClassification({ category: "bank_details_change", confidence }),
    extraction: aExtraction({ category: "bank_details_change", fields }),
    review: { ...blank.review, ...review },
  };
};

const anna = { user: "anna", masked: false };
const stateOf = (item: Item, name: string, viewer = anna): ReviewField["state"] | undefined =>
  formOf(item, pack, viewer).find((field) => field.name === name)?.state;
const IBAN = "DE02120300000000202051";

describe("the states of the form", () => {
  it.each<[string, Field, Partial<Item["review"]>, ReviewField["state"]]>([
    ["sure above the threshold", aField("iban", IBAN, { confidence: 0.96 }), {}, "sure"],
    ["to confirm below it", aField("iban", IBAN, { confidence: 0.94 }), {}, "to_confirm"],
    ["an error when a check failed, however sure", aField("iban", IBAN, { valid: false }), {}, "error"],
    ["empty where it is needed", aField("iban", null), {}, "empty_required"],
    ["locked from master data", aField("iban", IBAN, { locked: true }), {}, "locked"],
    ["confirmed once a person touched it", aField("iban", IBAN, { source: "person" }), { touchedFields: ["iban"] }, "confirmed"],
    [
      "still an error when the person's value is wrong",
      aField("iban", "x", { source: "person", valid: false }),
      { touchedFields: ["iban"] },
      "error",
    ],
    [
      "not on the document when the person says so",
      aField("iban", null, { source: "person" }),
      { touchedFields: ["iban"] },
      "not_on_document",
    ],
    [
      "to confirm for the second person what the first one said",
      aField("iban", IBAN, { source: "person", confidence: 1 }),
      { firstReviewer: "bert" },
      "to_confirm",
    ],
  ])("is %s", (_title, field, review, expected) => {
    const state = stateOf(anItem({ iban: field }, review), "iban");

    expect(state).toBe(expected);
  });

  it("is a warning where sources contradict each other", () => {
    const item = anItem({ iban: aField("iban", IBAN) });
    const contradicted = {
      ...item,
      extraction: aExtraction({
        category: "bank_details_change",
        fields: { iban: aField("iban", IBAN) },
        contradictions: [{ code: "two", message: "Two IBANs.", fields: ["iban"] }],
      }),
    };

    expect(stateOf(contradicted, "iban")).toBe("warning");
  });

  it("asks for one of a group once, and not at all when one is there or was called absent", () => {
    const missing = anItem({ iban: aField("iban", IBAN) });
    const found = anItem({ contractNumber: aField("contractNumber", "V-1") });
    const absent = anItem(
      { customerNumber: aField("customerNumber", null, { source: "person" }) },
      { touchedFields: ["customerNumber"] },
    );

    expect([stateOf(missing, "customerNumber"), stateOf(missing, "contractNumber")]).toEqual(["empty_required", "empty"]);
    expect(stateOf(found, "customerNumber")).toBe("empty");
    expect(stateOf(absent, "customerNumber")).toBe("not_on_document");
  });

  it("counts the category as a check until it is sure or a person said so", () => {
    const unsure = anItem({}, {}, 0.6);
    const said = anItem({}, { categoryTouched: true }, 0.6);

    expect([categoryIsOpen(unsure, pack), categoryIsOpen(said, pack), categoryIsOpen(anItem({}), pack)]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it("lets amber fields be confirmed with the item, red ones not", () => {
    const form = formOf(
      anItem({ iban: aField("iban", IBAN, { confidence: 0.5 }), accountHolder: aField("accountHolder", "x", { valid: false }) }),
      pack,
      anna,
    );

    expect(blockingFields(form).map((field) => field.name)).toEqual(["accountHolder", "customerNumber"]);
    expect(openChecksOf(form, true)).toBe(4);
  });

  it("masks sensitive fields for those who need not see them", () => {
    const form = formOf(anItem({}), pack, { user: "otto", masked: true });

    expect(form.map((field) => [field.name, field.masked])).toEqual([
      ["iban", true],
      ["accountHolder", false],
      ["customerNumber", false],
      ["contractNumber", false],
    ]);
  });

  it("works with every category of the starter pack", () => {
    const starter = packSchema.parse(parse(readFileSync("shared/packs/customer-service/pack.yaml", "utf8")));

    for (const category of Object.keys(starter.categories)) {
      const item = {
        ...anItem({}),
        classification: aClassification({ category }),
        extraction: aExtraction({ category, fields: {} }),
      };
      expect(formOf(item, starter, anna).map((field) => field.name)).toEqual(
        starter.categories[category]?.fields.map((field) => field.name),
      );
    }
  });
});
