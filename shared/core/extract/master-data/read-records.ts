import { masterRecordSchema, type MasterKind, type MasterRecord } from "../../../schemas/master-data.ts";
import { squeeze } from "../fold-text.ts";

/** A list of a million customers belongs behind the HTTP look-up, not in memory. */
export const MAX_RECORDS = 200_000;

/** Column heads as exports of CRM and billing systems name them, squeezed. */
const COLUMNS: Record<string, string[]> = {
  customerNumber: ["customernumber", "customerno", "customerid", "kundennummer", "kundennr", "kdnr", "debitor", "accountnumber"],
  contractNumbers: [
    "contractnumber",
    "contractnumbers",
    "contract",
    "contracts",
    "vertragsnummer",
    "vertragsnummern",
    "vertrag",
    "vertragskonto",
    "policynumber",
    "versicherungsnummer",
  ],
  meterNumbers: ["meternumber", "meternumbers", "meter", "meters", "zaehlernummer", "zaehlernummern", "zaehler"],
  name: ["name", "fullname", "kundenname", "firma", "company", "bezeichnung", "description", "artikel"],
  street: ["street", "strasse"],
  houseNumber: ["housenumber", "hausnummer", "hausnr"],
  postalCode: ["postalcode", "postcode", "zip", "plz", "postleitzahl"],
  city: ["city", "town", "ort", "stadt"],
  country: ["country", "land"],
  email: ["email", "mail", "emailadresse"],
  phone: ["phone", "telephone", "telefon", "telefonnummer", "mobil"],
  iban: ["iban"],
  lastReading: ["lastreading", "reading", "letzterstand", "zaehlerstand"],
  price: ["price", "unitprice", "preis", "einzelpreis"],
  wantsPerson: ["wantsperson", "wantsaperson", "personalservice", "wuenschtmenschen", "nurmensch", "persoenlichebetreuung"],
  articleNumber: ["articlenumber", "articleno", "sku", "artikelnummer", "artnr"],
};

/** How lists tick a box; everything else, an empty cell too, is no. */
const TICKED = /^(?:1|x|y|j|ja|yes|true|wahr)$/i;

const FIRST_NAMES = ["firstname", "vorname", "givenname"];
const LAST_NAMES = ["lastname", "nachname", "surname", "familyname"];

export function kindOf(listName: string): MasterKind {
  const name = squeeze(listName);
  if (/contract|vertr|polic/.test(name)) return "contract";
  if (/meter|zaehler/.test(name)) return "meter";
  if (/article|artikel|product|produkt|item/.test(name)) return "article";
  if (/own|eigen/.test(name)) return "own_identity";
  return "customer";
}

type Row = Record<string, string>;

function valueOf(row: Row, column: string): string {
  for (const head of COLUMNS[column] ?? []) {
    const value = row[head];
    if (value !== undefined && value !== "") return value;
  }
  return "";
}

function listOf(value: string): string[] {
  return value
    .split(/[;,|]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}

function first(row: Row, heads: string[]): string {
  return heads.map((head) => row[head] ?? "").find((value) => value !== "") ?? "";
}

function idOf(kind: MasterKind, row: Row): string {
  const contract = listOf(valueOf(row, "contractNumbers"))[0] ?? "";
  const meter = listOf(valueOf(row, "meterNumbers"))[0] ?? "";
  const byKind: Record<MasterKind, string> = {
    customer: valueOf(row, "customerNumber"),
    contract,
    meter,
    article: valueOf(row, "articleNumber"),
    own_identity: valueOf(row, "name"),
  };
  return byKind[kind] || (row.id ?? "") || (row.number ?? "") || (row.nummer ?? "");
}

function recordOf(kind: MasterKind, row: Row): MasterRecord | null {
  const person = [first(row, FIRST_NAMES), first(row, LAST_NAMES)].filter((part) => part !== "").join(" ");
  const street = valueOf(row, "street");
  const split = /^(.*\D) (\d{1,4} ?[a-zA-Z]?(?:-\d{1,4})?)$/.exec(street);
  const houseNumber = valueOf(row, "houseNumber");
  const parsed = masterRecordSchema.safeParse({
    kind,
    id: idOf(kind, row),
    name: valueOf(row, "name") || person,
    customerNumber: valueOf(row, "customerNumber") || (kind === "customer" ? idOf(kind, row) : ""),
    contractNumbers: listOf(valueOf(row, "contractNumbers")),
    meterNumbers: listOf(valueOf(row, "meterNumbers")),
    street: houseNumber === "" && split !== null ? (split[1] ?? street) : street,
    houseNumber: houseNumber === "" && split !== null ? (split[2] ?? "") : houseNumber,
    postalCode: valueOf(row, "postalCode"),
    city: valueOf(row, "city"),
    country: valueOf(row, "country"),
    email: valueOf(row, "email").toLowerCase(),
    phone: valueOf(row, "phone").replace(/[^\d+]/g, ""),
    iban: valueOf(row, "iban").replace(/\s/g, "").toUpperCase(),
    lastReading: valueOf(row, "lastReading"),
    price: valueOf(row, "price"),
    wantsPerson: TICKED.test(valueOf(row, "wantsPerson")),
  });
  return parsed.success ? parsed.data : null;
}

/** The separator the head line uses most. */
function separatorOf(text: string): string {
  const end = text.indexOf("\n");
  const head = end < 0 ? text : text.slice(0, end);
  return [",", ";", "\t"].sort((a, b) => head.split(b).length - head.split(a).length)[0] ?? ",";
}

/** RFC 4180 with the separator the head line uses most: comma, semicolon or tab. */
export function csvRows(text: string): string[][] {
  const separator = separatorOf(text);
  const isCellEnd = (character: string): boolean => character === separator || character === "\n";
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at <= text.length; at += 1) {
    const character = text[at];
    if (quoted && character !== undefined) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') cell += text[(at += 1)] ?? "";
      else quoted = false;
    } else if (character === '"' && cell === "") quoted = true;
    else if (character === undefined || isCellEnd(character)) {
      row.push(cell.replace(/\r$/, "").trim());
      cell = "";
      if (character === separator) continue;
      if (row.some((entry) => entry !== "")) rows.push(row);
      row = [];
      if (rows.length > MAX_RECORDS) break;
    } else cell += character;
  }
  return rows;
}

function rowsOfJson(text: string): Row[] {
  const parsed: unknown = JSON.parse(text);
  const list = Array.isArray(parsed) ? parsed : [];
  return list
    .slice(0, MAX_RECORDS)
    .map((entry: unknown) =>
      Object.fromEntries(
        Object.entries(typeof entry === "object" && entry !== null ? entry : {}).map(([name, value]) => [
          squeeze(name),
          Array.isArray(value) ? value.join(";") : String(value ?? ""),
        ]),
      ),
    );
}

/** The records of one CSV or JSON list of a pack; rows without a number are left out. */
export function readRecords(listName: string, bytes: Uint8Array): MasterRecord[] {
  const text = new TextDecoder()
    .decode(bytes)
    .replace(/^\uFEFF/, "")
    .normalize("NFC");
  const kind = kindOf(listName);
  if (/^\s*[[{]/.test(text))
    return rowsOfJson(text)
      .map((row) => recordOf(kind, row))
      .filter((record) => record !== null);
  const [head = [], ...rows] = csvRows(text);
  const names = head.map(squeeze);
  return rows
    .map((row) => recordOf(kind, Object.fromEntries(names.map((name, at) => [name, row[at] ?? ""]))))
    .filter((record) => record !== null);
}
