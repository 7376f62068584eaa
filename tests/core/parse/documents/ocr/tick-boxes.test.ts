import { describe, expect, it } from "vitest";
import { asksForTicks } from "../../../../../shared/core/parse/documents/ocr/tick-boxes.ts";
import { fakeImages, fakeOcr, printed, word } from "../build/fake-tools.ts";
import { read } from "../build/read.ts";

describe("a scanned form with boxes", () => {
  it.each([
    "Zutreffendes bitte ankreuzen",
    "Bitte ankreuzen: Lastschrift Überweisung",
    "Bitte die gewünschte Leistung ankreuzen",
    "Please tick the appropriate box",
    "Tick all that apply",
    "Geschlecht ☐ weiblich ☐ männlich",
    "Check one box only",
  ])("is known by its words: %s", (text) => {
    expect(asksForTicks(text)).toBe(true);
  });

  it.each([
    "Ich habe im Antrag das falsche Kästchen angekreuzt, bitte ändern Sie das.",
    "Please check the invoice and mark it as paid.",
    "The parcel was put in the wrong box.",
    "Bitte bestätigen Sie die Kündigung.",
  ])("is not seen in a letter: %s", (text) => {
    expect(asksForTicks(text)).toBe(false);
  });

  it("says that the ticks are not read", async () => {
    const ocr = fakeOcr(
      ["Zutreffendes", "bitte", "ankreuzen"].map((text, at) => word(text, [300 + at * 300, 300, 560 + at * 300, 340])),
    );
    const jpeg = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1]);

    const { problems } = await read(jpeg, { context: { ocr, image: fakeImages([printed(2480, 3508)]) } });

    expect(problems).toMatchObject([{ code: "boxes_unread", message: expect.stringContaining("Page 1") }]);
  });
});
