import type { Document } from "../../../schemas/parsed.ts";
import type { Problem } from "../../../schemas/problem.ts";
import type { FileInput, FileReading } from "../reader.ts";
import { capText, flatDocument, tidyText } from "./canonical-text.ts";

/** What a format's reader is given: the file, and what its content says it is. */
export type FormatReader = (file: FileInput, mediaType: string) => Promise<FileReading>;

export const unread = (mediaType: string, problem: Problem): FileReading => ({
  reader: "none",
  mediaType,
  pages: null,
  documents: [],
  children: [],
  problems: [problem],
});

export const readingOf = (mediaType: string, document: Document, problems: Problem[] = []): FileReading => ({
  reader: document.reader,
  mediaType,
  pages: document.pages.length > 0 ? document.pages.length : null,
  documents: [document],
  children: [],
  problems,
});

/** A reading of one flat text, tidied and cut at the character limit. */
export const textReading = (options: {
  file: FileInput;
  reader: string;
  mediaType: string;
  text: string;
  problems?: Problem[];
}): FileReading => {
  const { text, capped } = capText(tidyText(options.text));
  const problems = [...(options.problems ?? [])];
  if (capped) {
    problems.push({ code: "text_too_long", message: "The text is longer than can be processed; only its beginning was read." });
  }
  return readingOf(options.mediaType, flatDocument(options.file.partId, options.reader, text), problems);
};
