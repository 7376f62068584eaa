import { describe, expect, it } from "vitest";
import { openMasterData } from "../../../../shared/adapters/master-data/memory-master-data.ts";
import { HttpMasterData } from "../../../../shared/adapters/master-data/http-master-data.ts";
import { extract } from "../../../../shared/core/extract/extract.ts";
import { repairInMask } from "../../../../shared/core/extract/master-data/repair.ts";
import { readRecords } from "../../../../shared/core/extract/master-data/read-records.ts";
import { givenArrival, givenClassification, givenParsed, starterPack, type Given } from "../given-mail.ts";

const CUSTOMERS =
  'Kundennummer;Vorname;Nachname;Straße;Hausnummer;PLZ;Ort;E-Mail;Zählernummer;Vertragsnummer;Letzter Stand\n4711-0815;Anna;Weber;Am Kirchbühl;4;79235;Vogtsburg;anna@weber.example;1ESY1160482711;V-100200;48000\n4711-0816;Jens;Krüger;"Hauptstr.";5;50667;Köln;;;;\n';
const master = openMasterData({ customers: new TextEncoder().encode(CUSTOMERS) });

const given = (mail: Given) => ({
  parsed: givenParsed(mail),
  classification: givenClassification(mail),
  arrival: givenArrival(mail),
});

const run = (mail: Given) => extract({ pack: starterPack(), masterData: master }, given(mail));

describe("master data", () => {
  it("reads lists with German heads, semicolons and quotes", () => {
    const [first, second] = readRecords("customers", new TextEncoder().encode(CUSTOMERS));

    expect(first).toMatchObject({ customerNumber: "4711-0815", name: "Anna Weber", meterNumbers: ["1ESY1160482711"] });
    expect(second).toMatchObject({ street: "Hauptstr.", houseNumber: "5" });
  });

  it("reads a JSON list as well", () => {
    const [first] = readRecords(
      "customers",
      new TextEncoder().encode(JSON.stringify([{ customerNumber: "1", name: "A", contractNumbers: ["x", "y"] }])),
    );

    expect(first).toMatchObject({ id: "1", contractNumbers: ["x", "y"] });
  });

  it("carries the mark of customers who want a person, however the list ticks its boxes", async () => {
    const list = "Kundennummer;Name;Wünscht Menschen\n1;Anna Weber;ja\n2;Jens Krüger;X\n3;Eva Blum;nein\n4;Ole Bär;\n";
    const json = JSON.stringify([{ customerNumber: "5", name: "Una Kern", wantsPerson: true }]);

    const marked = [
      ...readRecords("customers", new TextEncoder().encode(list)),
      ...readRecords("customers", new TextEncoder().encode(json)),
    ];

    expect(marked.map((record) => record.wantsPerson)).toEqual([true, true, false, false, true]);
  });

  it("tells with the customer that a person is to serve them", async () => {
    const list = "Kundennummer;Vorname;Nachname;Wants person\n4711-0815;Anna;Weber;yes\n";
    const { customer } = await extract(
      { pack: starterPack(), masterData: openMasterData({ customers: new TextEncoder().encode(list) }) },
      given({ category: "meter_reading", text: "Kundennummer 4711-0815, Zählerstand 48213 kWh. Gruß Anna Weber" }),
    );

    expect(customer).toMatchObject({ id: "4711-0815", wantsPerson: true });
  });

  it("names the customer and tells what matches and what differs", async () => {
    const { customer } = await run({
      category: "meter_reading",
      text: "Kundennummer 4711-0815, Zählerstand 48213 kWh. Gruß Anna Weber",
      from: { name: "Anna Weber", address: "other@mail.example" },
    });

    expect(customer).toMatchObject({
      id: "4711-0815",
      displayName: "Anna Weber",
      matches: ["customerNumber", "name"],
      differs: ["email"],
    });
  });

  it("fills and locks what the item does not say", async () => {
    const { fields } = await run({
      category: "meter_reading",
      text: "Zählerstand 48213 kWh. Kundennummer 4711-0815. Gruß Anna Weber",
    });

    expect(fields.meterNumber).toMatchObject({ value: "1ESY1160482711", source: "master", locked: true, provenance: null });
  });

  it("repairs what OCR confused only to a known number, and keeps what was read", async () => {
    const { fields } = await run({
      category: "meter_reading",
      text: "Kundennummer 47I1-O815. Zählerstand 48213 kWh. Gruß Anna Weber",
      from: { name: "Anna Weber", address: "anna@weber.example" },
    });

    expect(fields.customerNumber).toMatchObject({ value: "4711-0815", raw: "47I1-O815" });
  });

  it("objects to a reading below the last one", async () => {
    const { fields } = await run({
      category: "meter_reading",
      text: "Zählerstand 47000 kWh. Kundennummer 4711-0815. Gruß Anna Weber",
    });

    expect(fields.meterReading?.valid).toBe(false);
    expect(fields.meterReading?.checks.at(-1)).toMatchObject({ check: "reading_not_below_last", result: "fail" });
  });

  it("leaves two people of one name to a person", async () => {
    const twins = openMasterData({
      customers: new TextEncoder().encode("Kundennummer,Name,PLZ\n1001,Anna Weber,79235\n1002,Anna Weber,79235\n"),
    });
    const given = { category: "address_change", text: "Neue Adresse: Am Kirchbühl 4, 79235 Vogtsburg\nGruß\nAnna Weber" };
    const { customer } = await extract(
      { pack: starterPack(), masterData: twins },
      { parsed: givenParsed(given), classification: givenClassification(given), arrival: givenArrival({}) },
    );

    expect(customer).toBeNull();
  });

  it("goes on without the look-up service when that does not answer", async () => {
    const broken = new HttpMasterData({
      url: "https://crm.example/find",
      headers: {},
      timeoutMs: 50,
      fetch: () => Promise.reject(new Error("down")),
    });

    const hits = await broken.find({
      customerNumbers: ["1"],
      contractNumbers: [],
      meterNumbers: [],
      emails: [],
      phones: [],
      ibans: [],
      names: [],
      postalCodes: [],
      streets: [],
    });

    expect(hits).toEqual([]);
  });

  it("never repairs outside the mask", () => {
    const repaired = repairInMask("HELLO", ["\\d{4}-\\d{4}"]);

    expect(repaired).toEqual([]);
  });
});
