import { describe, expect, it } from "vitest";
import { encryptedPdf, pdfOf, show, stream } from "./build/pdf.ts";
import { onlyDocument, read } from "./build/read.ts";

const CII =
  '<CrossIndustryInvoice><ExchangedDocument><ID>R-17</ID><IssueDateTime><DateTimeString format="102">20260301</DateTimeString></IssueDateTime></ExchangedDocument><SupplyChainTradeTransaction><ApplicableHeaderTradeSettlement><InvoiceCurrencyCode>EUR</InvoiceCurrencyCode></ApplicableHeaderTradeSettlement></SupplyChainTradeTransaction></CrossIndustryInvoice>';

const embedded = (files: [string, string][]): { catalog: string; more: Map<number, string> } => {
  const more = new Map<number, string>();
  const names = files.map(([name, content], at) => {
    more.set(100 + at * 2, `<< /Type /Filespec /F (${name}) /UF (${name}) /EF << /F ${101 + at * 2} 0 R >> >>`);
    more.set(101 + at * 2, stream(content, "/Type /EmbeddedFile"));
    return `(${name}) ${100 + at * 2} 0 R`;
  });
  return { catalog: `/Names << /EmbeddedFiles << /Names [${names.join(" ")}] >> >>`, more };
};

describe("PDF text", () => {
  it("comes with a box for each word, measured from the top left corner", async () => {
    const pdf = pdfOf([{ content: show("Kundennummer 4711", 72, 700, 10) }]);

    const document = onlyDocument(await read(pdf));

    const words = document.pages[0]?.words ?? [];
    expect(words.map((word) => document.text.slice(word.start, word.end))).toEqual(["Kundennummer", "4711"]);
    const [left, top, right, bottom] = words[0]?.box ?? [];
    expect(left).toBeCloseTo(72, 0);
    expect(top).toBeCloseTo(842 - 700 - 8, 0);
    expect(bottom).toBeCloseTo(842 - 700 + 2, 0);
    // Helvetica's own widths: "Kundennummer" takes 68.4 points at 10.
    expect(Math.abs((right ?? 0) - 140.4)).toBeLessThan(4);
  });

  it("keeps lines apart, and columns by a tab", async () => {
    const pdf = pdfOf([{ content: show("Summe", 72, 700) + show("119,00", 400, 700) + show("Danke", 72, 680) }]);

    const document = onlyDocument(await read(pdf));

    expect(document.text).toBe("Summe\t119,00\nDanke");
  });

  it("joins pages into one text with offsets per page", async () => {
    const pdf = pdfOf([{ content: show("Seite eins", 72, 700) }, { content: show("Seite zwei", 72, 700) }]);

    const reading = await read(pdf);

    const document = onlyDocument(reading);
    expect(reading.pages).toBe(2);
    expect(document.pages.map((page) => document.text.slice(page.start, page.end))).toEqual(["Seite eins", "Seite zwei"]);
    expect(document.pages.every((page) => page.source === "text_layer")).toBe(true);
  });

  it("turns with the page", async () => {
    const pdf = pdfOf([{ content: show("Quer", 100, 200), extra: "/Rotate 90" }]);

    const page = onlyDocument(await read(pdf)).pages[0];

    expect([page?.width, page?.height]).toEqual([842, 595]);
    const [left, top, right, bottom] = page?.words[0]?.box ?? [0, 0, 0, 0];
    expect(bottom - top).toBeGreaterThan(right - left);
    expect(left).toBeGreaterThan(190);
    expect(right).toBeLessThan(215);
  });

  it("printed twice for boldness counts once", async () => {
    const pdf = pdfOf([{ content: show("Rechnung", 72, 700) + show("Rechnung", 72.3, 700) }]);

    const document = onlyDocument(await read(pdf));

    expect(document.text).toBe("Rechnung");
  });
});

describe("PDF forms", () => {
  const form = pdfOf(
    [
      {
        content:
          show("Name:", 72, 700) + show("Newsletter", 130, 660) + show("Barzahlung", 130, 620) + show("Rechnung", 130, 600),
        extra: "/Annots [100 0 R 101 0 R 102 0 R 103 0 R 105 0 R]",
      },
    ],
    {
      catalog: "/AcroForm << /Fields [100 0 R 101 0 R 102 0 R 104 0 R] >>",
      more: new Map([
        [100, "<< /Type /Annot /Subtype /Widget /FT /Tx /T (kunde.name) /V (Erika M\\374ller) /Rect [130 695 300 712] >>"],
        [
          101,
          "<< /Type /Annot /Subtype /Widget /FT /Btn /T (news) /V /Ja /AS /Ja /Rect [110 658 122 670] /AP << /N << /Ja 110 0 R /Off 110 0 R >> >> >>",
        ],
        [
          102,
          "<< /Type /Annot /Subtype /Widget /FT /Btn /T (agb) /V /Off /AS /Off /Rect [110 638 122 650] /AP << /N << /Ja 110 0 R /Off 110 0 R >> >> >>",
        ],
        [
          103,
          "<< /Type /Annot /Subtype /Widget /Parent 104 0 R /AS /1 /Rect [110 598 122 610] /AP << /N << /1 110 0 R /Off 110 0 R >> >> >>",
        ],
        [104, "<< /FT /Btn /Ff 49152 /T (zahlart) /V /1 /Kids [103 0 R] >>"],
        [105, "<< /Type /Annot /Subtype /FreeText /Contents (Bitte ab Mai) /DA (/F1 10 Tf) /Rect [72 400 300 420] >>"],
        [110, stream("", "/Type /XObject /Subtype /Form /BBox [0 0 12 12]")],
      ]),
    },
  );

  it("give values with label, box and place in the text", async () => {
    const document = onlyDocument(await read(form));

    const name = document.formFields.find((field) => field.name === "kunde.name");
    expect(name).toMatchObject({ label: "Name", value: "Erika Müller", kind: "text", page: 1, box: [130, 130, 300, 147] });
    expect(document.text.slice(name?.start ?? 0, name?.end ?? 0)).toBe("Erika Müller");
  });

  it("tell ticked boxes from empty ones", async () => {
    const document = onlyDocument(await read(form));

    expect(document.formFields.find((field) => field.name === "news")).toMatchObject({
      value: "Ja",
      label: "Newsletter",
      kind: "checkbox",
    });
    expect(document.formFields.find((field) => field.name === "agb")).toMatchObject({ value: "", start: null });
    expect(document.text).toContain("[x] Newsletter");
  });

  it("name a pressed button of a group by the words beside it when it has only a number", async () => {
    const document = onlyDocument(await read(form));

    expect(document.formFields.filter((field) => field.name === "zahlart")).toMatchObject([{ value: "Rechnung", kind: "radio" }]);
  });

  it("include what somebody typed on top of the page", async () => {
    const document = onlyDocument(await read(form));

    expect(document.text).toContain("Bitte ab Mai");
  });
});

describe("files in a PDF", () => {
  it("all come out, and the invoice among them is found whatever it is called", async () => {
    const pdf = pdfOf(
      [{ content: show("Rechnung R-17", 72, 700) }],
      embedded([
        ["../Aufma\\337.txt", "Aufmaß"],
        ["XRECHNUNG.XML", CII],
      ]),
    );

    const reading = await read(pdf);

    expect(reading.children.map((child) => child.name)).toEqual(["Aufmaß.txt", "XRECHNUNG.XML"]);
    expect(reading.children.every((child) => child.role === "embedded")).toBe(true);
    expect(onlyDocument(reading).structured).toMatchObject([
      { kind: "e_invoice", data: { number: "R-17", issueDate: "2026-03-01" } },
    ]);
  });

  it("come out of annotations too, and once when they are in both places", async () => {
    const names = embedded([["notiz.txt", "Hallo"]]);
    names.more.set(120, "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 100 0 R >>");
    names.more.set(121, "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 20 20] /FS 122 0 R >>");
    names.more.set(122, "<< /Type /Filespec /F (foto.jpg) /EF << /F 101 0 R >> >>");
    const pdf = pdfOf([{ content: show("Anlage", 72, 700), extra: "/Annots [120 0 R 121 0 R]" }], names);

    const reading = await read(pdf);

    expect(reading.children.map((child) => child.name)).toEqual(["notiz.txt", "foto.jpg"]);
  });

  it("with broken XML do not cost the PDF its text", async () => {
    const pdf = pdfOf(
      [{ content: show("Rechnung R-17", 72, 700) }],
      embedded([["factur-x.xml", "<a>".repeat(5000) + "</a>".repeat(5000)]]),
    );

    const reading = await read(pdf);

    expect(onlyDocument(reading).text).toBe("Rechnung R-17");
    expect(reading.children).toHaveLength(1);
  });
});

describe("protected PDFs", () => {
  it("open without asking when only changes are forbidden", async () => {
    const reading = await read(encryptedPdf("Vertrag", { user: "", owner: "chef" }));

    expect(onlyDocument(reading).text).toBe("Vertrag");
  });

  it("open with a password of the list", async () => {
    const reading = await read(encryptedPdf("Vertrag", { user: "geheim", owner: "chef" }), {
      context: { passwords: ["falsch", "geheim"] },
    });

    expect(onlyDocument(reading).text).toBe("Vertrag");
  });

  it("are called locked when no password fits", async () => {
    const reading = await read(encryptedPdf("Vertrag", { user: "geheim", owner: "chef" }), {
      context: { passwords: ["falsch"] },
    });

    expect(reading).toMatchObject({
      reader: "none",
      mediaType: "application/pdf",
      documents: [],
      problems: [{ code: "locked_pdf" }],
    });
  });
});
