import { simpleParser } from "mailparser";
import { readFile } from "../../shared/core/parse/documents/read-file.ts";
import { readInput } from "../../shared/core/parse/read-input.ts";
import type { ReadTools } from "../../shared/core/parse/reading.ts";
import type { ReaderSandbox } from "../../shared/ports/reader-sandbox.ts";
import { requestFor, type CorpusFile } from "./parse-corpora.ts";

/** Runs over all mails before the clock starts, so that both sides are compiled. */
const WARM_ROUNDS = 2;
const ROUNDS = 5;

export interface CpuRow {
  what: string;
  /** Microseconds of CPU per message, all threads together. */
  micros: number;
}

const MAILPARSER_TIGHT = {
  maxHeadSize: 256 * 1024,
  maxChildNodes: 500,
  maxHtmlLengthToParse: 2_000_000,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  checksumAlgo: undefined,
};
/** Enclosures are kept and named but not opened: mailparser does not open them either. */
const MAIL_ONLY: ReadTools = {
  readFile: async (file) => ({
    reader: "none",
    mediaType: file.declaredType ?? "application/octet-stream",
    pages: null,
    documents: [],
    children: [],
    problems: [],
  }),
  context: { passwords: [], ocr: null, barcodes: null, raster: null, image: null },
  stopped: new Map(),
};
const WITH_DOCUMENTS: ReadTools = { ...MAIL_ONLY, readFile };

export async function measureCpu(sandbox: ReaderSandbox, files: CorpusFile[]): Promise<CpuRow[]> {
  const requests = files.map(requestFor);
  const buffers = files.map((file) => Buffer.from(file.bytes));
  return [
    await measure("mailparser, default options", buffers, (bytes) => parseQuietly(bytes, {})),
    await measure("mailparser, bounded options", buffers, (bytes) => parseQuietly(bytes, MAILPARSER_TIGHT)),
    await measure("parse, the mail itself", requests, (request) => readInput(request, MAIL_ONLY)),
    await measure("parse, everything in the sandbox (no OCR)", requests, (request) =>
      sandbox.read({ ...request, settings: { ...request.settings, ocr: { engine: "none" } } }),
    ),
    await measure("parse, enclosures opened (no OCR)", requests, (request) => readInput(request, WITH_DOCUMENTS)),
  ];
}

async function measure<T>(what: string, inputs: T[], work: (input: T) => Promise<unknown>): Promise<CpuRow> {
  for (let round = 0; round < WARM_ROUNDS; round += 1) for (const input of inputs) await work(input);
  const before = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) for (const input of inputs) await work(input);
  const { user, system } = process.cpuUsage(before);
  return { what, micros: (user + system) / ROUNDS / inputs.length };
}

async function parseQuietly(bytes: Buffer, options: Parameters<typeof simpleParser>[1]): Promise<unknown> {
  try {
    return await simpleParser(bytes, options);
  } catch (error) {
    return error;
  }
}
