import { type FieldValue, fieldValueSchema, type MasterMatch } from "../../schemas/extraction.ts";
import type { LoadedPack } from "../../schemas/pack.ts";
import type { MasterRecord } from "../../schemas/review-pages.ts";

export type MasterKind = MasterMatch["kind"];

export interface MasterRow {
  id: string;
  name: string;
  address: string;
  /** Folded words of the whole row. */
  words: string;
  fields: Record<string, FieldValue>;
}

/** As many as fit a list nobody has to scroll. */
const MAX_RESULTS = 20;

/** Rows with every word of the query somewhere; those whose number begins with it first. */
export const searchMaster = (rows: MasterRow[], kind: MasterKind, query: string): MasterRecord[] => {
  const words = fold(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: { row: MasterRow; score: number }[] = [];
  for (const row of rows) {
    if (!words.every((word) => row.words.includes(word))) continue;
    const byNumber = fold(row.id).startsWith(words.join(" "));
    found.push({ row, score: byNumber ? 1 : 0.5 });
    if (found.length > MAX_RESULTS * 10) break;
  }
  return found
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MAX_RESULTS)
    .map(({ row, score }) => ({
      match: { kind, id: row.id, displayName: row.name, score, matches: [], differs: [] },
      address: row.address,
      fields: row.fields,
    }));
};

/** The records of one kind, with the columns the pack has fields for. */
export const masterRows = (loaded: LoadedPack, kind: string): MasterRow[] => {
  const bytes = loaded.masterData[kind] ?? loaded.masterData[`${kind}s`];
  if (bytes === undefined) return [];
  const text = new TextDecoder().decode(bytes);
  const records = text.trimStart().startsWith("[") ? jsonRecords(text) : csvRecords(text);
  return records.map((record) => rowOf(loaded, kind, record));
};

const NUMBER_COLUMNS = ["id", "number"];
const NAME_COLUMNS = ["displayName", "name", "senderName", "description"];

const rowOf = (loaded: LoadedPack, kind: string, record: Record<string, string>): MasterRow => {
  const first = (names: string[]): string => names.map((name) => record[name] ?? "").find((value) => value !== "") ?? "";
  const id = first([`${kind}Number`, ...NUMBER_COLUMNS]);
  const fullName = [record["firstName"], record["lastName"]].filter((part) => part !== undefined && part !== "").join(" ");
  const { street = "", houseNumber = "", postalCode = "", city = "", country = "" } = record;
  const address = [`${street} ${houseNumber}`.trim(), `${postalCode} ${city}`.trim()].filter((line) => line !== "").join(", ");
  const named = Object.entries(record).flatMap(([column, value]) => {
    const parsed = fieldValueSchema.safeParse(value);
    return value !== "" && column in loaded.pack.fields && parsed.success ? [[column, parsed.data] as const] : [];
  });
  const withAddress =
    address === "" || !("address" in loaded.pack.fields)
      ? []
      : [["address", { street, houseNumber, postalCode, city, country }] as const];
  return {
    id,
    name: first(NAME_COLUMNS) || fullName || id,
    address,
    words: fold(Object.values(record).join(" ")),
    fields: Object.fromEntries([...named, ...withAddress]),
  };
};

const jsonRecords = (text: string): Record<string, string>[] => {
  const parsed: unknown = JSON.parse(text);
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((entry: unknown) =>
    typeof entry === "object" && entry !== null
      ? [
          Object.fromEntries(
            Object.entries(entry).flatMap(([name, value]) =>
              typeof value === "string" || typeof value === "number" ? [[name, String(value)]] : [],
            ),
          ),
        ]
      : [],
  );
};

/** Comma or semicolon, double quotes, first line names the columns. */
const csvRecords = (text: string): Record<string, string>[] => {
  const firstLine = text.slice(0, text.indexOf("\n") + 1);
  const separator = firstLine.split(";").length > firstLine.split(",").length ? ";" : ",";
  const [head = [], ...rows] = csvCells(text, separator);
  return rows
    .filter((row) => row.some((cell) => cell !== ""))
    .map((row) => Object.fromEntries(head.map((name, index) => [name.trim(), (row[index] ?? "").trim()])));
};

const csvCells = (text: string, separator: string): string[][] => {
  const rows: string[][] = [[]];
  let cell = "";
  let quoted = false;
  const endCell = (): void => {
    rows.at(-1)?.push(cell);
    cell = "";
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? "";
    if (quoted && character === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (character === '"') quoted = !quoted;
    else if (!quoted && character === separator) endCell();
    else if (!quoted && character === "\n") {
      endCell();
      rows.push([]);
    } else if (character !== "\r") cell += character;
  }
  endCell();
  return rows;
};

const fold = (text: string): string =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replaceAll("ß", "ss")
    .replace(/([aou])e/g, "$1")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
