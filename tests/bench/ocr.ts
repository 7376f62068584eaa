/**
 * OCR of letters rendered here, clean and damaged: Debian's native tesseract with the same models, the embedded engine
 * on the same pixels, and the engine with preparation. `node --conditions=local tests/bench/ocr.ts [variant ...]`
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { encodePgm } from "../../shared/adapters/ocr/pnm.ts";
import { TesseractOcr } from "../../shared/adapters/ocr/tesseract-ocr.ts";
import { recognisePage } from "../../shared/core/parse/documents/ocr/recognise-page.ts";
import type { OcrWord, Pixels } from "../../shared/core/parse/reader.ts";
import { LETTERS, render, truth } from "./ocr-letters.ts";
import { mean, score, type Score } from "./ocr-scores.ts";
import { degrade, REPAIRED, type Variant } from "./ocr-variants.ts";

const VARIANTS: Variant[] = ["clean", "rotated", "sideways", "upside-down", "fax", "photo", "shadow", "noise"];

interface Timed {
  score: Score;
  cpuSeconds: number;
}

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
};

const folder = mkdtempSync(join(tmpdir(), "posthorn-ocr-bench-"));

/** The packaged models, unpacked for the native program. */
const unpackModels = (): void => {
  const require = createRequire(import.meta.url);
  for (const language of ["deu", "eng"]) {
    const packed = join(
      require.resolve(`@tesseract.js-data/${language}/package.json`),
      "..",
      "4.0.0_best_int",
      `${language}.traineddata.gz`,
    );
    writeFileSync(join(folder, `${language}.traineddata`), gunzipSync(readFileSync(packed)));
  }
};

const hasNative = spawnSync("tesseract", ["--version"]).status === 0;

/** One thread: tesseract.js has one, and OpenMP only burns CPU on small machines. */
const native = (image: Pixels, expected: string): Timed => {
  const file = join(folder, "page.pgm");
  writeFileSync(file, encodePgm(image));
  const run = spawnSync(
    "bash",
    [
      "-c",
      `TIMEFORMAT='%U %S'; time OMP_THREAD_LIMIT=1 tesseract "${file}" stdout -l deu+eng --psm 3 --dpi 300 --tessdata-dir "${folder}" 2>/dev/null`,
    ],
    { encoding: "utf8" },
  );
  const seconds = run.stderr.trim().split(/\s+/).map(Number);
  return { score: score(run.stdout, expected), cpuSeconds: (seconds[0] ?? 0) + (seconds[1] ?? 0) };
};

const joined = (words: OcrWord[]): string => words.map((word) => word.text).join(" ");

const ocr = new TesseractOcr();

const plain = async (image: Pixels, expected: string): Promise<Timed> => {
  const started = process.cpuUsage();
  const { words } = await ocr.recognise(image);
  return { cpuSeconds: cpuSeconds(started), score: score(joined(words), expected) };
};

const prepared = async (image: Pixels, expected: string): Promise<Timed & { steps: string }> => {
  const started = process.cpuUsage();
  const { pieces, steps, confidence } = await recognisePage(image, ocr);
  return {
    cpuSeconds: cpuSeconds(started),
    score: score(pieces.map((piece) => piece.text).join(""), expected),
    steps: `${steps.join(" ")} (${confidence.toFixed(0)})`,
  };
};

const shown = (runs: Timed[]): string => {
  const { cer, wer } = mean(runs.map((run) => run.score));
  return `${cer.toFixed(1).padStart(6)} /${wer.toFixed(1).padStart(6)}  ${(runs.reduce((sum, run) => sum + run.cpuSeconds, 0) / runs.length).toFixed(1).padStart(5)} s`;
};

const bench = async (variants: Variant[]): Promise<boolean> => {
  unpackModels();
  // The start of the engine is not the page's cost.
  await ocr.recognise({ width: 200, height: 60, channels: 1, data: new Uint8Array(12_000).fill(255), dpi: 300 });
  console.log(
    `${"variant".padEnd(12)} ${(hasNative ? "native CER / WER, CPU" : "native: not installed").padEnd(26)} ${"engine".padEnd(26)} with preparation`,
  );
  let isGood = true;
  for (const variant of variants) {
    const [natives, plains, prepareds]: [Timed[], Timed[], (Timed & { steps: string })[]] = [[], [], []];
    for (const letter of LETTERS) {
      const image = await degrade(await render(letter), variant);
      if (hasNative) {
        natives.push(native(image, truth(letter)));
      }
      plains.push(await plain(image, truth(letter)));
      prepareds.push(await prepared(image, truth(letter)));
    }
    console.log(
      `${variant.padEnd(12)} ${(hasNative ? shown(natives) : "").padEnd(26)} ${shown(plains).padEnd(26)} ${shown(prepareds)}  ${prepareds.map((run) => run.steps).join(", ")}`,
    );
    const [own, bar, best] = [
      mean(plains.map((run) => run.score)),
      mean(natives.map((run) => run.score)),
      mean(prepareds.map((run) => run.score)),
    ];
    if (hasNative && (own.cer > bar.cer + 0.5 || own.wer > bar.wer + 2)) {
      isGood = false;
      console.log(`  the engine falls behind the native one on ${variant}`);
    }
    if (REPAIRED.includes(variant) && (best.cer > 1.5 || best.wer > 4)) {
      isGood = false;
      console.log(`  preparation misses 1.5 / 4 on ${variant}`);
    }
  }
  return isGood;
};

try {
  const asked = VARIANTS.filter((variant) => process.argv.slice(2).includes(variant));
  process.exitCode = (await bench(asked.length === 0 ? VARIANTS : asked)) ? 0 : 1;
} finally {
  await ocr.close();
  rmSync(folder, { recursive: true, force: true });
}
