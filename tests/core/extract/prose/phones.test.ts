import { describe, expect, it } from "vitest";
import { extractFrom } from "../given-mail.ts";

describe("where the sender is called", () => {
  it.each<[text: string, language: string, expected: string]>([
    ["The bin lid is broken.\n\nEdith Marlow\n01632 960 412", "en", "+441632960412"],
    ["The bin lid is broken.\n\nEdith Marlow\n9 Elm Row, Bath BA2 4QR\n+44 1632 960 412", "en", "+441632960412"],
    ["The customer number is 5512-880-3 and I'm on 07700 900 412.", "en", "+447700900412"],
    ["Die Heizung ist kalt. Ich bin unter 04761 / 44 71 18 zu erreichen, mein Mann unter 0171 820 44 71.", "de", "+494761447118"],
    ["Tel 05193 / 86 40 11 oder Handy von meinem Mann 0171 88 23 905.", "de", "+495193864011"],
    ["Sie erreichen meine Frau unter 0171 820 44 71.", "de", "+491718204471"],
    ["jetzt Feldgasse 9, 4600 Wels, ruft an 0660 771 20 44", "de", "+436607712044"],
    ["Neu: Feldgasse 9, 8400 Winterthur. Tel. 079 441 20 44", "de", "+41794412044"],
  ])("reads it in %s", async (text, language, expected) => {
    const { fields } = await extractFrom({ category: "technical_fault", text, language });

    expect(fields["phone"]?.value).toBe(expected);
  });
});

describe("whose order an invoice answers", () => {
  it.each([
    ["Rechnung 5512\nIhre Best.  VB-118-2026\nIhr Zeichen Kr", "VB-118-2026"],
    ["Rechnung 5512 vom 02.11.2026\nAuftrag von Ihnen: W-2026-330", "W-2026-330"],
    ["Rechnung 5512\nBestell-Nr. Kunde: 45/1107", "45/1107"],
  ])("reads it in %s", async (text, expected) => {
    const { fields } = await extractFrom({ category: "supplier_invoice", text, language: "de" });

    expect(fields["purchaseOrder"]?.value).toBe(expected);
  });
});
