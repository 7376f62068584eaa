/** Characters of one document: 500 dense pages; beyond it nobody reads on and offsets only cost memory. */
export const MAX_DOCUMENT_CHARACTERS = 5_000_000;

/** Pages of a PDF: pdf.js takes 15 CPU ms a page, so 500 stay within the 15 CPU seconds of a worker. */
export const MAX_PDF_PAGES = 500;

/** Pages of one file that go through OCR: 4-9 CPU seconds each, so a longer scan would outlive a Lambda invocation. */
export const MAX_OCR_PAGES = 150;

/** Files taken out of one PDF: an invoice carries one to three; beyond 100 it is a bomb or an archive in disguise. */
export const MAX_EMBEDDED_FILES = 100;

/** Bytes of XML parsed into a tree: the tree takes about 20 times as much memory; the largest e-invoice seen has 1 MB. */
export const MAX_XML_BYTES = 20_000_000;

/** Nesting of XML elements: UBL and CII need 12; recursion beyond it only serves stack exhaustion. */
export const MAX_XML_DEPTH = 100;

/** Entries of an Office container: a workbook with 200 sheets has about 500. */
export const MAX_ZIP_ENTRIES = 5000;

/** Unpacked bytes of one entry of an Office container. */
export const MAX_ZIP_ENTRY_BYTES = 50_000_000;

/** Unpacked bytes of a whole Office container. */
export const MAX_ZIP_TOTAL_BYTES = 150_000_000;

/** Unpacked to packed size: text deflates 3-20 times, repetitive sheet XML up to about 100; deflate's own maximum is 1032. */
export const MAX_ZIP_RATIO = 200;

/** Rows of one worksheet turned into text. */
export const MAX_SHEET_ROWS = 20_000;

/** Lines of an e-invoice kept; further ones are counted in a problem. */
export const MAX_INVOICE_LINES = 5000;

/** Nesting of RTF groups and HTML elements followed before the rest is read as flat text. */
export const MAX_GROUP_DEPTH = 200;
