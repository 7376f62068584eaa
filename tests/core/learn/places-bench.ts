import { ulid } from "ulid";
import { openExtractor } from "../../../functions/extractor.ts";
import { correctionsWithPlaces } from "../../../shared/core/learn/corrections-with-places.ts";
import { forgetPlaces } from "../../../shared/core/learn/forget-places.ts";
import { type LearnPlacesOutcome, learnPlaces } from "../../../shared/core/learn/learn-places.ts";
import { readPlaces } from "../../../shared/core/learn/places-store.ts";
import { newItem } from "../../../shared/core/flow/new-item.ts";
import { parsedKeyOf } from "../../../shared/core/parse/parse-item.ts";
import { lessonOf } from "../../../shared/core/review/lesson.ts";
import type { CorrectionLog } from "../../../shared/ports/correction-log.ts";
import type { State } from "../../../shared/ports/state.ts";
import type { Correction } from "../../../shared/schemas/correction.ts";
import type { Extraction, Field } from "../../../shared/schemas/extraction.ts";
import type { LearntAnchor, LearntPlaces } from "../../../shared/schemas/learnt-anchor.ts";
import { openLocalState } from "../../support/local-state.ts";
import { fieldOf } from "../../support/understood-items.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "../extract/given-mail.ts";

export const TENANT = "default";
const CATEGORY = "supplier_invoice";

/** Pages whose number stands behind a word no label list knows. */
export const pageWith = (number: string): string =>
  [
    "Lieferant Hofer Maschinenbau",
    `Unser Vorzeichen ${number}`,
    "Kundenbetreuung Frau Sommer",
    "Aufstellung erbrachter Leistungen",
    "Schlussziffer 119,00",
    "Vielen Dank für Ihren Auftrag",
  ].join("\n");

export interface PlacesBench {
  state: State;
  corrections: CorrectionLog;
  /** A person confirms a page and clicks the number (or the words `told`) as its invoice number. */
  confirm(number: string, options?: { told?: string; text?: string }): Promise<Correction>;
  learn(atMost?: number): Promise<LearnPlacesOutcome>;
  places(): Promise<LearntPlaces>;
  invoiceNumberAnchor(): Promise<LearntAnchor | undefined>;
  forget(itemIds: string[]): Promise<number>;
  extract(number: string): Promise<Extraction>;
  forward(minutes: number): void;
  close(): Promise<void>;
}

export const openPlacesBench = async (): Promise<PlacesBench> => {
  const local = await openLocalState();
  const { state } = local;
  let minutes = 0;
  const now = (): string => new Date(Date.UTC(2026, 2, 2, 9, (minutes += 1))).toISOString();
  const store = { ...state, now, newId: () => ulid() };
  const pack = starterPack();
  const loaded = { pack, examples: [], masterData: {}, hash: "test" };
  const fail = (problem: string): never => {
    throw new Error(problem);
  };
  const extractor = openExtractor({ ...store, state, pack: () => Promise.resolve(loaded), secrets: {}, report: fail });
  const places = async (): Promise<LearntPlaces> => (await readPlaces(state, TENANT)).places;
  return {
    state,
    corrections: correctionsWithPlaces(state.corrections, store),
    confirm: (number, options = {}) => confirm(state, now(), { number, ...options }),
    learn: (atMost = 1_000) => learnPlaces(store, { tenantId: TENANT, pack, by: "test", atMost }),
    places,
    invoiceNumberAnchor: async () => (await places()).anchors.find((anchor) => anchor.field === "invoiceNumber"),
    forget: (itemIds) => forgetPlaces(store, { tenantId: TENANT, itemIds, by: "test" }),
    extract: async (number) => (await extractor.of(TENANT))(inputOf(pageWith(number))),
    forward: (more) => {
      minutes += more;
    },
    close: () => local.remove(),
  };
};

const inputOf = (text: string) => {
  const given = { category: CATEGORY, text, from: { name: "", address: "billing@supplier.example" } };
  return { parsed: givenParsed(given), classification: givenClassification(given), arrival: givenArrival({}) };
};

const confirm = async (state: State, at: string, wish: { number: string; told?: string; text?: string }): Promise<Correction> => {
  const input = inputOf(wish.text ?? pageWith(wish.number));
  const { parsed, classification } = input;
  const told = wish.told ?? wish.number;
  const start = parsed.text.indexOf(told);
  const provenance = { part: "0", page: null, start, end: start + told.length, box: null };
  const field: Field = fieldOf("invoiceNumber", told, { source: "person", provenance });
  const extraction = { category: CATEGORY, fields: { invoiceNumber: field }, customer: null, contradictions: [] };
  const arrival = { ...input.arrival, receivedAt: at };
  const first = newItem({
    itemId: ulid(),
    tenantId: TENANT,
    arrival,
    at,
    state: "confirmed",
    stage: "deliver",
    parentItemId: null,
    note: "",
  });
  const item = { ...first, classification, extraction, parsedKey: parsedKeyOf(first) };
  await state.blobs.put(item.parsedKey, new TextEncoder().encode(JSON.stringify(parsed)));
  await state.items.create({ item, outbox: [], searchText: "" });
  const correction = lessonOf({ item, parsed, pack: starterPack(), by: "anna", at });
  await state.corrections.append(correction);
  return correction;
};
