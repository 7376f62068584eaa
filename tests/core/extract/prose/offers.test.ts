import { describe, expect, it } from "vitest";
import { sameValue } from "../../../../shared/core/extract/same-value.ts";
import type { Block } from "../../../../shared/schemas/parsed.ts";
import { extractFrom, type Given } from "../given-mail.ts";
import { itemOf } from "./item-cases.ts";

/** The turns of the service are history, those of the customer his own words. */
function chat(text: string): Pick<Given, "text" | "channel" | "document"> {
  let start = 0;
  const blocks = text.split("\n").map((line): Block => {
    const block: Block = { kind: line.startsWith("Service:") ? "quote" : "newest", start, end: start + line.length + 1 };
    start = block.end;
    return block;
  });
  return { text, channel: "chat", document: { reader: "chat", blocks } };
}

function answeredMail(newest: string, quoted: string): Pick<Given, "text" | "channel" | "document"> {
  const end = newest.length + 2;
  const text = `${newest}\n\n${quoted}`;
  const blocks: Block[] = [
    { kind: "newest", start: 0, end },
    { kind: "quote", start: end, end: text.length },
  ];
  return { text, channel: "mail", document: { blocks } };
}

describe("what one side offers and the other takes", () => {
  it.each([
    [
      "order",
      "de",
      answeredMail(
        "passt, nehmen wir so. aber nur 2 tische, nicht 3.",
        ">   3 x Schreibtisch Leva 160, je 489,00 EUR\n>   4 x Rollcontainer Leva, je 129,00 EUR",
      ),
      ["2|Schreibtisch Leva 160", "4|Rollcontainer Leva"],
    ],
    [
      "order",
      "en",
      answeredMail("Please go ahead as quoted.", "> 5 x Park bench oak\n> 2 x Litter bin"),
      ["5|Park bench oak", "2|Litter bin"],
    ],
    [
      "order",
      "de",
      chat(
        "Malin: ich würd gern den Jugendtarif 15 GB nehmen. und eine esim dazu\nService: Ok: 1x Jugendtarif 15 GB, 1x eSIM. Ab wann?\nMalin: 20.10.",
      ),
      ["1|Jugendtarif 15 GB", "1|eSIM"],
    ],
    [
      "withdrawal",
      "de",
      chat("Kim: will was widerrufen\nService: Um welchen Artikel geht es?\nKim: die Drohne SkyOne"),
      ["1|Drohne SkyOne"],
    ],
    ["withdrawal", "en", chat("Kim: i want to send something back\nService: Which item?\nKim: the kettle"), ["1|kettle"]],
  ])("reads the things of an %s (%s) in a conversation", async (category, language, given, things) => {
    const { fields } = await extractFrom({ category, language, ...given });

    const value = fields.items?.value ?? null;
    const expected = things.map(itemOf);
    expect(value !== null && sameValue("items", value, expected) ? expected : value).toEqual(expected);
  });

  it.each([
    [
      "effectiveDate",
      "bank_details_change",
      "de",
      "Kim: neue iban\nService: Die nächste Abbuchung am 1. April dann von dort.\nKim: danke",
      "2026-04-01",
    ],
    [
      "requestedDate",
      "appointment_request",
      "de",
      "Kim: termin\nService: Frei sind 18.3. und 23.3.\nKim: der 23. wäre gut",
      "2026-03-23",
    ],
    [
      "requestedDate",
      "appointment_request",
      "en",
      "Kim: need an engineer\nService: Thursday 19 March, morning or afternoon?\nKim: afternoon",
      "2026-03-19",
    ],
  ])("reads the %s (%s, %s) of %s", async (field, category, language, text, day) => {
    const { fields } = await extractFrom({ category, language, ...chat(text) });

    const value = fields[field]?.value ?? null;
    expect(value !== null && sameValue(field, value, { kind: "date", date: day }) ? day : value).toBe(day);
  });

  it("refuses the day of the subject and of the quoted appointment with the sender's own words", async () => {
    const given = answeredMail(
      "Am 9. bin ich leider auf Montage. Können wir auf Montag, 16. März gehen?",
      "> Unser Techniker kommt am 09.03.2026.",
    );

    const { fields } = await extractFrom({ category: "appointment_request", subject: "AW: Ihr Termin am 09.03.", ...given });

    expect(fields.requestedDate?.value).toBe("2026-03-16");
  });

  it("is never sure of what only the other side has listed", async () => {
    const given = answeredMail("Please go ahead as quoted.", "> 5 x Park bench oak\n> 2 x Litter bin");

    const { fields } = await extractFrom({ category: "order", language: "en", ...given });

    expect(fields.items?.confidence).toBeLessThan(0.9);
  });
});
