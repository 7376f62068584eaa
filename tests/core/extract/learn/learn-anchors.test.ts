import { describe, expect, it } from "vitest";
import { extract } from "../../../../shared/core/extract/extract.ts";
import { forgetItem, learnAnchors, proposeSynonyms, type Lesson } from "../../../../shared/core/extract/learn/learn-anchors.ts";
import { buildScene } from "../../../../shared/core/extract/scene.ts";
import type { Correction } from "../../../../shared/schemas/correction.ts";
import type { LearntAnchor } from "../../../../shared/schemas/learnt-anchor.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "../given-mail.ts";

const FROM = { name: "", address: "billing@supplier.example" };
const page = (number: string, total: string): string =>
  `Lieferant Hofer Maschinenbau\nUnser Vorzeichen ${number}\nKundenbetreuung Frau Sommer\nAufstellung erbrachter Leistungen\nSchlussziffer ${total}\nVielen Dank für Ihren Auftrag`;

function lesson(item: number, options: { number: string; told?: string; sumsHold?: boolean }): Lesson {
  const text = page(options.number, "119,00");
  const given = { category: "supplier_invoice", text, from: FROM };
  const parsed = givenParsed(given);
  const start = text.indexOf(options.told ?? options.number);
  const end = start + (options.told ?? options.number).length;
  const totalAt = text.indexOf("119,00");
  const correction: Correction = {
    correctionId: `c${item}`,
    tenantId: "default",
    itemId: `01J000000000000000000000${String(item).padStart(2, "0")}`,
    at: "2026-03-02T09:00:00Z",
    by: "anna",
    category: null,
    fields: [
      {
        name: "invoiceNumber",
        was: null,
        is: options.told ?? options.number,
        provenance: { part: "0", page: null, start, end, box: null },
      },
      {
        name: "grossTotal",
        was: null,
        is: { value: "119.00", currency: "EUR" },
        provenance: { part: "0", page: null, start: totalAt, end: totalAt + 6, box: null },
      },
    ],
    text,
    subject: "",
    language: "de",
    features: [],
    undone: false,
  };
  return {
    correction,
    parsed,
    scene: buildScene(starterPack(), { parsed, classification: givenClassification(given), arrival: givenArrival({}) }),
    sumsHold: options.sumsHold ?? false,
    newId: () => `a${item}`,
  };
}

const anchorOf = (anchors: LearntAnchor[], field: string): LearntAnchor | undefined =>
  anchors.find((anchor) => anchor.field === field);
const read = (number: string, anchors: LearntAnchor[]) => {
  const given = { category: "supplier_invoice", text: page(number, "238,00"), from: FROM };
  return extract(
    { pack: starterPack(), anchors },
    { parsed: givenParsed(given), classification: givenClassification(given), arrival: givenArrival({}) },
  );
};

describe("learnt anchors", () => {
  it("looks on after one correction and counts after two", () => {
    const once = learnAnchors([], lesson(1, { number: "HM-20881" }));
    const twice = learnAnchors(once, lesson(2, { number: "HM-20904" }));

    expect(anchorOf(once, "invoiceNumber")).toMatchObject({ state: "shadow", confirmations: 1, left: "unser vorzeichen" });
    expect(anchorOf(twice, "invoiceNumber")).toMatchObject({ state: "active", confirmations: 2 });
  });

  it("reads the next document of the sender by what was learnt", async () => {
    const anchors = learnAnchors(learnAnchors([], lesson(1, { number: "HM-20881" })), lesson(2, { number: "HM-20904" }));

    const before = await read("HM-20999", []);
    const after = await read("HM-20999", anchors);

    expect(before.fields.invoiceNumber?.value).toBeNull();
    expect(after.fields.invoiceNumber).toMatchObject({ value: "HM-20999", source: "template" });
  });

  it("demotes an anchor at its first contradiction", () => {
    const anchors = learnAnchors(learnAnchors([], lesson(1, { number: "HM-20881" })), lesson(2, { number: "HM-20904" }));
    const contradicted = learnAnchors(anchors, lesson(3, { number: "HM-20910", told: "119,00" }));

    expect(anchorOf(contradicted, "invoiceNumber")?.state).toBe("demoted");
  });

  it("does not count one item twice", () => {
    const once = learnAnchors([], lesson(1, { number: "HM-20881" }));
    const again = learnAnchors(once, lesson(1, { number: "HM-20881" }));

    expect(anchorOf(again, "invoiceNumber")?.state).toBe("shadow");
  });

  it("learns money only where the sums hold", () => {
    const without = learnAnchors([], lesson(1, { number: "HM-20881" }));
    const withSums = learnAnchors([], lesson(1, { number: "HM-20881", sumsHold: true }));

    expect(anchorOf(without, "grossTotal")).toBeUndefined();
    expect(anchorOf(withSums, "grossTotal")).toBeDefined();
  });

  it("leaves other senders' documents alone", async () => {
    const anchors = learnAnchors(learnAnchors([], lesson(1, { number: "HM-20881" })), lesson(2, { number: "HM-20904" })).map(
      (anchor) => ({ ...anchor, sender: "domain:other.example" }),
    );

    const { fields } = await read("HM-20999", anchors);

    expect(fields.invoiceNumber?.value).toBeNull();
  });

  it("forgets what it learnt from an erased item", () => {
    const anchors = learnAnchors(learnAnchors([], lesson(1, { number: "HM-20881" })), lesson(2, { number: "HM-20904" }));
    const [first] = anchors[0]?.items ?? [];

    const left = forgetItem(anchors, first ?? "");

    expect(anchorOf(left, "invoiceNumber")).toMatchObject({ state: "shadow", confirmations: 1 });
  });

  it("proposes the unknown label word for a person to approve", () => {
    const proposals = proposeSynonyms(lesson(1, { number: "HM-20881" }), () => ["Rechnungsnummer"]);

    expect(proposals).toContainEqual(expect.objectContaining({ field: "invoiceNumber", word: "unser vorzeichen" }));
  });
});
