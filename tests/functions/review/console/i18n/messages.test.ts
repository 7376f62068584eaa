import { describe, expect, it } from "vitest";
import { type MessageKey, messages, pickLanguage, render } from "../../../../../functions/review/console/i18n/messages.ts";

const places = (message: string): string[] => [...message.matchAll(/\{(\w+)/g)].map((match) => match[1] ?? "").sort();

describe("messages", () => {
  it("has every message in both languages with the same places for values", () => {
    const keys = Object.keys(messages.de) as MessageKey[];

    const wrong = keys.filter(
      (key) =>
        messages.en[key] === undefined ||
        [...new Set(places(messages.de[key]))].join() !== [...new Set(places(messages.en[key]))].join(),
    );

    expect(keys.length).toBeGreaterThan(400);
    expect(Object.keys(messages.en).sort()).toEqual(Object.keys(messages.de).sort());
    expect(wrong).toEqual([]);
  });

  it("renders values, chooses the form by number and leaves unknown places alone", () => {
    const message = "{n} offene {n|Prüfung|Prüfungen} für {who} {what}";

    const one = render(message, { n: 1, who: "Anna" });
    const many = render(message, { n: 3, who: "{n}" });

    expect(one).toBe("1 offene Prüfung für Anna {what}");
    expect(many).toBe("3 offene Prüfungen für {n} {what}");
  });

  it("takes the stored language first, then the browser's, else German", () => {
    expect(pickLanguage("en", ["de-DE"])).toBe("en");
    expect(pickLanguage(null, ["fr", "en-US"])).toBe("en");
    expect(pickLanguage(null, ["fr"])).toBe("de");
    expect(pickLanguage("xx", [])).toBe("de");
  });
});
