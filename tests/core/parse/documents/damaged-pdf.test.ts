import { describe, expect, it } from "vitest";
import { repairPdf } from "../../../../shared/core/parse/documents/pdf/repair-pdf.ts";
import type { PdfCharacters, PdfTextTool } from "../../../../shared/core/parse/reader.ts";
import { encryptedPdf, pdfOf, show } from "./build/pdf.ts";
import { fakeOcr, fakeRaster, word } from "./build/fake-tools.ts";
import { onlyDocument, read } from "./build/read.ts";

const NOISE = "%PDF-1.7\n/Page and nothing but noise";

const page = (text: string): PdfCharacters => ({
  width: 595,
  height: 842,
  characters: Array.from(text, (character, at) => ({
    text: character,
    box: /\s/.test(character) ? null : [72 + at * 6, 100, 78 + at * 6, 110],
  })),
});

/** A second reader that knows these pages; null is a page it cannot read either. */
const second = (pages: (PdfCharacters | null)[], wanted: string | null = null): PdfTextTool => ({
  async pages(_pdf, password) {
    if (password !== wanted) throw new Error("password");
    return pages.length;
  },
  async characters(_pdf, number) {
    const found = pages[number - 1];
    if (found === null || found === undefined) throw new Error("broken");
    return found;
  },
});

describe("a PDF that breaks off before its first page", () => {
  it("is said to be damaged, and no reader is troubled with it", async () => {
    const troubled: PdfTextTool = {
      pages: () => Promise.reject(new Error("asked")),
      characters: () => Promise.reject(new Error("asked")),
    };

    const reading = await read("%PDF-1.4\n1 0 obj\n<< /Length 2 0 R >>\nstream\nabc", { context: { pdfText: troubled } });

    expect(reading.documents).toEqual([]);
    expect(reading.problems).toMatchObject([{ code: "damaged_pdf", message: expect.stringContaining("before its first page") }]);
  });
});

describe("a PDF the first reader cannot open", () => {
  it("has the second reader's words, lines, columns and boxes", async () => {
    const wide: PdfCharacters = page("Kunde 4711\nBetrag");
    for (const character of wide.characters.slice(6)) if (character.box !== null) character.box[0] += 100;
    for (const character of wide.characters.slice(6)) if (character.box !== null) character.box[2] += 100;

    const reading = await read(NOISE, { context: { pdfText: second([wide]) } });

    const document = onlyDocument(reading);
    expect(document.text).toBe("Kunde\t4711\nBetrag");
    expect(document.pages[0]?.words.map(({ start, end, box }) => [document.text.slice(start, end), box[0]])).toEqual([
      ["Kunde", 72],
      ["4711", 208],
      ["Betrag", 238],
    ]);
    expect(reading.problems).toMatchObject([
      { code: "damaged_pdf", message: expect.stringContaining("compare with the original") },
    ]);
  });

  it("keeps the pages the second reader can read", async () => {
    const reading = await read(NOISE, { context: { pdfText: second([page("Eins"), null, page("Drei")]) } });

    expect(onlyDocument(reading).pages.map(({ start, end }) => end - start)).toEqual([4, 0, 4]);
    expect(reading.problems.map((problem) => problem.code).slice(0, 2)).toEqual(["damaged_pdf", "damaged_page"]);
  });

  it("is tried with the passwords of the list", async () => {
    const reading = await read(NOISE, {
      context: { pdfText: second([page("Offen")], "geheim"), passwords: ["falsch", "geheim"] },
    });

    expect(onlyDocument(reading).text).toBe("Offen");
  });

  it("that is a scan still goes through OCR", async () => {
    const ocr = fakeOcr([word("Gescannt", [300, 300, 600, 340])]);

    const reading = await read(NOISE, { context: { pdfText: second([page("")]), ocr, raster: fakeRaster([1]) } });

    expect([reading.reader, onlyDocument(reading).text]).toEqual(["ocr", "Gescannt"]);
  });

  it.each([
    ["has no pages", second([])],
    ["has only empty ones", second([page(" \n")])],
    ["fails too", second([], "unknown")],
  ])("is unreadable only when the second reader %s", async (_, pdfText) => {
    const reading = await read(NOISE, { context: { pdfText } });

    expect(reading.documents).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["damaged_pdf"]);
  });
});

describe("a PDF that opens though its end is missing", () => {
  it("is read and says so", async () => {
    const whole = pdfOf([{ content: show("Brief mit genug Text", 72, 700) }]);
    const cut = whole.slice(0, Buffer.from(whole).indexOf("startxref"));

    const [reading, other] = [await read(cut), await read(whole)];

    expect(onlyDocument(reading).text).toBe("Brief mit genug Text");
    expect(reading.problems.map((problem) => problem.code)).toEqual(["damaged_pdf"]);
    expect(other.problems).toEqual([]);
  });
});

describe("repair", () => {
  it("adds to the file and changes nothing of it", () => {
    const cut = pdfOf([{ content: show("Brief", 72, 700) }]).slice(0, 500);

    const repaired = repairPdf(cut);

    expect(repaired?.slice(0, cut.length)).toEqual(cut);
  });

  it("leaves encrypted files alone: without the key nothing can be added", () => {
    expect(repairPdf(encryptedPdf("Geheim", { user: "u", owner: "o" }))).toBeNull();
  });

  it.each(["", "1 0 obj", "1 0 obj << /Type /ObjStm /N 9 /First 3 /Filter /FlateDecode >>\nstream\nnot packed\nendstream"])(
    "finds nothing in %j",
    (text) => {
      expect(repairPdf(new Uint8Array(Buffer.from(text)))).toBeNull();
    },
  );

  it("of many objects takes time in proportion", () => {
    const many = new Uint8Array(Buffer.from("1 0 obj << /Type /ObjStm >>\n".repeat(60_000) + "1 ".repeat(500_000)));

    const started = performance.now();
    repairPdf(many);

    expect(performance.now() - started).toBeLessThan(5_000);
  });
});
