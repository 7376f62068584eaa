import type { Problem } from "../../../../schemas/problem.ts";
import type { FileInput, FileReading, ReaderContext } from "../../reader.ts";
import { unread } from "../reading.ts";
import { openPdf } from "./open-pdf.ts";
import { readDamagedPdf } from "./read-damaged-pdf.ts";
import { readOpenedPdf } from "./read-opened-pdf.ts";
import { repairPdf } from "./repair-pdf.ts";

interface Options {
  mediaType: string;
  context: ReaderContext;
}

const REPAIRED: Problem = {
  code: "damaged_pdf",
  message: "The PDF is damaged or its end is missing; what is left of it was read. Please compare with the original.",
};

const holdsAnything = (reading: FileReading): boolean =>
  reading.children.length > 0 || reading.documents.some(({ text, structured }) => text !== "" || structured.length > 0);

/** Bytes at the end in which the mark of the end is looked for; programs that mail and sign append to files. */
const END_BYTES = 65_536;

/** Readers open many a file that broke off half-way, and tell nobody. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-END_BYTES)).includes("startxref");

/** The file with a new catalog and trailer; null where that does not help. */
const readRepaired = async (file: FileInput, options: Options): Promise<FileReading | null> => {
  const bytes = repairPdf(file.bytes);
  if (bytes === null) {
    return null;
  }
  const { pdf } = await openPdf(bytes, []);
  if (pdf === null) {
    return null;
  }
  try {
    const reading = await readOpenedPdf(pdf, { ...file, bytes }, options);
    return holdsAnything(reading) ? { ...reading, problems: [REPAIRED, ...reading.problems] } : null;
  } finally {
    await pdf.close();
  }
};

/** Text, boxes, form values, embedded files and codes of a PDF; of a damaged one what is left of it. */
export const readPdf = async (file: FileInput, mediaType: string, context: ReaderContext): Promise<FileReading> => {
  const { pdf, problem } = await openPdf(file.bytes, context.passwords);
  if (problem !== null) {
    return problem.code === "damaged_pdf"
      ? ((await readRepaired(file, { mediaType, context })) ??
          (await readDamagedPdf(file, { mediaType, context, damage: problem })))
      : unread(mediaType, problem);
  }
  try {
    const reading = await readOpenedPdf(pdf, file, { mediaType, context });
    return hasEnd(file.bytes) ? reading : { ...reading, problems: [REPAIRED, ...reading.problems] };
  } finally {
    await pdf.close();
  }
};
