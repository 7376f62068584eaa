/** Fits the confidence model on our own training documents and writes it as data: node tests/bench/extract-fit.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { collectEvidence } from "../../shared/core/extract/extract.ts";
import { sameValue } from "../../shared/core/extract/same-value.ts";
import { buildScene } from "../../shared/core/extract/scene.ts";
import { resolve } from "../../shared/core/extract/scoring/resolve.ts";
import { WEIGHTS } from "../../shared/core/extract/scoring/weights.ts";
import { chanceOf } from "../../shared/core/extract/scoring/decide.ts";
import { givenArrival, givenClassification, starterPack } from "../core/extract/given-mail.ts";
import { trainingChat, trainingLetter } from "./extract-training-frames.ts";
import { trainingInvoice } from "./extract-training-invoices.ts";
import { trainingMail, type TrainingDocument } from "./extract-training-mails.ts";

const MAILS = 2_600;
const LETTERS = 600;
const CHATS = 500;
const INVOICES = 600;
const HELD_OUT = 0.25;
const EPOCHS = 40;
const RATE = 0.05;
/** Pull towards the row above (field to type to shared): few examples change little. */
const PULL = 0.002;

interface Sample {
  field: string;
  type: string;
  features: Record<string, number>;
  right: number;
}

const pack = starterPack();

function scenesOf(documents: TrainingDocument[]): { document: TrainingDocument; scene: ReturnType<typeof buildScene> }[] {
  return documents.map((document) => ({
    document,
    scene: buildScene(pack, {
      parsed: document.parsed,
      classification: givenClassification(document),
      arrival: givenArrival(document),
    }),
  }));
}

function samplesOf(documents: TrainingDocument[]): Sample[] {
  const samples: Sample[] = [];
  for (const { document, scene } of scenesOf(documents)) {
    const groups = resolve(scene, collectEvidence(scene));
    for (const plan of scene.fields) {
      const expected = document.expected[plan.name];
      for (const group of groups.get(plan.name) ?? [])
        samples.push({
          field: plan.name,
          type: plan.definition.type,
          features: { bias: 1, ...group.features },
          right: expected !== undefined && sameValue(plan.name, group.best.value, expected) ? 1 : 0,
        });
    }
  }
  return samples;
}

type Row = Record<string, number>;
/** Features that say a value is wrong never speak for it, however the sample fell; a structured source always does. */
const FIXED: Row = { own: -7, xml: 8, qr: 6, template: 5, master: 4, form: 6, negated: -5 };

function train(samples: Sample[], start: (feature: string) => number): Row {
  const row: Row = {};
  const weight = (feature: string): number => FIXED[feature] ?? row[feature] ?? start(feature);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    const rate = RATE / (1 + epoch * 0.1);
    for (const sample of samples) {
      let score = 0;
      for (const [name, value] of Object.entries(sample.features)) score += weight(name) * value;
      const error = sample.right - 1 / (1 + Math.exp(-score));
      for (const [name, value] of Object.entries(sample.features)) {
        if (FIXED[name] !== undefined || value === 0) continue;
        const now = weight(name);
        row[name] = now + rate * (error * value - PULL * (now - start(name)));
      }
    }
  }
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, Math.round(value * 100) / 100]));
}

function fitWeights(samples: Sample[]): void {
  const prior: Row = { ...PRIOR };
  const types = new Set(samples.map((sample) => sample.type));
  for (const type of types) {
    const mine = samples.filter((sample) => sample.type === type);
    WEIGHTS.byType[type] = train(mine, (feature) => PRIOR_BY_TYPE[type]?.[feature] ?? prior[feature] ?? 0);
  }
  for (const field of new Set(samples.map((sample) => sample.field))) {
    const mine = samples.filter((sample) => sample.field === field);
    const type = mine[0]?.type ?? "";
    if (mine.length < 60 || mine.every((sample) => sample.right === 0)) continue;
    WEIGHTS.byField[field] = train(mine, (feature) => WEIGHTS.byType[type]?.[feature] ?? prior[feature] ?? 0);
  }
}

interface Curve {
  x: number[];
  y: number[];
}

/** Pool adjacent violators over the contested scores of the best values. */
function isotonic(points: [number, number][]): Curve {
  const blocks = points.sort((a, b) => a[0] - b[0]).map(([x, y]) => ({ low: x, high: x, sum: y, count: 1 }));
  const pooled: typeof blocks = [];
  for (const block of blocks) {
    pooled.push({ ...block });
    for (let at = pooled.length - 1; at > 0; at -= 1) {
      const [left, right] = [pooled[at - 1], pooled[at]];
      if (left === undefined || right === undefined || left.sum / left.count < right.sum / right.count) break;
      pooled.splice(at - 1, 2, { low: left.low, high: right.high, sum: left.sum + right.sum, count: left.count + right.count });
    }
  }
  // A pseudo-count keeps small pools from promising certainty.
  const rates = pooled
    .filter((block) => block.count >= 5)
    .map((block) => ({ x: (block.low + block.high) / 2, y: (block.sum + 0.5) / (block.count + 1.5) }));
  return { x: rates.map((rate) => Math.round(rate.x * 1e4) / 1e4), y: rates.map((rate) => Math.round(rate.y * 1e4) / 1e4) };
}

function fitCalibration(documents: TrainingDocument[]): Record<string, Curve> {
  const points: Record<string, [number, number][]> = { shared: [] };
  for (const { document, scene } of scenesOf(documents)) {
    const groups = resolve(scene, collectEvidence(scene));
    for (const plan of scene.fields) {
      const list = groups.get(plan.name) ?? [];
      const [best] = list;
      if (best === undefined) continue;
      const expected = document.expected[plan.name];
      const point: [number, number] = [
        chanceOf(list, 0),
        expected !== undefined && sameValue(plan.name, best.best.value, expected) ? 1 : 0,
      ];
      (points[plan.definition.type] ??= []).push(point);
      points.shared?.push([...point]);
    }
  }
  return Object.fromEntries(
    Object.entries(points)
      .filter(([name, list]) => name === "shared" || list.length >= 150)
      .map(([name, list]) => [name, isotonic(list)]),
  );
}

const rowSchema = z.record(z.string(), z.number());
const priorSchema = z.object({ shared: rowSchema, byType: z.record(z.string(), rowSchema) });
const { shared: PRIOR, byType: PRIOR_BY_TYPE } = priorSchema.parse(
  JSON.parse(readFileSync(new URL("./extract-prior.json", import.meta.url), "utf8")),
);
WEIGHTS.shared = PRIOR;
const documents = [
  ...Array.from({ length: MAILS }, (_, seed) => trainingMail(seed + 1)),
  ...Array.from({ length: LETTERS }, (_, seed) => trainingLetter(seed + 1)),
  ...Array.from({ length: CHATS }, (_, seed) => trainingChat(seed + 1)),
  ...Array.from({ length: INVOICES }, (_, seed) => trainingInvoice(seed + 1)),
];
const isHeldOut = (at: number): boolean => (at * 2_654_435_761) % 4_294_967_296 < HELD_OUT * 4_294_967_296;
const training = documents.filter((_, at) => !isHeldOut(at));
const heldOut = documents.filter((_, at) => isHeldOut(at));
WEIGHTS.byField = {};
fitWeights(samplesOf(training));
writeFileSync(
  new URL("../../shared/core/extract/scoring/weights.json", import.meta.url),
  `${JSON.stringify(WEIGHTS, null, 1)}\n`,
);
writeFileSync(
  new URL("../../shared/core/extract/scoring/calibration.json", import.meta.url),
  `${JSON.stringify(fitCalibration(heldOut))}\n`,
);
process.stdout.write(`${training.length} documents to fit, ${heldOut.length} to calibrate\n`);
