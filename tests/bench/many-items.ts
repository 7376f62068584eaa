import { newItem } from "../../shared/core/flow/new-item.ts";
import { parsedKeyOf } from "../../shared/core/parse/parse-item.ts";
import type { State } from "../../shared/ports/state.ts";
import type { Item } from "../../shared/schemas/item.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";
import { sampleId } from "../contracts/sample-item.ts";
import { aClassification, aDecision, aExtraction, aField, aParsed } from "../functions/review/examples.ts";

export const TENANT = "default";
export const FIRST = Date.parse("2026-01-05T08:00:00.000Z");
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
const GROUP = 2_000;

/** An archive: of ten items nine are done. */
export const STATES: readonly ItemState[] = [
  "needs_review",
  "accepted",
  "filed",
  "accepted",
  "accepted",
  "filed",
  "delivered",
  "accepted",
  "duplicate",
  "accepted",
];
const CATEGORIES = [
  "invoice",
  "complaint",
  "order",
  "termination",
  "meter_reading",
  "appointment_request",
  "technical_fault",
  "other",
];
const WORKABLE = ["complaint", "order", "appointment_request", "technical_fault"];
const TEAMS = ["customer-care", "billing", "complaints"];
const SYSTEMS = ["crm", "billing", "archive"];
const WORDS = [
  "Zähler",
  "Rechnung",
  "Vertrag",
  "Strom",
  "Gas",
  "Umzug",
  "Termin",
  "Kündigung",
  "Abschlag",
  "Guthaben",
  "Mahnung",
  "Lieferung",
];

const pick = <T>(list: readonly T[], number: number, fallback: T): T => list[number % list.length] ?? fallback;

const itemOf = (number: number): Item => {
  const at = new Date(FIRST + number * MINUTE_MS).toISOString();
  const itemId = sampleId(number);
  const state = pick(STATES, number, "filed");
  // What waits is of a category of the starter pack, so that it can be worked on.
  const waiting = state === "needs_review";
  const archived = number % 5_000 === 0 ? "rare_case" : pick(CATEGORIES, number * 7, "other");
  const category = waiting && archived !== "rare_case" ? pick(WORKABLE, number, "complaint") : archived;
  const arrival = {
    channel: "mail" as const,
    rawKey: `inbound/${TENANT}/mail/${itemId}`,
    sha256: "a".repeat(64),
    size: 5_000,
    receivedAt: at,
    source: "bench",
    envelope: null,
    verdicts: {},
    fileName: null,
  };
  const first = newItem({
    itemId,
    tenantId: TENANT,
    arrival,
    at,
    state: "received",
    stage: "parse",
    parentItemId: null,
    note: "",
  });
  const fields = {
    customerNumber: aField("customerNumber", String(number)),
    invoiceNumber: aField("invoiceNumber", `R-${number}`),
  };
  return {
    ...first,
    state,
    stage: waiting ? "review" : null,
    parsedKey: waiting ? parsedKeyOf(first) : null,
    caseId: number % 3 === 0 ? `c-${number % 9_000}` : null,
    classification: aClassification({ category }),
    extraction: aExtraction({ category, fields }),
    decision: aDecision({}),
    ledger: first.ledger.map((entry) => ({ ...entry, to: state })),
    summary: {
      ...first.summary,
      subject: `Anliegen ${number}`,
      category,
      confidence: 0.8,
      team: pick(TEAMS, number * 3 + (number >> 4), "billing"),
      system: pick(SYSTEMS, number, "crm"),
      dueAt: number % 11 === 0 ? null : new Date(FIRST + number * MINUTE_MS + (number % 72) * HOUR_MS).toISOString(),
    },
  };
};

/** "Sehr geehrte" is in every one, "umzug" in one of twelve, the number in one. */
const wordsOf = (number: number): string =>
  `Sehr geehrte Damen und Herren Kunde${number} ${pick(WORDS, number, "")} ${pick(WORDS, number * 5 + 1, "")} ${Array.from({ length: 30 }, (_, index) => `wort${(number * (index + 3)) % 4_000}`).join(" ")}`;

const store = async (state: State, number: number): Promise<void> => {
  const item = itemOf(number);
  if (item.parsedKey !== null) {
    const { parsed } = aParsed({ subject: item.summary.subject, text: wordsOf(number) });
    await state.blobs.put(item.parsedKey, new TextEncoder().encode(JSON.stringify(parsed)));
  }
  await state.items.create({ item, outbox: [], searchText: wordsOf(number) });
};

/** Stores so many items, most of them done long ago. */
export const fillStore = async (state: State, items: number): Promise<void> => {
  for (let start = 0; start < items; start += GROUP) {
    const numbers = Array.from({ length: Math.min(GROUP, items - start) }, (_, index) => start + index);
    await Promise.all(numbers.map((number) => store(state, number)));
  }
  await state.items.list({ tenantId: TENANT, text: "geehrte", limit: 1 });
};
