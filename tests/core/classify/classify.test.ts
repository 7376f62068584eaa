import { assert as assertProperty, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import { createClassifier } from "../../../shared/core/classify/classify.ts";
import { classificationSchema } from "../../../shared/schemas/classification.ts";
import { parsedText, trainSmall } from "./training-fixture.ts";

const settings = { classification: { unfamiliarFloor: 0.35, secondaryThreshold: 0.35, promisedPrecision: 0.98 } };
const classify = createClassifier(trainSmall(), settings);

describe("classifying an item", () => {
  it("shows learnt examples beside a doubtful answer and none beside a sure one", () => {
    const sure = classify({
      parsed: parsedText("Guten Tag, nach dem Umzug lautet meine neue Adresse Erlenweg 3, 34117 Kassel."),
      channel: "mail",
    });
    const doubtful = classify({ parsed: parsedText("Frage zu Zähler und Adresse, bitte melden"), channel: "mail" });

    expect(sure.confidence).toBeGreaterThan(0.95);
    expect(sure.nearest).toEqual([]);
    expect(doubtful.confidence).toBeLessThan(0.95);
    expect(doubtful.nearest.length).toBeGreaterThan(0);
  });

  it("names the category and why", () => {
    const parsed = parsedText("Guten Tag, nach dem Umzug lautet meine neue Adresse Erlenweg 3, 34117 Kassel.");

    const result = classify({ parsed, channel: "mail" });

    expect(classificationSchema.parse(result)).toEqual(result);
    expect(result.category).toBe("address_change");
    expect(result.language).toBe("de");
    expect(result.candidates[0]).toEqual({ category: "address_change", confidence: result.confidence });
    const [first] = result.explanation;
    expect(first?.spans.map(({ start, end }) => parsed.text.slice(start, end))).toContain(first?.term);
  });

  it("reads the subject when the text is empty", () => {
    const result = classify({ parsed: parsedText("", "Kündigung meines Vertrags"), channel: "mail" });

    expect(result.category).toBe("contract_cancellation");
    expect(result.explanation.every((term) => term.spans.length === 0)).toBe(true);
  });

  it.each([
    ["nothing", ""],
    ["one emoji", "👍"],
    ["numbers only", "4711 0815 2024"],
    ["an unknown script", "ᎣᏏᏲ ᎣᎯᏍᏗ"],
  ])("answers %s with low confidence", (_, text) => {
    const result = classify({ parsed: parsedText(text), channel: "mail" });

    expect(classificationSchema.safeParse(result).success).toBe(true);
    expect(result.category).toBe("none");
    expect(result.confidence).toBeLessThan(0.5);
    expect(result.unfamiliar).toBe(true);
    expect(result.secondary).toEqual([]);
  });

  it.each([
    ["words", "Zähler "],
    ["one endless word", "x"],
    ["line breaks", "\n"],
    ["letters with marks", "ẍ̸̢"],
  ])("takes less than a CPU second for 5 MB of %s", (_, piece) => {
    const parsed = parsedText(piece.repeat(Math.ceil(5_000_000 / piece.length)));
    const before = process.cpuUsage();

    const result = classify({ parsed, channel: "mail" });

    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(1_000);
    expect(classificationSchema.safeParse(result).success).toBe(true);
  });

  it("gives a valid answer to any text", () => {
    assertProperty(
      property(string({ unit: "binary", maxLength: 400 }), string({ maxLength: 80 }), (text, subject) => {
        const result = classify({ parsed: parsedText(text, subject), channel: "form" });
        expect(classificationSchema.safeParse(result).success).toBe(true);
        expect(
          result.explanation.flatMap((term) => term.spans).every(({ start, end }) => start < end && end <= text.length),
        ).toBe(true);
      }),
    );
  });

  it("answers the same text the same way", () => {
    const input = { parsed: parsedText("my meter reading is 4711"), channel: "chat" as const };

    const first = classify(input);
    classify({ parsed: parsedText("something else in between"), channel: "chat" });

    expect(classify(input)).toEqual(first);
  });

  it("keeps machine mail machine mail and unimportant", () => {
    const mail = {
      subject: "",
      from: { name: "", address: "noreply@shop.example" },
      to: [],
      cc: [],
      replyTo: [],
      deliveredTo: [],
      date: null,
      messageId: null,
      inReplyTo: [],
      references: [],
      forwardedBy: null,
      forwardKind: null,
      trust: { spf: "none", dkim: "none", dmarc: "none", spam: "none", virus: "none" },
      machine: "out_of_office" as const,
      machineEvidence: "Auto-Submitted: auto-replied",
      suspicions: [],
    };

    const result = classify({
      parsed: { ...parsedText("Ich bin nicht im Büro. Mein Anwalt auch nicht."), mail },
      channel: "mail",
    });

    expect(result.machineMail).toBe("out_of_office");
    expect(result.priority).toBe("low");
  });
});
