import { chooseFeatures, keepFeatures } from "./choose-features.ts";
import { calibrationError, fitTemperature, outcomesOf, type HeldOut, type Outcome } from "./calibration.ts";
import { rememberExamples, type ExampleMemory } from "./example-memory.ts";
import { fitScorer, scoreRows, type LabelledRows, type Scorer } from "./fit-scorer.ts";
import { stratifiedFolds } from "./folds.ts";
import { scoreAnswers } from "./metrics.ts";
import type { ClassifierModel, ModelLineage } from "./model.ts";
import { quantiseRows } from "./quantise.ts";
import { offeredFeatures, usesPairs, type Recipe } from "./recipe.ts";
import { selectRows, stackRows, type SparseMatrix } from "./sparse-matrix.ts";
import { certifyThreshold } from "./thresholds.ts";
import type { ClassifierText } from "./tokens.ts";
import type { Training } from "./training.ts";
import { countFeatures, fitVocabulary, weighFeatures, type FeatureCounts, type Vocabulary } from "./vocabulary.ts";

export interface TrainingExample extends ClassifierText {
  id: string;
  category: string;
}

export interface ClassifierTraining {
  name: string;
  recipe: Recipe;
  lineage: ModelLineage;
  unfamiliarFloor: number;
  promisedPrecision: number;
}

/** A fifth is held out at a time. */
const CALIBRATION_FOLDS = 5;
/** Where only one fold is held out it is a tenth: what answers it knows nearly as much as the model whose answers it is to judge. */
const FOLDS_OF_LARGE = 10;
/**
 * Rows times classes above which one fifth alone is held out: five trainings would take minutes there. With one fifth a
 * category is rarely certified for automation, so a pack of 17 categories keeps all five up to 23,000 examples.
 */
const CELLS_FOR_ALL_FOLDS = 400_000;
const DOCUMENTS_PER_STEP = 500;

/** Trains, calibrates on held-out folds and packs the model; same examples in any order and same recipe give the same bytes. */
export function* trainClassifier(examples: readonly TrainingExample[], training: ClassifierTraining): Training<ClassifierModel> {
  const { recipe } = training;
  const classes = [...new Set(examples.map((example) => example.category))].sort();
  const labels = Int32Array.from(examples, (example) => classes.indexOf(example.category));
  const documents = yield* readDocuments(examples, usesPairs(recipe, classes.length));
  const offered = fitVocabulary(documents, offeredFeatures(recipe, classes.length));
  const offeredMatrix = stackRows(
    documents.map((document) => weighFeatures(offered, document)),
    offered.keys.length,
  );
  const rows: LabelledRows = { matrix: offeredMatrix, labels, classes: classes.length };
  const held = yield* holdOut(rows, recipe, offered);
  const choice = yield* chooseFeatures(rows, { offered, recipe, phase: "choose" });
  const { vocabulary } = choice;
  const matrix = keepFeatures(offeredMatrix, choice);
  const scorer = yield* fitScorer({ ...rows, matrix }, recipe, "fit");
  const temperature = fitTemperature(held);
  const outcomes = outcomesOf(held, temperature);
  const memory = rememberExamples(examples, matrix, vocabulary);
  return packModel({ training, classes, labels, vocabulary, scorer, temperature, outcomes, memory });
}

function* readDocuments(examples: readonly TrainingExample[], pairs: boolean): Training<FeatureCounts[]> {
  const documents: FeatureCounts[] = [];
  for (const example of examples) {
    if (documents.length % DOCUMENTS_PER_STEP === 0) yield { phase: "read", share: documents.length / examples.length };
    documents.push(countFeatures(example, pairs));
  }
  return documents;
}

/** Scores of items by a model that never saw them: its features, where more are offered than kept, are chosen without them. */
export function* holdOut({ matrix, labels, classes }: LabelledRows, recipe: Recipe, offered?: Vocabulary): Training<HeldOut> {
  const isLarge = labels.length * classes > CELLS_FOR_ALL_FOLDS;
  const foldOf = stratifiedFolds(labels, isLarge ? FOLDS_OF_LARGE : CALIBRATION_FOLDS, recipe.seed);
  const folds = isLarge ? 1 : CALIBRATION_FOLDS;
  const scores: Float64Array[] = [];
  const heldLabels: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const inside = rowsWhere(foldOf, (other) => other !== fold);
    const outside = rowsWhere(foldOf, (other) => other === fold);
    if (inside.length === 0 || outside.length === 0) continue;
    const training = { matrix: selectRows(matrix, inside), labels: Int32Array.from(inside, (row) => labels[row] ?? 0), classes };
    const phase = `hold out ${fold + 1} of ${folds}`;
    scores.push(yield* scoreUnseen(training, selectRows(matrix, outside), { recipe, offered, phase }));
    heldLabels.push(...Array.from(outside, (row) => labels[row] ?? 0));
  }
  return { classes, labels: Int32Array.from(heldLabels), scores: joinScores(scores) };
}

function* scoreUnseen(
  training: LabelledRows,
  unseen: SparseMatrix,
  { recipe, offered, phase }: { recipe: Recipe; offered: Vocabulary | undefined; phase: string },
): Training<Float64Array> {
  if (offered === undefined) return scoreRows(yield* fitScorer(training, recipe, phase), unseen);
  const choice = yield* chooseFeatures(training, { offered, recipe, phase });
  const scorer = yield* fitScorer({ ...training, matrix: keepFeatures(training.matrix, choice) }, recipe, phase);
  return scoreRows(scorer, keepFeatures(unseen, choice));
}

function rowsWhere(foldOf: Int32Array, wanted: (fold: number) => boolean): Int32Array {
  return Int32Array.from([...foldOf.keys()].filter((row) => wanted(foldOf[row] ?? 0)));
}

function joinScores(parts: readonly Float64Array[]): Float64Array {
  const joined = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

interface Pieces {
  training: ClassifierTraining;
  classes: string[];
  labels: Int32Array;
  vocabulary: Vocabulary;
  scorer: Scorer;
  temperature: number;
  outcomes: Outcome[];
  memory: ExampleMemory;
}

function packModel({ training, classes, labels, vocabulary, scorer, temperature, outcomes, memory }: Pieces): ClassifierModel {
  const { linear, hidden } = scorer;
  const scores = scoreAnswers(classes, outcomes);
  const evidence = classes.map((category, k) => {
    const examples = labels.filter((label) => label === k).length;
    const answers = outcomes
      .filter((outcome) => outcome.predicted === k)
      .map(({ label, probability }) => ({ right: label === k, probability }));
    return certifyThreshold({ category, examples }, answers, training.promisedPrecision);
  });
  return {
    header: {
      name: training.name,
      classes,
      features: vocabulary.keys.length,
      hidden: hidden?.units ?? 0,
      temperature,
      method: training.recipe.method,
      unfamiliarFloor: training.unfamiliarFloor,
      evidence,
      remembered: memory.examples.map(({ id, category }) => [id, category]),
      quality: {
        items: outcomes.length,
        accuracy: scores.accuracy,
        macroF1: scores.macroF1,
        calibrationError: calibrationError(outcomes),
      },
      mood: null,
      lineage: training.lineage,
    },
    vocabulary,
    memory,
    mood: null,
    linear: quantiseRows(linear.weights, linear.classes),
    bias: linear.bias.map((bias, k) => bias + (hidden?.outputBias[k] ?? 0)),
    hidden:
      hidden === null
        ? null
        : {
            units: hidden.units,
            input: quantiseRows(hidden.input, hidden.units),
            inputBias: hidden.inputBias,
            output: hidden.output,
          },
  };
}
