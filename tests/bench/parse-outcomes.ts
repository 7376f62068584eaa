import type { ReaderSandbox, ReadResult } from "../../shared/ports/reader-sandbox.ts";
import { parsedSchema } from "../../shared/schemas/parsed.ts";
import { corpus, requestFor, type CorpusFile } from "./parse-corpora.ts";
import { list, type Row } from "./parse-table.ts";

interface Outcomes {
  files: number;
  read: number;
  partlyRead: number;
  unreadable: number;
  invalid: string[];
  /** Nothing parsed although the body holds something. */
  empty: string[];
}

async function readAll(sandbox: ReaderSandbox, files: CorpusFile[]): Promise<Outcomes> {
  const outcomes: Outcomes = { files: files.length, read: 0, partlyRead: 0, unreadable: 0, invalid: [], empty: [] };
  for (const file of files) {
    const { parsed }: ReadResult = await sandbox.read(requestFor(file));
    if (parsed.outcome === "read") outcomes.read += 1;
    else if (parsed.outcome === "partly_read") outcomes.partlyRead += 1;
    else outcomes.unreadable += 1;
    if (!parsedSchema.safeParse(parsed).success) outcomes.invalid.push(file.name);
    const hasContent =
      parsed.documents.some((document) => document.text.trim() !== "") ||
      parsed.parts.some((part) => part.role !== "body" && part.role !== "alternative" && part.size > 0);
    if (!hasContent && bodyOf(file.bytes).trim() !== "") outcomes.empty.push(file.name);
  }
  return outcomes;
}

/** Every file in exactly one outcome, none empty where its body is not. */
export async function outcomeRows(sandbox: ReaderSandbox): Promise<Row[]> {
  const rows: Row[] = [];
  for (const folder of ["mail", "msg"]) {
    const found = await readAll(sandbox, corpus(folder));
    list("empty although the body is not", found.empty);
    list("not valid by the schema", found.invalid);
    rows.push({
      what: `${folder}: files with one outcome`,
      measured: `${found.files - found.invalid.length} of ${found.files} (${found.read} read, ${found.partlyRead} partly, ${found.unreadable} unreadable)`,
      wanted: "all",
      isMet: found.invalid.length === 0,
    });
    rows.push({
      what: `${folder}: empty although the body is not`,
      measured: String(found.empty.length),
      wanted: "0",
      isMet: found.empty.length === 0,
    });
  }
  return rows;
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
