import { describe, expect, it } from "vitest";
import { onlyDocument, read } from "./build/read.ts";
import { zipOf } from "./build/zip.ts";

const DOCX_TYPES =
  '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>';
const DOCX_RELATIONS =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>';

const docx = (body: string): Uint8Array =>
  zipOf([
    { name: "[Content_Types].xml", content: DOCX_TYPES },
    { name: "_rels/.rels", content: DOCX_RELATIONS },
    {
      name: "word/document.xml",
      content: `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
    },
  ]);

const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

describe("Word files", () => {
  it("give paragraphs and table rows", async () => {
    const table = `<w:tbl><w:tr><w:tc>${paragraph("Zähler")}</w:tc><w:tc>${paragraph("4711")}</w:tc></w:tr></w:tbl>`;

    const reading = await read(docx(paragraph("Sehr geehrte Damen &amp; Herren") + paragraph("über alles") + table));

    expect(reading.reader).toBe("docx");
    expect(onlyDocument(reading).text).toBe("Sehr geehrte Damen & Herren\n\nüber alles\nZähler\t4711");
  });

  it("are not unpacked when they are bombs", async () => {
    const bomb = zipOf([
      { name: "word/document.xml", content: "<w:document/>" },
      { name: "word/media/big.bin", content: new Uint8Array(60_000_000) },
    ]);

    const reading = await read(bomb);

    expect(reading.documents).toEqual([]);
    expect(reading.problems.map((problem) => problem.code)).toEqual(["container_limit"]);
  });

  it("that lie about their sizes end as damaged", async () => {
    const liar = zipOf([{ name: "word/document.xml", content: "x".repeat(5000), claimedSize: 10 }]);

    const reading = await read(liar);

    expect(reading.documents).toEqual([]);
    expect(reading.problems[0]?.code).toBe("damaged_file");
  });
});

describe("OpenDocument files", () => {
  it("give text with tabs, breaks and cells, without comments and deletions", async () => {
    const content =
      '<?xml version="1.0"?><office:document-content xmlns:office="o" xmlns:text="t" xmlns:table="b"><office:body><office:text><text:tracked-changes>gelöscht</text:tracked-changes><text:h>Betreff</text:h><text:p>Eins<text:tab/>zwei<text:line-break/>drei<text:s/>vier<office:annotation>Notiz</office:annotation></text:p><table:table><table:table-row><table:table-cell><text:p>A</text:p></table:table-cell><table:table-cell><text:p>B &lt; C</text:p></table:table-cell></table:table-row></table:table></office:text></office:body></office:document-content>';
    const odt = zipOf([
      { name: "mimetype", content: "application/vnd.oasis.opendocument.text" },
      { name: "content.xml", content },
    ]);

    const reading = await read(odt, { name: "brief.odt" });

    expect(reading.mediaType).toBe("application/vnd.oasis.opendocument.text");
    expect(onlyDocument(reading).text).toBe("Betreff\nEins\tzwei\ndrei vier\nA\tB < C");
  });
});

describe("Excel files", () => {
  const workbook = (sheet: string): Uint8Array =>
    zipOf([
      { name: "[Content_Types].xml", content: "<Types/>" },
      {
        name: "xl/workbook.xml",
        content: '<workbook xmlns:r="r"><sheets><sheet name="Zählerstände" sheetId="1" r:id="rId7"/></sheets></workbook>',
      },
      {
        name: "xl/_rels/workbook.xml.rels",
        content: '<Relationships><Relationship Id="rId7" Target="worksheets/sheet1.xml"/></Relationships>',
      },
      {
        name: "xl/sharedStrings.xml",
        content: "<sst><si><t>Nummer</t></si><si><r><t>Roter </t></r><r><t>Text</t></r><rPh><t>furigana</t></rPh></si></sst>",
      },
      {
        name: "xl/styles.xml",
        content:
          '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs></styleSheet>',
      },
      { name: "xl/worksheets/sheet1.xml", content: `<worksheet><sheetData>${sheet}</sheetData></worksheet>` },
    ]);

  it("give a line a row with dates as dates", async () => {
    const reading = await read(
      workbook(
        '<row><c r="A1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row><row><c r="A2"><v>00123</v></c><c r="B2" s="1"><v>45000</v></c><c r="C2" t="b"><v>1</v></c></row>',
      ),
    );

    expect(reading.reader).toBe("xlsx");
    expect(onlyDocument(reading).text).toBe("Zählerstände\nNummer\t\tRoter Text\n00123\t2023-03-15\tTRUE");
  });
});
