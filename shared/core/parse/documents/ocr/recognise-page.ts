import type { OcrTool, OcrWord, Pixels } from "../../reader.ts";
import type { Piece } from "../page-content.ts";
import { band } from "./geometry.ts";
import { inkThreshold, shrink, toGrey, toPixels, type Grey } from "./grey-image.ts";
import { halfTurned, preparePage, type PreparationStep, type PreparedPage } from "./prepare-page.ts";
import { OCR_DPI, resolutionOf } from "./resolution.ts";
import { wordPieces } from "./word-pieces.ts";
import { IDENTITY, mapBox, scaling, chain } from "./transform.ts";

export interface RecognisedPage {
  pieces: Piece[];
  /** 0..100, weighted by the length of words. */
  confidence: number;
  steps: PreparationStep[];
}

/** Upright text reads at 85-97, the same upside down at 20-55: below this a strip is read both ways. */
const HALF_TURN_CONFIDENCE = 72;

/** The half turn must read this much better to be believed. */
const HALF_TURN_MARGIN = 8;

/** Share of the page's height read for the half-turn test: about six lines. */
const STRIP_SHARE = 0.14;

interface Recognition {
  words: OcrWord[];
  confidence: number;
}

const weighted = (words: OcrWord[]): number => {
  const length = words.reduce((sum, word) => sum + word.text.length, 0);
  return length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence * word.text.length, 0) / length;
};

const read = async (image: Grey, ocr: OcrTool): Promise<Recognition> => {
  const { words } = await ocr.recognise(toPixels(image, OCR_DPI));
  return { words, confidence: weighted(words) };
};

/** The band with the most ink: there is text to judge by. */
const inkiestBand = (image: Grey): Grey => {
  const small = shrink(image, 8);
  const threshold = inkThreshold(small);
  const rows = Array.from({ length: small.height }, (_, y) =>
    small.data.subarray(y * small.width, (y + 1) * small.width).reduce((sum, value) => sum + (value <= threshold ? 1 : 0), 0),
  );
  const height = Math.max(1, Math.round(small.height * STRIP_SHARE));
  let sum = rows.slice(0, height).reduce((all, row) => all + row, 0);
  let best = { sum, top: 0 };
  for (let top = 1; top + height <= rows.length; top += 1) {
    sum += (rows[top + height - 1] ?? 0) - (rows[top - 1] ?? 0);
    best = sum > best.sum ? { sum, top } : best;
  }
  return band(image, best.top * 8, Math.min(height * 8, image.height - best.top * 8));
};

interface StripTest {
  asIs: number;
  turned: number;
}

const testStrip = async (page: PreparedPage, ocr: OcrTool): Promise<StripTest> => {
  const strip = inkiestBand(page.image);
  const asIs = await read(strip, ocr);
  const turned = await read(halfTurned({ image: strip, back: IDENTITY, steps: [] }).image, ocr);
  return { asIs: asIs.confidence, turned: turned.confidence };
};

interface Attempt {
  page: PreparedPage;
  found: Recognition;
}

const attempt = async (page: PreparedPage, ocr: OcrTool): Promise<Attempt> => ({ page, found: await read(page.image, ocr) });

/** A page laid on its side by its lines: which way is up only reading tells; and a form full of columns may have deceived. */
const readTurned = async (page: PreparedPage, original: Pixels, ocr: OcrTool): Promise<Attempt> => {
  const strip = await testStrip(page, ocr);
  const turned = await attempt(strip.turned > strip.asIs + HALF_TURN_MARGIN ? halfTurned(page) : page, ocr);
  if (turned.found.confidence >= HALF_TURN_CONFIDENCE) {
    return turned;
  }
  const asItLay = await readUpright(preparePage(original, false), ocr);
  return asItLay.found.confidence > turned.found.confidence ? asItLay : turned;
};

/** Reads a prepared page, and turns it round where that reads better. */
const readUpright = async (page: PreparedPage, ocr: OcrTool): Promise<Attempt> => {
  const first = await attempt(page, ocr);
  if (first.found.words.length === 0 || first.found.confidence >= HALF_TURN_CONFIDENCE) {
    return first;
  }
  const strip = await testStrip(page, ocr);
  if (strip.turned <= strip.asIs + HALF_TURN_MARGIN) {
    return first;
  }
  const second = await attempt(halfTurned(page), ocr);
  return second.found.confidence > first.found.confidence ? second : first;
};

const prepareAndRead = async (original: Pixels, ocr: OcrTool): Promise<Attempt> => {
  if (ocr.prepares === true) {
    return attempt({ image: toGrey(original), back: IDENTITY, steps: [] }, ocr);
  }
  const page = preparePage(original);
  return page.steps.includes("quarter_turn") ? readTurned(page, original, ocr) : readUpright(page, ocr);
};

/** Words of an image with their boxes in points of the page as it came in, however it had to be turned to be read. */
export const recognisePage = async (original: Pixels, ocr: OcrTool): Promise<RecognisedPage> => {
  const { page, found } = await prepareAndRead(original, ocr);
  const { x, y } = resolutionOf(original);
  const toPoints = chain(scaling(72 / x, 72 / y), page.back);
  return { pieces: wordPieces(found.words, (box) => mapBox(toPoints, box)), confidence: found.confidence, steps: page.steps };
};
