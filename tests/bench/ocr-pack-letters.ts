import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { z } from "zod";
import type { Letter } from "./ocr-letters.ts";

const FOLDER = new URL("../../shared/packs/customer-service/examples/", import.meta.url);
/** Kinds of business with long letters in both languages. */
const FILES = [
  "complaint.de",
  "complaint.en",
  "contract_cancellation.de",
  "contract_cancellation.en",
  "damage_claim.de",
  "damage_claim.en",
  "invoice_query.de",
  "invoice_query.en",
  "technical_fault.de",
  "technical_fault.en",
];
const MIN_CHARACTERS = 500;
const LETTERS_PER_FILE = 2;
const MAX_LINES = 38;

/** Fonts and sizes with the characters a line of A4 holds. */
const STYLES = [
  { font: "Liberation Serif", size: 11, characters: 80 },
  { font: "Liberation Sans", size: 10, characters: 84 },
  { font: "DejaVu Sans", size: 9, characters: 78 },
  { font: "DejaVu Serif", size: 12, characters: 58 },
];

const examplesSchema = z.array(z.looseObject({ id: z.string(), text: z.string().default("") }));

const wrapped = (paragraph: string, characters: number): string[] => {
  const lines: string[] = [];
  for (const word of paragraph.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= characters) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
};

/** Letters other than those the preparation was written by: texts of the starter pack in four kinds of print. */
export const packLetters = (wanted: number): Letter[] => {
  const examples = FILES.flatMap((name) =>
    examplesSchema
      .parse(parse(readFileSync(new URL(`${name}.yaml`, FOLDER), "utf8")))
      .filter((example) => example.text.length >= MIN_CHARACTERS)
      .slice(0, LETTERS_PER_FILE),
  );
  return examples.slice(0, wanted).map((example, at) => {
    const { font, size, characters } = STYLES[at % STYLES.length] ?? { font: "DejaVu Sans", size: 10, characters: 70 };
    const lines = example.text.split("\n").flatMap((paragraph) => wrapped(paragraph.trim(), characters));
    return { name: example.id, font, size, lines: lines.slice(0, MAX_LINES) };
  });
};
