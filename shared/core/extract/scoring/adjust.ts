import type { Address } from "../../../schemas/extraction.ts";
import type { Evidence, Features } from "../evidence.ts";
import { isShortFor } from "../extractors/unite-names.ts";
import { PAST_FIELDS } from "../field-value.ts";
import { addressKey } from "../values/address-entity.ts";
import { daysBetween, type IsoDay } from "../values/iso-day.ts";
import { withRefusals } from "../refused-days.ts";
import { settleReadings } from "../reading-roles.ts";
import { settleInvoice } from "../invoice/settle-invoice.ts";
import type { Scene } from "../scene.ts";
import { withRivals } from "./rivals.ts";

/** The date a request of a category is about when no label says so. */
const MAIN_DATE: Record<string, string[]> = {
  meter_reading: ["readingDate"],
  damage_claim: ["damageDate"],
  address_change: ["effectiveDate"],
  contract_cancellation: ["effectiveDate"],
  bank_details_change: ["effectiveDate"],
  appointment_request: ["requestedDate"],
  order: ["requestedDate"],
  job_application: ["requestedDate"],
  payment_arrangement: ["requestedDate"],
  withdrawal: ["orderDate"],
  invoice_query: ["invoiceDate"],
  supplier_invoice: ["invoiceDate"],
};

/** A day this far from all others is a birthday or a typo. */
const FAR_DAYS = 3 * 366;
/** A deadline may lie a little behind: mail waits. */
const LATE_DAYS = 60;

/** The time a document speaks of: its own dates where it has a page (old letters are read too), else today. */
function eraOf(scene: Scene, evidence: Evidence[]): IsoDay {
  if (scene.arrival.channel !== "letter" && !scene.regions.some((region) => region.kind === "attachment")) return scene.today;
  const days = [
    ...new Set(
      evidence.filter((one) => (one.features.yearless ?? 0) === 0 && (one.features.relative ?? 0) === 0).map((one) => one.value),
    ),
  ]
    .filter((value) => typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value))
    .map(String)
    .sort();
  return days[days.length >> 1] ?? scene.today;
}

function dayFeatures(field: string, day: IsoDay, era: IsoDay): Features {
  const distance = daysBetween(era, day);
  const past = PAST_FIELDS.has(field);
  return {
    wrongSide: (past && era <= day && distance > LATE_DAYS) || (!past && distance < -LATE_DAYS) ? 1 : 0,
    far: Math.abs(distance) > FAR_DAYS ? 1 : 0,
  };
}

interface Surroundings {
  scene: Scene;
  /** Date fields the category is about. */
  main: Set<string>;
  fullNames: Evidence[];
  era: IsoDay;
}

/** Names of several words the sender wrote about others; a shorter one inside them is only a part. */
function fullNamesIn(scene: Scene, evidence: Evidence[]): Evidence[] {
  return evidence.filter(
    (one) =>
      scene.pack.fields[one.field]?.type === "person" &&
      (one.features.own ?? 0) === 0 &&
      (one.features.quote ?? 0) === 0 &&
      one.key.includes(" "),
  );
}

function isPartOfName(one: Evidence, fullNames: Evidence[]): boolean {
  return fullNames.some((name) => name.field === one.field && name.key !== one.key && ` ${name.key} `.includes(` ${one.key} `));
}

function featuresInScene(one: Evidence, around: Surroundings): Features {
  const features = { ...one.features };
  const type = around.scene.pack.fields[one.field]?.type;
  const isDay = type === "date" || type === "deadline";
  if (type === "person" && isPartOfName(one, around.fullNames)) features.partial = 1;
  if (isDay && around.main.has(one.field)) features.mainDate = 1;
  if (isDay && typeof one.value === "string") Object.assign(features, dayFeatures(one.field, one.value, around.era));
  // A printed invoice writes its years; "bis 19.12." beside them is something else.
  if (around.scene.classification.category === "supplier_invoice" && (features.yearless ?? 0) === 1) features.far = 1;
  return features;
}

function placeOf(one: Evidence): Address | null {
  return typeof one.value === "object" && "postalCode" in one.value ? one.value : null;
}

const doorOf = (place: Address): string => addressKey({ ...place, postalCode: "" });

/** "PLZ/Ort" of a form beside the whole address: the town alone is a part of it, and so is the street alone. */
function withoutParts(evidence: Evidence[]): Evidence[] {
  const whole = evidence.map(placeOf).filter((place) => place !== null && place.street !== "" && place.postalCode !== "");
  const towns = new Set(whole.map((place) => place?.postalCode));
  const doors = new Set(whole.flatMap((place) => (place === null ? [] : [doorOf(place)])));
  return evidence.filter((one) => {
    const place = placeOf(one);
    if (place === null) return true;
    if (place.street === "") return !towns.has(place.postalCode);
    return place.postalCode !== "" || !doors.has(doorOf(place));
  });
}

/** A form's "Name: Huber" beside the sender's full name, or beside the first name it asks for as well. */
function withoutShortNames(evidence: Evidence[]): Evidence[] {
  const senders = evidence.filter((one) => one.field === "senderName" && (one.features.quote ?? 0) === 0);
  const full = senders.map((one) => one.key.split(" "));
  return evidence.filter(
    (one) => one.field !== "senderName" || one.source !== "form" || !full.some((words) => isShortFor(one.key.split(" "), words)),
  );
}

/** "KSK 4 0771-B" in a form: what its text shows of it is a piece. */
function withoutPieces(scene: Scene, evidence: Evidence[]): Evidence[] {
  const whole = evidence.filter((one) => one.source === "form" && scene.pack.fields[one.field]?.type === "identifier");
  return evidence.filter(
    (one) =>
      one.source === "form" ||
      !whole.some((other) => other.field === one.field && other.key !== one.key && isPieceOf(one.raw, other.raw)),
  );
}
const isPieceOf = (raw: string, whole: string): boolean => raw !== "" && whole.length <= LONGEST_CODE && whole.startsWith(raw);
/** What a form holds in a field for a number. */
const LONGEST_CODE = 40;

/** "Modell HT150" once, "HT150" again: a code that is named as something else is no error code anywhere. */
function withoutNamedOthers(evidence: Evidence[]): Evidence[] {
  const isUnnamed = (one: Evidence): boolean => one.field === "errorCode" && (one.features.label ?? 0) <= UNNAMED;
  const others = new Set(evidence.filter((one) => isUnnamed(one) && (one.features.other ?? 0) >= CLAIMED).map((one) => one.key));
  return others.size === 0 ? evidence : evidence.filter((one) => !isUnnamed(one) || !others.has(one.key));
}
const UNNAMED = 0.05;
/** A label of something else right beside it. */
const CLAIMED = 1;

/** Features that need the whole scene: what the category is about, what comes first. */
export function adjustEvidence(scene: Scene, found: Evidence[]): Evidence[] {
  const evidence = settleReadings(
    scene,
    withRefusals(withoutPieces(scene, withoutNamedOthers(withoutShortNames(withoutParts(found))))),
  );
  const main = new Set(MAIN_DATE[scene.classification.category] ?? []);
  const around: Surroundings = { scene, main, fullNames: fullNamesIn(scene, evidence), era: eraOf(scene, evidence) };
  const firstSeen = new Set<string>();
  const adjusted = evidence.map((one) => {
    const features = featuresInScene(one, around);
    if (!firstSeen.has(one.field) && (features.quote ?? 0) === 0 && (features.subject ?? 0) === 0) {
      features.first = 1;
      firstSeen.add(one.field);
    }
    return { ...one, features };
  });
  return settleInvoice(scene, withRivals(adjusted));
}
