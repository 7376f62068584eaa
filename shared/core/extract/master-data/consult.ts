import type { Extraction, Field, FieldValue, MasterMatch } from "../../../schemas/extraction.ts";
import type { MasterHit, MasterQuery, MasterRecord } from "../../../schemas/master-data.ts";
import type { MasterData } from "../../../ports/master-data.ts";
import { check } from "../evidence.ts";
import { repairInMask } from "./repair.ts";
import { settleItems } from "./settle-items.ts";
import { identifierKey } from "../values/identifiers.ts";
import type { Scene } from "../scene.ts";

/** Values with at least this chance are asked for; the doubtful ones may be what the list proves. */
const ASK_FROM = 0.15;
/** From here on the customer is named; dependent fields are filled and locked. */
const SURE = 0.7;
/** Two records this close are a choice for a person. */
const CLEAR_LEAD = 0.08;
const PROVEN = 0.995;

function said(field: Field | undefined): string[] {
  if (field === undefined) return [];
  const values = [
    ...(field.value === null || field.confidence < ASK_FROM ? [] : [field.value]),
    ...field.candidates.filter((entry) => entry.confidence >= ASK_FROM).map((entry) => entry.value),
  ];
  return values.filter((value) => typeof value === "string");
}

function numbers(scene: Scene, fields: Record<string, Field>, name: string): string[] {
  const masks = scene.pack.fields[name]?.masks ?? [];
  const written = said(fields[name]);
  return [...new Set([...written, ...written.flatMap((value) => repairInMask(value, masks))])];
}

function queryOf(scene: Scene, fields: Record<string, Field>): MasterQuery {
  const addresses = ["address", "oldAddress"]
    .map((name) => fields[name]?.value)
    .filter((value) => typeof value === "object" && value !== null && "postalCode" in value);
  const places = addresses.flatMap((value) =>
    value !== null && value !== undefined && typeof value === "object" && "postalCode" in value ? [value] : [],
  );
  const from = scene.parsed.mail?.from.address ?? scene.parsed.sender.email;
  return {
    customerNumbers: numbers(scene, fields, "customerNumber"),
    contractNumbers: [...numbers(scene, fields, "contractNumber"), ...numbers(scene, fields, "policyNumber")],
    meterNumbers: numbers(scene, fields, "meterNumber"),
    emails: [...new Set([...said(fields.email), from].filter((email) => email !== ""))],
    phones: said(fields.phone),
    ibans: said(fields.iban),
    names: [...new Set([...said(fields.senderName), scene.parsed.mail?.from.name ?? ""].filter((name) => name !== ""))],
    postalCodes: places.map((place) => place.postalCode),
    streets: places.map((place) => `${place.street} ${place.houseNumber}`),
  };
}

function isEmpty(query: MasterQuery): boolean {
  return Object.values(query).every((list) => list.length === 0);
}

function known(record: MasterRecord): Record<string, string[]> {
  return {
    customerNumber: record.customerNumber === "" ? [] : [record.customerNumber],
    contractNumber: record.contractNumbers,
    policyNumber: record.contractNumbers,
    meterNumber: record.meterNumbers,
  };
}

function proven(field: Field, value: FieldValue, message: string, raw: string | null): Field {
  return {
    ...field,
    value,
    raw: raw ?? field.raw,
    confidence: Math.max(field.confidence, PROVEN),
    valid: true,
    checks: [...field.checks, check("known_customer", "pass", message)],
  };
}

/** A number of the record as the item writes it, right or one OCR confusion away; or filled in where the item says none. */
function settleNumber(field: Field, numbersKnown: string[], masks: string[], customer: string): Field {
  const written = [field.value, ...field.candidates.map((entry) => entry.value)].filter((value) => typeof value === "string");
  for (const number of numbersKnown) {
    const direct = written.find((value) => identifierKey(value) === identifierKey(number));
    if (direct !== undefined) return promote(proven(field, number, `Known for ${customer}.`, null), field, direct);
    const repaired = written.find((value) =>
      repairInMask(value, masks).some((entry) => identifierKey(entry) === identifierKey(number)),
    );
    if (repaired !== undefined)
      return promote(
        proven(field, number, `Read as ${repaired}; ${number} is known for ${customer}.`, repaired),
        field,
        repaired,
      );
  }
  const [only] = numbersKnown;
  if (field.value === null && numbersKnown.length === 1 && only !== undefined)
    return {
      ...field,
      value: only,
      raw: null,
      confidence: PROVEN,
      source: "master",
      provenance: null,
      locked: true,
      checks: [check("known_customer", "pass", `From the record of ${customer}.`)],
    };
  if (field.value === null || numbersKnown.length === 0) return field;
  return {
    ...field,
    checks: [...field.checks, check("known_customer", "fail", `${customer} is not known by this number.`, only ?? null)],
    valid: false,
  };
}

/** Where the value stood as a candidate only, its place moves with it. */
function promote(settled: Field, before: Field, raw: string): Field {
  const candidate = before.candidates.find((entry) => entry.value === raw);
  return before.value === raw || candidate === undefined
    ? { ...settled, locked: true }
    : { ...settled, raw: candidate.raw, provenance: candidate.provenance, source: candidate.source, locked: true };
}

function settle(scene: Scene, fields: Record<string, Field>, record: MasterRecord): Record<string, Field> {
  const settled = { ...fields };
  const numbersOf = known(record);
  for (const [name, list] of Object.entries(numbersOf)) {
    const field = settled[name];
    if (field !== undefined) settled[name] = settleNumber(field, list, scene.pack.fields[name]?.masks ?? [], record.name);
  }
  const reading = settled.meterReading;
  if (
    reading !== undefined &&
    record.lastReading !== "" &&
    reading.value !== null &&
    typeof reading.value === "object" &&
    "unit" in reading.value
  ) {
    const enough = Number(reading.value.value) >= Number(record.lastReading);
    settled.meterReading = {
      ...reading,
      valid: reading.valid && enough,
      checks: [
        ...reading.checks,
        check(
          "reading_not_below_last",
          enough ? "pass" : "fail",
          enough ? `At least the last reading ${record.lastReading}.` : `Below the last reading ${record.lastReading}.`,
        ),
      ],
    };
  }
  return settled;
}

function matchOf(hit: MasterHit): MasterMatch {
  return {
    kind: "customer",
    id: hit.record.customerNumber || hit.record.id,
    displayName: hit.record.name || hit.record.id,
    score: hit.score,
    matches: hit.matches,
    differs: hit.differs,
    ...(hit.record.wantsPerson ? { wantsPerson: true } : {}),
  };
}

async function withArticles(masterData: MasterData, fields: Record<string, Field>): Promise<Record<string, Field>> {
  const { items } = fields;
  return items === undefined ? fields : { ...fields, items: await settleItems(masterData, items) };
}

/** Asks the tenant's lists who this is; a clear answer names the customer, proves numbers and fills the missing ones. */
export async function consultMasterData(
  masterData: MasterData,
  scene: Scene,
  found: Record<string, Field>,
): Promise<{ fields: Record<string, Field>; customer: Extraction["customer"] }> {
  if (scene.classification.category === "supplier_invoice") return { fields: found, customer: null };
  const fields = await withArticles(masterData, found);
  const query = queryOf(scene, fields);
  if (isEmpty(query)) return { fields, customer: null };
  const hits = await masterData.find(query);
  const [best, second] = hits;
  if (best === undefined) return { fields, customer: null };
  const rival =
    hits.slice(1).find((hit) => hit.record.customerNumber !== best.record.customerNumber) ??
    (second?.record.customerNumber === best.record.customerNumber ? undefined : second);
  const clear = best.score >= SURE && (rival === undefined || best.score - rival.score >= CLEAR_LEAD);
  return clear ? { fields: settle(scene, fields, best.record), customer: matchOf(best) } : { fields, customer: null };
}
