import { describe, expect, it } from "vitest";
import { onlyDocument, read } from "./build/read.ts";

describe("calendar files", () => {
  const invitation = [
    "BEGIN:VCALENDAR",
    "METHOD:REQUEST",
    "BEGIN:VEVENT",
    "UID:4711",
    "SUMMARY:Ablesetermin\\, Keller",
    "DTSTART;TZID=Europe/Berlin:20260401T090000",
    "DTEND;TZID=Europe/Berlin:20260401T093000",
    'ORGANIZER;CN="Müller, Anna":mailto:anna@example.org',
    "ATTENDEE;PARTSTAT=NEEDS-ACTION:mailto:kunde@example.org",
    "DESCRIPTION:Bitte halten Sie den Zugang fr",
    " ei.\\nDanke",
    "BEGIN:VALARM",
    "DESCRIPTION:Erinnerung",
    "END:VALARM",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");

  it("become events with times, people and readable text", async () => {
    const document = onlyDocument(await read(invitation, { name: "termin.ics" }));

    expect(document.text).toBe(
      "Ablesetermin, Keller\n2026-04-01 09:00 (Europe/Berlin) - 2026-04-01 09:30 (Europe/Berlin)\nMüller, Anna <anna@example.org>\nBitte halten Sie den Zugang frei.\nDanke",
    );
    expect(document.structured[0]).toMatchObject({
      kind: "calendar",
      data: {
        method: "REQUEST",
        events: [
          {
            uid: "4711",
            start: { value: "2026-04-01T09:00:00", zone: "Europe/Berlin" },
            attendees: [{ address: "kunde@example.org", status: "NEEDS-ACTION" }],
          },
        ],
      },
    });
  });

  it("say so when they hold no event", async () => {
    const reading = await read("BEGIN:VCALENDAR\r\nEND:VCALENDAR");

    expect(reading.problems.map((problem) => problem.code)).toEqual(["no_event"]);
  });
});

describe("business cards", () => {
  it("give name, numbers and address, quoted-printable too", async () => {
    const card = [
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:M=C3=BCller;Anna",
      "ORG:Müller GmbH;Vertrieb",
      "item1.EMAIL;INTERNET:anna@example.org",
      "TEL;WORK;VOICE:+49 40 123",
      "ADR;TYPE=home:;;Mühlweg 3;Köln;;50667;Deutschland",
      "END:VCARD",
    ].join("\r\n");

    const document = onlyDocument(await read(card, { name: "anna.vcf" }));

    expect(document.structured[0]?.data).toMatchObject({
      name: "Anna Müller",
      organisation: "Müller GmbH, Vertrieb",
      emails: [{ address: "anna@example.org", types: ["internet"] }],
      phones: [{ number: "+49 40 123", types: ["work", "voice"] }],
      addresses: [{ street: "Mühlweg 3", city: "Köln", postalCode: "50667" }],
    });
    expect(document.text).toContain("50667 Köln");
  });

  it("with a property named like a built-in do no harm", async () => {
    const reading = await read("BEGIN:VCARD\nFN;__proto__=x;constructor=y:Anna\nEND:VCARD");

    expect(onlyDocument(reading).text).toBe("Anna");
  });
});
