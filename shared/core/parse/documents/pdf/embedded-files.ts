import { z } from "zod";
import type { PDFDocumentProxy } from "pdfjs-dist/types/src/pdf.d.ts";
import type { ChildFile } from "../../reader.ts";
import { cleanText } from "../canonical-text.ts";
import type { Annotation } from "./annotations.ts";

const attachmentsSchema = z
  .record(z.string(), z.object({ filename: z.string().catch(""), content: z.instanceof(Uint8Array).nullable().catch(null) }))
  .nullable();

/** Folders and control characters have no place in a name; the caller sanitises further. */
const baseName = (name: string): string | null => {
  const base = cleanText(name).replaceAll("\n", " ").split(/[/\\]/).at(-1)?.trim() ?? "";
  return base === "" ? null : base;
};

const childOf = (name: string, bytes: Uint8Array): ChildFile => ({
  bytes,
  name: baseName(name),
  declaredType: null,
  role: "embedded",
});

/** Files in the document's name tree: e-invoices, but also anything else somebody packed in. */
export const embeddedFiles = async (document: PDFDocumentProxy): Promise<ChildFile[]> => {
  const raw: unknown = await document.getAttachments();
  const parsed = attachmentsSchema.safeParse(raw ?? null);
  return Object.entries(parsed.data ?? {}).flatMap(([key, file]) =>
    file.content === null ? [] : [childOf(file.filename || key, file.content)],
  );
};

/** Files pinned to a page. */
export const annotatedFiles = (annotations: Annotation[]): ChildFile[] =>
  annotations.flatMap((each) =>
    each.subtype === "FileAttachment" && each.file !== null ? [childOf(each.file.filename, each.file.content)] : [],
  );

const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => a.length === b.length && a.every((byte, at) => byte === b[at]);

/** A file that hangs both in the name tree and on a page counts once. */
export const withoutDuplicates = (files: ChildFile[]): ChildFile[] =>
  files.filter(
    (file, at) => !files.slice(0, at).some((earlier) => earlier.name === file.name && sameBytes(earlier.bytes, file.bytes)),
  );
