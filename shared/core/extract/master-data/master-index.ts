import type { MasterHit, MasterQuery, MasterRecord } from "../../../schemas/master-data.ts";
import { squeeze } from "../fold-text.ts";
import { identifierKey } from "../values/identifiers.ts";
import { nameKey } from "../values/names.ts";
import { similarity } from "./similarity.ts";

/** Records by everything they can be found by. */
export interface MasterIndex {
  exact: Map<string, MasterRecord[]>;
  /** Customers by postcode, and by the first letters of their last name: the pools fuzzy search looks into. */
  pools: Map<string, MasterRecord[]>;
}

const MAX_HITS = 5;
/** Names and streets this alike are the same, spelt or scanned differently. */
const SAME_NAME = 0.92;
const SAME_STREET = 0.9;
/** A pool larger than this says nothing (everybody of a city). */
const MAX_POOL = 4_000;

function put(map: Map<string, MasterRecord[]>, key: string, record: MasterRecord): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [record]);
  else if (!list.includes(record)) list.push(record);
}

function lastName(name: string): string {
  return nameKey(name).split(" ").at(-1) ?? "";
}

export function buildMasterIndex(records: MasterRecord[]): MasterIndex {
  const index: MasterIndex = { exact: new Map(), pools: new Map() };
  for (const record of records) {
    if (record.customerNumber !== "") put(index.exact, `customer:${identifierKey(record.customerNumber)}`, record);
    for (const number of record.contractNumbers) put(index.exact, `contract:${identifierKey(number)}`, record);
    for (const number of record.meterNumbers) put(index.exact, `meter:${identifierKey(number)}`, record);
    if (record.email !== "") put(index.exact, `email:${record.email}`, record);
    if (record.phone !== "") put(index.exact, `phone:${record.phone}`, record);
    if (record.iban !== "") put(index.exact, `iban:${record.iban}`, record);
    if (record.name === "" || record.kind === "article") continue;
    put(index.pools, `name:${lastName(record.name).slice(0, 3)}`, record);
    if (record.postalCode !== "") put(index.pools, `place:${record.postalCode}`, record);
  }
  return index;
}

function candidates(index: MasterIndex, query: MasterQuery): Set<MasterRecord> {
  const found = new Set<MasterRecord>();
  const add = (keys: string[]): void => keys.forEach((key) => index.exact.get(key)?.forEach((record) => found.add(record)));
  add(query.customerNumbers.map((number) => `customer:${identifierKey(number)}`));
  add(query.contractNumbers.map((number) => `contract:${identifierKey(number)}`));
  add(query.meterNumbers.map((number) => `meter:${identifierKey(number)}`));
  add(query.emails.map((email) => `email:${email.toLowerCase()}`));
  add(query.phones.map((phone) => `phone:${phone}`));
  add(query.ibans.map((iban) => `iban:${iban}`));
  for (const key of [
    ...query.names.map((name) => `name:${lastName(name).slice(0, 3)}`),
    ...query.postalCodes.map((code) => `place:${code}`),
  ]) {
    const pool = index.pools.get(key) ?? [];
    if (pool.length <= MAX_POOL) pool.forEach((record) => found.add(record));
  }
  return found;
}

/** Weight of each agreeing fact towards "this is the one". */
const WEIGHT: Record<string, number> = {
  customerNumber: 0.7,
  contractNumber: 0.65,
  meterNumber: 0.6,
  iban: 0.6,
  email: 0.55,
  phone: 0.45,
  name: 0.4,
  postalCode: 0.15,
  street: 0.2,
};

function compare(record: MasterRecord, query: MasterQuery): { matches: string[]; differs: string[] } {
  const matches: string[] = [];
  const differs: string[] = [];
  const judge = (field: string, said: string[], same: (value: string) => boolean, known: boolean): void => {
    if (!known || said.length === 0) return;
    (said.some(same) ? matches : differs).push(field);
  };
  const key = identifierKey(record.customerNumber);
  judge("customerNumber", query.customerNumbers, (number) => identifierKey(number) === key, key !== "");
  judge(
    "contractNumber",
    query.contractNumbers,
    (number) => record.contractNumbers.some((own) => identifierKey(own) === identifierKey(number)),
    record.contractNumbers.length > 0,
  );
  judge(
    "meterNumber",
    query.meterNumbers,
    (number) => record.meterNumbers.some((own) => identifierKey(own) === identifierKey(number)),
    record.meterNumbers.length > 0,
  );
  judge("email", query.emails, (email) => email.toLowerCase() === record.email, record.email !== "");
  judge("phone", query.phones, (phone) => phone === record.phone, record.phone !== "");
  judge("iban", query.ibans, (iban) => iban === record.iban, record.iban !== "");
  judge("name", query.names, (name) => similarity(nameKey(name), nameKey(record.name)) >= SAME_NAME, record.name !== "");
  judge("postalCode", query.postalCodes, (code) => code === record.postalCode, record.postalCode !== "");
  judge(
    "street",
    query.streets,
    (street) => similarity(squeeze(street), squeeze(`${record.street} ${record.houseNumber}`)) >= SAME_STREET,
    record.street !== "",
  );
  return { matches, differs };
}

function scoreOf(matches: string[], differs: string[]): number {
  const against = differs.includes("name") ? 0.6 : 1;
  const remaining = matches.reduce((left, field) => left * (1 - (WEIGHT[field] ?? 0)), 1);
  return Math.round((1 - remaining) * against * 1_000) / 1_000;
}

/** A name in the same town is a hint, a number is a find; below this nothing is said. */
const MIN_SCORE = 0.45;

export function findRecords(index: MasterIndex, query: MasterQuery): MasterHit[] {
  const hits: MasterHit[] = [];
  for (const record of candidates(index, query)) {
    if (record.kind === "article") continue;
    const { matches, differs } = compare(record, query);
    const score = scoreOf(matches, differs);
    if (score >= MIN_SCORE) hits.push({ record, score, matches, differs });
  }
  return hits.sort((a, b) => b.score - a.score || a.record.id.localeCompare(b.record.id)).slice(0, MAX_HITS);
}
