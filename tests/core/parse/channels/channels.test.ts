import { describe, expect, it } from "vitest";
import { read } from "../read-request.ts";

describe("forms", () => {
  it("become lines with fields and a sender", async () => {
    const form = JSON.stringify({
      form: "contact",
      sender: { email: "erika@kunde.example" },
      fields: { Name: "Erika Beispiel", Betreff: "Umzug", Nachricht: "Ich ziehe\num.", Newsletter: true, Alter: 41 },
    });

    const { parsed } = await read(form, { channel: "form" });

    expect(parsed).toMatchObject({
      outcome: "read",
      form: "contact",
      subject: "Umzug",
      sender: { name: "Erika Beispiel", email: "erika@kunde.example" },
      text: "Name: Erika Beispiel\nBetreff: Umzug\nNachricht: Ich ziehe\num.\nNewsletter: true\nAlter: 41",
    });
    const [document] = parsed.documents;
    expect(document?.formFields.map((field) => document.text.slice(field.start ?? 0, field.end ?? 0))).toEqual([
      "Erika Beispiel",
      "Umzug",
      "Ich ziehe\num.",
      "true",
      "41",
    ]);
  });

  it.each([
    ["no JSON", "{", "invalid_json"],
    ["another shape", '{"form":"x"}', "invalid_shape"],
    ["a value that is none", '{"form":"x","fields":{"a":[1]}}', "invalid_shape"],
  ])("that are %s say what is wrong", async (_, content, code) => {
    const { parsed } = await read(content, { channel: "form" });

    expect(parsed).toMatchObject({ outcome: "unreadable", problems: [{ code }] });
  });
});

describe("chats", () => {
  it("give what the customer wrote and keep the whole transcript", async () => {
    const chat = JSON.stringify({
      messages: [
        { role: "bot", text: "Hallo!" },
        { role: "customer", name: "Max", text: "Mein Anschluss ist tot." },
        { role: "agent", name: "Eva", text: "Seit wann?" },
        { role: "customer", name: "Max", text: "Seit gestern." },
      ],
    });

    const { parsed } = await read(chat, { channel: "chat" });

    expect(parsed).toMatchObject({ text: "Mein Anschluss ist tot.\n\nSeit gestern.", sender: { name: "Max" } });
    expect(parsed.documents[0]?.text).toBe("bot: Hallo!\nMax: Mein Anschluss ist tot.\nEva: Seit wann?\nMax: Seit gestern.\n");
    expect(parsed.documents[0]?.blocks.map((block) => block.kind)).toEqual(["quote", "newest", "quote", "newest"]);
  });
});

describe("messages", () => {
  it("name network and sender", async () => {
    const message = JSON.stringify({ network: "sms", from: { id: "+49 170 1234567", name: "" }, text: "Bitte Rückruf" });

    const { parsed } = await read(message, { channel: "message" });

    expect(parsed).toMatchObject({
      form: "sms",
      text: "Bitte Rückruf",
      sender: { id: "+49 170 1234567", phone: "+49 170 1234567" },
    });
  });
});

describe("events", () => {
  it("are kept as structured data and shown as lines", async () => {
    const event = JSON.stringify({
      specversion: "1.0",
      id: "1",
      source: "/meters/7",
      type: "meter.alarm",
      subject: "Zähler 7",
      data: { reading: { value: 4711, unit: "kWh" }, tags: ["a", "b"] },
    });

    const { parsed } = await read(event, { channel: "event" });

    expect(parsed).toMatchObject({
      subject: "Zähler 7",
      text: "reading.value: 4711\nreading.unit: kWh\ntags.0: a\ntags.1: b",
      sender: { id: "/meters/7" },
    });
    expect(parsed.documents[0]?.structured).toMatchObject([{ kind: "event", format: "meter.alarm" }]);
  });
});

describe("what a file is", () => {
  it.each([
    ["a mail under any name", "brief.txt", "letter", "Received: from x\nSubject: y\nFrom: a@kunde.example\n\nText", true],
    ["a text that only begins like one", "brief.txt", "letter", "Betreff: Umzug\n\nSehr geehrte Damen und Herren", false],
    ["anything a mailbox receives", "x.eml", "mail", "no header at all", true],
    ["a form by its name", "x.form.json", "letter", '{"form":"f","fields":{}}', false],
  ] as const)("is decided by content first: %s", async (_, fileName, channel, content, isMail) => {
    const { parsed } = await read(content, { fileName, channel });

    expect(parsed.mail !== null).toBe(isMail);
    expect(parsed.outcome).not.toBe("unreadable");
  });
});

describe("the time an input gives for itself", () => {
  it.each([
    ["form", "form", { form: "contact", submittedAt: "2026-03-02T10:00:00+01:00", fields: { Text: "morgen" } }],
    ["chat", "chat", { startedAt: "2026-03-02T09:00:00", messages: [{ role: "customer", text: "morgen" }] }],
    ["message", "message", { network: "sms", at: "2026-03-02T09:00:00Z", text: "morgen", from: {} }],
    ["event", "event", { specversion: "1.0", id: "1", source: "s", type: "t", time: "2026-03-02T04:00:00-05:00" }],
  ] as const)("is kept of a %s, as UTC", async (_, channel, content) => {
    const { parsed } = await read(JSON.stringify(content), { channel });

    expect(parsed.writtenAt).toBe("2026-03-02T09:00:00.000Z");
  });

  it("is absent where it gives none", async () => {
    const { parsed } = await read('{"form":"contact","fields":{"Text":"morgen"}}', { channel: "form" });

    expect(parsed.writtenAt).toBeUndefined();
  });
});
