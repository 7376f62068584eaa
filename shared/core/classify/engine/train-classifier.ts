import { calibrationError, fitTemperature, outcomesOf, type Outcome } from "./calibration.ts";
import { chooseFeatures, keepChosen } from "./choose-features.ts";
import { rememberExamples, type ExampleMemory } from "./example-memory.ts";
import { fitScorer, type Scorer } from "./fit-scorer.ts";
import { holdOut } from "./hold-out.ts";
import { weighExamples } from "./labelled-rows.ts";
import { scoreAnswers } from "./metrics.ts";
import type { ClassifierModel, ModelLineage } from "./model.ts";
import { quantiseRows } from "./quantise.ts";
import { offeredFeatures, usesPairs, type Recipe } from "./recipe.ts";
import { certifyThreshold } from "./thresholds.ts";
import type { ClassifierText } from "./tokens.ts";
import type { Training } from "./training.ts";
import { countFeatures, fitVocabulary, type FeatureCounts, type Vocabulary } from "./vocabulary.ts";

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

const DOCUMENTS_PER_STEP = 500;

/** Trains, calibrates on held-out folds and packs the model; same examples in any order and same recipe give the same bytes. */
export function* trainClassifier(
  examples: readonly TrainingExample[],
  training: ClassifierTraining,
  read?: readonly FeatureCounts[],
): Training<ClassifierModel> {
  const { recipe } = training;
  const classes = categoriesOf(examples);
  const labels = Int32Array.from(examples, (example) => classes.indexOf(example.category));
  const documents = read ?? (yield* readDocuments(examples, recipe));
  const offered = fitVocabulary(documents, offeredFeatures(recipe, classes.length));
  const rows = weighExamples({ documents, labels, classes: classes.length }, offered);
  const held = yield* holdOut(rows, recipe, offered);
  const choice = yield* chooseFeatures(rows, { offered, recipe, phase: "choose" });
  const { vocabulary } = choice;
  const chosen = keepChosen(rows, choice);
  const scorer = yield* fitScorer(chosen, recipe, "fit");
  const temperature = fitTemperature(held);
  const outcomes = outcomesOf(held, temperature);
  const memory = rememberExamples(examples, chosen.matrix, vocabulary);
  return packModel({ training, classes, labels, vocabulary, scorer, temperature, outcomes, memory });
}

const categoriesOf = (examples: readonly TrainingExample[]): string[] =>
  [...new Set(examples.map((example) => example.category))].sort();

/** What training sees of the examples, for those that learn something else from them too. */
export function* readDocuments(examples: readonly TrainingExample[], recipe: Recipe): Training<FeatureCounts[]> {
  const pairs = usesPairs(recipe, categoriesOf(examples).length);
  const documents: FeatureCounts[] = [];
  for (const example of examples) {
    if (documents.length % DOCUMENTS_PER_STEP === 0) yield { phase: "read", share: documents.length / examples.length };
    documents.push(countFeatures(example, pairs));
  }
  return documents;
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
