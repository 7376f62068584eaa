import { describe, expect, it } from "vitest";
import fc from "fast-check";
import { letterSubject } from "../../../../shared/core/parse/letters/letter-subject.ts";
import type { Parsed } from "../../../../shared/schemas/parsed.ts";
import { letterPage, type PlacedText, writePdf } from "../../../support/pdf-writer.ts";
import { read as readRequest } from "../read-request.ts";

const ofText = async (text: string): Promise<string | null> => letterSubject(await read(text, "brief.txt"));
const read = async (content: string | Uint8Array, fileName: string): Promise<Parsed> =>
  (await readRequest(content, { channel: "letter", fileName })).parsed;
const ofPage = async (page: PlacedText[]): Promise<string | null> => letterSubject(await read(writePdf([page]), "brief.pdf"));

const SENDER = "Erika Muster\nBirkenweg 7\n10115 Berlin";
const RECIPIENT = "Musterwerke AG\nKundenservice\nPostfach 10 20 30\n50667 Köln";
const END = "Mit freundlichen Grüßen\n\nErika Muster";
const letter = (...parts: string[]): string =>
  [SENDER, RECIPIENT, ...parts, "hiermit melde ich mich wegen meines Vertrags bei Ihnen.", END].join("\n\n");
const german = (subject: string): string => letter("Berlin, den 3. März 2026", subject, "Sehr geehrte Damen und Herren,");

const US_SENDER = "John Carpenter\n12 Mill Lane\nLeeds LS1 4AP";
const UK_RECIPIENT = "Northern Energy Ltd\nCustomer Services\nPO Box 200\nManchester M1 2AB";
const english = (...parts: string[]): string =>
  [US_SENDER, UK_RECIPIENT, ...parts, "I am writing about the contract named above.", "Yours faithfully,\n\nJohn Carpenter"].join(
    "\n\n",
  );

describe("the subject of a letter in German", () => {
  it.each([
    "Kündigung meines Stromvertrags",
    "Ihre Rechnung vom 12. Februar 2026",
    "Ihre Rechnung vom 12.02.2026",
    "Rechnung Nr. 2026-4711 vom 03.02.2026 – Widerspruch",
    "Widerspruch gegen Ihren Bescheid",
    "Was ist mit meiner Bestellung?",
    "Umzug nach Hamburg",
    "Mahnung!",
    "Kündigung zum 31.12.2026",
    "Beschwerde über den Kundenservice",
    "Kündigung bei der Musterwerke AG zum nächstmöglichen Termin",
  ])("is the heading above the salutation: %s", async (subject) => {
    expect(await ofText(german(subject))).toBe(subject);
  });

  it.each([
    ["**Kündigung meines Stromvertrags**", "Kündigung meines Stromvertrags"],
    ["## Kündigung", "Kündigung"],
    ["__Kündigung__\n===========", "Kündigung"],
    ["K Ü N D I G U N G", "KÜNDIGUNG"],
    ["Betreff: Kündigung", "Kündigung"],
    ["Betr.: Umzug", "Umzug"],
    ["Betreff\nNeue Bankverbindung", "Neue Bankverbindung"],
    ["Kündigung des Vertrags\nzum 31.03.2026", "Kündigung des Vertrags zum 31.03.2026"],
    ["Kündigung\nVertragsnummer: 4711-22\nKundennummer 998877", "Kündigung"],
    ["Kundennummer: 998877\n\nKündigung", "Kündigung"],
    ["Kündigung\n\nKundennummer: 998877\nIhr Zeichen: ab/12", "Kündigung"],
    ["Per Einschreiben\n\nKündigung", "Kündigung"],
    ["Kündigung\n\nVorab per Fax", "Kündigung"],
    ["Versicherungsnummer VS-77310024", "Versicherungsnummer VS-77310024"],
  ])("is read as it is meant: %j", async (written, meant) => {
    expect(await ofText(german(written))).toBe(meant);
  });

  it("may stand above the date, straight above the salutation, or at the very top", async () => {
    const aboveDate = letter("Kündigung", "Berlin, 3. März 2026", "Guten Tag,");
    const straight = letter("Kündigung\nGuten Tag Frau Sommer,");
    const top = `Kündigung\n\nSehr geehrte Damen und Herren,\n\nhiermit kündige ich.\n\n${END}`;

    expect([await ofText(aboveDate), await ofText(straight), await ofText(top)]).toEqual(["Kündigung", "Kündigung", "Kündigung"]);
  });

  it.each([
    ["nothing but addresses", [SENDER, RECIPIENT]],
    ["a date below the address", [SENDER, RECIPIENT, "Berlin, 3. März 2026"]],
    ["an address set line by line", [SENDER.replaceAll("\n", "\n\n"), RECIPIENT.replaceAll("\n", "\n\n"), "03.03.2026"]],
    ["a recipient without a town", [SENDER, "An die\nMusterwerke AG\nAbteilung Verträge"]],
    ["a recipient of one line", ["Erika Muster · Birkenweg 7 · 10115 Berlin", "Stadtwerke Musterstadt GmbH"]],
    ["the name of who signs", ["Erika Muster", "Berlin, 3.3.2026"]],
    ["telephone and mail", [SENDER, "Tel.: 030 1234567\nerika@example.org"]],
    ["an address abroad", [SENDER, "Musterwerke AG\nHauptstrasse 4\nCH-8001 Zürich\nSchweiz"]],
  ])("is none where there is %s", async (_, parts) => {
    const text = [...parts, "Sehr geehrte Damen und Herren,", "hiermit kündige ich meinen Vertrag.", END].join("\n\n");

    expect(await ofText(text)).toBeNull();
  });

  it("is never the name of the one who is greeted", async () => {
    const text = letter("Frank Sommer", "Sehr geehrter Herr Sommer,");

    expect(await ofText(text)).toBeNull();
  });

  it("is the heading above the first sentence where nobody is greeted", async () => {
    const body = "Der Lift bleibt seit gestern auf halber Strecke stehen und meldet einen Fehler.";
    const heading = [SENDER, "3. August 2026", "Störung am Treppenlift", "Schadentag: 02.08.2026", body, "E. Muster"].join(
      "\n\n",
    );
    const none = [SENDER, RECIPIENT, "3. August 2026", body, "E. Muster"].join("\n\n");
    const table = [SENDER, "Pos. Artikel Bezeichnung Menge Preis Gesamt", "1 Schrank Buche massiv 2 489,00 978,00"].join("\n\n");

    expect([await ofText(heading), await ofText(none), await ofText(table)]).toEqual(["Störung am Treppenlift", null, null]);
  });

  it("is no sentence in its place", async () => {
    const text = letter("Ich habe Ihnen in dieser Sache schon dreimal geschrieben und nie eine Antwort bekommen.", "Guten Tag,");

    expect(await ofText(text)).toBeNull();
  });
});

describe("the subject of a letter in English", () => {
  it.each([
    [
      "above the salutation",
      ["5 March 2026", "Cancellation of my contract", "Dear Sir or Madam,"],
      "Cancellation of my contract",
    ],
    ["with a label", ["Re: Your invoice of 12 February 2026", "Dear Mr Hill,"], "Your invoice of 12 February 2026"],
    [
      "without a label",
      ["March 5, 2026", "Your invoice dated 12 February 2026", "Dear Mr Hill,"],
      "Your invoice dated 12 February 2026",
    ],
    [
      "below the salutation in capitals",
      ["5th March 2026", "Dear Sirs,", "CANCELLATION OF CONTRACT 4711"],
      "CANCELLATION OF CONTRACT 4711",
    ],
    ["below the salutation", ["Dear Sir or Madam,", "Termination of agreement AB-44712"], "Termination of agreement AB-44712"],
    ["above the number", ["Change of address\nAccount number: 8812 4471", "Dear Customer Services,"], "Change of address"],
    ["as a number only", ["5 March 2026", "Policy number HX-77120", "To whom it may concern"], "Policy number HX-77120"],
    ["below how it was sent", ["By recorded delivery", "Complaint about a delivery", "Dear Sir,"], "Complaint about a delivery"],
  ])("is found %s", async (_, parts, subject) => {
    expect(await ofText(english(...parts))).toBe(subject);
  });

  it.each([
    ["addresses", ["Dear Sir or Madam,"]],
    ["a recipient without a street", ["Northern Broadband\nCustomer Records", "Dear Sirs,"]],
    ["an office", ["To the Housing Benefit Office", "Dear Sirs,"]],
    ["a country", ["Inverness\nScotland, United Kingdom", "Dear Sirs,"]],
    ["a date", ["5 March 2026", "Dear Mr Hill,"]],
    ["the name of the one who is greeted", ["Robert Hill", "Dear Mr Hill,"]],
  ])("is none where there is nothing but %s", async (_, parts) => {
    expect(await ofText(english(...parts))).toBeNull();
  });
});

describe("the subject of a letter on paper", () => {
  const lines = (subject: string): string[] => [
    ...SENDER.split("\n"),
    "",
    ...RECIPIENT.split("\n"),
    "",
    "Berlin, 3. März 2026",
    "",
    subject,
    "",
    "Sehr geehrte Damen und Herren,",
    "",
    "hiermit kündige ich meinen Vertrag zum nächstmöglichen Termin.",
    "",
    "Mit freundlichen Grüßen",
    "Erika Muster",
  ];

  it("is set apart by white space, of which its text has none", async () => {
    expect(await ofPage(letterPage(lines("Kündigung meines Vertrags")))).toBe("Kündigung meines Vertrags");
  });

  it("may be bold and large", async () => {
    const page = letterPage(lines("Ihre Rechnung vom 12.02.2026")).map((line) =>
      line.text.startsWith("Ihre Rechnung") ? { ...line, bold: true, size: 13 } : line,
    );

    expect(await ofPage(page)).toBe("Ihre Rechnung vom 12.02.2026");
  });

  it("is never a line of the address, however close it stands", async () => {
    const close = lines("").filter((line) => line !== "" && !line.startsWith("Berlin"));

    expect(await ofPage(letterPage(close))).toBeNull();
  });
});

it("reads any text without failing, and gives one line", async () => {
  const line = fc.constantFrom(
    "Kündigung",
    "Sehr geehrte Damen",
    "10115 Berlin",
    "",
    "* * *",
    "Betreff:",
    "Dear",
    "ß ß ß ß",
    "\u0000",
    "1.",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(line, fc.string({ unit: "binary" })), { maxLength: 12 }), async (parts) => {
      const subject = await ofText(`x${parts.join("\n")}`);

      expect(subject === null || !subject.includes("\n")).toBe(true);
    }),
    { numRuns: 150 },
  );
});
