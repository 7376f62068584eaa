import { deflateSync } from "node:zlib";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MAX_PDF_PAGES } from "../../../../shared/core/parse/documents/limits.ts";
import { documentSchema } from "../../../../shared/schemas/parsed.ts";
import { assemblePdf, pdfOf, show, stream } from "./build/pdf.ts";
import { onlyDocument, read } from "./build/read.ts";

const GOOD = pdfOf([{ content: show("Vertrag Nummer 4711", 72, 700) }, { content: show("Seite zwei", 72, 700) }]);

const manyPages = (count: number): Uint8Array => {
  const objects = new Map([
    [1, "<< /Type /Catalog /Pages 2 0 R >>"],
    [2, `<< /Type /Pages /Count ${count} /Kids [${"3 0 R ".repeat(count)}] >>`],
    [3, "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 10 10] >>"],
  ]);
  return assemblePdf({ objects });
};

describe("hostile PDFs", () => {
  it("with more pages than anybody reads are read up to the limit, and it is said", async () => {
    const reading = await read(manyPages(MAX_PDF_PAGES + 20));

    expect(onlyDocument(reading).pages).toHaveLength(MAX_PDF_PAGES);
    expect(reading.problems.map((problem) => problem.code)).toContain("too_many_pages");
  });

  it("with a content stream that unpacks to 60 MB of nothing end within seconds", async () => {
    const packed = deflateSync(Buffer.alloc(60_000_000, 0x20)).toString("latin1");
    const bomb = pdfOf([{ content: "" }], { more: new Map([[11, stream(packed, "/Filter /FlateDecode")]]) });
    const started = performance.now();

    const reading = await read(bomb);

    expect(onlyDocument(reading).text).toBe("");
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it.each([0.3, 0.5, 0.7, 0.9, 0.99])("cut off after %d of their bytes end in a reading", async (share) => {
    const reading = await read(GOOD.subarray(0, Math.floor(GOOD.length * share)));

    expect(reading.mediaType).toBe("application/pdf");
    expect(reading.documents.length > 0 || reading.problems.length > 0).toBe(true);
  });

  it("whose page tree is a circle end in a reading", async () => {
    const objects = new Map([
      [1, "<< /Type /Catalog /Pages 2 0 R >>"],
      [2, "<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>"],
    ]);

    const reading = await read(assemblePdf({ objects }));

    expect(reading.problems.length).toBeGreaterThan(0);
  });

  it("with one broken page keep the others", async () => {
    const broken = pdfOf([{ content: show("Eins", 72, 700) }, { content: show("Zwei", 72, 700) }], {
      more: new Map([[12, "<< /Type /Page /Parent 99 0 R >>"]]),
    });

    const reading = await read(broken);

    expect(onlyDocument(reading).text).toContain("Eins");
  });
});

const SEEDS: Uint8Array[] = [
  GOOD,
  new Uint8Array(Buffer.from("{\\rtf1\\ansi{\\fonttbl x}\\'fc\\u8364? Text}")),
  new Uint8Array(Buffer.from("<html><p>Text<table><tr><td>1</table>")),
  new Uint8Array(Buffer.from("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:x\nEND:VEVENT")),
  new Uint8Array(Buffer.from('<?xml version="1.0"?><Invoice><ID>1</ID><LegalMonetaryTotal/></Invoice>')),
  new Uint8Array(Buffer.from("PK\x03\x04word/document.xml", "latin1")),
];

/** A seed with some bytes changed and its end cut. */
const damaged = fc
  .record({
    seed: fc.constantFrom(...SEEDS),
    changes: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
    keep: fc.double({ min: 0.2, max: 1, noNaN: true }),
  })
  .map(({ seed, changes, keep }) => {
    const bytes = seed.slice(0, Math.max(1, Math.floor(seed.length * keep)));
    for (const [at, value] of changes) {
      bytes[at % bytes.length] = value;
    }
    return bytes;
  });

describe("any bytes", () => {
  it("end in one reading whose offsets and boxes fit the text", async () => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(damaged, fc.uint8Array({ maxLength: 400 })), async (bytes) => {
        const reading = await read(bytes, { name: "datei" });
        for (const document of reading.documents) {
          documentSchema.parse(document);
          const words = document.pages.flatMap((page) => page.words);
          expect(words.every((word) => word.end <= document.text.length && word.start < word.end)).toBe(true);
          expect(document.text).toBe(document.text.normalize("NFC"));
        }
        expect(reading.documents.length + reading.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 120 },
    );
  }, 120_000);
});
