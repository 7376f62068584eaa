import { chooseFeatures, keepChosen, keepFeatures } from "./choose-features.ts";
import type { HeldOut } from "./calibration.ts";
import { fitScorer, scoreRows } from "./fit-scorer.ts";
import { stratifiedFolds } from "./folds.ts";
import { selectExamples, type LabelledRows } from "./labelled-rows.ts";
import type { Recipe } from "./recipe.ts";
import { selectRows, type SparseMatrix } from "./sparse-matrix.ts";
import type { Training } from "./training.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A fifth is held out at a time. */
const CALIBRATION_FOLDS = 5;
/** Where only one fold is held out it is a tenth: what answers it knows nearly as much as the model whose answers it is to judge. */
const FOLDS_OF_LARGE = 10;
/**
 * Rows times classes above which one fifth alone is held out: five trainings would take minutes there. With one fifth a
 * category is rarely certified for automation, so a pack of 17 categories keeps several up to 23,000 examples.
 */
const CELLS_FOR_SEVERAL_FOLDS = 400_000;
/**
 * Above this many, four of the five fifths are enough to judge by: the starter pack learns a sixth faster. With three, three
 * of its categories have a few answers too few to be certified.
 */
const CELLS_FOR_FIVE_FOLDS = 150_000;
const ENOUGH_FOLDS = 4;

/** Scores of items by a model that never saw them: its features, where more are offered than kept, are chosen without them. */
export function* holdOut(rows: LabelledRows, recipe: Recipe, offered?: Vocabulary): Training<HeldOut> {
  const { matrix, labels, classes } = rows;
  const cells = labels.length * classes;
  const isLarge = cells > CELLS_FOR_SEVERAL_FOLDS;
  const foldOf = stratifiedFolds(labels, isLarge ? FOLDS_OF_LARGE : CALIBRATION_FOLDS, recipe.seed);
  const folds = heldOutFolds(cells);
  const scores: Float64Array[] = [];
  const heldLabels: number[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const inside = rowsWhere(foldOf, (other) => other !== fold);
    const outside = rowsWhere(foldOf, (other) => other === fold);
    if (inside.length === 0 || outside.length === 0) continue;
    const phase = `hold out ${fold + 1} of ${folds}`;
    scores.push(yield* scoreUnseen(selectExamples(rows, inside), selectRows(matrix, outside), { recipe, offered, phase }));
    heldLabels.push(...Array.from(outside, (row) => labels[row] ?? 0));
  }
  return { classes, labels: Int32Array.from(heldLabels), scores: joinScores(scores) };
}

function heldOutFolds(cells: number): number {
  if (cells > CELLS_FOR_SEVERAL_FOLDS) return 1;
  return cells > CELLS_FOR_FIVE_FOLDS ? ENOUGH_FOLDS : CALIBRATION_FOLDS;
}

/** Scores of `unseen` by what is learnt from `training`; where features are offered, those it keeps are chosen first. */
export function* scoreUnseen(
  training: LabelledRows,
  unseen: SparseMatrix,
  { recipe, offered, phase }: { recipe: Recipe; offered: Vocabulary | undefined; phase: string },
): Training<Float64Array> {
  if (offered === undefined) return scoreRows(yield* fitScorer(training, recipe, phase), unseen);
  const choice = yield* chooseFeatures(training, { offered, recipe, phase });
  const scorer = yield* fitScorer(keepChosen(training, choice), recipe, phase);
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
