import { addRow, scoreRow, squaredLength, zeroWeights, type ClassChange, type LinearWeights } from "./linear-weights.ts";
import { seededRandom, shuffle } from "./random.ts";
import { softmax } from "./softmax.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";
import type { Training } from "./training.ts";

export interface LinearTrainingOptions {
  /** Weight of the data against the penalty on large weights (the usual C). */
  cost: number;
  /** Rows that are parts of others. */
  parts?: PartRows;
  epochs: number;
  classes: number;
  seed: number;
  phase: string;
}

/** Rows from `first` on: each has its share of the cost and is seen in one epoch, by turns. More of it gained nothing. */
export interface PartRows {
  first: number;
  costs: readonly number[];
}

/** A row's share of the cost in an epoch; 0 where it is not its turn. */
export function shareOfRow(row: number, epoch: number, { parts, epochs }: LinearTrainingOptions): number {
  if (parts === undefined || row < parts.first) return 1;
  return (row + epoch) % epochs === 0 ? (parts.costs[row - parts.first] ?? 0) : 0;
}

/** Rows between two yields: about 20 ms. */
export const ROWS_PER_STEP = 1_000;

/** Dual changes below this leave the weights alone; most classes of most rows after the second epoch. */
const SMALLEST_CHANGE = 1e-4;

const LINE_SEARCH_STEPS = 8;

/**
 * Softmax regression by stochastic dual coordinate ascent: no learning rate to tune, close to the
 * optimum after six epochs, and most updates touch few classes (L-BFGS needed 60 full passes).
 * `dual[row]` is the distribution the row currently claims; it starts at its label, which is zero weights.
 */
export function* trainSoftmaxRegression(
  matrix: SparseMatrix,
  labels: Int32Array,
  options: LinearTrainingOptions,
): Training<LinearWeights> {
  const model = zeroWeights(matrix.columns, options.classes);
  const work = createWork(labels, options.classes);
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  const random = seededRandom(options.seed);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (let at = 0; at < matrix.rows; at++) {
      const row = order[at] ?? 0;
      const share = shareOfRow(row, epoch, options);
      if (share > 0) updateRow(model, matrix, { row, cost: options.cost * share, work });
      if (at % ROWS_PER_STEP === 0) {
        yield { phase: options.phase, share: (epoch + at / matrix.rows) / options.epochs };
      }
    }
  }
  return model;
}

interface Work {
  dual: Float32Array;
  scores: Float64Array;
  target: Float64Array;
  direction: Float64Array;
  change: ClassChange;
}

function createWork(labels: Int32Array, classes: number): Work {
  const dual = new Float32Array(labels.length * classes);
  labels.forEach((label, row) => {
    dual[row * classes + label] = 1;
  });
  return {
    dual,
    scores: new Float64Array(classes),
    target: new Float64Array(classes),
    direction: new Float64Array(classes),
    change: { count: 0, which: new Int32Array(classes), by: new Float32Array(classes) },
  };
}

function updateRow(model: LinearWeights, matrix: SparseMatrix, step: { row: number; cost: number; work: Work }): void {
  const { row, cost, work } = step;
  const { dual, scores, target, direction, change } = work;
  const base = row * model.classes;
  scoreRow(model, matrix, row, scores);
  softmax(scores, target);
  for (let k = 0; k < model.classes; k++) direction[k] = (target[k] ?? 0) - (dual[base + k] ?? 0);
  const stride = searchLine(work, base, cost * squaredLength(matrix, row));
  change.count = 0;
  for (let k = 0; k < model.classes; k++) {
    const move = stride * (direction[k] ?? 0);
    if (Math.abs(move) < SMALLEST_CHANGE) continue;
    dual[base + k] = (dual[base + k] ?? 0) + move;
    change.which[change.count] = k;
    change.by[change.count] = -move * cost;
    change.count += 1;
  }
  if (change.count > 0) addRow(model, matrix, row, change);
}

/** Newton on the one-dimensional concave dual along `direction`, kept inside (0, 1) by bisection. */
function searchLine(work: Work, base: number, curvature: number): number {
  let low = 0;
  let high = 1;
  let stride = 1 / (1 + curvature / 2);
  for (let step = 0; step < LINE_SEARCH_STEPS; step++) {
    const { slope, bend } = derivatives(work, base, { stride, curvature });
    if (slope > 0) low = stride;
    else high = stride;
    const newton = stride - slope / bend;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    const settled = Math.abs(next - stride) < 1e-3 * stride;
    stride = next;
    if (settled) break;
  }
  return stride;
}

function derivatives(work: Work, base: number, at: { stride: number; curvature: number }): { slope: number; bend: number } {
  const { dual, scores, direction } = work;
  let slope = 0;
  let bend = 0;
  for (let k = 0; k < direction.length; k++) {
    const step = direction[k] ?? 0;
    if (Math.abs(step) < 1e-7) continue;
    const claim = Math.max(1e-12, (dual[base + k] ?? 0) + at.stride * step);
    slope += step * ((scores[k] ?? 0) - Math.log(claim) - at.stride * at.curvature * step);
    bend -= step * step * (at.curvature + 1 / claim);
  }
  return bend < 0 ? { slope, bend } : { slope: 0, bend: -1 };
}
