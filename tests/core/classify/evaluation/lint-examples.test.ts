import { describe, expect, it } from "vitest";
import { lintExamples } from "../../../../shared/core/classify/evaluation/lint-examples.ts";
import { example, smallPack } from "../pack-fixture.ts";

describe("linting a pack's examples", () => {
  it("finds two texts that are nearly the same", () => {
    const pack = smallPack();
    const text = "bitte liefern Sie mir noch einmal dieselben blauen Tassen wie im März";
    pack.examples.push(example("order", text, 90), example("order", `${text} danke`, 91));

    const findings = lintExamples(pack).filter(({ code }) => code === "near_duplicate");

    expect(findings).toHaveLength(1);
    expect(findings[0]?.examples).toEqual(["order-90", "order-91"]);
  });

  it("says how many examples a thin category needs", () => {
    const findings = lintExamples(smallPack());

    expect(findings.map(({ message }) => message)).toContain("complaint has 4 examples; add 16 for a useful answer");
  });

  it("names an example whose category the pack does not define", () => {
    const pack = smallPack();
    pack.examples.push(example("gardening", "Die Hecke muss geschnitten werden", 1));

    const findings = lintExamples(pack).filter(({ code }) => code === "unknown_category");

    expect(findings.map(({ message }) => message)).toEqual([
      'example gardening-1 belongs to "gardening", which the pack does not define; define it or move the example',
    ]);
  });

  it("finds examples that leak into the samples", () => {
    const pack = smallPack();

    const findings = lintExamples(pack, [{ name: "samples/01.eml", text: "Wir nehmen das Angebot an und ordern zehn Stück." }]);

    expect(findings.filter(({ code }) => code === "leak").map(({ examples }) => examples)).toEqual([["order-2"]]);
  });

  it("warns of a category that drowns in another", () => {
    const pack = smallPack();
    for (let at = 10; at < 30; at++) pack.examples.push(example("complaint", `Ärger Nummer ${at}`, at));
    for (let at = 10; at < 150; at++) pack.examples.push(example("order", `Ware ${at}`, at));

    const findings = lintExamples(pack).filter(({ code }) => code === "imbalance");

    expect(findings.map(({ message }) => message)).toEqual([
      "complaint has 24 examples, the largest category 144; rare categories lose against common ones",
    ]);
  });
});
