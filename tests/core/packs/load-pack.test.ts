import { assert as assertProperty, json, oneof, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { complaintLine } from "../../../shared/core/packs/complaint.ts";
import { loadPack } from "../../../shared/core/packs/load-pack.ts";
import { orderExamples, packFiles, packYaml } from "./pack-fixture.ts";

function complaintsAbout(changes: Record<string, string | null>): string[] {
  return loadPack(packFiles(changes)).complaints.map(complaintLine);
}

describe("loading a pack", () => {
  it("gives the pack with defaults, examples labelled by their file's name, and master data", () => {
    const files = packFiles({
      "pack.yaml": `${packYaml}masterData:\n  customers: master-data/customers.csv\n`,
      "master-data/customers.csv": "number\n1",
    });

    const { loaded, complaints } = loadPack(files);

    expect(complaints).toEqual([]);
    expect(loaded?.pack.timeZone).toBe("Europe/Berlin");
    expect(loaded?.examples.map(({ id, category, language, also }) => ({ id, category, language, also }))).toEqual([
      { id: "order-en-1", category: "order", language: "en", also: [] },
      { id: "order-en-2", category: "order", language: "en", also: ["none"] },
    ]);
    expect(new TextDecoder().decode(loaded?.masterData["customers"])).toBe("number\n1");
  });

  it("takes an https address for the master data without looking for a file", () => {
    const { loaded, complaints } = loadPack(
      packFiles({ "pack.yaml": `${packYaml}masterData:\n  customers: https://crm.example/find\n` }),
    );

    expect(complaints).toEqual([]);
    expect(loaded?.masterData).toEqual({});
  });

  it("names what is wrong with the language model before it is asked", () => {
    const complaints = complaintsAbout({
      "pack.yaml": `${packYaml}languageModel:\n  provider: bedrock\n  region: eu-central-1\n`,
    });

    expect(complaints).toEqual([expect.stringMatching(/^pack\.yaml:\d+: languageModel\.modelId: /)]);
  });

  it.each([
    [
      "a system that is not there",
      packYaml.replace("system: crm", "system: cmr"),
      'pack.yaml:14: categories.order.system: there is no system "cmr"; defined are: crm',
    ],
    [
      "a team nearly spelt right",
      packYaml.replace("team: sales\n    autonomy", "team: sale\n    autonomy"),
      'pack.yaml:15: categories.order.team: there is no team "sale"; did you mean "sales"?',
    ],
    [
      "a field that is not there",
      packYaml.replace("- name: customerNumber", "- name: customerNo"),
      'pack.yaml:19: categories.order.fields.0.name: there is no field "customerNo"; defined are: customerNumber',
    ],
    [
      "a field wanted in a group",
      packYaml.replace("    fields:\n      -", "    requireOneOf: [[customerNumber, contract]]\n    fields:\n      -"),
      'pack.yaml:18: categories.order.requireOneOf.0.1: there is no field "contract"; defined are: customerNumber',
    ],
    [
      "a team of the none category",
      packYaml.replace("team: sales\n  slaHours", "team: nobody\n  slaHours"),
      'pack.yaml:24: none.team: there is no team "nobody"; defined are: sales',
    ],
    [
      "a mask that is no regular expression",
      packYaml.replace("\\d{4}-\\d{4}", "(\\d{4}"),
      "pack.yaml:9: fields.customerNumber.masks.0: Invalid regular expression: /(\\d{4}/u: Unterminated group; a mask is a regular expression such as \\d{4}-\\d{4}",
    ],
    [
      "a setting nobody knows",
      packYaml.replace("autonomy: assist", "autonomy: assist\n    slaDays: 3"),
      "pack.yaml:17: categories.order.slaDays: there is no setting of that name here; the JSON Schema pack.schema.json lists those there are",
    ],
    [
      "a value out of its range",
      packYaml.replace("autonomy: assist", "autonomy: sometimes"),
      'pack.yaml:16: categories.order.autonomy: Invalid option: expected one of "shadow"|"assist"|"auto"',
    ],
    [
      "a missing file of master data",
      `${packYaml}masterData: { customers: customers.csv }\n`,
      "pack.yaml:30: masterData.customers: there is no file customers.csv in the pack",
    ],
  ])("refuses %s and names the line", (_, yaml, expected) => {
    const complaints = complaintsAbout({ "pack.yaml": yaml });

    expect(complaints).toEqual([expected]);
  });

  it("names the line where the YAML itself breaks", () => {
    const complaints = complaintsAbout({
      "pack.yaml": packYaml.replace("label: { de: Klein, en: Tiny }", "label: { de: Klein, en: Tiny"),
    });

    expect(complaints[0]).toMatch(/^pack\.yaml:[34]: not readable as YAML: /);
  });

  it("says that a category may not be called none", () => {
    const complaints = complaintsAbout({
      "pack.yaml": packYaml.replace("  order:\n", "  none:\n"),
      "examples/order.en.yaml": null,
    });

    expect(complaints).toEqual([
      'pack.yaml:11: categories.none: "none" is the answer "none of these" and always there; give this category another name',
    ]);
  });

  it.each([
    [
      "a category that is not there",
      { "examples/orders.de.yaml": "[]" },
      'examples/orders.de.yaml: there is no category "orders"; did you mean "order"?',
    ],
    [
      "a file without a language",
      { "examples/order.yaml": "[]" },
      "examples/order.yaml: is to be named <category>.<language>.yaml, e.g. examples/order.de.yaml",
    ],
    [
      "another language",
      { "examples/order.fr.yaml": "[]" },
      "examples/order.fr.yaml: is to be named <category>.<language>.yaml, e.g. examples/order.de.yaml",
    ],
    [
      "a further request that is not there",
      { "examples/order.en.yaml": orderExamples.replace("[none]", "[complaint]") },
      'examples/order.en.yaml:5: 1.also.0: there is no category "complaint"; defined are: order, none',
    ],
    [
      "an id used twice",
      { "examples/order.de.yaml": "- id: order-en-1\n  text: Ich will bestellen\n" },
      'examples/order.en.yaml:1: 0.id: the id "order-en-1" is already used in examples/order.de.yaml; ids of examples are different',
    ],
    [
      "an example without text",
      { "examples/order.de.yaml": "- id: a\n" },
      "examples/order.de.yaml:1: 0.text: Invalid input: expected string, received undefined",
    ],
  ])("refuses examples of %s", (_, changes, expected) => {
    const complaints = complaintsAbout(changes);

    expect(complaints).toEqual([expected]);
  });

  it("tells everything that is wrong at once", () => {
    const complaints = complaintsAbout({
      "pack.yaml": packYaml.replace("system: crm", "system: x").replace("- name: customerNumber", "- name: y"),
      "examples/a.yaml": "[]",
    });

    expect(complaints).toHaveLength(3);
  });

  it("says what a folder without pack.yaml lacks", () => {
    const complaints = complaintsAbout({ "pack.yaml": null });

    expect(complaints).toEqual(["pack.yaml: is missing; a pack is a folder with a pack.yaml"]);
  });

  it("has a hash that changes with pack and examples and with nothing else", () => {
    const hashOf = (changes: Record<string, string | null>): string | undefined => loadPack(packFiles(changes)).loaded?.hash;

    const hash = hashOf({});

    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(hashOf({ "readme.txt": "hello" })).toBe(hash);
    expect(hashOf({ "examples/order.en.yaml": orderExamples.replace("two", "ten") })).not.toBe(hash);
    expect(hashOf({ "pack.yaml": packYaml.replace('version: "1"', 'version: "2"') })).not.toBe(hash);
  });

  it("turns any text into complaints, never into an exception", () => {
    assertProperty(
      property(oneof(string({ maxLength: 200 }), json()), (text) => {
        const outcome = loadPack(packFiles({ "pack.yaml": text }));

        expect(outcome.loaded).toBeNull();
        expect(outcome.complaints.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses aliases that unfold into a flood", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x, x]",
      ...["b", "c", "d", "e", "f"].map(
        (name, index) => `${name}: &${name} [${Array.from({ length: 10 }, () => `*${"abcde"[index] ?? ""}`).join(", ")}]`,
      ),
    ].join("\n");

    const complaints = complaintsAbout({ "pack.yaml": bomb });

    expect(complaints.length).toBeGreaterThan(0);
  });
});
