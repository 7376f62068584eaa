import { describe, expect, it } from "vitest";
import { redact, sensitiveKinds } from "../../../shared/core/extract/redact.ts";
import { starterPack } from "./given-mail.ts";

describe("redaction", () => {
  it.each(["4111 1111 1111 1111", "5500-0055-5555-5559", "378282246310005"])(
    "masks the card number %s but for its last four digits",
    (card) => {
      const redacted = redact(`Karte ${card}, danke`, { kinds: [] });

      expect(redacted).toHaveLength(`Karte ${card}, danke`.length);
      expect(redacted.replace(/[^•]/g, "")).toHaveLength(card.replace(/\D/g, "").length - 4);
      expect(redacted).toContain(card.slice(-4));
    },
  );

  it("leaves numbers alone that are no cards", () => {
    const text = "Kundennummer 4711 0815 4711 0815, Zähler 1234567890123";

    expect(redact(text, { kinds: [] })).toBe(text);
  });

  it("masks the kinds a pack calls sensitive", () => {
    const kinds = sensitiveKinds(starterPack());
    const redacted = redact("IBAN DE89 3704 0044 0532 0130 00, Tel. 030 1234567, a@b.example, Am Kirchbühl 4, 79235 Vogtsburg", {
      kinds,
    });

    expect(kinds).toEqual(["iban", "email", "phone", "address"]);
    expect(redacted).not.toMatch(/3704|1234567|a@b|Kirchbühl|79235/);
  });

  it("masks known values wherever they stand", () => {
    const redacted = redact("4711-0815 und nochmal 4711-0815", { kinds: [], values: ["4711-0815"] });

    expect(redacted).toBe("••••-•••• und nochmal ••••-••••");
  });
});
