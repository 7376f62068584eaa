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
 * Rows times classes above which, where categories are so many that a hidden layer is learnt, one tenth alone is held out:
 * several such trainings would take minutes. With a tenth a category is hardly ever certified for automation.
 */
const CELLS_FOR_SEVERAL_FOLDS = 400_000;
/** Answers that are enough to judge by, however many more examples there are: with fewer, categories have too few of them to be certified. */
const ENOUGH_ANSWERS = 9_000;

/** Scores of items by a model that never saw them: its features, where more are offered than kept, are chosen without them. */
export function* holdOut(rows: LabelledRows, recipe: Recipe, offered?: Vocabulary): Training<HeldOut> {
  const { matrix, labels, classes } = rows;
  const isLarge = classes >= recipe.hidden.leastClasses && labels.length * classes > CELLS_FOR_SEVERAL_FOLDS;
  const foldOf = stratifiedFolds(labels, isLarge ? FOLDS_OF_LARGE : CALIBRATION_FOLDS, recipe.seed);
  const folds = isLarge ? 1 : Math.min(CALIBRATION_FOLDS, Math.ceil((ENOUGH_ANSWERS * CALIBRATION_FOLDS) / labels.length));
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
