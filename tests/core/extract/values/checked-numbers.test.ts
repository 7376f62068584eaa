import { describe, expect, it } from "vitest";
import { findEmails, findPhones } from "../../../../shared/core/extract/values/contacts.ts";
import { findBics, findIbans } from "../../../../shared/core/extract/values/iban.ts";
import { findLicensePlates } from "../../../../shared/core/extract/values/license-plates.ts";
import { findTaxNumbers, findVatIds } from "../../../../shared/core/extract/values/tax-ids.ts";
import { givenReading } from "../given-reading.ts";

describe("IBAN and BIC", () => {
  it("reads a grouped IBAN and leaves the words after it alone", () => {
    const [found] = findIbans(givenReading("IBAN DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX"));

    expect(found?.raw).toBe("DE89 3704 0044 0532 0130 00");
    expect(found?.checks[0]?.result).toBe("pass");
  });

  it("keeps an IBAN with wrong check digits, says so and proposes the swapped digits back", () => {
    const [found] = findIbans(givenReading("IBAN: DE89 3704 0044 5032 0130 00"));

    expect(found?.value).toBe("DE89370400445032013000");
    expect(found?.checks[0]).toMatchObject({ result: "fail", proposal: "DE89370400440532013000" });
  });

  it("reads letters that OCR made of digits where the checksum proves it", () => {
    const [found] = findIbans(givenReading("IBAN DE89 37O4 0044 0532 0130 OO"));

    expect(found?.value).toBe("DE89370400440532013000");
    expect(found?.checks[0]?.message).toContain("37O4");
  });

  it("finds the IBAN after words that begin like one", () => {
    const found = findIbans(givenReading("My account no is 467883\nMy IBAN is DE91 1000 0000 0123 4567 89", "en"));

    expect(found.map((entity) => entity.value)).toEqual(["DE91100000000123456789"]);
  });

  it("takes no capitals for a BIC without its label", () => {
    const found = findBics(givenReading("RECHNUNG UND LIEFERUNG, BIC: DEUTDEFF"));

    expect(found.map((entity) => entity.value)).toEqual(["DEUTDEFF"]);
  });
});

describe("tax numbers", () => {
  it.each(["DE136695976", "ATU67554568", "CHE-116.281.710 MWST", "NL 810433941B01"])("reads the VAT ID %s", (text) => {
    const [found] = findVatIds(givenReading(`USt-IdNr. ${text}`));

    expect(found?.checks[0]?.result).toBe("pass");
  });

  it("keeps a VAT ID with a wrong check digit and says so", () => {
    const [found] = findVatIds(givenReading("USt-IdNr. DE136695977"));

    expect(found?.checks[0]?.result).toBe("fail");
  });

  it("does not read the head of an IBAN as a VAT ID", () => {
    const found = findVatIds(givenReading("DE67 1004 8392 7221 8882 72"));

    expect(found).toEqual([]);
  });

  it("knows the shape of a German tax number", () => {
    const [found] = findTaxNumbers(givenReading("Steuernummer 201/113/40209"));

    expect(found?.checks[0]?.result).toBe("pass");
  });
});

describe("phones and mail addresses", () => {
  it.each([
    ["Tel. 030 1234567", "+49301234567"],
    ["Mobil: 0171/2345678", "+491712345678"],
    ["call me on 020 7946 0123", "+442079460123"],
    ["+43 1 5133321", "+4315133321"],
  ])("reads %s", (text, value) => {
    const [found] = findPhones(givenReading(text, text.startsWith("call") ? "en" : "de"), Number.POSITIVE_INFINITY);

    expect(found?.value).toBe(value);
  });

  it.each([
    "Kundennummer 4711-0815-42",
    "Rechnungsnummer 2024001234",
    "RE-20240512-001",
    "Steuernummer 201/113/40209",
    "vom 01.02.2026 bis 03.04.2026",
    "Auftrag 0301234567",
  ])("finds no phone in %s", (text) => {
    const found = findPhones(givenReading(text.replace("nummer ", " ")), Number.POSITIVE_INFINITY);

    expect(found).toEqual([]);
  });

  it.each([
    ["Dermot Nolan, Kilmacow, Co. Kilkenny. Phone 087 123 4567", "+353871234567"],
    ["part no A-4412, my phone is 0117 496 0733, Bristol BS1 4ND", "+441174960733"],
  ])("dials where the writer lives in %j", (text, value) => {
    const [found] = findPhones(givenReading(text, "en"), Number.POSITIVE_INFINITY);

    expect(found?.value).toBe(value);
  });

  it("ends a mail address before the full stop of the sentence", () => {
    const [found] = findEmails(givenReading("Schreiben Sie an Jörg.Müller@Beispiel.de."));

    expect(found?.value).toBe("jörg.müller@beispiel.de");
  });
});

describe("licence plates", () => {
  it.each([
    ["Kennzeichen B-MW 1234", "B-MW 1234"],
    ["mein Golf (ERH S 55)", "ERH-S 55"],
    ["hh-ab 77 steht", "HH-AB 77"],
  ])("reads %s", (text, value) => {
    const [found] = findLicensePlates(givenReading(text));

    expect(found?.value).toBe(value);
  });

  it("asks for a label where the district does not exist", () => {
    const found = findLicensePlates(givenReading("Artikel QQ-AB 12"));

    expect(found).toEqual([]);
  });
});
