import { array, assert, boolean, constantFrom, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { checkValue } from "../../../shared/core/review/check-value.ts";
import { applyEdits, machineValue } from "../../../shared/core/review/edits.ts";
import { redacted } from "../../../shared/core/review/lesson.ts";
import { csvCell } from "../../../functions/review/csv.ts";
import { contentDisposition } from "../../../functions/review/content-disposition.ts";
import { fieldEditSchema } from "../../../shared/schemas/review-api.ts";
import { extractionSchema } from "../../../shared/schemas/extraction.ts";
import { type FieldDefinition, fieldDefinitionSchema, packSchema } from "../../../shared/schemas/pack.ts";
import { aExtraction, aField } from "../../functions/review/examples.ts";

const definition = (type: string): FieldDefinition => fieldDefinitionSchema.parse({ type, label: { de: "x", en: "x" } });
const pack = {
  ...packSchema.parse({
    name: "t",
    version: "1",
    label: { de: "t", en: "t" },
    ownIdentities: {},
    fields: {},
    categories: {},
    none: { label: { de: "t", en: "t" }, description: { de: "t", en: "t" }, team: "t", slaHours: 1 },
    systems: {},
    teams: {},
  }),
  fields: { iban: definition("iban"), phone: definition("phone") },
};
const edit = (changes: object): ReturnType<typeof fieldEditSchema.parse> =>
  fieldEditSchema.parse({ name: "phone", value: "+49 30 1234567", ...changes });
const deps = { pack, checkValue };

describe("edits of a person", () => {
  it("keep what the machine read as a candidate, so that a lesson knows both", () => {
    const before = aExtraction({ fields: { phone: aField("phone", "030 1", { confidence: 0.4 }) } });

    const once = applyEdits(deps, before, [edit({})]);
    const twice = applyEdits(deps, once, [edit({ value: "+49 30 7654321" })]);

    expect(machineValue(twice.fields["phone"])).toBe("030 1");
    expect(twice.fields["phone"]).toMatchObject({ value: "+49 30 7654321", source: "person", confidence: 1, valid: true });
  });

  it("leave fields alone the pack does not know", () => {
    const after = applyEdits(deps, aExtraction({ fields: {} }), [edit({ name: "unknownField" })]);

    expect(after.fields).toEqual({});
  });

  it("propose the right spelling of an IBAN with spaces", () => {
    const after = applyEdits(deps, aExtraction({ fields: {} }), [edit({ name: "iban", value: "DE02 1203 0000 0000 2020 51" })]);

    expect(after.fields["iban"]?.checks[0]).toMatchObject({ result: "fail", proposal: "DE02120300000000202051" });
  });

  it("never throw and always leave a valid extraction, whatever is typed", () => {
    const run = () =>
      assert(
        property(string({ unit: "binary", maxLength: 3_000 }), boolean(), (value, absent) => {
          const after = applyEdits(deps, aExtraction({ fields: {} }), [edit({ value, absent })]);

          return extractionSchema.safeParse(after).success;
        }),
      );

    expect(run).not.toThrow();
  });

  it("carry no control, zero-width or direction characters, also inside an address", () => {
    const street = "Birken\u200bweg\u202e";
    const after = applyEdits(deps, aExtraction({ fields: {} }), [
      edit({ value: { street, houseNumber: "7", postalCode: "1", city: "B", country: "DE" } }),
    ]);

    expect(after.fields["phone"]?.value).toMatchObject({ street: "Birkenweg" });
  });
});

describe("formats people type", () => {
  it.each<[string, string, boolean]>([
    ["date", "2026-02-28", true],
    ["date", "2026-02-30", false],
    ["date", "28.02.2026", false],
    ["email", "a@b.example", true],
    ["email", "a b@c", false],
    ["phone", "+49 (30) 12 34-567", true],
    ["phone", "123", false],
    ["decimal", "1.5", true],
    ["decimal", "1,5", false],
    ["currency", "EUR", true],
    ["bic", "BYLADEM1001", true],
  ])("%s %s", (type, value, right) => {
    const checks = checkValue(definition(type), value);

    expect(checks.every((check) => check.result === "pass")).toBe(right);
  });

  it("proposes the ISO form of a written date", () => {
    expect(checkValue(definition("date"), "1.3.2026")[0]?.proposal).toBe("2026-03-01");
  });
});

describe("text that leaves the house", () => {
  it("keeps its length when values are hidden", () => {
    const run = () =>
      assert(
        property(string(), array(string({ minLength: 1 })), (text, values) => redacted(text, values).length === text.length),
      );

    expect(run).not.toThrow();
  });

  it("is no formula in a spreadsheet", () => {
    const run = () =>
      assert(
        property(constantFrom("=", "+", "-", "@", "\t=", "\r=", "\n@", "＝"), string(), (start, rest) => {
          const cell = csvCell(`${start}${rest}`);

          return cell.startsWith(`"'`) || /^"-?\d/.test(cell);
        }),
      );

    expect(run).not.toThrow();
  });

  it("names files without a way out of the header", () => {
    const run = () =>
      assert(
        property(string({ unit: "binary" }), (name) =>
          /^attachment; filename="[ !#-.0-[\]-~]*"; filename\*=UTF-8''[\w.!~%#$&+^`|-]*$/.test(
            contentDisposition("attachment", name),
          ),
        ),
      );

    expect(run).not.toThrow();
  });
});
