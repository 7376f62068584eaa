import { describe, expect, it } from "vitest";
import type { Field } from "../../../../shared/schemas/extraction.ts";
import { extractFrom } from "../given-mail.ts";

const AUTOMATIC = 0.9;

const senderIn = async (name: string, text: string): Promise<Field | undefined> => {
  const from = { name, address: "" };
  const document = { reader: "chat" } as const;
  const { fields } = await extractFrom({ category: "general_inquiry", language: "de", channel: "chat", text, from, document });
  return fields.senderName;
};

describe("somebody signed in by a first name", () => {
  it.each([
    ["Nele", "Nele: Hallo, wann habt ihr offen?\nAnna: Wie heißen Sie?\nNele: Nele Ostermann, danke", "Nele Ostermann"],
    ["Jan P.", "Guten Tag, eine Frage zum Tarif. Jan Petzold, 0151 2345678", "Jan Petzold"],
    [
      "Dilek S.",
      "Dilek S.: Hallo, ich ziehe um\nAnna: Sagst du mir den ganzen Namen?\nDilek S.: Dilek Sarıkaya, 8810",
      "Dilek Sarıkaya",
    ],
    ["W. Harmsen", "W. Harmsen: moin\nAnna: Wie heißen Sie?\nW. Harmsen: Wiebke Harmsen, 77 10 22", "Wiebke Harmsen"],
    ["Deniz O.", "bitte alles löschen. deniz oktar, 0151 2345678", "deniz oktar"],
    ["Bea", "Bea: hi there\nTom: May I have your full name?\nBea: AB12 CDE. Beatrix Lowry", "Beatrix Lowry"],
    ["T. Rehbock", "Guten Tag Tilda Rehbock hier, bitte um Rückruf", "Tilda Rehbock"],
    ["Familie Rehbock", "Wir nehmen das Angebot. Ansgar Rehbock, 0151 2345678", "Ansgar Rehbock"],
    ["rob_tennant", "stop calling me pls. Robert Tennant cust no. 4410", "Robert Tennant"],
    ["Gast", "Gast: hallo\nTom: Wie ist Ihr Name?\nGast: mein Name ist Ulla Brinkhoff", "Ulla Brinkhoff"],
    ["Guest", "Guest: you spell me wrong\nTom: How should it be?\nGuest: Its Niamh Corrigan!! not Neve", "Niamh Corrigan"],
  ])("who is %s is known by the whole name they write", async (name, text, whole) => {
    const sender = await senderIn(name, text);

    expect(sender?.value).toBe(whole);
  });

  it("and nothing else is not known for sure", async () => {
    const sender = await senderIn("Nele", "Hallo, wann habt ihr morgen offen?");

    expect(sender?.value).toBe("Nele");
    expect(sender?.confidence).toBeLessThan(AUTOMATIC);
  });

  it("and says two different whole names is not known for sure", async () => {
    const sender = await senderIn("Jonas", "Mein Bruder heißt auch so: Jonas Priebe. Und ich bin Jonas Wettstein, hallo.");

    expect(sender?.confidence).toBeLessThan(AUTOMATIC);
  });
});

describe("a shop signed in under its own name", () => {
  const ASKED = "Backstube Engl: die Kasse geht nicht\nKim: Mit wem spreche ich denn?\nBackstube Engl: ";

  it.each([
    ["Kaffeerösterei Holm", `${ASKED.replaceAll("Backstube Engl", "Kaffeerösterei Holm")}Merle Holm, 0151 2345678`, "Merle Holm"],
    [
      "Pizzeria Vesuvio",
      `${ASKED.replaceAll("Backstube Engl", "Pizzeria Vesuvio")}gino dal santo, 0151 2345678`,
      "gino dal santo",
    ],
  ])("%s gives way to the person who says who he is", async (name, text, person) => {
    const sender = await senderIn(name, text);

    expect(sender?.value).toBe(person);
  });

  it("stays where nobody says a name", async () => {
    const sender = await senderIn(
      "Pizzeria Vesuvio",
      "Pizzeria Vesuvio: das Terminal geht nicht\nKim: Was steht da?\nPizzeria Vesuvio: keine ahnung, nichts",
    );

    expect(sender?.value).toBe("Pizzeria Vesuvio");
  });
});
