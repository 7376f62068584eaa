import { describe, expect, it } from "vitest";
import { pdfOf, show, stream } from "./build/pdf.ts";
import { onlyDocument, read } from "./build/read.ts";

const TEMPLATE = `<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/">
<subform name="form1" layout="tb" locale="de_DE">
<pageSet><pageArea name="Page1" id="Page1"><contentArea x="10mm" y="10mm" w="190mm" h="270mm"/><medium stock="a4" short="210mm" long="297mm"/></pageArea></pageSet>
<subform name="body" layout="tb" w="190mm">
<draw name="title" w="150mm" h="10mm"><value><text>Antrag auf Abschlagsanpassung</text></value></draw>
<field name="Kundennummer" w="150mm" h="10mm"><ui><textEdit/></ui><caption><value><text>Kundennummer</text></value></caption><assist><toolTip>Ihre Kundennummer</toolTip></assist></field>
<field name="Abschlag" w="150mm" h="10mm"><ui><textEdit multiLine="1"/></ui><caption><value><text>Neuer Abschlag</text></value></caption></field>
<field name="Zustimmung" w="60mm" h="10mm"><ui><checkButton/></ui><items><integer>1</integer><integer>0</integer></items><caption><value><text>Ich stimme zu</text></value></caption></field>
<exclGroup name="Zahlart" layout="tb"><field name="a" w="60mm" h="10mm"><ui><checkButton shape="round"/></ui><items><text>L</text></items><caption><value><text>Lastschrift</text></value></caption></field>
<field name="b" w="60mm" h="10mm"><ui><checkButton shape="round"/></ui><items><text>U</text></items><caption><value><text>Ueberweisung</text></value></caption></field></exclGroup>
<field name="Werbung" w="60mm" h="10mm"><ui><checkButton/></ui><items><integer>1</integer><integer>0</integer></items><caption><value><text>Werbung</text></value></caption></field>
</subform></subform></template>`;

const DATA = `<xfa:datasets xmlns:xfa="http://www.xfa.org/schema/xfa-data/1.0/"><xfa:data><form1><body>
<Kundennummer>4711-0815</Kundennummer><Abschlag>85 Euro</Abschlag><Zustimmung>1</Zustimmung><Zahlart>U</Zahlart><Werbung>0</Werbung></body></form1></xfa:data></xfa:datasets>`;

const PREAMBLE = '<xdp:xdp xmlns:xdp="http://ns.adobe.com/xdp/">';
const CONFIG = '<config xmlns="http://www.xfa.org/schema/xci/3.1/"><present><pdf><version>1.7</version></pdf></present></config>';

/** A form whose pages are only described by XML, as government offices publish them. */
const xfaForm = (fonts = "/DR << /Font << /F1 3 0 R >> >>"): Uint8Array =>
  pdfOf([{ content: show("Bitte oeffnen Sie das Formular mit einem anderen Programm.", 72, 700) }], {
    catalog: "/NeedsRendering true /AcroForm 100 0 R",
    more: new Map([
      [
        100,
        `<< /Fields [] ${fonts} /XFA [(preamble) 101 0 R (config) 102 0 R (template) 103 0 R (datasets) 104 0 R (postamble) 105 0 R] >>`,
      ],
      [101, stream(PREAMBLE)],
      [102, stream(CONFIG)],
      [103, stream(TEMPLATE)],
      [104, stream(DATA)],
      [105, stream("</xdp:xdp>")],
    ]),
  });

describe("an XFA form", () => {
  it("gives its values under their names", async () => {
    const document = onlyDocument(await read(xfaForm()));

    const fields = document.formFields.map(({ name, label, value, kind }) => [name, label, value, kind]);
    expect(fields).toEqual([
      ["Kundennummer", "Ihre Kundennummer", "4711-0815", "text"],
      ["Abschlag", "Neuer Abschlag", "85 Euro", "text"],
      ["Zustimmung", "Ich stimme zu", "Ich stimme zu", "checkbox"],
      ["Zahlart", "Ueberweisung", "U", "radio"],
      ["Werbung", "Werbung", "", "checkbox"],
    ]);
  });

  it("has its printed words and its values in the text", async () => {
    const document = onlyDocument(await read(xfaForm()));

    expect(document.text).toContain("Antrag auf Abschlagsanpassung");
    expect(document.text).toContain("Kundennummer");
    const field = document.formFields.find(({ name }) => name === "Kundennummer");
    expect(document.text.slice(field?.start ?? 0, field?.end ?? 0)).toBe("4711-0815");
  });

  it("the program behind the reader stumbles over is read as the page others see, and that is said", async () => {
    const reading = await read(xfaForm(""));

    expect(onlyDocument(reading).text).toContain("Bitte oeffnen Sie das Formular");
    expect(reading.problems.map((problem) => problem.code)).toEqual(["form_unread"]);
  });
});
