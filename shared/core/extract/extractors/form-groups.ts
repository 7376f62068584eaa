import type { Document, FormField } from "../../../schemas/parsed.ts";
import type { Address, FieldValue } from "../../../schemas/extraction.ts";
import { check, type Evidence } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import type { Scene } from "../scene.ts";
import { cityCountry, countryOfName } from "../values/countries.ts";
import { nameKey } from "../values/names.ts";

const STREET =
  /^(?:strasse|str|street|addressline1|address1|line1|addressline|strassehausnummer|strassenr|strasseundhausnummer|strassehausnr|streetaddress|streetandnumber|streetandhousenumber|streethousenumber|streetno|strasseundnr|strasseundnummer|strassenummer)$/;
const NUMBER = /^(?:hausnummer|hausnr|nr|hnr|housenumber|houseno|number|no)$/;
const POSTCODE = /^(?:plz|postleitzahl|postcode|zip|zipcode|postalcode)$/;
const CITY = /^(?:ort|stadt|wohnort|city|town|citytown|towncity|ortschaft)$/;
const BOTH =
  /^(?:plzort|plzundort|plzwohnort|plzundwohnort|plzstadt|postleitzahlort|postleitzahlundort|postcodecity|postcodeandcity|postcodetown|postcodeandtown|townandpostcode|cityandpostcode|citypostcode|townpostcode)$/;
const COUNTRY = /^(?:land|country)$/;
/** Words of a label that say which address it is, and words that say nothing. */
const OLD =
  /^(?:alte?[rs]?|bisherige?[rs]?|bisher|vorherige?[rs]?|frueher|fruehere?[rs]?|ehemalige?[rs]?|old|previous|former|last)$/;
const NEW = /^(?:neue?[rs]?|kuenftige?[rs]?|zukuenftige?[rs]?|new|future|next)$/;
const CURRENT =
  /^(?:aktuelle?[rs]?|derzeitige?[rs]?|jetzige?[rs]?|momentane?[rs]?|gegenwaertige?[rs]?|current|present|existing)$/;
const FILLER =
  /^(?:ihre?[rs]?|your|the|der|die|das|am|im|of|in|bis|ab|(?:rechnungs|liefer|post|wohn|kunden|zustell|versand|melde|heimat|firmen|privat|objekt)?(?:adresse|anschrift)|address|addr|wohnung|home|billing|postal|delivery|mailing|residential|wohnsitz|umzug|auszug|einzug|moving|move)$/;
const FIRST_NAME = /^(?:vorname|firstname|givenname|forename)$/;
/** Beside a first name the name is the last one. */
const PLAIN_NAME = /^(?:name|ihrname|yourname)$/;
const LAST_NAME = /^(?:nachname|familienname|zuname|lastname|surname|familyname)$/;

function labelOf(field: FormField): string {
  return squeeze(field.label ?? field.name);
}

type Role = "old" | "new" | "current" | null;

interface Labelled {
  field: FormField;
  role: Role;
  /** The label without what says which address it is. */
  kind: string;
}

function roleIn(words: string[]): Role {
  if (words.some((word) => OLD.test(word))) return "old";
  if (words.some((word) => NEW.test(word))) return "new";
  return words.some((word) => CURRENT.test(word)) ? "current" : null;
}

/** "Neue PLZ und Ort", "postcode_old", "currentStreet" */
function labelled(field: FormField): Labelled {
  const words = (field.label ?? field.name)
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .split(/[^\p{L}\p{N}]+/u)
    .map(squeeze)
    .filter((word) => word !== "");
  const bare = words.filter((word) => ![OLD, NEW, CURRENT, FILLER].some((pattern) => pattern.test(word)));
  return { field, role: roleIn(words), kind: bare.join("") };
}

/** The fields of one of the two addresses a form can ask for: what is there now is old once a new one is asked for. */
function fieldsOf(fields: FormField[], old: boolean): Labelled[] {
  const all = fields.filter((field) => field.value.trim() !== "").map(labelled);
  const streets = all.filter((one) => STREET.test(one.kind));
  const hasNew = streets.some((one) => one.role === "new");
  const hasPlain = streets.some((one) => one.role === null);
  if (old)
    return all.filter(
      (one) =>
        one.role === "old" ||
        (hasNew &&
          (one.role === "current" ||
            (one.role === null && !streets.some((street) => street.role === "old" || street.role === "current")))),
    );
  return all.filter((one) => (hasNew ? one.role === "new" : one.role === null || (one.role === "current" && !hasPlain)));
}

function pick(fields: Labelled[], pattern: RegExp): FormField | undefined {
  return fields.find((one) => pattern.test(one.kind))?.field;
}

function splitNumber(street: string): [string, string] {
  const match = /^(.*\D)\s+(\d{1,4} ?[a-zA-Z]?(?:[-/]\d{1,4}[a-zA-Z]?)?)$/.exec(street.trim());
  if (match !== null) return [(match[1] ?? "").trim(), (match[2] ?? "").replace(/ (?=[a-zA-Z]$)/, "")];
  const british = /^(\d{1,4}[a-zA-Z]?),? (.+)$/.exec(street.trim());
  return british === null ? [street.trim(), ""] : [british[2] ?? "", british[1] ?? ""];
}

function valueOf(field: FormField | undefined): string {
  return field?.value.trim() ?? "";
}

function countryOfPostcode(postalCode: string, town: string): string {
  if (/^\d{5}$/.test(postalCode)) return "DE";
  return /^\d{4}$/.test(postalCode) ? cityCountry(postalCode, town, { austria: false, swiss: false }) : "GB";
}

function placeOf(fields: Labelled[]): { postalCode: string; town: string } {
  const both = valueOf(pick(fields, BOTH));
  const city = valueOf(pick(fields, CITY));
  const joined = /^(\d{4,5}),? (.+)$/.exec(both === "" ? city : both);
  const british = /^(.+?),? ([A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2})$/iu.exec(both === "" ? city : both);
  return {
    postalCode: valueOf(pick(fields, POSTCODE)) || (joined?.[1] ?? british?.[2] ?? ""),
    town: joined?.[2] ?? british?.[1] ?? city,
  };
}

function addressOf(fields: FormField[], old: boolean): { address: Address; first: FormField } | null {
  const group = fieldsOf(fields, old);
  const street = pick(group, STREET);
  const { postalCode, town } = placeOf(group);
  if (street === undefined || (postalCode === "" && town === "")) return null;
  const [name, number] = splitNumber(street.value);
  const country = countryOfName(valueOf(pick(group, COUNTRY))) ?? countryOfPostcode(postalCode, town);
  const houseNumber = pick(group, NUMBER)?.value.trim() ?? number;
  return { address: { street: name, houseNumber, postalCode, city: town, country }, first: street };
}

function evidence(
  document: Document,
  field: string,
  parts: { value: FieldValue; key: string; raw: string; first: FormField },
): Evidence {
  const provenance = {
    part: document.part,
    page: parts.first.page,
    start: parts.first.start,
    end: parts.first.end,
    box: parts.first.box,
  };
  return {
    field,
    value: parts.value,
    key: parts.key,
    raw: parts.raw,
    source: "form",
    provenance,
    features: { form: 1 },
    checks: [],
    extractor: "form-groups",
  };
}

/** Forms ask for street, number, postcode and town one by one. */
export function formAddresses(scene: Scene, document: Document): Evidence[] {
  const found: Evidence[] = [];
  for (const plan of scene.fields) {
    if (plan.name !== "address" && plan.name !== "oldAddress") continue;
    const built = addressOf(document.formFields, plan.name === "oldAddress");
    if (built === null) continue;
    const { address } = built;
    const complete = address.street !== "" && address.houseNumber !== "" && address.postalCode !== "";
    const key = squeeze(
      `${address.street.replace(/stra(?:ß|ss)e$/iu, "str").replace(/str\.$/iu, "str")}|${address.houseNumber}|${address.postalCode}`,
    );
    const one = evidence(document, plan.name, {
      value: address,
      key,
      raw: `${address.street} ${address.houseNumber}, ${address.postalCode} ${address.city}`,
      first: built.first,
    });
    found.push({
      ...one,
      checks: [
        check(
          "address_complete",
          complete ? "pass" : "fail",
          complete ? "Street, number, postcode and city are there." : "The street or house number is missing.",
        ),
      ],
    });
  }
  return found;
}

export function formNames(scene: Scene, document: Document): Evidence[] {
  if (!scene.fields.some((plan) => plan.name === "senderName")) return [];
  const first = document.formFields.find((field) => FIRST_NAME.test(labelOf(field)) && field.value.trim() !== "");
  const last = [LAST_NAME, PLAIN_NAME]
    .map((pattern) => document.formFields.find((field) => pattern.test(labelOf(field)) && field.value.trim() !== ""))
    .find((field) => field !== undefined);
  if (first === undefined || last === undefined) return [];
  const name = `${first.value.trim()} ${last.value.trim()}`;
  const one = evidence(document, "senderName", { value: name, key: nameKey(name), raw: name, first });
  return [{ ...one, features: { form: 1, fullName: 1 } }];
}
