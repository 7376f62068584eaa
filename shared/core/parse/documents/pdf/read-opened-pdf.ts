import type { PDFPageProxy } from "pdfjs-dist/types/src/pdf.d.ts";
import type { Structured } from "../../../../schemas/parsed.ts";
import type { Problem } from "../../../../schemas/problem.ts";
import type { ChildFile, FileInput, FileReading, ReaderContext } from "../../reader.ts";
import { MAX_EMBEDDED_FILES, MAX_PDF_PAGES } from "../limits.ts";
import { assembleDocument, type PageContent } from "../page-content.ts";
import { annotationsOf } from "./annotations.ts";
import { annotatedFiles, embeddedFiles, withoutDuplicates } from "./embedded-files.ts";
import { fieldPieces, pageFields } from "./form-fields.ts";
import type { OpenPdf } from "./open-pdf.ts";
import { savedPage } from "./read-damaged-pdf.ts";
import { scanPages } from "./scan-pages.ts";
import { textPieces, type Matrix, type TextRun } from "./text-pieces.ts";
import { xfaFields } from "./xfa-fields.ts";

const EMPTY_MATRIX: Matrix = [1, 0, 0, 1, 0, 0];

const matrixOf = (values: number[]): Matrix => {
  const [a, b, c, d, e, f] = values;
  return a === undefined || b === undefined || c === undefined || d === undefined || e === undefined || f === undefined
    ? EMPTY_MATRIX
    : [a, b, c, d, e, f];
};

const runsOf = async (page: PDFPageProxy): Promise<TextRun[]> => {
  const content = await page.getTextContent({ includeMarkedContent: false });
  return content.items.flatMap((item) =>
    "str" in item
      ? [
          {
            str: item.str,
            transform: Array.isArray(item.transform) ? item.transform.map(Number) : [],
            width: item.width ?? 0,
            height: item.height ?? 0,
            hasEOL: item.hasEOL ?? true,
          },
        ]
      : [],
  );
};

interface PageReading {
  content: PageContent;
  children: ChildFile[];
}

const readPage = async (pdf: OpenPdf, number: number): Promise<PageReading> => {
  const page = await pdf.document.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const pieces = textPieces(await runsOf(page), matrixOf(viewport.transform));
  const annotations = await annotationsOf(page);
  const fields = pdf.document.isPureXfa
    ? fieldPieces(xfaFields(await page.getXfa(), number))
    : pageFields(annotations, pieces, number);
  const children = annotatedFiles(annotations);
  page.cleanup();
  const all = [...pieces, ...fields.pieces];
  const content: PageContent = {
    number,
    width: viewport.width,
    height: viewport.height,
    source: all.length > 0 ? "text_layer" : "none",
    pieces: all,
    emptyFields: fields.empty,
  };
  return { content, children };
};

/** A page whose own description is broken must not cost the others; another program may still find its text. */
const readPageOrNothing = async (
  pdf: OpenPdf,
  number: number,
  options: { file: FileInput; context: ReaderContext; problems: Problem[] },
): Promise<PageReading> => {
  try {
    return await readPage(pdf, number);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    const { file, context, problems } = options;
    const tool = context.pdfText;
    const saved = tool === undefined ? null : await savedPage(tool, { bytes: file.bytes, password: pdf.password }, number);
    const message =
      saved === null || saved.pieces.length === 0
        ? `Page ${number} is damaged and could not be read (${detail.slice(0, 120)}).`
        : `Page ${number} is damaged; its text was read by a second reader. Please compare with the original.`;
    problems.push({ code: "damaged_page", message });
    const content = saved ?? { number, width: 595, height: 842, source: "none", pieces: [], emptyFields: [] };
    return { content, children: [] };
  }
};

const childrenOf = async (pdf: OpenPdf, annotated: ChildFile[], problems: Problem[]): Promise<ChildFile[]> => {
  const files = withoutDuplicates([...(await embeddedFiles(pdf.document)), ...annotated]);
  if (files.length > MAX_EMBEDDED_FILES) {
    problems.push({
      code: "too_many_files",
      message: `The PDF has ${files.length} files embedded; the first ${MAX_EMBEDDED_FILES} were taken out.`,
    });
  }
  return files.slice(0, MAX_EMBEDDED_FILES);
};

/** E-invoices among the embedded files, under whatever name: the PDF's own data too, so that page and XML can be compared. */
const invoicesIn = async (children: ChildFile[]): Promise<Structured[]> => {
  const candidates = children.filter(
    (child) => /\.xml$/i.test(child.name ?? "") || child.bytes[0] === 0x3c || child.bytes[0] === 0xef,
  );
  if (candidates.length === 0) {
    return [];
  }
  const { parseXml } = await import("../xml/parse-xml.ts");
  const { decodeXml } = await import("../xml/decode-xml.ts");
  const { readEInvoice } = await import("../e-invoice/read-e-invoice.ts");
  const found = candidates.flatMap((child) => {
    const { root } = parseXml(decodeXml(child.bytes));
    return root === null ? [] : (readEInvoice(root) ?? []);
  });
  // Some issuers embed the superseded ZUGFeRD 1 beside the current format, for old readers: the current one comes first.
  const ordered = found.toSorted((a, b) => Number(a.invoice.syntax === "zugferd1") - Number(b.invoice.syntax === "zugferd1"));
  return ordered.map(({ format, invoice }) => ({ kind: "e_invoice" as const, format, data: invoice, page: null, box: null }));
};

const FORM_UNREAD: Problem = {
  code: "form_unread",
  message: "The PDF is a form described by XML (XFA) that could not be laid out; its values are only in the original.",
};

/** Text, boxes, form values, embedded files and codes of an open PDF; pages that are only pictures go through OCR. */
export const readOpenedPdf = async (
  pdf: OpenPdf,
  file: FileInput,
  options: { mediaType: string; context: ReaderContext },
): Promise<FileReading> => {
  const total = pdf.document.numPages;
  const problems: Problem[] = pdf.isFormUnread ? [FORM_UNREAD] : [];
  if (total > MAX_PDF_PAGES) {
    problems.push({ code: "too_many_pages", message: `The PDF has ${total} pages; the first ${MAX_PDF_PAGES} were read.` });
  }
  const contents: PageContent[] = [];
  const annotated: ChildFile[] = [];
  for (let number = 1; number <= Math.min(total, MAX_PDF_PAGES); number += 1) {
    const { content, children } = await readPageOrNothing(pdf, number, { file, context: options.context, problems });
    contents.push(content);
    annotated.push(...children);
  }
  const children = await childrenOf(pdf, annotated, problems);
  const scanned = await scanPages({ file, contents, password: pdf.password, context: options.context });
  const structured = [...(await invoicesIn(children)), ...scanned.structured];
  const reader = scanned.contents.some((content) => content.source === "ocr") ? "ocr" : "pdf";
  const { document, capped } = assembleDocument({ part: file.partId, reader, pages: scanned.contents, structured });
  if (capped) {
    problems.push({ code: "text_too_long", message: "The text is longer than can be processed; only its beginning was read." });
  }
  return {
    reader,
    mediaType: options.mediaType,
    pages: total,
    documents: [document],
    children,
    problems: [...problems, ...scanned.problems],
  };
};
