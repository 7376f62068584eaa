import { type Dashboard, dashboardSchema } from "../../shared/schemas/review-api.ts";
import { modelsSchema, policyViewSchema } from "../../shared/schemas/review-pages.ts";
import { trainingStatusSchema } from "../../shared/schemas/training-status.ts";
import { SAMPLE_NOW, sampleId } from "./sample-items.ts";

const DAY_MS = 86_400_000;
const CATEGORIES = ["address_change", "meter_reading", "contract_cancellation", "invoice_query", "complaint", "general_inquiry"];
const CHANNELS = ["mail", "letter", "form", "chat", "message"] as const;
const iso = (at: number): string => new Date(at).toISOString();

/** The same numbers for the same days: a plot in a test is a plot that can be compared. */
export const fakeDashboard = (from: string, to: string): Dashboard => {
  const days = Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS));
  const inflow = Array.from({ length: days }, (_, day) => {
    const at = Date.parse(from) + day * DAY_MS;
    const weekend = [0, 6].includes(new Date(at).getUTCDay()) ? 0.25 : 1;
    return CATEGORIES.flatMap((category, c) =>
      CHANNELS.map((channel, k) => ({
        day: iso(at).slice(0, 10),
        channel,
        category,
        count: Math.round(weekend * (4 + ((Math.floor(at / DAY_MS) * 13 + c * 7 + k * 5) % 11)) * (k === 0 ? 3 : 1)),
      })),
    );
  }).flat();
  const total = inflow.reduce((sum, row) => sum + row.count, 0);
  return dashboardSchema.parse({
    from,
    to,
    inflow,
    backlog: [
      { bucket: "under_4h", count: 41 },
      { bucket: "4h_to_1d", count: 22 },
      { bucket: "1d_to_3d", count: 7 },
      { bucket: "3d_to_7d", count: 2 },
    ],
    sla: { met: Math.round(total * 0.95), missed: Math.round(total * 0.02), atRisk: 9 },
    automation: { automatic: Math.round(total * 0.71), total, sampled: 212, sampledRight: 209 },
    shadow: CATEGORIES.slice(0, 3).map((category, index) => ({ category, compared: 120 - index * 30, agreed: 117 - index * 33 })),
    corrections: CATEGORIES.flatMap((category, index) => [
      { category, field: null, reviewed: 80 + index * 9, corrected: 3 + index * 2 },
      { category, field: "customerNumber", reviewed: 70 + index * 5, corrected: 6 + index },
    ]),
    handlingSeconds: { median: 24, p90: 96 },
    queues: [
      { system: "crm", visible: 3, inFlight: 1, dead: 0, oldestSeconds: 14 },
      { system: "billing", visible: 0, inFlight: 0, dead: 1, oldestSeconds: 0 },
      { system: "erp", visible: 128, inFlight: 4, dead: 0, oldestSeconds: 5400 },
    ],
    sentiment: { angry: 31, negative: 88, neutral: 640, positive: 122 },
    repeatedContacts: 27,
    ledger: {
      received: 1890,
      delivered: 1610,
      inReview: 72,
      inFlight: 4,
      filed: 140,
      split: 6,
      rejected: 21,
      duplicate: 33,
      failed: 2,
      erased: 2,
      closes: true,
      open: [],
    },
  });
};

const values = (threshold: number) => ({
  autonomy: "auto" as const,
  threshold,
  fields: { customerNumber: 0.9, iban: 0.97 },
  auditRate: 0.03,
});

export const fakePolicy = (category: string) =>
  policyViewSchema.parse({
    category,
    current: {
      version: 2,
      at: iso(SAMPLE_NOW - DAY_MS),
      by: "Lena Lead",
      note: "Mehr Vorsicht bei Bankdaten",
      values: values(0.9),
    },
    history: [
      { version: 2, at: iso(SAMPLE_NOW - DAY_MS), by: "Lena Lead", note: "Mehr Vorsicht bei Bankdaten", values: values(0.9) },
      { version: 1, at: iso(SAMPLE_NOW - 9 * DAY_MS), by: "Lena Lead", note: "", values: values(0.85) },
      { version: 0, at: null, by: "Paket", note: "", values: values(0.8) },
    ],
    curve: Array.from({ length: 51 }, (_, index) => {
      const threshold = 0.5 + index / 100;
      return {
        threshold,
        automation: Math.max(0, 0.97 - (threshold - 0.5) ** 2 * 2.4),
        errors: Math.max(0.001, 0.085 * (1 - threshold) * 1.9),
      };
    }),
    basis: 1412,
  });

export const fakeTraining = () =>
  trainingStatusSchema.parse({
    state: "ended",
    by: "Lena Lead",
    since: iso(SAMPLE_NOW - DAY_MS),
    updatedAt: iso(SAMPLE_NOW - DAY_MS + 90_000),
    phase: "fit",
    step: 21,
    share: 1,
    outcome: "kept",
    model: "m-13",
    lessons: 64,
    message: "",
  });

const fakeShadow = {
  compared: 340,
  agreed: 331,
  settled: 58,
  currentRight: 49,
  candidateRight: 53,
  mended: 6,
  broken: 2,
  verdict: "inconclusive" as const,
  low: -0.02,
  high: 0.16,
};

const fakeJudgement = {
  verdict: "inconclusive" as const,
  difference: 0.002,
  low: -0.013,
  high: 0.016,
  items: 2310,
  broken: 1,
  frozen: 231,
};

export const fakeModels = () =>
  modelsSchema.parse({
    models: (["candidate", "active", "retired"] as const).map((state, index) => ({
      version: `m-${13 - index}`,
      createdAt: iso(SAMPLE_NOW - index * 6 * DAY_MS),
      state,
      examples: 2310 - index * 40,
      corrections: 188 - index * 60,
      accuracy: 0.951 - index * 0.009,
      macroF1: 0.938 - index * 0.011,
      calibrationError: 0.021 + index * 0.004,
      automation: 0.72 - index * 0.03,
      perCategory: CATEGORIES.map((category, c) => ({
        category,
        precision: 0.97 - c * 0.012,
        recall: 0.96 - c * 0.017,
        support: 90 - c * 8,
        f1: 0.965 - c * 0.015,
        coverage: 0.8 - c * 0.05,
        expected: c === 3 ? null : 0.97 - c * 0.013,
      })),
      confusion: CATEGORIES.flatMap((actual, a) =>
        CATEGORIES.map((predicted, p) => ({ actual, predicted, count: a === p ? 88 - a * 6 : (a * 3 + p * 5) % 4 })),
      ),
      judged: state === "candidate" ? fakeJudgement : null,
      lookingOn: state === "candidate",
      shadow: state === "candidate" ? fakeShadow : null,
    })),
    needExamples: [
      { category: "data_protection_request", examples: 18, wanted: 60, missing: 131 },
      { category: "order", examples: 170, wanted: 60, missing: 12 },
    ],
    more: 20,
    training: fakeTraining(),
    waiting: { lessons: 12, lessonsForTraining: 50, hoursForTraining: 24 },
    held: true,
  });

export const fakeLessons = () =>
  Array.from({ length: 8 }, (_, index) => ({
    correctionId: `c-${index}`,
    itemId: sampleId(20 + index),
    at: iso(SAMPLE_NOW - index * 3_600_000),
    by: index % 2 === 0 ? "Lena Lead" : "Tom Sach",
    subject: `Frage Nummer ${index + 1}`,
    category: index % 2 === 0 ? { was: "general_inquiry", is: "invoice_query" } : null,
    fields: index % 2 === 0 ? [] : ["customerNumber", "iban"],
    undone: index === 3,
  }));

export const fakeAudit = (actor: string) =>
  Array.from({ length: 40 }, (_, index) => ({
    id: `a-${index}`,
    at: iso(SAMPLE_NOW - index * 900_000),
    actor: ["Lena Lead", "Tom Sach", "system"][index % 3] ?? "system",
    action: ["confirm", "claim", "take-over", "policy", "reject"][index % 5] ?? "claim",
    itemId: index % 5 === 3 ? null : sampleId(1 + (index % 8)),
    detail: index % 5 === 3 ? "bank_details_change version 4: auto, threshold 0.9" : "",
  })).filter((entry) => actor === "" || entry.actor === actor);
