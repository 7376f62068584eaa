import type { EvaluationReport } from "../../../schemas/model-report.ts";
import type { LoadedPack } from "../../../schemas/pack.ts";
import { encodeModel } from "../engine/model-format.ts";
import { DEFAULT_RECIPE, type Recipe } from "../engine/recipe.ts";
import { trainClassifier, type TrainingExample } from "../engine/train-classifier.ts";
import type { Training } from "../engine/training.ts";
import { crossValidate } from "../evaluation/cross-validate.ts";
import { trainMood } from "../sentiment/mood-model.ts";
import { ENGINE_VERSION } from "../pack-model.ts";
import { judgeCandidate, type CandidateJudgement, type JudgedItem } from "./judge-candidate.ts";
import { judgingFolds, measureModel } from "./measure-model.ts";
import { isFrozen } from "./regression-set.ts";

export interface CandidateTraining {
  /** Everything to learn from, see `assembleDataset`. */
  examples: readonly TrainingExample[];
  /** Ids of what the model in use was trained on. */
  known: ReadonlySet<string>;
  name: string;
  /** Hash of `datasetFingerprint(examples)`. */
  dataHash: string;
  parent: string;
  recipe?: Recipe;
}

export interface Candidate {
  bytes: Uint8Array<ArrayBuffer>;
  judgement: CandidateJudgement;
  report: EvaluationReport;
}

/**
 * A model with the new lessons, and whether it may replace the one in use. Both ways of training answer the same
 * held-out items; comparing the finished models would flatter the one that has seen them.
 */
export function* trainCandidate(pack: LoadedPack, training: CandidateTraining): Training<Candidate> {
  const { examples, known } = training;
  const recipe = training.recipe ?? DEFAULT_RECIPE;
  const groups = judgingFolds(examples, recipe.seed);
  const before = yield* crossValidate(examples, groups, recipe, (at) => known.has(examples[at]?.id ?? ""));
  const after = yield* crossValidate(examples, groups, recipe);
  const rightBefore = new Set(before.answers.filter(isRight).map((answer) => answer.example));
  const rightAfter = new Set(after.answers.filter(isRight).map((answer) => answer.example));
  const items = examples.map((example, at): JudgedItem => ({
    id: example.id,
    current: rightBefore.has(at),
    candidate: rightAfter.has(at),
    frozen: isFrozen(example.id),
  }));
  const { promisedPrecision, unfamiliarFloor } = pack.pack.classification;
  const report = yield* measureModel({ examples, groups, promisedPrecision }, { validated: after });
  const model = yield* trainClassifier(examples, {
    name: training.name,
    recipe,
    lineage: { dataHash: training.dataHash, codeVersion: ENGINE_VERSION, parent: training.parent },
    unfamiliarFloor,
    promisedPrecision,
  });
  const mood = yield* trainMood(pack, model.vocabulary);
  return { bytes: encodeModel({ ...model, mood }), judgement: judgeCandidate(items), report };
}

function isRight(answer: { label: number; predicted: number }): boolean {
  return answer.label === answer.predicted;
}
