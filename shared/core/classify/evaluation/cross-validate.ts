import { fitTemperature, outcomesOf, type HeldOut, type Outcome } from "../engine/calibration.ts";
import { scoreUnseen } from "../engine/hold-out.ts";
import { weighExamples } from "../engine/labelled-rows.ts";
import { offeredFeatures, usesPairs, type Recipe } from "../engine/recipe.ts";
import { stackRows } from "../engine/sparse-matrix.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { countFeatures, fitVocabulary, weighFeatures, type FeatureCounts } from "../engine/vocabulary.ts";

/** An answer given by a model that knew nothing of the item's group. */
export interface CrossAnswer extends Outcome {
  /** Place of the example in the list given. */
  example: number;
  group: string;
}

export interface CrossValidation {
  classes: string[];
  answers: CrossAnswer[];
}

/**
 * Holds out one group at a time: vocabulary, weights and calibration see nothing of it. Groups are whole
 * industries where a pack names them, because messages of one industry help each other more than a new customer's would.
 */
export function* crossValidate(
  examples: readonly TrainingExample[],
  groups: readonly string[],
  recipe: Recipe,
  /** Examples that may be trained on; all are answered. */
  trainable: (example: number) => boolean = () => true,
): Training<CrossValidation> {
  const classes = [...new Set(examples.map((example) => example.category))].sort();
  const documents = examples.map((example) => countFeatures(example, usesPairs(recipe, classes.length)));
  const labels = Int32Array.from(examples, (example) => classes.indexOf(example.category));
  const names = [...new Set(groups)].sort();
  const held: { group: string; items: number[]; scores: HeldOut }[] = [];
  for (const group of names) {
    const items = places(groups, (other) => other === group);
    const rest = places(groups, (other) => other !== group).filter(trainable);
    const scores = yield* scoreGroup({ documents, labels, classes: classes.length }, { items, rest, recipe, group });
    held.push({ group, items, scores });
  }
  const answers = held.flatMap(({ group, items, scores }) => {
    const temperature = fitTemperature(
      joinHeldOut(
        held.filter((other) => other.group !== group).map((other) => other.scores),
        classes.length,
      ),
    );
    return outcomesOf(scores, temperature).map((outcome, at) => ({ ...outcome, group, example: items[at] ?? 0 }));
  });
  return { classes, answers };
}

function places(groups: readonly string[], wanted: (group: string) => boolean): number[] {
  return [...groups.keys()].filter((at) => wanted(groups[at] ?? ""));
}

interface Data {
  documents: readonly FeatureCounts[];
  labels: Int32Array;
  classes: number;
}

function* scoreGroup(
  { documents, labels, classes }: Data,
  { items, rest, recipe, group }: { items: number[]; rest: number[]; recipe: Recipe; group: string },
): Training<HeldOut> {
  const documentsOf = (places: readonly number[]): FeatureCounts[] => places.flatMap((at) => documents[at] ?? []);
  const labelsOf = (places: readonly number[]): Int32Array => Int32Array.from(places, (at) => labels[at] ?? 0);
  const known = documentsOf(rest);
  const offered = fitVocabulary(known, offeredFeatures(recipe, classes));
  const training = weighExamples({ documents: known, labels: labelsOf(rest), classes }, offered);
  const unseen = stackRows(
    documentsOf(items).map((document) => weighFeatures(offered, document)),
    offered.keys.length,
  );
  const scores = yield* scoreUnseen(training, unseen, { recipe, offered, phase: `hold out ${group}` });
  return { classes, scores, labels: labelsOf(items) };
}

function joinHeldOut(parts: readonly HeldOut[], classes: number): HeldOut {
  return {
    classes,
    labels: Int32Array.from(parts.flatMap((part) => [...part.labels])),
    scores: Float64Array.from(parts.flatMap((part) => [...part.scores])),
  };
}
