import { addRow, scoreRow, squaredLength, zeroWeights, type ClassChange, type LinearWeights } from "./linear-weights.ts";
import { seededRandom, shuffle } from "./random.ts";
import { ROWS_PER_STEP, type LinearTrainingOptions } from "./softmax-regression.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";
import type { Training } from "./training.ts";

const SMALLEST_CHANGE = 1e-4;

/** One-vs-rest support vector machine with squared hinge loss by dual coordinate descent, all classes in one pass. */
export function* trainSupportVectors(
  matrix: SparseMatrix,
  labels: Int32Array,
  options: LinearTrainingOptions & { balanced?: boolean },
): Training<LinearWeights> {
  const model = zeroWeights(matrix.columns, options.classes);
  const work: Work = {
    dual: new Float32Array(matrix.rows * options.classes),
    scores: new Float64Array(options.classes),
    change: { count: 0, which: new Int32Array(options.classes), by: new Float32Array(options.classes) },
  };
  const costs = costsOfClasses(labels, options);
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (let at = 0; at < matrix.rows; at++) {
      const row = order[at] ?? 0;
      updateRow(model, matrix, { row, label: labels[row] ?? 0, cost: options.cost, ownCosts: costs, work });
      if (at % ROWS_PER_STEP === 0) {
        yield { phase: options.phase, share: (epoch + at / matrix.rows) / options.epochs };
      }
    }
  }
  return model;
}

function costsOfClasses(
  labels: Int32Array,
  { classes, cost, balanced }: LinearTrainingOptions & { balanced?: boolean },
): Float64Array {
  const counts = new Float64Array(classes);
  for (const label of labels) counts[label] = (counts[label] ?? 0) + 1;
  return counts.map((count) => (balanced === true ? (cost * labels.length) / (classes * Math.max(1, count)) : cost));
}

interface Work {
  dual: Float32Array;
  scores: Float64Array;
  change: ClassChange;
}

interface Step {
  row: number;
  label: number;
  cost: number;
  /** Cost of a mistake on an item of the class itself. */
  ownCosts: Float64Array;
  work: Work;
}

function updateRow(model: LinearWeights, matrix: SparseMatrix, { row, label, cost, ownCosts, work }: Step): void {
  const { dual, scores, change } = work;
  scoreRow(model, matrix, row, scores);
  const length = squaredLength(matrix, row);
  const base = row * model.classes;
  change.count = 0;
  for (let k = 0; k < model.classes; k++) {
    const side = k === label ? 1 : -1;
    const slack = 1 / (2 * (k === label ? (ownCosts[k] ?? cost) : cost));
    const old = dual[base + k] ?? 0;
    const slope = side * (scores[k] ?? 0) - 1 + slack * old;
    const moved = Math.max(0, old - slope / (length + slack));
    if (Math.abs(moved - old) < SMALLEST_CHANGE) continue;
    dual[base + k] = moved;
    change.which[change.count] = k;
    change.by[change.count] = (moved - old) * side;
    change.count += 1;
  }
  if (change.count > 0) addRow(model, matrix, row, change);
}
