import type { ReaderSandbox, ReadResult } from "../../shared/ports/reader-sandbox.ts";
import { parsedSchema } from "../../shared/schemas/parsed.ts";
import { requestFor, type CorpusFile } from "./parse-corpora.ts";

export interface Outcomes {
  files: number;
  read: number;
  partlyRead: number;
  unreadable: number;
  invalid: string[];
  /** Nothing parsed although the body holds something. */
  empty: string[];
}

export async function readAll(
  sandbox: ReaderSandbox,
  files: CorpusFile[],
): Promise<{ outcomes: Outcomes; results: Map<string, ReadResult> }> {
  const outcomes: Outcomes = { files: files.length, read: 0, partlyRead: 0, unreadable: 0, invalid: [], empty: [] };
  const results = new Map<string, ReadResult>();
  for (const file of files) {
    const result = await sandbox.read(requestFor(file));
    results.set(file.name, result);
    const { parsed } = result;
    if (parsed.outcome === "read") outcomes.read += 1;
    else if (parsed.outcome === "partly_read") outcomes.partlyRead += 1;
    else outcomes.unreadable += 1;
    if (!parsedSchema.safeParse(parsed).success) outcomes.invalid.push(file.name);
    const hasContent =
      parsed.documents.some((document) => document.text.trim() !== "") ||
      parsed.parts.some((part) => part.role !== "body" && part.role !== "alternative" && part.size > 0);
    if (!hasContent && bodyOf(file.bytes).trim() !== "") outcomes.empty.push(file.name);
  }
  return { outcomes, results };
}

/** What stands below the first empty line, without boundary lines and part headers. */
function bodyOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes).toString("latin1").replaceAll("\r\n", "\n");
  const at = text.indexOf("\n\n");
  return at < 0
    ? ""
    : text
        .slice(at + 2)
        .replace(/^--.*$/gm, "")
        .replace(/^(?:content-|mime-)[\w-]+:.*(?:\n[ \t].*)*$/gim, "")
        .replace(/<[^<>]*>/g, "");
}
