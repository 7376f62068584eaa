import type { FieldValue } from "../../schemas/extraction.ts";
import type { MasterKind, MasterRecord } from "../../schemas/master-data.ts";
import type { LoadedPack, Pack } from "../../schemas/pack.ts";
import type { MasterSearch } from "../../schemas/review-pages.ts";
import { readRecords } from "../extract/master-data/read-records.ts";

export interface MasterRow {
  record: MasterRecord;
  /** Folded words of the whole row. */
  words: string;
}

/** As many as fit a list nobody has to scroll. */
const MAX_RESULTS = 20;
/** Ranked before they are cut; more only cost time. */
const MAX_FOUND = 200;

/** All records of the pack's lists of one kind, ready to be searched. */
export const masterRows = (loaded: LoadedPack, kind: MasterKind): MasterRow[] =>
  Object.entries(loaded.masterData)
    .flatMap(([name, bytes]) => readRecords(name, bytes))
    .filter((record) => record.kind === kind)
    .map((record) => ({ record, words: fold(JSON.stringify(Object.values(record))) }));

/** Rows with every word of the query somewhere; those whose number begins with it first. */
export const searchMaster = (rows: MasterRow[], pack: Pack, query: string): MasterSearch["records"] => {
  const words = fold(query)
    .split(" ")
    .filter((word) => word !== "");
  if (words.length === 0) return [];
  const found: { record: MasterRecord; score: number }[] = [];
  for (const row of rows) {
    if (!words.every((word) => row.words.includes(word))) continue;
    found.push({ record: row.record, score: fold(row.record.id).startsWith(words.join(" ")) ? 1 : 0.5 });
    if (found.length === MAX_FOUND) break;
  }
  return found
    .toSorted((one, other) => other.score - one.score)
    .slice(0, MAX_RESULTS)
    .map(({ record, score }) => resultOf(record, { pack, score }));
};

const resultOf = (record: MasterRecord, facts: { pack: Pack; score: number }): MasterSearch["records"][number] => {
  const { kind, id, name, street, houseNumber, postalCode, city } = record;
  const lines = [`${street} ${houseNumber}`, `${postalCode} ${city}`].map((line) => line.trim()).filter((line) => line !== "");
  return {
    match: { kind, id, displayName: name === "" ? id : name, score: facts.score, matches: [], differs: [] },
    address: lines.join(", "),
    fields: Object.fromEntries(
      Object.entries(fieldsOf(record)).filter(([field, value]) => field in facts.pack.fields && value !== ""),
    ),
  };
};

/** The work item fields a record knows the value of. The bank account stays out: what the letter says is the news. */
const fieldsOf = (record: MasterRecord): Record<string, FieldValue> => {
  const { customerNumber, contractNumbers, meterNumbers, name, email, phone, street, houseNumber, postalCode, city, country } =
    record;
  const isPerson = record.kind === "customer" || record.kind === "contract";
  return {
    customerNumber,
    contractNumber: contractNumbers.length === 1 ? (contractNumbers[0] ?? "") : "",
    meterNumber: meterNumbers.length === 1 ? (meterNumbers[0] ?? "") : "",
    ...(isPerson ? { senderName: name, email, phone } : {}),
    ...(isPerson && street !== "" ? { address: { street, houseNumber, postalCode, city, country } } : {}),
  };
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
