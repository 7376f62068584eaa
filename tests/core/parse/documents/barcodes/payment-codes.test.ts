import { describe, expect, it } from "vitest";
import { isMod97, isQrReference } from "../../../../../shared/core/parse/documents/barcodes/check-digits.ts";
import { parseEpc } from "../../../../../shared/core/parse/documents/barcodes/epc-qr.ts";
import { parseSwissQr } from "../../../../../shared/core/parse/documents/barcodes/swiss-qr.ts";

const epc = (lines: string[], encoding: BufferEncoding = "utf8") =>
  parseEpc(lines.join("\n"), new Uint8Array(Buffer.from(lines.join("\n"), encoding)));

describe("EPC codes", () => {
  it("give the payment", () => {
    const payment = epc([
      "BCD",
      "001",
      "1",
      "SCT",
      "BYLADEM1001",
      "Küßner OHG",
      "DE02 1203 0000 0000 2020 51",
      "EUR1901.14",
      "",
      "RF18539007547034",
      "",
      "Danke",
    ]);

    expect(payment).toMatchObject({
      name: "Küßner OHG",
      iban: "DE02120300000000202051",
      ibanValid: true,
      amount: { value: "1901.14", currency: "EUR" },
      reference: "RF18539007547034",
      referenceValid: true,
      information: "Danke",
    });
  });

  it("decode the character set they name", () => {
    const payment = epc(["BCD", "002", "2", "SCT", "", "Müller", "DE02120300000000202051"], "latin1");

    expect(payment).toMatchObject({ name: "Müller", amount: null, bic: "" });
  });

  it("with carriage returns and a wrong checksum are read and labelled", () => {
    const payment = parseEpc("BCD\r\n002\r\n1\r\nSCT\r\n\r\nAnna\r\nDE99120300000000202051\r\nEUR5", new Uint8Array());

    expect(payment).toMatchObject({ iban: "DE99120300000000202051", ibanValid: false, amount: { value: "5", currency: "EUR" } });
  });

  it.each(["BCD", "https://example.org", "BCD\n003\n1\nSCT", ""])("are not seen in %j", (text) => {
    const payment = parseEpc(text, new Uint8Array());

    expect(payment).toBeNull();
  });
});

describe("Swiss QR bills", () => {
  const lines = [
    "SPC",
    "0200",
    "1",
    "CH4431999123000889012",
    "S",
    "Muster AG",
    "Seestrasse",
    "12",
    "8001",
    "Zürich",
    "CH",
    "",
    "",
    "",
    "",
    "",
    "",
    "",
    "1994.75",
    "CHF",
    "K",
    "Peter Muster",
    "Musterstrasse 1a",
    "1234 Musterstadt",
    "",
    "",
    "CH",
    "QRR",
    "210000000003139471430009017",
    "Rechnung 7",
    "EPD",
    "//S1/10/7",
  ];

  it("give the payment, structured and combined addresses", () => {
    const payment = parseSwissQr(lines.join("\r\n"));

    expect(payment).toMatchObject({
      iban: "CH4431999123000889012",
      ibanValid: true,
      creditor: { name: "Muster AG", street: "Seestrasse", houseNumber: "12", city: "Zürich" },
      ultimateCreditor: null,
      debtor: { street: "Musterstrasse", houseNumber: "1a", postalCode: "1234", city: "Musterstadt" },
      amount: { value: "1994.75", currency: "CHF" },
      referenceValid: true,
      message: "Rechnung 7",
      billInformation: "//S1/10/7",
    });
  });

  it("without amount leave it open", () => {
    const payment = parseSwissQr(lines.with(18, "").join("\n"));

    expect(payment).toMatchObject({ amount: null, currency: "CHF" });
  });
});

describe("check digits", () => {
  it("know right from wrong", () => {
    const results = [
      isMod97("DE02120300000000202051"),
      isMod97("DE03120300000000202051"),
      isMod97("de02"),
      isQrReference("210000000003139471430009017"),
      isQrReference("210000000003139471430009018"),
    ];

    expect(results).toEqual([true, false, false, true, false]);
  });
});
