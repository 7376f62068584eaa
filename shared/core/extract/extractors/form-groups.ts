import type { Document, FormField } from "../../../schemas/parsed.ts";
import type { Address, FieldValue } from "../../../schemas/extraction.ts";
import { check, type Evidence } from "../evidence.ts";
import { squeeze } from "../fold-text.ts";
import type { Scene } from "../scene.ts";
import { cityCountry, countryOfName } from "../values/countries.ts";
import { nameKey } from "../values/names.ts";

const STREET =
  /^(?:neue|alte|bisherige)?(?:strasse|str|street|addressline1|address1|strassehausnummer|strassenr|strasseundhausnummer|strassehausnr|streetaddress|streetandnumber|strasseundnr)$/;
const NUMBER = /^(?:neue|alte|bisherige)?(?:hausnummer|hausnr|nr|housenumber|houseno|number)$/;
const POSTCODE = /^(?:neue|alte|bisherige)?(?:plz|postleitzahl|postcode|zip|zipcode|postalcode)$/;
const CITY = /^(?:neuer|alter|bisheriger|neue|alte)?(?:ort|stadt|wohnort|city|town|plzort|plzundort)$/;
const COUNTRY = /^(?:land|country)$/;
const OLD = /^(?:alt|bisher|old|previous|former)/;
const FIRST_NAME = /^(?:vorname|firstname|givenname|forename)$/;
const LAST_NAME = /^(?:nachname|familienname|zuname|lastname|surname|familyname)$/;

function labelOf(field: FormField): string {
  return squeeze(field.label ?? field.name);
}

function pick(fields: FormField[], pattern: RegExp, old: boolean): FormField | undefined {
  return fields.find((field) => {
    const label = labelOf(field);
    const bare = label.replace(/^(?:old|previous|former|new|your)/, "");
    return OLD.test(label) === old && (pattern.test(label) || pattern.test(bare)) && field.value.trim() !== "";
  });
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

function addressOf(fields: FormField[], old: boolean): { address: Address; first: FormField } | null {
  const street = pick(fields, STREET, old);
  const postcode = pick(fields, POSTCODE, old);
  const city = pick(fields, CITY, old);
  if (street === undefined || (postcode === undefined && city === undefined)) return null;
  const [name, number] = splitNumber(street.value);
  const place = /^(\d{4,5}) (.+)$/.exec(valueOf(city));
  const postalCode = postcode?.value.trim() ?? place?.[1] ?? "";
  const town = place?.[2] ?? valueOf(city);
  const country = countryOfName(valueOf(pick(fields, COUNTRY, false))) ?? countryOfPostcode(postalCode, town);
  const houseNumber = pick(fields, NUMBER, old)?.value.trim() ?? number;
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
  const last = document.formFields.find((field) => LAST_NAME.test(labelOf(field)) && field.value.trim() !== "");
  if (first === undefined || last === undefined) return [];
  const name = `${first.value.trim()} ${last.value.trim()}`;
  const one = evidence(document, "senderName", { value: name, key: nameKey(name), raw: name, first });
  return [{ ...one, features: { form: 1, fullName: 1 } }];
}
