import type { PDFDocumentProxy } from "pdfjs-dist/types/src/pdf.d.ts";
import type { Problem } from "../../../../schemas/problem.ts";

export interface OpenPdf {
  document: PDFDocumentProxy;
  /** The password that opened it; null where none was needed. */
  password: string | null;
  /** Its form is described by XML that could not be laid out: only the page for programs without XFA is there. */
  isFormUnread: boolean;
  close(): Promise<void>;
}

export type PdfOpening = { pdf: OpenPdf; problem: null } | { pdf: null; problem: Problem };

const isDocument = (value: unknown): value is PDFDocumentProxy =>
  typeof value === "object" && value !== null && "numPages" in value && "getPage" in value;

/** A folder of pdf.js's own data, as it wants it: with a slash at the end. */
const dataFolder = (name: string): string => new URL(`${name}/`, import.meta.resolve("pdfjs-dist/package.json")).pathname;

const openOnce = async (bytes: Uint8Array, password: string | null, enableXfa: boolean): Promise<OpenPdf> => {
  const { PDFParse } = await import("pdf-parse");
  const parser = new PDFParse({
    // pdf.js takes the buffer over, so each attempt gets its own copy.
    data: bytes.slice(),
    ...(password === null ? {} : { password }),
    enableXfa,
    // Fonts are never drawn here; widths come from the font programs and the standard metrics.
    disableFontFace: true,
    useSystemFonts: false,
    cMapUrl: dataFolder("cmaps"),
    cMapPacked: true,
    standardFontDataUrl: dataFolder("standard_fonts"),
    wasmUrl: dataFolder("wasm"),
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  await parser.getInfo();
  // pdf-parse gives text without boxes, form values or embedded files; the pdf.js document it opened has them.
  const document: unknown = Reflect.get(parser, "doc");
  if (!isDocument(document)) {
    throw new Error("pdf-parse opened no document: its release does not keep it in `doc` any more");
  }
  return { document, password, isFormUnread: !enableXfa, close: async () => parser.destroy() };
};

/** pdf.js's name for an error of its own, not of the file's structure: laying out a form of XML has many. */
const OWN_ERROR = "UnknownErrorException";

const openWithForm = async (bytes: Uint8Array, password: string | null): Promise<OpenPdf> => {
  try {
    return await openOnce(bytes, password, true);
  } catch (error) {
    if (error instanceof Error && error.name === OWN_ERROR) {
      return openOnce(bytes, password, false);
    }
    throw error;
  }
};

const locked: Problem = { code: "locked_pdf", message: "The PDF is protected by a password that is not known." };

const damaged = (error: Error): Problem => ({
  code: "damaged_pdf",
  message: `The PDF is damaged and cannot be opened (${error.message.slice(0, 160)}).`,
});

/** Opens a PDF: without a password (many are only protected against changes), then with each of the list. */
export const openPdf = async (bytes: Uint8Array, passwords: string[]): Promise<PdfOpening> => {
  for (const password of [null, ...passwords]) {
    try {
      return { pdf: await openWithForm(bytes, password), problem: null };
    } catch (error) {
      if (!(error instanceof Error)) {
        throw error;
      }
      if (error.name !== "PasswordException") {
        return { pdf: null, problem: damaged(error) };
      }
    }
  }
  return { pdf: null, problem: locked };
};
