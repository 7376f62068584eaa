import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  batchSettingsSchema,
  splitBatch,
  type BatchSettings,
} from "../../../../../shared/core/parse/documents/batch/split-batch.ts";
import type { Document } from "../../../../../shared/schemas/parsed.ts";

/** Pages by what they carry: "" blank, "[code]" a barcode, anything else text. */
const scan = (pages: string[], part = "0"): Document => {
  const document: Document = { part, reader: "ocr", text: "", pages: [], blocks: [], formFields: [], structured: [] };
  for (const [at, page] of pages.entries()) {
    const code = /^\[(.*?)\]/.exec(page)?.[1];
    const text = page.replace(/^\[.*?\]/, "");
    if (code !== undefined) {
      document.structured.push({ kind: "barcode", format: "Code128", data: { text: code }, page: at + 1, box: null });
    }
    const start = document.text.length;
    document.text += text;
    const isBlank = text === "" || text === ".";
    document.pages.push({
      number: at + 1,
      width: 595,
      height: 842,
      start,
      end: document.text.length,
      source: "ocr",
      ...(isBlank ? { blank: true } : {}),
      words: [],
    });
  }
  return document;
};

const settings = (changes: Partial<BatchSettings> = {}): BatchSettings => ({ ...batchSettingsSchema.parse({}), ...changes });

const ranges = (pages: string[], changes: Partial<BatchSettings> = {}) =>
  splitBatch([scan(pages)], settings(changes)).letters.map((letter) => letter.ranges.map(({ from, to }) => [from, to]));

describe("a scanned batch", () => {
  it("parts at separator sheets", () => {
    const letters = ranges(["Brief eins", "Seite zwei", "[PATCH-T]", "Brief zwei", "[patch-t]", "Brief drei"]);

    expect(letters).toEqual([[[1, 2]], [[4, 4]], [[6, 6]]]);
  });

  it("without marks is one letter", () => {
    const split = splitBatch([scan(["Brief", "Seite zwei"])], settings());

    expect(split).toEqual({ letters: [{ code: null, ranges: [{ part: "0", from: 1, to: 2 }], enclosures: [] }], left: [] });
  });

  it("makes no empty letter of two separators in a row, one in front, one at the end", () => {
    const letters = ranges(["[PATCH-T]", "[PATCH-T]", "Brief", "[PATCH-T]"]);

    expect(letters).toEqual([[[3, 3]]]);
  });

  it("leaves blank pages out and says so", () => {
    const split = splitBatch([scan(["Brief", "", "Seite drei", "."])], settings());

    expect(split.letters[0]?.ranges.map(({ from, to }) => [from, to])).toEqual([
      [1, 1],
      [3, 3],
    ]);
    expect(split.left).toEqual([
      { part: "0", page: 2, why: "blank" },
      { part: "0", page: 4, why: "blank" },
    ]);
  });

  it("keeps pages nobody could read: they carry ink", () => {
    const document = scan(["Brief", "", "Seite drei"]);
    for (const page of document.pages) delete page.blank;

    const split = splitBatch([document], settings());

    expect(split.letters[0]?.ranges).toEqual([{ part: "0", from: 1, to: 3 }]);
    expect(split.left).toEqual([]);
  });

  it("takes the back of a separator sheet for no page when both sides were scanned", () => {
    const pages = ["Brief eins", "Rückseite", "[PATCH-T]", "Trennblatt gespiegelt", "Brief zwei", ""];

    const letters = [ranges(pages, { duplex: true }), ranges(pages)];

    expect(letters).toEqual([
      [[[1, 2]], [[5, 5]]],
      [[[1, 2]], [[4, 5]]],
    ]);
  });

  it("starts a letter at each new barcode of the kind agreed, not at every page that repeats it", () => {
    const split = splitBatch(
      [scan(["[ASN0001]Brief", "[ASN0001]Seite zwei", "[ASN0002]Brief", "[4006381333931]Ware"])],
      settings({ documentCodePrefixes: ["ASN"] }),
    );

    expect(split.letters.map(({ code, ranges: pages }) => [code, pages.map(({ from, to }) => [from, to])])).toEqual([
      ["ASN0001", [[1, 2]]],
      ["ASN0002", [[3, 4]]],
    ]);
  });

  it("keeps enclosures with their letter", () => {
    const split = splitBatch(
      [scan(["Brief", "[ANLAGE]", "Gutachten", "Gutachten 2", "[ANLAGE]", "Foto eins", "[PATCH-T]", "Brief zwei"])],
      settings({ enclosureCodes: ["ANLAGE"] }),
    );

    expect(split.letters).toMatchObject([
      { ranges: [{ from: 1, to: 1 }], enclosures: [{ ranges: [{ from: 3, to: 4 }] }, { ranges: [{ from: 6, to: 6 }] }] },
      { ranges: [{ from: 8, to: 8 }], enclosures: [] },
    ]);
  });

  it("goes on over several files", () => {
    const split = splitBatch(
      [scan(["Brief", "Seite zwei"], "0.1"), scan(["Seite drei", "[PATCH-T]", "Brief zwei"], "0.2")],
      settings(),
    );

    expect(split.letters.map((letter) => letter.ranges)).toEqual([
      [
        { part: "0.1", from: 1, to: 2 },
        { part: "0.2", from: 1, to: 1 },
      ],
      [{ part: "0.2", from: 3, to: 3 }],
    ]);
  });

  it("loses no page and uses none twice, whatever lies in it", () => {
    const page = fc.constantFrom("", "Brief", "[PATCH-T]", "[ASN1]Brief", "[ASN2]", "[ANLAGE]", "[4711]Text");

    fc.assert(
      fc.property(fc.array(page, { maxLength: 30 }), fc.boolean(), fc.boolean(), (pages, duplex, dropBlankPages) => {
        const split = splitBatch(
          [scan(pages)],
          settings({ duplex, dropBlankPages, documentCodePrefixes: ["ASN"], enclosureCodes: ["ANLAGE"] }),
        );
        const used = split.letters
          .flatMap((letter) => [...letter.ranges, ...letter.enclosures.flatMap((enclosure) => enclosure.ranges)])
          .flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
        const all = [...used, ...split.left.map((left) => left.page)].toSorted((a, b) => a - b);
        expect(all).toEqual(pages.map((_, at) => at + 1));
      }),
    );
  });
});
