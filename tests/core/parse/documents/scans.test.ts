import { describe, expect, it } from "vitest";
import { encryptedPdf, pdfOf, show } from "./build/pdf.ts";
import { fakeBarcodes, fakeImages, fakeOcr, fakeRaster, printed, word } from "./build/fake-tools.ts";
import { bytesOf, onlyDocument, read } from "./build/read.ts";

const LETTER =
  "Sehr geehrte Damen und Herren, dies ist die Seite mit Text, die niemand noch einmal erkennen muss. Sie hat genug Buchstaben.";

describe("PDFs with scanned pages", () => {
  it("go through OCR page by page, and only where a page is a picture", async () => {
    const ocr = fakeOcr([word("Gescannt", [300, 300, 600, 340])]);
    const pdf = pdfOf([{ content: show(LETTER, 10, 700, 6) }, { content: "" }, { content: "" }]);

    const reading = await read(pdf, { context: { ocr, raster: fakeRaster([2]) } });

    const document = onlyDocument(reading);
    expect(reading.reader).toBe("ocr");
    expect(ocr.pages).toHaveLength(1);
    expect(document.pages.map((page) => page.source)).toEqual(["text_layer", "ocr", "none"]);
    expect(document.text).toBe(`${LETTER}\n\nGescannt`);
  });

  it("have boxes in points of the page and the engine's confidence", async () => {
    const ocr = fakeOcr([word("Gescannt", [300, 600, 900, 650], { confidence: 88.26 })]);

    const document = onlyDocument(await read(pdfOf([{ content: "" }]), { context: { ocr, raster: fakeRaster([1]) } }));

    const found = document.pages[0]?.words[0];
    expect(found?.confidence).toBe(88.3);
    expect(found?.box.map((value) => Math.round(value))).toEqual([72, 144, 216, 156]);
  });

  it("of drawings without a picture are left alone", async () => {
    const ocr = fakeOcr([word("Unsinn", [0, 0, 10, 10])]);

    const reading = await read(pdfOf([{ content: "0 0 100 100 re f" }]), { context: { ocr, raster: fakeRaster([]) } });

    expect(ocr.pages).toHaveLength(0);
    expect(onlyDocument(reading).text).toBe("");
    expect(reading.problems).toEqual([]);
  });

  it("with only a logo are left alone", async () => {
    const ocr = fakeOcr([word("Logo", [0, 0, 10, 10])]);

    await read(pdfOf([{ content: "" }]), {
      context: { ocr, raster: fakeRaster([1], { width: 120, height: 40, coverage: 0.03 }) },
    });

    expect(ocr.pages).toHaveLength(0);
  });

  it("under a line a fax machine printed are read as a picture", async () => {
    const ocr = fakeOcr([word("Faxtext", [300, 300, 600, 340])]);
    const pdf = pdfOf([{ content: show("FAX 0461 998877 S. 01/02 12:30", 72, 830, 8) }]);

    const document = onlyDocument(await read(pdf, { context: { ocr, raster: fakeRaster([1]) } }));

    expect(document.text).toBe("Faxtext");
  });

  it("that are locked are drawn with the password that opened them", async () => {
    const raster = fakeRaster([1]);

    await read(encryptedPdf(".", { user: "geheim", owner: "x" }), {
      context: { passwords: ["geheim"], ocr: fakeOcr([word("Text", [0, 0, 50, 20])]), raster },
    });

    expect(raster.drawn[0]?.password).toBe("geheim");
  });

  it("say so where no engine is set up", async () => {
    const reading = await read(pdfOf([{ content: "" }]), { context: { raster: fakeRaster([1]) } });

    expect(reading.problems.map((problem) => problem.code)).toEqual(["ocr_not_configured"]);
  });

  it("keep the other pages when the engine fails on one", async () => {
    const ocr = fakeOcr((image) =>
      image.width > 0 && ocr.pages.length === 1 ? new Error("engine lost") : [word("Zweite", [0, 0, 50, 20])],
    );

    const reading = await read(pdfOf([{ content: "" }, { content: "" }]), { context: { ocr, raster: fakeRaster([1, 2]) } });

    expect(onlyDocument(reading).text).toBe("Zweite");
    expect(reading.problems.map((problem) => problem.code)).toEqual(["ocr_failed"]);
  });

  it("offer no guess where hardly a word is sure", async () => {
    const ocr = fakeOcr([word("xqzt", [300, 300, 600, 340], { confidence: 12 })]);

    const reading = await read(pdfOf([{ content: "" }]), { context: { ocr, raster: fakeRaster([1]) } });

    expect(onlyDocument(reading).text).toBe("");
    expect(reading.problems.map((problem) => problem.code)).toEqual(["ocr_unreadable"]);
  });

  it("tell how far a long scan is", async () => {
    const seen: number[] = [];

    await read(pdfOf([{ content: "" }, { content: "" }]), {
      context: { ocr: fakeOcr([]), raster: fakeRaster([1, 2]), progress: ({ done, total }) => seen.push(done / total) },
    });

    expect(seen).toEqual([0.5, 1]);
  });

  it("give payment codes as data, with their place", async () => {
    const code = "BCD\n002\n1\nSCT\nBYLADEM1001\nKüßner OHG\nDE02120300000000202051\nEUR19.01\n\n\nR-17";

    const document = onlyDocument(
      await read(pdfOf([{ content: "" }]), {
        context: { ocr: fakeOcr([]), raster: fakeRaster([1]), barcodes: fakeBarcodes(code) },
      }),
    );

    expect(document.structured).toMatchObject([
      { kind: "epc_qr", page: 1, data: { iban: "DE02120300000000202051", amount: { value: "19.01", currency: "EUR" } } },
    ]);
    expect(document.structured[0]?.box?.map((value) => Math.round(value))).toEqual([72, 72, 144, 144]);
  });
});

describe("pictures", () => {
  const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, ...bytesOf("JFIF"), 0, 1, 1, 0, 0, 1, 0, 1, 0, 0]);

  it("become pages, one for each frame", async () => {
    const context = {
      ocr: fakeOcr([word("Hallo", [300, 300, 600, 360])]),
      image: fakeImages([printed(2480, 3508), printed(2480, 3508)]),
    };

    const reading = await read(jpeg, { context });

    expect(reading).toMatchObject({ reader: "ocr", pages: 2 });
    expect(onlyDocument(reading).text).toBe("Hallo\n\nHallo");
    expect(onlyDocument(reading).pages[1]?.width).toBeCloseTo(595.2, 0);
  });

  it("the size of an icon are not read", async () => {
    const ocr = fakeOcr([word("Icon", [0, 0, 5, 5])]);

    await read(jpeg, { context: { ocr, image: fakeImages([printed(32, 32)]) } });

    expect(ocr.pages).toHaveLength(0);
  });

  it("say so where no reader is set up", async () => {
    const reading = await read(jpeg);

    expect(reading.problems.map((problem) => problem.code)).toEqual(["ocr_not_configured"]);
  });
});
