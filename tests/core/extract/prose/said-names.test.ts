import { describe, expect, it } from "vitest";
import { extractFrom, type Given } from "../given-mail.ts";
import type { Block } from "../../../../shared/schemas/parsed.ts";

/** Everything before the first turn of ours is the customer's own. */
function turns(text: string): Block[] {
  let at = 0;
  return text.split("\n").map((line) => {
    const start = at;
    at += line.length + 1;
    return {
      kind: line.startsWith("Service:") ? ("quote" as const) : ("newest" as const),
      start,
      end: Math.min(at, text.length),
    };
  });
}

async function senderOf(given: Omit<Given, "category">): Promise<unknown> {
  const { fields } = await extractFrom({ category: "general_inquiry", ...given });
  return fields["senderName"]?.value ?? null;
}

const from = (name: string) => ({ name, address: "" });

describe("names that are said in passing", () => {
  it.each<[text: string, language: string, signedIn: string, expected: string]>([
    ["Morning, Jan Wisniewski here, when are you open?", "en", "+447700900381", "Jan Wisniewski"],
    ["Gas reading 04471, read it just now. Leon Farquhar", "en", "+447700900622", "Leon Farquhar"],
    ["Guten Morgen, hier Karl-Heinz Brüggemann. Wann ist offen?", "de", "Kalle", "Karl-Heinz Brüggemann"],
    ["Der Aufzug steht schon wieder. Bruno Hellwig 0174 8820 331", "de", "Hausmeister Bruno", "Bruno Hellwig"],
    ["could I order two lamps? to Rosa Wren, 19 Bute Terrace, Cardiff CF10 2FE", "en", "rosaandthewren", "Rosa Wren"],
    ["wann habt ihr offen? gruß, Cem Yildiz", "de", "cem.ylz", "Cem Yildiz"],
  ])("reads who writes %s", async (text, language, signedIn, expected) => {
    const value = await senderOf({ text, language, channel: "message", from: from(signedIn) });

    expect(value).toBe(expected);
  });

  it("reads a name in small letters after the words that give it", async () => {
    const text = "Sabs: hallo hier ist sabrina lenz, wann habt ihr offen\nService: Täglich ab 9 Uhr.";

    const value = await senderOf({
      text,
      channel: "chat",
      from: from("sabs"),
      document: { reader: "chat", blocks: turns(text) },
    });

    expect(value).toBe("sabrina lenz");
  });

  it("joins the surname somebody answers with to the first name of the chat", async () => {
    const text = "Saoirse: delete my account please\nService: And your surname?\nSaoirse: McGettigan";

    const value = await senderOf({
      text,
      language: "en",
      channel: "chat",
      from: from("Saoirse"),
      document: { reader: "chat", blocks: turns(text) },
    });

    expect(value).toBe("Saoirse McGettigan");
  });

  it.each<[text: string, language: string, expected: string]>([
    ["Is it open?\n\nYours faithfully\n\nG. A. Hall\n\n(Geoffrey Hall)\n", "en", "Geoffrey Hall"],
    ["Are you open on Sunday?\nDawn Pryce (Mrs)\nChair, Allotment Society", "en", "Dawn Pryce"],
    ["Bitte um Info. Es dankt im Voraus Dietmar Pohlmann, Kundennummer 22091", "de", "Dietmar Pohlmann"],
    ["Wann ist Ablesung?\nViele liebe Grüße sendet\nAnne-Marie Schulte-Berg", "de", "Anne-Marie Schulte-Berg"],
    ["Ist heute offen?\n\nHerzlichst\nBritta Lübbers (Leitung)", "de", "Britta Lübbers"],
  ])("reads the whole name below %s", async (text, language, expected) => {
    const value = await senderOf({ text, language });

    expect(value).toBe(expected);
  });

  it("is never sure of a name cut short", async () => {
    const { fields } = await extractFrom({
      category: "general_inquiry",
      language: "en",
      text: "When are you open?",
      from: { name: "Dawn P", address: "d@mail.example" },
    });

    expect(fields["senderName"]?.confidence).toBeLessThan(0.9);
  });

  it("takes no network handle for a name", async () => {
    const value = await senderOf({ text: "wann habt ihr offen?", channel: "message", from: from("xx_marie.2004") });

    expect(value).toBeNull();
  });

  it("lets the person who signs a firm's letter be its sender, in doubt", async () => {
    const text =
      "Hofmetzgerei Wurzer OHG\nObere Gasse 11, 95444 Bayreuth\n\nGrüß Gott,\n\nwann ist die Sprechstunde?\n\nGeorg Wurzer\n";

    const { fields } = await extractFrom({ category: "general_inquiry", text, channel: "letter" });

    expect(fields["senderName"]?.value).toBe("Georg Wurzer");
    expect(fields["senderName"]?.confidence).toBeLessThan(0.9);
  });

  it("keeps the school as the sender of a letter its staff signs", async () => {
    const text =
      "Grundschule am Rhein\nAmselweg 3, 15806 Zossen\n\nGuten Tag,\n\nwann ist die Sprechstunde?\n\nRamona Tietz, Leitung\n";

    const { fields } = await extractFrom({ category: "general_inquiry", text, channel: "letter" });

    expect(fields["senderName"]?.value).toBe("Grundschule am Rhein");
  });
});
