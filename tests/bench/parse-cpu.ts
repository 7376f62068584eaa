import { simpleParser } from "mailparser";
import { readFile } from "../../shared/core/parse/documents/read-file.ts";
import { readInput } from "../../shared/core/parse/read-input.ts";
import type { ReadTools } from "../../shared/core/parse/reading.ts";
import type { ReaderSandbox, ReadRequest } from "../../shared/ports/reader-sandbox.ts";
import { corpus, requestFor, type CorpusFile } from "./parse-corpora.ts";
import type { Row } from "./parse-table.ts";

/** Runs over all mails before the clock starts: the compiler is at work for some 5,000 mails, in each thread anew; a mailroom runs for weeks. */
const WARM_ROUNDS = 20;
const ROUNDS = 15;

/** Mails on their way at once: as many as a mailroom of two readers has (infra/local/event-sources.ts). */
const IN_FLIGHT = 8;

interface Side {
  what: string;
  /** Mails at work at once. */
  atOnce: number;
  work(at: number): Promise<unknown>;
  /** Microseconds of CPU per message in each round, all threads together. */
  rounds: number[];
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

const sidesOf = (sandbox: ReaderSandbox, files: CorpusFile[]): Side[] => {
  const requests = files.map(requestFor);
  const buffers = files.map((file) => Buffer.from(file.bytes));
  const side = (what: string, work: (request: ReadRequest, bytes: Buffer) => Promise<unknown>): Side => ({
    what,
    atOnce: 1,
    rounds: [],
    work: async (at) => {
      const [request, bytes] = [requests[at], buffers[at]];
      return request === undefined || bytes === undefined ? null : work(request, bytes);
    },
  });
  return [
    side("mailparser, default options", (_, bytes) => parseQuietly(bytes, {})),
    {
      ...side("everything in the sandbox (no OCR)", (request) =>
        sandbox.read({ ...request, settings: { ...request.settings, ocr: { engine: "none" } } }),
      ),
      atOnce: IN_FLIGHT,
    },
    side("enclosures opened (no sandbox, no engines)", (request) => readInput(request, WITH_DOCUMENTS)),
    side("the mail itself", (request) => readInput(request, MAIL_ONLY)),
    side("mailparser, bounded options", (_, bytes) => parseQuietly(bytes, MAILPARSER_TIGHT)),
  ];
};

/** Side by side, round by round: what else runs on the machine falls on all of them. */
export async function cpuRows(sandbox: ReaderSandbox): Promise<Row[]> {
  const files = corpus("mail");
  const sides = sidesOf(sandbox, files);
  for (let round = 0; round < WARM_ROUNDS + ROUNDS; round += 1) {
    for (const side of sides) {
      const micros = await cpuOf(side, files.length);
      if (round >= WARM_ROUNDS) side.rounds.push(micros);
    }
  }
  const [base, ...others] = sides;
  if (base === undefined) return [];
  return [
    { what: `CPU a message: ${base.what}`, measured: `${median(base.rounds).toFixed(0)} us`, wanted: "", isMet: null },
    ...others.map((side, at): Row => {
      const ratios = ratiosOf(side, base);
      const [least, ratio, most] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((value) => value.toFixed(2));
      const measured = `${median(side.rounds).toFixed(0)} us, ${ratio} times mailparser (rounds ${least} to ${most})`;
      return at === 0
        ? { what: `CPU a message: ${side.what}`, measured, wanted: "below 1", isMet: median(ratios) < 1 }
        : { what: `CPU a message: ${side.what}`, measured, wanted: "", isMet: null };
    }),
  ];
}

/** Round by round: the two stand beside each other in time, so what else runs falls on both. */
const ratiosOf = (side: Side, base: Side): number[] =>
  side.rounds.map((micros, round) => micros / (base.rounds[round] ?? micros));

/** One round in which the machine was free, or busy, for one of the two only must not decide. */
const median = (values: number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

async function cpuOf(side: Side, messages: number): Promise<number> {
  const before = process.cpuUsage();
  let next = 0;
  const run = async (): Promise<void> => {
    while (next < messages) {
      next += 1;
      await side.work(next - 1);
    }
  };
  await Promise.all(Array.from({ length: side.atOnce }, run));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / messages;
}

async function parseQuietly(bytes: Buffer, options: Parameters<typeof simpleParser>[1]): Promise<unknown> {
  try {
    return await simpleParser(bytes, options);
  } catch (error) {
    return error;
  }
}
