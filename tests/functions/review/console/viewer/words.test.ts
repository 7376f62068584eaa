import { array, assert, property, string } from "fast-check";
import { describe, expect, it } from "vitest";
import type { Document } from "../../../../../shared/schemas/parsed.ts";
import { chunksOf, foldsOf, segmentsOf, spanInDocument } from "../../../../../functions/review/console/viewer/text-chunks.ts";
import {
  markedWords,
  pickOfSpan,
  pickOfWords,
  wordAt,
  wordAtPoint,
  wordBeside,
  wordInDirection,
  wordsInBox,
} from "../../../../../functions/review/console/viewer/words.ts";
import { wordsOf } from "../../../../support/sample-pdf.ts";
import { bankDetail } from "../review/bank-detail.ts";

const lines = [
  { x: 50, y: 100, size: 10, text: "IBAN: DE02120300000000202051" },
  { x: 50, y: 130, size: 10, text: "BIC:  BYLADEM1001" },
];
const made = wordsOf(lines);
const page = {
  number: 1,
  width: 595,
  height: 842,
  start: 0,
  end: made.text.length,
  source: "text_layer" as const,
  words: made.words,
};
const doc: Document = { part: "1", reader: "pdf", text: made.text, pages: [page], blocks: [], formFields: [], structured: [] };

describe("words of the original", () => {
  it("takes the word around an offset without the punctuation around it", () => {
    const text = 'Nummer: "4711-0815", danke.';

    const span = wordAt(text, text.indexOf("0815"));

    expect(span === null ? "" : text.slice(span.start, span.end)).toBe("4711-0815");
    expect(wordAt("  ,  ", 2)).toBeNull();
  });

  it("walks over a text word by word in both directions and stops at its ends", () => {
    const text = "eins, zwei – drei";
    const walked: string[] = [];
    for (let word = wordBeside(text, null, 1); word !== null; word = wordBeside(text, word, 1))
      walked.push(text.slice(word.start, word.end));

    expect(walked).toEqual(["eins", "zwei", "–", "drei"]);
    expect(wordBeside(text, { start: 0, end: 4 }, -1)).toBeNull();
  });

  it("finds the word under the pointer and those in a region, with where they stand", () => {
    const [, iban] = made.words;
    const hit = wordAtPoint(page, (iban?.box[0] ?? 0) + 5, (iban?.box[1] ?? 0) + 3);
    const region = wordsInBox(page, [40, 80, 400, 140]);
    const pick = pickOfWords(doc, page, region.slice(2));

    expect(hit).toEqual(iban);
    expect(region).toHaveLength(4);
    expect(pick?.text).toBe("BIC: BYLADEM1001");
    expect(pick?.provenance).toMatchObject({ part: "1", page: 1, start: made.text.indexOf("BIC") });
    expect(pickOfSpan(doc, { start: 6, end: 28 }).provenance.box).not.toBeNull();
  });

  it("goes to the word below in the same column", () => {
    expect(wordInDirection(made.words, made.words[1] ?? null, "ArrowDown")).toEqual(made.words[3]);
    expect(wordInDirection(made.words, made.words[0] ?? null, "ArrowUp")).toBeNull();
  });
});

describe("long texts", () => {
  it("are cut into pieces that lose nothing and end at line ends", () => {
    assert(
      property(array(string({ maxLength: 400 }), { maxLength: 80 }), (rows) => {
        const text = rows.join("\n");
        const chunks = chunksOf(text, 0, text.length);
        expect(chunks.map((chunk) => text.slice(chunk.start, chunk.end)).join("")).toBe(text);
      }),
    );
  });

  it("are marked without overlap however the marks overlap", () => {
    const segments = segmentsOf({ start: 0, end: 20 }, [
      { start: 2, end: 10, kind: "place" },
      { start: 5, end: 15, kind: "term" },
    ]);

    expect(segments.map((segment) => [segment.start, segment.end, segment.kinds.join("+")])).toEqual([
      [0, 2, ""],
      [2, 5, "place"],
      [5, 10, "place+term"],
      [10, 15, "term"],
      [15, 20, ""],
    ]);
  });

  it("fold quotes and signatures, and map explained words to the document", () => {
    const { parsed } = bankDetail();
    const body = parsed?.documents[0];

    const folds = foldsOf(body?.text ?? "", body?.blocks ?? []);
    const span = parsed === null ? null : spanInDocument(parsed, "0", { start: 10, end: 14 });

    expect(folds.map((fold) => [fold.kind, fold.folded])).toEqual([
      ["newest", false],
      ["signature", true],
      ["quote", true],
    ]);
    expect(span).toEqual({ start: 10, end: 14 });
  });

  it("are marked on a page where a term of the explanation lies on them", () => {
    const at = made.text.indexOf("BIC");
    const marks = [
      { start: at, end: at + 2, kind: "term" as const },
      { start: made.text.length + 10, end: made.text.length + 20, kind: "against" as const },
    ];

    const marked = markedWords(page, marks);

    expect(marked.map(({ word, kind }) => [made.text.slice(word.start, word.end), kind])).toEqual([["BIC:", "term"]]);
    expect(markedWords({ ...page, start: 9_000, end: 9_100 }, marks)).toEqual([]);
  });
});
