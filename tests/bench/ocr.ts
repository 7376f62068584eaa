/**
 * OCR of letters rendered here, clean and damaged: Debian's native tesseract with the same models, the embedded engine
 * on the same pixels, and the engine with preparation.
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
import { LETTERS, type Letter, render, truth } from "./ocr-letters.ts";
import { packLetters } from "./ocr-pack-letters.ts";
import { mean, score, type Score } from "./ocr-scores.ts";
import { degrade, REPAIRED, type Variant, VARIANTS } from "./ocr-variants.ts";
import { print, type Row } from "./parse-table.ts";

interface Timed {
  score: Score;
  cpuSeconds: number;
}

const cpuSeconds = (since: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1_000_000;
};

/** The packaged models, unpacked for the native program. */
const unpackModels = (folder: string): void => {
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
const native = (image: Pixels, expected: string, folder: string): Timed => {
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

const plain = async (image: Pixels, expected: string, ocr: TesseractOcr): Promise<Timed> => {
  const started = process.cpuUsage();
  const { words } = await ocr.recognise(image);
  return { cpuSeconds: cpuSeconds(started), score: score(joined(words), expected) };
};

const prepared = async (image: Pixels, expected: string, ocr: TesseractOcr): Promise<Timed & { steps: string }> => {
  const started = process.cpuUsage();
  const { pieces, steps, confidence } = await recognisePage(image, ocr);
  return {
    cpuSeconds: cpuSeconds(started),
    score: score(pieces.map((piece) => piece.text).join(""), expected),
    steps: `${steps.join(" ")} (${confidence.toFixed(0)})`,
  };
};

interface Measured {
  natives: Timed[];
  plains: Timed[];
  prepareds: (Timed & { steps: string })[];
}

const cpu = (runs: Timed[]): number => runs.reduce((sum, run) => sum + run.cpuSeconds, 0) / runs.length;
const rates = ({ cer, wer }: Score): string => `${cer.toFixed(1)} / ${wer.toFixed(1)}`;
const shown = (runs: Timed[]): string => `${rates(mean(runs.map((run) => run.score))).padEnd(14)}${cpu(runs).toFixed(1)} s`;

/** Points of CER and WER the engine may lie behind the native program. */
const BEHIND = { cer: 0.5, wer: 2 };
const REPAIRED_WANTED = { cer: 1.5, wer: 4 };
const CPU_WANTED = 1.5;

/**
 * Noise leaves every tenth character wrong, and which it is depends on the build: a single letter lies up to two points on
 * either side of the native program's. Four say nothing about half a point; with these the standard error is a quarter.
 */
const MORE_LETTERS: Partial<Record<Variant, number>> = { noise: 16 };

const measure = async (variant: Variant, letters: Letter[], tools: { ocr: TesseractOcr; folder: string }): Promise<Measured> => {
  const found: Measured = { natives: [], plains: [], prepareds: [] };
  for (const letter of letters) {
    const image = await degrade(await render(letter), variant);
    if (hasNative) {
      found.natives.push(native(image, truth(letter), tools.folder));
    }
    found.plains.push(await plain(image, truth(letter), tools.ocr));
    found.prepareds.push(await prepared(image, truth(letter), tools.ocr));
  }
  print(
    `${variant.padEnd(12)} ${letters.length} letters  native ${hasNative ? shown(found.natives) : "-"}  engine ${shown(found.plains)}  prepared ${shown(found.prepareds)}  ${[...new Set(found.prepareds.map((run) => run.steps.replace(/ \(\d+\)$/, "") || "as it is"))].join(", ")}`,
  );
  return found;
};

const rowsOf = (variant: Variant, { natives, plains, prepareds }: Measured): Row[] => {
  const [own, bar, best] = [plains, natives, prepareds].map((runs) => mean(runs.map((run) => run.score)));
  if (own === undefined || bar === undefined || best === undefined) return [];
  const isRepaired = REPAIRED.includes(variant);
  const isNear = own.cer <= bar.cer + BEHIND.cer && own.wer <= bar.wer + BEHIND.wer;
  const rows: Row[] = [
    {
      what: `OCR ${variant}: CER / WER without preparation`,
      measured: hasNative ? `${rates(own)} (native ${rates(bar)})` : `${rates(own)} (no native tesseract on this machine)`,
      wanted: `within ${BEHIND.cer} / ${BEHIND.wer} of native`,
      isMet: hasNative ? isNear : null,
    },
    {
      what: `OCR ${variant}: CER / WER with preparation`,
      measured: rates(best),
      wanted: isRepaired ? `at most ${REPAIRED_WANTED.cer} / ${REPAIRED_WANTED.wer}` : "",
      isMet: isRepaired ? best.cer <= REPAIRED_WANTED.cer && best.wer <= REPAIRED_WANTED.wer : null,
    },
  ];
  if (variant !== "clean" || !hasNative) return rows;
  const ratio = cpu(prepareds) / cpu(natives);
  return [
    ...rows,
    {
      what: "OCR clean: CPU a page",
      measured: `${cpu(prepareds).toFixed(1)} s, ${ratio.toFixed(2)} times native`,
      wanted: `at most ${CPU_WANTED}`,
      isMet: ratio <= CPU_WANTED,
    },
  ];
};

/** `letters`: so many of the starter pack's beside the bench's own, for every variant. */
export const ocrRows = async (asked: { variants: string[]; letters: number | null }): Promise<Row[]> => {
  const folder = mkdtempSync(join(tmpdir(), "posthorn-ocr-bench-"));
  const ocr = new TesseractOcr();
  const rows: Row[] = [];
  try {
    unpackModels(folder);
    // The start of the engine is not the page's cost.
    await ocr.recognise({ width: 200, height: 60, channels: 1, data: new Uint8Array(12_000).fill(255), dpi: 300 });
    for (const variant of VARIANTS.filter((each) => asked.variants.includes(each))) {
      const letters = [...LETTERS, ...packLetters(asked.letters ?? MORE_LETTERS[variant] ?? 0)];
      rows.push(...rowsOf(variant, await measure(variant, letters, { ocr, folder })));
    }
    return rows;
  } finally {
    await ocr.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
