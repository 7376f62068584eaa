import type { Classification } from "../../schemas/classification.ts";
import type { Arrival } from "../../schemas/item.ts";
import type { FieldDefinition, Pack } from "../../schemas/pack.ts";
import type { Block, Document, Page, Parsed } from "../../schemas/parsed.ts";
import type { Entity, EntityType } from "./evidence.ts";
import { findEntities } from "./find-entities.ts";
import { foldText, unwrapLines } from "./fold-text.ts";
import { buildLabelIndex, findLabels, type LabelHit, type LabelIndex } from "./labels/label-index.ts";
import { buildLayout, type Layout } from "./layout/layout.ts";
import type { TextReading } from "./text-reading.ts";
import { localDay, type IsoDay } from "./values/iso-day.ts";
import { findDates } from "./values/dates.ts";
import { decideConvention } from "./values/number-convention.ts";

export type RegionKind = "body" | "attachment" | "subject";

/** One readable text of the item with everything found in it. */
export interface Region {
  kind: RegionKind;
  part: string;
  reading: TextReading;
  pages: Page[];
  blocks: Block[];
  labels: LabelHit[];
  entities: Map<EntityType, Entity[]>;
  layout: Layout | null;
  /** Forms, structured data; null for the subject line. */
  document: Document | null;
}

export interface FieldPlan {
  name: string;
  definition: FieldDefinition;
  masks: RegExp[];
}

export interface Scene {
  pack: Pack;
  parsed: Parsed;
  classification: Classification;
  arrival: Arrival;
  language: string;
  /** Day the item was written (mail date) or received. */
  today: IsoDay;
  fields: FieldPlan[];
  regions: Region[];
  labels: LabelIndex;
}

/** 50 ms of CPU per page is the budget; a page has about 3,000 characters, a region at most 60 pages are read whole. */
const MAX_REGION_CHARACTERS = 200_000;
/** Attachments beyond this many are left to people: no business letter has them. */
const MAX_REGIONS = 24;

const labelIndexes = new WeakMap<Pack, LabelIndex>();

function labelIndexOf(pack: Pack): LabelIndex {
  const known = labelIndexes.get(pack);
  if (known !== undefined) return known;
  const index = buildLabelIndex(pack.fields);
  labelIndexes.set(pack, index);
  return index;
}

function compileMasks(masks: string[]): RegExp[] {
  return masks.map((mask) => new RegExp(`^(?:${mask})$`, "u"));
}

const fieldPlans = new WeakMap<Pack, Map<string, FieldPlan>>();

function plansOf(pack: Pack): Map<string, FieldPlan> {
  const known = fieldPlans.get(pack);
  if (known !== undefined) return known;
  const plans = new Map(
    Object.entries(pack.fields).map(([name, definition]) => [name, { name, definition, masks: compileMasks(definition.masks) }]),
  );
  fieldPlans.set(pack, plans);
  return plans;
}

/** The fields of the category and of further requests in the same item. */
function plannedFields(pack: Pack, classification: Classification): FieldPlan[] {
  const names = new Set<string>();
  for (const category of [classification.category, ...classification.secondary.map((entry) => entry.category)]) {
    for (const field of pack.categories[category]?.fields ?? []) names.add(field.name);
  }
  const plans = plansOf(pack);
  return [...names].map((name) => plans.get(name)).filter((plan) => plan !== undefined);
}

function readingOf(text: string, language: string, today: IsoDay): TextReading {
  return { text, folded: unwrapLines(foldText(text), text), language, convention: decideConvention(text, language), today };
}

/** The date line of a letter stands above its salutation. */
const LETTER_HEAD = 1_200;
const DATE_LINE = /(?:^|\n)[ \t]*(?:[\p{L} ./-]{2,30},? (?:den |am |, )?|datum:? |date:? )?$/u;

/** The day a letter was written, where it says so on a line of its own; old letters are read as of then. */
function letterDay(text: string, language: string, today: IsoDay): IsoDay | null {
  const head = text.slice(0, LETTER_HEAD);
  const reading = readingOf(head, language, today);
  for (const date of findDates(reading)) {
    if (date.hints.yearless === 1 || date.hints.relative === 1 || typeof date.value !== "string") continue;
    const alone =
      /^[ \t]*(?:\n|$)/.test(head.slice(date.end, date.end + 3)) &&
      DATE_LINE.test(reading.folded.slice(Math.max(0, date.start - 44), date.start));
    if (alone && date.value <= today) return date.value;
  }
  return null;
}

interface RegionSource {
  kind: RegionKind;
  part: string;
  text: string;
  document: Document | null;
}

/** Text we made from structured data ourselves; the data speaks for itself. */
function isMachineText(document: Document): boolean {
  return document.pages.length === 0 && document.structured.some((entry) => entry.kind === "e_invoice");
}

function regionSources(parsed: Parsed): RegionSource[] {
  const roles = new Map(parsed.parts.map((part) => [part.id, part.role]));
  const sources: RegionSource[] = [];
  if (parsed.subject !== "") sources.push({ kind: "subject", part: "0", text: parsed.subject, document: null });
  const bodies = parsed.documents
    .filter((document) => !isMachineText(document))
    .filter((document) => roles.get(document.part) === "body" || roles.get(document.part) === "original");
  const others = parsed.documents.filter(
    (document) =>
      !bodies.includes(document) &&
      !isMachineText(document) &&
      !["alternative", "inline"].includes(roles.get(document.part) ?? ""),
  );
  for (const document of bodies) sources.push({ kind: "body", part: document.part, text: document.text, document });
  for (const document of others) sources.push({ kind: "attachment", part: document.part, text: document.text, document });
  return sources.slice(0, MAX_REGIONS);
}

function buildRegion(
  source: RegionSource,
  options: { language: string; today: IsoDay; index: LabelIndex; wanted: Set<EntityType>; letters: boolean },
): Region {
  const text = source.text.length > MAX_REGION_CHARACTERS ? source.text.slice(0, MAX_REGION_CHARACTERS) : source.text;
  const today =
    source.kind !== "subject" && options.letters
      ? (letterDay(text, options.language, options.today) ?? options.today)
      : options.today;
  const reading = readingOf(text, options.language, today);
  const blocks = source.document?.blocks ?? [];
  const signature = blocks.find((block) => block.kind === "signature")?.start ?? Number.POSITIVE_INFINITY;
  const pages = (source.document?.pages ?? []).filter((page) => page.start < text.length);
  return {
    kind: source.kind,
    part: source.part,
    reading,
    pages,
    blocks,
    labels: findLabels(reading.folded, options.index),
    entities: findEntities(reading, { wanted: options.wanted, signatureFrom: signature }),
    layout: buildLayout(pages, text),
    document: source.document,
  };
}

const TYPES_OF_FIELD: Record<FieldDefinition["type"], EntityType[]> = {
  identifier: ["identifier"],
  iban: ["iban"],
  bic: ["bic"],
  money: ["money"],
  decimal: ["number"],
  currency: ["money"],
  date: ["date", "deadline"],
  deadline: ["date", "deadline"],
  address: ["address"],
  person: ["person"],
  phone: ["phone"],
  email: ["email"],
  vat_id: ["vat_id"],
  license_plate: ["license_plate"],
  meter_reading: ["meter_reading", "number"],
  line_items: ["money", "identifier"],
  request_type: [],
  text: [],
};

export function entityTypesOf(type: FieldDefinition["type"]): EntityType[] {
  return TYPES_OF_FIELD[type];
}

export function buildScene(pack: Pack, input: { parsed: Parsed; classification: Classification; arrival: Arrival }): Scene {
  const { parsed, classification, arrival } = input;
  const language = classification.language === "en" ? "en" : "de";
  const today = localDay(parsed.mail?.date ?? parsed.writtenAt ?? arrival.receivedAt, pack.timeZone);
  const fields = plannedFields(pack, classification);
  const wanted = new Set(fields.flatMap((field) => entityTypesOf(field.definition.type)));
  const index = labelIndexOf(pack);
  const regions =
    fields.length === 0
      ? []
      : regionSources(parsed).map((source) =>
          buildRegion(source, {
            language,
            today,
            index,
            wanted,
            letters: arrival.channel === "letter" || source.kind === "attachment",
          }),
        );
  return { pack, parsed, classification, arrival, language, today, fields, regions, labels: index };
}
