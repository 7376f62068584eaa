import { z } from "zod";
import type { Document, Page, Structured } from "../../../../schemas/parsed.ts";

export const batchSettingsSchema = z.strictObject({
  /** Sheets that carry nothing but this code stand between letters. PATCH-T is the scanners' own. */
  separatorCodes: z.array(z.string().min(1)).default(["PATCH-T", "PATCHT", "PATCH T"]),
  /** Codes on the first page of each letter: a barcode that matches starts a new one. Literal prefixes, not patterns. */
  documentCodePrefixes: z.array(z.string().min(1)).default([]),
  /** Sheets with this code: what follows is an enclosure of the same letter. */
  enclosureCodes: z.array(z.string().min(1)).default([]),
  /** Both sides were scanned: the back of a separator sheet is not a page of the next letter. */
  duplex: z.boolean().default(false),
  /** Pages without print or code are left out. */
  dropBlankPages: z.boolean().default(true),
});
export type BatchSettings = z.infer<typeof batchSettingsSchema>;

/** Pages of one document, both ends included, 1-based. */
export interface PageRange {
  part: string;
  from: number;
  to: number;
}

export interface BatchEnclosure {
  ranges: PageRange[];
}

export interface BatchLetter {
  /** The barcode that named it, null behind a mere separator. */
  code: string | null;
  ranges: PageRange[];
  enclosures: BatchEnclosure[];
}

export interface BatchSplit {
  letters: BatchLetter[];
  /** Sheets and pages that belong to none: separators, their backs, blank pages. Kept in the original, told here. */
  left: { part: string; page: number; why: "separator" | "separator_back" | "enclosure_sheet" | "blank" }[];
}

interface BatchPage {
  part: string;
  number: number;
  codes: string[];
  isBlank: boolean;
}

/** Letters and digits up to which a side without ink is blank: specks read as letters, a page number shining through. */
const BLANK_CHARACTERS = 3;

const normalised = (code: string): string => code.trim().toUpperCase();

const codesByPage = (structured: Structured[]): Map<number, string[]> => {
  const codes = new Map<number, string[]>();
  for (const each of structured) {
    const text = each.kind === "barcode" ? each.data["text"] : undefined;
    if (typeof text === "string" && each.page !== null) {
      codes.set(each.page, [...(codes.get(each.page) ?? []), normalised(text)]);
    }
  }
  return codes;
};

const isBlank = (page: Page, document: Document): boolean => {
  const text = document.text.slice(page.start, page.end);
  const hasCode = document.structured.some((each) => each.page === page.number);
  return page.blank === true && !hasCode && (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) <= BLANK_CHARACTERS;
};

const pagesOf = (documents: Document[]): BatchPage[] =>
  documents.flatMap((document) => {
    const codes = codesByPage(document.structured);
    return document.pages.map((page) => ({
      part: document.part,
      number: page.number,
      codes: codes.get(page.number) ?? [],
      isBlank: isBlank(page, document),
    }));
  });

const addTo = (ranges: PageRange[], page: BatchPage): void => {
  const last = ranges.at(-1);
  if (last !== undefined && last.part === page.part && last.to === page.number - 1) {
    last.to = page.number;
  } else {
    ranges.push({ part: page.part, from: page.number, to: page.number });
  }
};

class BatchSplitter {
  readonly split: BatchSplit = { letters: [], left: [] };
  private readonly settings: BatchSettings;
  private letter: BatchLetter | null = null;
  private enclosure: BatchEnclosure | null = null;
  /** The page before was a separator or enclosure sheet whose back may follow. */
  private sheetBefore: BatchPage | null = null;

  constructor(settings: BatchSettings) {
    this.settings = settings;
  }

  add(page: BatchPage): void {
    const sheet = this.sheetBefore;
    this.sheetBefore = null;
    if (page.codes.some((code) => this.settings.separatorCodes.map(normalised).includes(code))) {
      // Two separators in a row, and a separator printed on both sides, make no empty letter.
      this.endLetter();
      this.leave(page, "separator");
      this.sheetBefore = page;
    } else if (page.codes.some((code) => this.settings.enclosureCodes.map(normalised).includes(code))) {
      this.startEnclosure();
      this.leave(page, "enclosure_sheet");
      this.sheetBefore = page;
    } else if (sheet !== null && this.isBackOf(sheet, page)) {
      this.leave(page, "separator_back");
    } else {
      this.addContent(page);
    }
  }

  finish(): BatchSplit {
    this.endLetter();
    return this.split;
  }

  private addContent(page: BatchPage): void {
    const code =
      page.codes.find((each) => this.settings.documentCodePrefixes.some((prefix) => each.startsWith(normalised(prefix)))) ?? null;
    if (code !== null && this.letter?.code !== code) {
      this.endLetter();
      this.letter = { code, ranges: [], enclosures: [] };
    }
    if (page.isBlank && this.settings.dropBlankPages) {
      this.leave(page, "blank");
      return;
    }
    this.letter ??= { code: null, ranges: [], enclosures: [] };
    addTo(this.enclosure?.ranges ?? this.letter.ranges, page);
  }

  /** With both sides scanned the odd page is the front: a separator's back is blank or shows the sheet's own print through. */
  private isBackOf(sheet: BatchPage, page: BatchPage): boolean {
    return this.settings.duplex && page.part === sheet.part && page.number === sheet.number + 1 && sheet.number % 2 === 1;
  }

  private startEnclosure(): void {
    this.letter ??= { code: null, ranges: [], enclosures: [] };
    this.endEnclosure();
    this.enclosure = { ranges: [] };
  }

  private endEnclosure(): void {
    if (this.enclosure !== null && this.enclosure.ranges.length > 0) {
      this.letter?.enclosures.push(this.enclosure);
    }
    this.enclosure = null;
  }

  private endLetter(): void {
    this.endEnclosure();
    if (this.letter !== null && (this.letter.ranges.length > 0 || this.letter.enclosures.length > 0)) {
      this.split.letters.push(this.letter);
    }
    this.letter = null;
  }

  private leave(page: BatchPage, why: BatchSplit["left"][number]["why"]): void {
    this.split.left.push({ part: page.part, page: page.number, why });
  }
}

/**
 * Which pages of a scanned upload make which letters. Every page is in exactly one letter, one enclosure or `left`.
 * One letter and nothing marked means: the upload is an ordinary letter, nothing is split.
 */
export const splitBatch = (documents: Document[], settings: BatchSettings): BatchSplit => {
  const splitter = new BatchSplitter(settings);
  for (const page of pagesOf(documents)) {
    splitter.add(page);
  }
  return splitter.finish();
};
