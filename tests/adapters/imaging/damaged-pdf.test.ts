import { deflateSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { PdfiumRaster } from "../../../shared/adapters/imaging/pdfium-raster.ts";
import { encryptedPdf, pdfOf, show, stream } from "../../core/parse/documents/build/pdf.ts";
import { onlyDocument, read } from "../../core/parse/documents/build/read.ts";

const pdfium = new PdfiumRaster();
afterAll(() => pdfium.close());

const LETTER = pdfOf([
  { content: `${show("Sehr geehrte Damen und Herren,", 72, 700)}${show("Vertrag 4711-0815", 72, 680)}` },
  { content: show("Seite zwei mit Anlagen", 72, 700) },
]);

const damaged = (change: (text: string) => string, pdf = LETTER): Uint8Array =>
  new Uint8Array(Buffer.from(change(Buffer.from(pdf).toString("latin1")), "latin1"));

/** The table of objects and what points to it are gone, as when a transfer broke off near the end. */
const withoutTrailer = (text: string): string => text.slice(0, text.indexOf("xref\n"));

/** Every n-th byte behind the header is another one; the same in every run. */
const garbled = (every: number): Uint8Array => {
  const bytes = LETTER.slice();
  for (let at = 40; at < bytes.length; at += every) bytes[at] = (at * 7) & 0xff;
  return bytes;
};

describe("damaged PDFs", () => {
  it("whose end is missing get a new catalog, and that is said", async () => {
    const reading = await read(damaged(withoutTrailer));

    expect(onlyDocument(reading).text).toBe("Sehr geehrte Damen und Herren,\nVertrag 4711-0815\n\nSeite zwei mit Anlagen");
    expect(reading.problems.map((problem) => problem.code)).toEqual(["damaged_pdf"]);
  });

  it("keep the pages that are whole when the catalog and the last page are lost", async () => {
    const file = damaged((text) => text.replace("/Type /Catalog", "/Type /Nothing").slice(0, text.indexOf("Seite zwei")));

    const reading = await read(file);

    expect(onlyDocument(reading).text).toContain("Vertrag 4711-0815");
    expect(reading.problems.map((problem) => problem.code)).toContain("damaged_pdf");
  });

  it("whose objects were packed into bundles are unpacked", async () => {
    const bundled = [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Count 1 /Kids [10 0 R] >>",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ];
    const page =
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 11 0 R >>";
    const bodies = [...bundled, page];
    const offsets = bodies.map((_, at) => bodies.slice(0, at).reduce((sum, body) => sum + body.length + 1, 0));
    const header = [1, 2, 3, 10].map((id, at) => `${id} ${offsets[at] ?? 0}`).join(" ");
    const packed = deflateSync(Buffer.from(`${header} ${bodies.join("\n")}`)).toString("latin1");
    const content = show("Aus dem Bündel".replace("ü", "ue"), 72, 700);
    const text = `%PDF-1.7\n11 0 obj\n${stream(content)}\nendobj\n20 0 obj\n<< /Type /ObjStm /N 4 /First ${header.length + 1} /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed}\nendstream\nendobj\n`;

    const reading = await read(new Uint8Array(Buffer.from(text, "latin1")));

    expect(onlyDocument(reading).text).toBe("Aus dem Buendel");
  });

  it("whose table of objects points nowhere are read without loss", async () => {
    const file = damaged((text) =>
      text.replaceAll(/\d{10} 00000 n/g, "9999999999 00000 n").replace(/startxref\n\d+/, "startxref\n7"),
    );

    const reading = await read(file, { context: { pdfText: pdfium } });

    expect(onlyDocument(reading).text).toContain("Vertrag 4711-0815");
  });

  it("that are locked stay locked: the second reader is no way round a password", async () => {
    const file = encryptedPdf("Geheim", { user: "u", owner: "o" });

    const reading = await read(file, { context: { pdfText: pdfium } });

    expect(reading.documents).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["locked_pdf"]);
  });

  it.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.97])("cut off at %d of their length end in a reading that says so", async (share) => {
    const reading = await read(LETTER.slice(0, Math.floor(LETTER.length * share)), { context: { pdfText: pdfium } });

    const isWhole = reading.documents[0]?.text.includes("Seite zwei") ?? false;
    expect(isWhole || reading.problems.length > 0).toBe(true);
  });

  it.each([11, 37, 101, 211])("with every %dth byte wrong end in a reading", async (every) => {
    const reading = await read(garbled(every), { context: { pdfText: pdfium } });

    expect(reading.mediaType).toBe("application/pdf");
    expect(reading.documents.length > 0 || reading.problems.length > 0).toBe(true);
  });

  it("neither reader can open are kept unread with the reason", async () => {
    const reading = await read("%PDF-1.7\nnothing but noise", { context: { pdfText: pdfium } });

    expect(reading.documents).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["damaged_pdf"]);
  });
});

describe("a page's characters", () => {
  it("of a turned page stand where a reader sees them", async () => {
    const upright = pdfOf([{ content: show("Oben", 72, 700) }]);
    const turned = pdfOf([{ content: show("Oben", 72, 700), extra: "/Rotate 90" }]);

    const [a, b] = [await pdfium.characters(upright, 1, null), await pdfium.characters(turned, 1, null)];

    const place = (found: typeof a): number[] =>
      (found.characters[0]?.box ?? []).slice(0, 2).map((value) => Math.round(value / 10));
    expect([a.width, a.height, b.width, b.height].map(Math.round)).toEqual([595, 842, 842, 595]);
    expect(place(a)).toEqual([7, 13]);
    expect(place(b)).toEqual([70, 7]);
  });
});
