import { describe, expect, it } from "vitest";
import { tokenise } from "../../../../shared/core/classify/engine/tokens.ts";
import { ratePriority } from "../../../../shared/core/classify/priority/rate-priority.ts";

function rate(text: string, angry = false, unimportant = false) {
  return ratePriority(tokenise({ title: "", text, features: [] }), text, { angry, unimportant });
}

describe("priority", () => {
  it.each([
    ["danger", "Bei uns im Keller riecht es stark nach Gas!", "Gas"],
    ["danger", "there are sparks coming from the fuse box", "sparks"],
    ["lawyer", "Ich habe die Sache meinem Rechtsanwalt übergeben.", "Rechtsanwalt"],
    ["lawyer", "My solicitor will write to you next week", "solicitor"],
    ["legal_deadline", "Ich setze Ihnen eine Frist bis Freitag.", "Frist"],
    ["regulator", "Notfalls wende ich mich an die Bundesnetzagentur", "Bundesnetzagentur"],
    ["regulator", "I will take this to the ombudsman", "ombudsman"],
    ["vulnerable_person", "meine Mutter ist bettlägerig und friert", "bettlägerig"],
    ["press", "dann gehe ich an die Presse", "Presse"],
  ] as const)("is high for %s: %s", (code, text, word) => {
    const { priority, reasons } = rate(text);

    const reason = reasons.find((found) => found.code === code);
    expect(priority).toBe("high");
    expect(reason?.evidence).toContain(word);
    expect(reason?.span && text.slice(reason.span.start, reason.span.end)).toBe(reason?.evidence);
  });

  it("stays normal for an ordinary request", () => {
    const { priority, reasons } = rate("Bitte senden Sie mir eine Kopie der letzten Abrechnung. Vielen Dank.");

    expect(priority).toBe("normal");
    expect(reasons).toEqual([]);
  });

  it("rises when an angry customer writes again about the same thing", () => {
    const text = "Ich schreibe Ihnen jetzt zum dritten Mal und habe keine Antwort bekommen.";

    const calm = rate(text);
    const angry = rate(text, true);

    expect(calm.priority).toBe("normal");
    expect(calm.reasons.map(({ code }) => code)).toEqual(["repeated_contact"]);
    expect(angry.priority).toBe("high");
  });

  it("is low for what is nobody's business, whatever words it uses", () => {
    const { priority } = rate("Unser Kanzlei-Newsletter: Fristen im Mai", false, true);

    expect(priority).toBe("low");
  });
});
