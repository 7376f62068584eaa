import { accumulateRows } from "./accumulate-rows.ts";
import { seededRandom, shuffle } from "./random.ts";
import { ROWS_PER_STEP } from "./softmax-regression.ts";
import { softmax } from "./softmax.ts";
import type { SparseMatrix } from "./sparse-matrix.ts";
import type { Training } from "./training.ts";

export interface HiddenNetwork {
  units: number;
  classes: number;
  /** `input[feature * units + unit]`. */
  input: Float32Array;
  inputBias: Float32Array;
  /** `output[unit * classes + class]`. */
  output: Float32Array;
  outputBias: Float32Array;
}

export interface HiddenTrainingOptions {
  units: number;
  classes: number;
  epochs: number;
  /** Step size of the first row; falls to zero over the epochs. */
  rate: number;
  seed: number;
  phase: string;
}

/** Standard deviation of the first input weights. */
const INPUT_SPREAD = 0.03;
/** Biases see every row, so they move a tenth as fast. */
const BIAS_RATE = 0.1;

/**
 * One hidden layer of rectified units by stochastic gradient steps. Alone it is no better than the linear
 * methods; it errs elsewhere, which is worth half a point to one point in the blend.
 */
export function* trainHiddenNetwork(
  matrix: SparseMatrix,
  labels: Int32Array,
  options: HiddenTrainingOptions,
): Training<HiddenNetwork> {
  const random = seededRandom(options.seed);
  const network = initialNetwork(matrix.columns, options, random);
  const work: Work = {
    units: new Float64Array(options.units),
    back: new Float64Array(options.units),
    active: new Int32Array(options.units),
    scores: new Float64Array(options.classes),
  };
  const order = Int32Array.from({ length: matrix.rows }, (_, row) => row);
  const steps = options.epochs * matrix.rows;
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    for (let at = 0; at < matrix.rows; at++) {
      const done = (epoch * matrix.rows + at) / steps;
      const row = order[at] ?? 0;
      learnRow(network, matrix, { row, label: labels[row] ?? 0, rate: options.rate * (1 - done), work });
      if (at % ROWS_PER_STEP === 0) yield { phase: options.phase, share: done };
    }
  }
  return network;
}

interface Work {
  units: Float64Array;
  back: Float64Array;
  active: Int32Array;
  scores: Float64Array;
}

interface Step {
  row: number;
  label: number;
  rate: number;
  work: Work;
}

function initialNetwork(features: number, options: HiddenTrainingOptions, random: () => number): HiddenNetwork {
  // The sum of six uniforms is near enough to a normal deviate; its deviation is the square root of one half.
  const normal = (): number => (random() + random() + random() + random() + random() + random() - 3) / Math.SQRT1_2;
  const outputSpread = Math.sqrt(1 / options.units);
  return {
    units: options.units,
    classes: options.classes,
    input: fillArray(features * options.units, () => normal() * INPUT_SPREAD),
    inputBias: new Float32Array(options.units),
    output: fillArray(options.units * options.classes, () => normal() * outputSpread),
    outputBias: new Float32Array(options.classes),
  };
}

function fillArray(length: number, next: () => number): Float32Array {
  const values = new Float32Array(length);
  for (let at = 0; at < length; at++) values[at] = next();
  return values;
}

function learnRow(network: HiddenNetwork, matrix: SparseMatrix, { row, label, rate, work }: Step): void {
  readUnits(network, matrix, row, work.units);
  const active = listActive(work);
  scoreUnits(network, work, active);
  softmax(work.scores, work.scores);
  work.scores[label] = (work.scores[label] ?? 0) - 1;
  stepOutput(network, work, { active, rate });
  stepInput(network, matrix, { row, work, active });
}

export function readUnits(network: HiddenNetwork, matrix: SparseMatrix, row: number, into: Float64Array): void {
  into.set(network.inputBias);
  accumulateRows(matrix, row, network.input, into);
}

function listActive(work: Work): number {
  let count = 0;
  for (let unit = 0; unit < work.units.length; unit++) {
    if ((work.units[unit] ?? 0) <= 0) continue;
    work.active[count] = unit;
    count += 1;
  }
  return count;
}

function scoreUnits(network: HiddenNetwork, work: Work, active: number): void {
  const { classes, output, outputBias } = network;
  for (let k = 0; k < classes; k++) work.scores[k] = outputBias[k] ?? 0;
  for (let a = 0; a < active; a++) {
    const unit = work.active[a] ?? 0;
    const value = work.units[unit] ?? 0;
    const base = unit * classes;
    for (let k = 0; k < classes; k++) work.scores[k] = (work.scores[k] ?? 0) + value * (output[base + k] ?? 0);
  }
}

/** Moves the output weights and leaves each active unit's share of the error in `back`. */
function stepOutput(network: HiddenNetwork, work: Work, { active, rate }: { active: number; rate: number }): void {
  const { classes, output, outputBias } = network;
  for (let a = 0; a < active; a++) {
    const unit = work.active[a] ?? 0;
    const pace = rate * (work.units[unit] ?? 0);
    const base = unit * classes;
    let back = 0;
    for (let k = 0; k < classes; k++) {
      const error = work.scores[k] ?? 0;
      const weight = output[base + k] ?? 0;
      back += error * weight;
      output[base + k] = weight - pace * error;
    }
    work.back[a] = back * rate;
  }
  for (let k = 0; k < classes; k++) outputBias[k] = (outputBias[k] ?? 0) - rate * BIAS_RATE * (work.scores[k] ?? 0);
}

function stepInput(
  network: HiddenNetwork,
  matrix: SparseMatrix,
  { row, work, active }: { row: number; work: Work; active: number },
): void {
  const { units, input, inputBias } = network;
  const { starts, indexes, values } = matrix;
  for (let a = 0; a < active; a++) {
    const unit = work.active[a] ?? 0;
    inputBias[unit] = (inputBias[unit] ?? 0) - BIAS_RATE * (work.back[a] ?? 0);
  }
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at++) {
    const value = values[at] ?? 0;
    const base = (indexes[at] ?? 0) * units;
    for (let a = 0; a < active; a++) {
      const cell = base + (work.active[a] ?? 0);
      input[cell] = (input[cell] ?? 0) - value * (work.back[a] ?? 0);
    }
  }
}
