import type { Worker } from "tesseract.js";
import type { OcrTool, OcrWord, Pixels } from "../../core/parse/reader.ts";
import { modelFolder } from "./model-folder.ts";
import { encodePgm } from "./pnm.ts";

export interface TesseractOptions {
  /** A folder with `<language>.traineddata`; null for the models npm installed. */
  models?: string | null;
  languages?: string[];
  /** Pages at a time; each worker takes about 300 MB. */
  workers?: number;
  /** Milliseconds a page may take before its worker is ended. */
  pageLimit?: number;
}

/** Wall time of one page. A dense page takes 4-9 s; what takes longer is noise read as letters. */
const PAGE_LIMIT_MS = 60_000;

/** Pages after which a worker is replaced: its heap only grows, to 1 GB within 21 pages. */
const PAGES_PER_WORKER = 12;

export class OcrPageError extends Error {
  readonly code: "ocr_timeout" | "ocr_engine";
  readonly retryable: boolean;

  constructor(code: "ocr_timeout" | "ocr_engine", message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "OcrPageError";
    this.code = code;
    this.retryable = code === "ocr_timeout";
  }
}

interface Lane {
  worker: Worker | null;
  pages: number;
}

interface PageOfWords {
  blocks:
    | {
        paragraphs: {
          lines: { words: { text: string; confidence: number; bbox: { x0: number; y0: number; x1: number; y1: number } }[] }[];
        }[];
      }[]
    | null;
}

const wordsOf = (page: PageOfWords): OcrWord[] => {
  const words: OcrWord[] = [];
  let [block, line] = [0, 0];
  for (const paragraph of (page.blocks ?? []).flatMap((each) => each.paragraphs)) {
    block += 1;
    for (const each of paragraph.lines) {
      line += 1;
      words.push(
        ...each.words.map(({ text, confidence, bbox }): OcrWord => ({
          text,
          confidence,
          box: [bbox.x0, bbox.y0, bbox.x1, bbox.y1],
          line,
          block,
        })),
      );
    }
  }
  return words;
};

/** The embedded engine: tesseract.js with local models, a pool of workers that are replaced before they grow. */
export class TesseractOcr implements OcrTool {
  readonly parallel: number;
  private readonly options: TesseractOptions;
  private readonly idle: Lane[];
  private readonly waiting: ((lane: Lane) => void)[] = [];

  constructor(options: TesseractOptions = {}) {
    this.options = options;
    this.parallel = options.workers ?? 1;
    this.idle = Array.from({ length: this.parallel }, () => ({ worker: null, pages: 0 }));
  }

  async recognise(image: Pixels): Promise<{ words: OcrWord[]; meanConfidence: number }> {
    const lane = await this.take();
    try {
      lane.worker ??= await this.start();
      const { data } = await this.limited(lane, lane.worker.recognize(encodePgm(image), {}, { blocks: true, text: false }));
      lane.pages += 1;
      const words = wordsOf(data);
      return {
        words,
        meanConfidence: words.length === 0 ? 0 : words.reduce((sum, word) => sum + word.confidence, 0) / words.length,
      };
    } catch (error) {
      await this.end(lane);
      throw error instanceof OcrPageError
        ? error
        : new OcrPageError("ocr_engine", `the engine gave up: ${error instanceof Error ? error.message : String(error)}`, error);
    } finally {
      if (lane.pages >= PAGES_PER_WORKER) {
        await this.end(lane);
      }
      this.give(lane);
    }
  }

  async close(): Promise<void> {
    for (const lane of this.idle) {
      await this.end(lane);
    }
  }

  private async start(): Promise<Worker> {
    const { createWorker, OEM, PSM } = await import("tesseract.js");
    const languages = this.options.languages ?? ["deu", "eng"];
    const models = await modelFolder(this.options.models ?? null, languages);
    let worker: Worker;
    try {
      worker = await createWorker(languages, OEM.LSTM_ONLY, {
        langPath: models.path,
        gzip: models.gzip,
        cacheMethod: "none",
        // Without one tesseract.js throws from its message handler, outside any promise. The rejection carries the same error.
        errorHandler: () => undefined,
      });
    } finally {
      await models.release();
    }
    // Mode 3 (automatic) must be said: the default behaves like 6 (one block), with 8.3 % instead of 0.6 % wrong characters.
    // Messages such as "Detected 20 diacritics" have no place in the product's output.
    await worker.setParameters({ tessedit_pageseg_mode: PSM.AUTO, user_defined_dpi: "300", debug_file: "/dev/null" });
    return worker;
  }

  /** `terminate()` leaves a recognition pending for ever, so the timer itself rejects. */
  private async limited<T>(lane: Lane, work: Promise<T>): Promise<T> {
    const limit = this.options.pageLimit ?? PAGE_LIMIT_MS;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        void this.end(lane);
        reject(new OcrPageError("ocr_timeout", `the page took longer than ${limit / 1000} seconds`));
      }, limit);
    });
    try {
      return await Promise.race([work, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private async end(lane: Lane): Promise<void> {
    const { worker } = lane;
    lane.worker = null;
    lane.pages = 0;
    await worker?.terminate();
  }

  private async take(): Promise<Lane> {
    const lane = this.idle.pop();
    return lane ?? new Promise((resolve) => this.waiting.push(resolve));
  }

  private give(lane: Lane): void {
    const next = this.waiting.shift();
    if (next === undefined) {
      this.idle.push(lane);
    } else {
      next(lane);
    }
  }
}
