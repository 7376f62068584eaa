import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { extract } from "../../../shared/core/extract/extract.ts";
import { extractionSchema } from "../../../shared/schemas/extraction.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "./given-mail.ts";

const pack = starterPack();
const CATEGORIES = [
  "address_change",
  "bank_details_change",
  "supplier_invoice",
  "order",
  "meter_reading",
  "data_protection_request",
  "job_application",
  "damage_claim",
];

const run = (text: string, category: string, language = "de") =>
  extract(
    { pack },
    {
      parsed: givenParsed({ text, category, subject: text.slice(0, 80) }),
      classification: givenClassification({ category, language }),
      arrival: givenArrival({}),
    },
  );

/** CPU of this process in milliseconds: wall time says nothing on a busy machine. */
const cpuOf = async (work: () => Promise<unknown>): Promise<number> => {
  const before = process.cpuUsage();
  await work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1000;
};

const seeds = [
  "1",
  "1.",
  "1,",
  "1 ",
  "0 ",
  "DE1",
  "a@",
  "A-",
  "a-b ",
  "12.",
  "1/1/",
  "(0",
  "+4",
  "Str. 1 ",
  "Am 1 12345 B ",
  "Herr ",
  "Mit freundlichen Grüßen\n",
  "\n",
  "Kundennummer ",
  "zum ",
  "1. Januar ",
  "€1",
  "1€ ",
  "2 x ",
  "- 1 A\n",
  "nicht ",
  "IBAN ",
  "urn:",
  "\t",
  "İ",
  "‮א",
  "1'1",
  "O0Il",
  "von der ",
  "Rechnung 1 vom 1.1.26 1,00 ",
  "A",
  "ab ",
];
/** Fifty milliseconds a page of 3,000 characters, and room for a cold start and a noisy machine. */
const PAGES = 10;
const LIMIT_MS = 50 * PAGES;

describe("hostile text", () => {
  it.each(seeds)("stays within 50 ms CPU a page on repetitions of %j", async (seed) => {
    const text = seed.repeat(Math.ceil((3_000 * PAGES) / seed.length)).slice(0, 3_000 * PAGES);
    await run("warm", "address_change");

    const worst: number[] = [];
    for (const category of ["address_change", "supplier_invoice", "order", "damage_claim"])
      worst.push(await cpuOf(() => run(text, category)));

    expect(Math.max(...worst)).toBeLessThan(LIMIT_MS);
  });

  it("never throws and always answers in the contract's shape", async () => {
    const unit = fc.oneof(
      fc.constantFrom(...seeds),
      fc.string({ unit: "binary", maxLength: 30 }),
      fc.string({ unit: "grapheme", maxLength: 30 }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(unit, { maxLength: 60 }),
        fc.constantFrom(...CATEGORIES),
        fc.constantFrom("de", "en"),
        async (parts, category, language) => {
          const extraction = await run(parts.join(""), category, language);

          expect(extractionSchema.safeParse(extraction).error?.issues ?? []).toEqual([]);
        },
      ),
      { numRuns: 150 },
    );
  });

  it("points every provenance at the words it gives as raw", async () => {
    const word = fc.constantFrom(
      "Kundennummer 4711-0815",
      "IBAN DE89 3704 0044 0532 0130 00",
      "zum 31.12.2026",
      "Am Kirchbühl 4, 79235 Vogtsburg",
      "Tel. 030 1234567",
      "İstanbul",
      "Stand 4711 kWh",
      "\n",
      "Gruß\nAnna Weber",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 12 }), fc.constantFrom(...CATEGORIES), async (parts, category) => {
        const text = parts.join(" ");
        const { fields } = await run(text, category);

        for (const field of Object.values(fields)) {
          const place = field.provenance;
          if (place === null || place.start === null || place.end === null || field.source === "label" || field.name === "items")
            continue;
          expect(text.slice(place.start, place.end).trim()).toBe(field.raw?.trim());
        }
      }),
      { numRuns: 100 },
    );
  });

  it("answers with empty fields where there is no text", async () => {
    const { fields } = await run("", "address_change");

    expect(Object.values(fields).every((field) => field.value === null)).toBe(true);
  });
});
