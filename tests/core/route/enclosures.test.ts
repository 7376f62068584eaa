import { describe, expect, it } from "vitest";
import { announcedEnclosures } from "../../../shared/core/route/enclosures.ts";

describe("announced enclosures", () => {
  it.each([
    ["Anbei sende ich Ihnen eine Kopie meines Ausweises.", true],
    ["Die Unterlagen finden Sie im Anhang.", true],
    ["Das Foto habe ich beigefügt", true],
    ["Please find attached our invoice.", true],
    ["I have enclosed the form you asked for.", true],
    ["Die Unterlagen liegen bei.", true],
    ["Eine Kopie füge ich bei", true],
    ["Anbei mein Zählerstand: 12345 kWh", false],
  ])("hears %j", (text, sure) => {
    const found = announcedEnclosures(text);

    expect(found?.sure).toBe(sure);
  });

  it.each([
    ["Mit freundlichen Grüßen\n3 Anlagen", 3],
    ["Anlagen: 2", 2],
    ["drei Anhänge", 3],
    ["two attachments", 2],
  ])("counts %j", (text, count) => {
    const found = announcedEnclosures(text);

    expect(found?.count).toBe(count);
  });

  it.each([
    "Der Zählerstand beträgt 12345.",
    "Ich schicke es ohne Anhang",
    "Unsere Heizungsanlagen sind kalt",
    "the detached house",
    "Leider nicht beigefügt war die Rechnung",
  ])("hears nothing in %j", (text) => {
    const found = announcedEnclosures(text);

    expect(found).toBeNull();
  });

  it.each([
    ["3 Anlagen", 3],
    ["Anna Schmidt\nHauptstr. 5\n\nAnlagen:\n- Rechnung\n- Foto", null],
    ["Anna Schmidt\nEnclosure", null],
  ])("hears %j below the signature", (closing, count) => {
    const found = announcedEnclosures("Bitte prüfen Sie das.", closing);

    expect(found).toMatchObject({ count, sure: true });
  });

  it.each([
    "Schmidt Anlagenbau GmbH\nwww.anlagen.example",
    "This e-mail and any attachments are confidential.",
    "Anlageberatung",
  ])("hears nothing in a signature such as %j", (closing) => {
    const found = announcedEnclosures("Bitte prüfen Sie das.", closing);

    expect(found).toBeNull();
  });

  it("stays fast on a hostile text", () => {
    const text = "anbei ".repeat(50_000);
    const started = performance.now();

    announcedEnclosures(text, "Anlagen ".repeat(50_000));

    expect(performance.now() - started).toBeLessThan(500);
  });
});
