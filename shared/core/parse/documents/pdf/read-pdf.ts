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

/** Pages stand in the file as objects of their own or packed in object streams (ISO 32000-1, 7.5.7 and 7.7.3.3); a name may be escaped ("/P#61ge"). */
const PAGE_MARKS = ["/Page", "/ObjStm", "/P#"];

const NO_PAGE: Problem = {
  code: "damaged_pdf",
  message: "The PDF breaks off before its first page; nothing in it can be read. Please ask for it again.",
};

/** Opening engines costs more than reading a mail, and each of them would look for pages that are not there. */
const mayHavePages = (bytes: Uint8Array): boolean => {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return PAGE_MARKS.some((mark) => file.includes(mark, 0, "latin1"));
};

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
  if (!mayHavePages(file.bytes)) {
    return unread(mediaType, NO_PAGE);
  }
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
