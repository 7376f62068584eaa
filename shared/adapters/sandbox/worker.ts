import { parentPort, workerData } from "node:worker_threads";
import type { OcrTool, ReaderContext } from "../../core/parse/reader.ts";
import { loadOnce } from "../../core/parse/documents/load-once.ts";
import { readInput } from "../../core/parse/read-input.ts";
import type { ReadTools } from "../../core/parse/reading.ts";
import type { FileInput } from "../../core/parse/reader.ts";
import { Answers } from "./answers.ts";
import type { ReadJob, WorkerMessage } from "./messages.ts";
import { ProgressBoard } from "./progress-board.ts";
import { loadReaderTools } from "./reader-tools.ts";
import { MAX_QUICK_BYTES } from "./sandbox-limits.ts";

const port = parentPort;
if (port === null) throw new Error("worker.ts is the entry of a worker thread; start it by the sandbox");

const documentReaders = loadOnce(() => import("../../core/parse/documents/read-file.ts"));
const board = ProgressBoard.of(workerData);

function tell(message: WorkerMessage, transfer: ArrayBuffer[] = []): void {
  port?.postMessage(message, transfer);
}

const answers = new Answers((ready, buffers) => tell({ kind: "answers", answers: ready }, buffers));

/** Each page of OCR has time of its own: the sandbox is told when one begins. */
function watched(ocr: OcrTool | null): OcrTool | null {
  if (ocr === null) return null;
  return {
    parallel: ocr.parallel ?? 1,
    prepares: ocr.prepares ?? false,
    recognise(image) {
      board.page();
      return ocr.recognise(image);
    },
  };
}

const isQuick = ({ declaredType, bytes }: FileInput): boolean =>
  bytes.byteLength <= MAX_QUICK_BYTES && declaredType !== null && declaredType.startsWith("text/");

async function run(job: ReadJob): Promise<void> {
  const { settings } = job.request;
  const tools: ReadTools = {
    async readFile(file: FileInput, context: ReaderContext) {
      // What is ready must not wait for a file that may take long.
      if (!isQuick(file)) answers.tell();
      const [{ readFile }, loaded] = await Promise.all([documentReaders(), loadReaderTools(settings.ocr)]);
      return readFile(file, { ...context, ...loaded, ocr: watched(loaded.ocr) });
    },
    context: { passwords: settings.passwords, ocr: null, barcodes: null, raster: null, image: null },
    onReader: (part) => board.reader(part),
    stopped: new Map(job.stopped),
  };
  const result = await readInput(job.request, tools);
  board.end();
  answers.hold({ job: job.job, result });
  answers.tellBefore(board.waiting());
}

let line = Promise.resolve();

port.on("message", (job: ReadJob) => {
  line = line
    .then(() => (board.begin(job.job) ? run(job) : answers.tellBefore(board.waiting())))
    // A failure here is a fault of the room, not of the input: the worker ends and the sandbox names it.
    .catch((error: unknown) => {
      setImmediate(() => {
        throw error;
      });
    });
});
tell({ kind: "ready" });
