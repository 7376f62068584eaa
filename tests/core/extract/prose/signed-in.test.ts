import { describe, expect, it } from "vitest";
import type { Field } from "../../../../shared/schemas/extraction.ts";
import { extractFrom } from "../given-mail.ts";

const AUTOMATIC = 0.9;

const senderIn = async (name: string, text: string): Promise<Field | undefined> => {
  const from = { name, address: "" };
  const { fields } = await extractFrom({ category: "general_inquiry", language: "de", channel: "chat", text, from });
  return fields.senderName;
};

describe("somebody signed in by a first name", () => {
  it.each([
    ["Nele", "Nele: Hallo, wann habt ihr offen?\nAnna: Wie heißen Sie?\nNele: Nele Ostermann, danke", "Nele Ostermann"],
    ["Jan P.", "Guten Tag, eine Frage zum Tarif. Jan Petzold, 0151 2345678", "Jan Petzold"],
  ])("who is %s is known by the whole name they write", async (name, text, whole) => {
    const sender = await senderIn(name, text);

    expect(sender?.value).toBe(whole);
  });

  it("and nothing else is not known for sure", async () => {
    const sender = await senderIn("Nele", "Hallo, wann habt ihr morgen offen?");

    expect(sender?.value).toBe("Nele");
    expect(sender?.confidence).toBeLessThan(AUTOMATIC);
  });
});
