import type { FileInput, FileReading, ReaderContext } from "../reader.ts";
import { loadOnce } from "./load-once.ts";
import { mediaTypeOf } from "./media-type.ts";
import { unread } from "./reading.ts";

type Reader = (file: FileInput, mediaType: string, context: ReaderContext) => Promise<FileReading>;

const textReader = loadOnce(() => import("./text/read-text.ts"));
const imageReader = loadOnce(() => import("./images/read-image.ts"));
const pdfReader = loadOnce(() => import("./pdf/read-pdf.ts"));
const text: Reader = async (file, mediaType) => (await textReader()).readText(file, mediaType);
const image: Reader = async (file, mediaType, context) => (await imageReader()).readImage(file, mediaType, context);
const openDocument: Reader = async (file, mediaType) => (await import("./office/odt.ts")).readOpenDocument(file, mediaType);

/** Imports are lazy: a mail of plain text must not pay for pdf.js. */
const READERS: Record<string, Reader> = {
  "text/plain": text,
  "text/csv": text,
  "text/html": text,
  "application/json": text,
  "application/rtf": text,
  "application/pdf": async (file, mediaType, context) => (await pdfReader()).readPdf(file, mediaType, context),
  "application/xml": async (file, mediaType) => (await import("./xml/read-xml.ts")).readXml(file, mediaType),
  "text/calendar": async (file, mediaType) => (await import("./cards/read-calendar.ts")).readCalendar(file, mediaType),
  "text/vcard": async (file, mediaType) => (await import("./cards/read-vcard.ts")).readVcard(file, mediaType),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": async (file, mediaType) =>
    (await import("./office/docx.ts")).readDocx(file, mediaType),
  "application/vnd.openxmlformats-officedocument.wordprocessingml.template": async (file, mediaType) =>
    (await import("./office/docx.ts")).readDocx(file, mediaType),
  "application/vnd.ms-word.document.macroenabled.12": async (file, mediaType) =>
    (await import("./office/docx.ts")).readDocx(file, mediaType),
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": async (file, mediaType) =>
    (await import("./office/xlsx.ts")).readXlsx(file, mediaType),
  "application/vnd.ms-excel.sheet.macroenabled.12": async (file, mediaType) =>
    (await import("./office/xlsx.ts")).readXlsx(file, mediaType),
  "application/vnd.oasis.opendocument.text": openDocument,
  "application/vnd.oasis.opendocument.spreadsheet": openDocument,
  "application/vnd.oasis.opendocument.presentation": openDocument,
  "image/jpeg": image,
  "image/png": image,
  "image/webp": image,
  "image/heic": image,
  "image/avif": image,
  "image/tiff": image,
  "image/gif": image,
  "image/bmp": image,
};

/** Makes documents of one file. Whatever the bytes are, the answer is a reading: what cannot be read says so as a problem. */
export const readFile = async (file: FileInput, context: ReaderContext): Promise<FileReading> => {
  const mediaType = await mediaTypeOf(file);
  if (file.bytes.length === 0) {
    return unread(mediaType, { code: "empty_file", message: "The file is empty." });
  }
  const reader = Object.hasOwn(READERS, mediaType) ? READERS[mediaType] : undefined;
  if (reader === undefined) {
    return unread(mediaType, {
      code: "unsupported_format",
      message: `Files of the type ${mediaType} cannot be read; the original is kept.`,
    });
  }
  try {
    return await reader(file, mediaType, context);
  } catch (error) {
    // Readers of third parties throw whatever they like at damaged input; the original stays, and a person is told.
    const detail = error instanceof Error ? error.message : String(error);
    return unread(mediaType, {
      code: "damaged_file",
      message: `The file is damaged and could not be read (${detail.slice(0, 200)}).`,
    });
  }
};
