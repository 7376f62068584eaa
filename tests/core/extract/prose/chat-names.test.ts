import { describe, expect, it } from "vitest";
import { extractFrom } from "../given-mail.ts";

const IBAN = "DE02120300000000202051";

const chat = (text: string, category: string, language = "en") =>
  extractFrom({ category, text, language, channel: "chat", document: { reader: "chat" } });

describe("names told in a chat", () => {
  it.each([
    [
      "Guest: i want it all erased\nAgent: May I ask for the account name and customer number?\nGuest: Ewa Lipska, 176-10-942",
      "Ewa Lipska",
    ],
    ["Guest: a job please\nAgent: I just need your name and a number.\nGuest: Ewa Lipska 07700 900 664", "Ewa Lipska"],
    ["Gast: will widerrufen\nBea: Auf welchen Namen läuft das?\nGast: Ewa Lipska. nummer hab ich keine", "Ewa Lipska"],
  ])("reads who writes in %s", async (text, expected) => {
    const { fields } = await chat(text, "data_protection_request");

    expect(fields["senderName"]?.value).toBe(expected);
  });

  it("does not take the relative an order is for as the sender", async () => {
    const text =
      "Gast: will widerrufen\nBea: Auf welchen Namen läuft das?\nGast: auf meine Mutter, Ewa Lipska\nBea: Danke, erledigt.";

    const { fields } = await chat(text, "withdrawal", "de");

    expect(fields["senderName"]?.value ?? null).toBeNull();
  });

  it("reads the name behind a short answer, for the account and for who writes", async () => {
    const text = `Guest: new bank\nAgent: And the IBAN?\nGuest: ${IBAN}\nAgent: Whose name is on that account?\nGuest: mine. Ewa Lipska`;

    const { fields } = await chat(text, "bank_details_change");

    expect([fields["accountHolder"]?.value, fields["senderName"]?.value]).toEqual(["Ewa Lipska", "Ewa Lipska"]);
  });
});

describe("names told beside an account", () => {
  it.each<[text: string, language: string, expected: string]>([
    [`Name auf dem Konto: Ewa Lipska\nIBAN: ${IBAN}`, "de", "Ewa Lipska"],
    [`Bitte das neue Konto nehmen:\n\nWEG Amselhof 7-11, ${IBAN}`, "de", "WEG Amselhof 7-11"],
    [`bucht bitte ab von ${IBAN} läuft auf meine mutter ewa lipska weil meine karte fehlt`, "de", "Ewa Lipska"],
  ])("reads the holder in %s", async (text, language, expected) => {
    const { fields } = await extractFrom({ category: "bank_details_change", text, language, from: { name: "Jan", address: "" } });

    expect(fields["accountHolder"]?.value).toBe(expected);
  });

  it("completes the first name that signs by the account of the same first name", async () => {
    const text = `hi, new bank:\n${IBAN}\nname on account Ewa Lipska\n\nta ewa`;

    const { fields } = await extractFrom({ category: "bank_details_change", text, language: "en" });

    expect(fields["senderName"]?.value).toBe("Ewa Lipska");
  });
});

describe("numbers told by where they stand", () => {
  it.each([
    [
      "serialNumber",
      "technical_fault",
      "You asked for the number off the plate again. It's inside on the left: FZ6105-479-B0.",
      "FZ6105-479-B0",
    ],
    ["meterNumber", "meter_reading", "Gas, 4418 cubic metres. It's the meter marked E6S 11820447 17.", "E6S 11820447 17"],
  ])("reads the %s of a %s", async (field, category, text, expected) => {
    const { fields } = await extractFrom({ category, text, language: "en" });

    expect(fields[field]?.value).toBe(expected);
  });
});

describe("two addresses told apart in capitals", () => {
  it("reads ALT and NEU as no part of a street", async () => {
    const text = "Neue Adresse bitte: ALT Amselweg 5, 13127 Berlin / NEU Schönower Chaussee 44b, 16321 Bernau.";

    const { fields } = await extractFrom({ category: "address_change", text, language: "de" });

    expect(fields["oldAddress"]?.value).toMatchObject({ street: "Amselweg", city: "Berlin" });
    expect(fields["address"]?.value).toMatchObject({ street: "Schönower Chaussee", city: "Bernau" });
  });
});
