/** Fits the confidence model on our own training documents and writes it as data: node tests/bench/extract-fit.ts */
import { readFileSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { collectEvidence } from "../../shared/core/extract/extract.ts";
import { sameValue } from "../../shared/core/extract/same-value.ts";
import { buildScene } from "../../shared/core/extract/scene.ts";
import { resolve } from "../../shared/core/extract/scoring/resolve.ts";
import { WEIGHTS } from "../../shared/core/extract/scoring/weights.ts";
import { ceilingOf, chanceOf } from "../../shared/core/extract/scoring/decide.ts";
import { givenArrival, givenClassification, starterPack } from "../core/extract/given-mail.ts";
import { trainingChat, trainingLetter } from "./extract-training-frames.ts";
import { trainingInvoice } from "./extract-training-invoices.ts";
import { TELLING_COUNT, trainingTelling } from "./extract-training-roles.ts";
import { trainingMail, type TrainingDocument } from "./extract-training-mails.ts";
import { SCENE_COUNT, trainingScene } from "./extract-training-scenes.ts";

const MAILS = 2_600;
const LETTERS = 600;
const CHATS = 500;
const INVOICES = 600;
const TELLINGS_EACH = 12;
/** Each document is judged by weights fitted on the other folds; all wordings of a telling are in one fold. */
const FOLDS = 4;
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
    for (const plan of plansOf(document, scene)) {
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

/** Fields a document speaks for: all, or the one it was drawn for. */
function plansOf(document: TrainingDocument, scene: ReturnType<typeof buildScene>): ReturnType<typeof buildScene>["fields"] {
  return document.only === undefined ? scene.fields : scene.fields.filter((plan) => plan.name === document.only);
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

interface Point {
  field: string;
  type: string;
  chance: number;
  right: number;
  /** No ceiling keeps it from going straight through. */
  free: boolean;
}

/** How the best value of each field does in documents the weights have not seen. */
function pointsOf(documents: TrainingDocument[]): Point[] {
  const points: Point[] = [];
  for (const { document, scene } of scenesOf(documents)) {
    const groups = resolve(scene, collectEvidence(scene));
    for (const plan of plansOf(document, scene)) {
      const list = groups.get(plan.name) ?? [];
      const [best] = list;
      if (best === undefined) continue;
      const expected = document.expected[plan.name];
      points.push({
        field: plan.name,
        type: plan.definition.type,
        chance: chanceOf(list, 0),
        right: expected !== undefined && sameValue(plan.name, best.best.value, expected) ? 1 : 0,
        free: ceilingOf(plan.definition.type, best) === 1,
      });
    }
  }
  return points;
}

/** So many of the values that go straight through (0.9 and more) must be right. */
const PROMISE = 0.98;
/** Real mail is worse than drawn mail: the promise is kept with room to spare. */
const MARGIN = 0.005;
const JUST_BELOW = 0.89;
/** Fewer values than this say nothing about one field; its type speaks for it. */
const ENOUGH_TO_CAP = 60;
const ENOUGH_FOR_A_CURVE = 900;
/** A step of the curve is no wider than this. */
const STEP = 0.0005;

/** The lowest chance from which the promise holds on what nobody fitted; 1 where it never does. */
function promisedFrom(points: Point[]): number {
  const sorted = points.filter((point) => point.free).sort((a, b) => b.chance - a.chance);
  let right = 0;
  let from = 1;
  sorted.forEach((point, at) => {
    right += point.right;
    const isLast = sorted[at + 1]?.chance !== point.chance;
    if (isLast && (right + 0.5) / (at + 1.5) >= PROMISE + MARGIN) from = point.chance;
  });
  return from;
}

/** The curve with nothing automatic below the chance from which the promise holds. */
function honest(curve: Curve, from: number): Curve {
  const knots = curve.x.map((x, at): [number, number] => [x, curve.y[at] ?? 0]);
  const below = knots.filter(([x]) => x < from - STEP).map(([x, y]): [number, number] => [x, Math.min(y, JUST_BELOW)]);
  const step: [number, number][] =
    from >= 1
      ? [[1, below.at(-1)?.[1] ?? JUST_BELOW]]
      : [
          [from - STEP, Math.min(JUST_BELOW, valueAt(curve, from - STEP))],
          [from, valueAt(curve, from)],
        ];
  const all = [...below, ...step, ...knots.filter(([x]) => x > from)];
  const round = (value: number): number => Math.round(value * 1e4) / 1e4;
  return { x: all.map(([x]) => round(x)), y: all.map(([, y]) => round(y)) };
}

/** What a curve says of a chance, as the product reads it. */
function valueAt(curve: Curve, chance: number): number {
  const x = [0, ...curve.x, 1];
  const y = [0, ...curve.y, curve.y.at(-1) ?? 1];
  const at = Math.max(
    1,
    x.findIndex((knot) => knot >= chance),
  );
  const [x0 = 0, x1 = 1, y0 = 0, y1 = 1] = [x[at - 1], x[at], y[at - 1], y[at]];
  return x1 === x0 ? y1 : y0 + ((y1 - y0) * (chance - x0)) / (x1 - x0);
}

function grouped(points: Point[], key: (point: Point) => string): Map<string, Point[]> {
  const groups = new Map<string, Point[]>();
  for (const point of points) {
    const name = key(point);
    const list = groups.get(name);
    if (list === undefined) groups.set(name, [point]);
    else list.push(point);
  }
  return groups;
}

/** A curve for each type, and for each field the same with its own limit; fields with many values have their own shape too. */
function fitCalibration(points: Point[]): Record<string, Curve> {
  const shape = (list: Point[]): Curve => isotonic(list.map((point) => [point.chance, point.right]));
  const curves: Record<string, Curve> = { shared: honest(shape(points), promisedFrom(points)) };
  for (const [type, ofType] of grouped(points, (point) => point.type)) {
    const common = ofType.length >= ENOUGH_TO_CAP * 2 ? shape(ofType) : shape(points);
    curves[type] = honest(common, promisedFrom(ofType));
    for (const [field, list] of grouped(ofType, (point) => point.field)) {
      if (list.length < ENOUGH_TO_CAP) continue;
      curves[`${type}.${field}`] = honest(list.length >= ENOUGH_FOR_A_CURVE ? shape(list) : common, promisedFrom(list));
    }
  }
  return curves;
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
interface Drawn {
  document: TrainingDocument;
  fold: number;
}

const foldOf = (at: number): number => Math.floor(((at * 2_654_435_761) % 4_294_967_296) / (4_294_967_296 / FOLDS));
const drawn: Drawn[] = [
  ...documents.map((document, at) => ({ document, fold: foldOf(at) })),
  ...Array.from({ length: TELLINGS_EACH * TELLING_COUNT }, (_, seed) => {
    const document = trainingTelling(seed);
    return { document, fold: foldOf(document.telling) };
  }),
  ...Array.from({ length: TELLINGS_EACH * SCENE_COUNT }, (_, seed) => {
    const document = trainingScene(seed);
    return { document, fold: foldOf(document.telling) };
  }),
];
const points: Point[] = [];
for (let fold = 0; fold < FOLDS; fold += 1) {
  WEIGHTS.byType = {};
  WEIGHTS.byField = {};
  fitWeights(samplesOf(drawn.filter((one) => one.fold !== fold).map((one) => one.document)));
  points.push(...pointsOf(drawn.filter((one) => one.fold === fold).map((one) => one.document)));
}
WEIGHTS.byType = {};
WEIGHTS.byField = {};
fitWeights(samplesOf(drawn.map((one) => one.document)));
const scoring = new URL("../../shared/core/extract/scoring/", import.meta.url);
writeFileSync(new URL("weights.json", scoring), `${JSON.stringify(WEIGHTS, null, 1)}\n`);
writeFileSync(new URL("calibration.json", scoring), `${JSON.stringify(fitCalibration(points))}\n`);
process.stdout.write(
  `${drawn.length} documents in ${FOLDS} folds, ${points.length} values judged by weights that had not seen them\n`,
);
