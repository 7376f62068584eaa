import type { Correction } from "../../../schemas/correction.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import { LESSON_PREFIX } from "../pack-model.ts";
import type { LearningTrigger } from "./learning-trigger.ts";

const HOUR_MS = 3_600_000;

/** What a training now would know and the model in use does not, or would forget. */
export function datasetChange(
  {
    examples,
    corrections,
    known,
  }: { examples: readonly TrainingExample[]; corrections: readonly Correction[]; known: ReadonlySet<string> },
  now: string,
): Omit<LearningTrigger, "packChanged"> {
  const fresh = new Set(examples.filter(({ id }) => !known.has(id)).map(({ id }) => id));
  const oldest = corrections
    .filter(({ correctionId }) => fresh.has(`${LESSON_PREFIX}${correctionId}`))
    .map(({ at }) => Date.parse(at))
    .reduce((first, at) => Math.min(first, at), Date.parse(now));
  return { lessons: fresh.size, hours: (Date.parse(now) - oldest) / HOUR_MS, takenBack: takenBack(corrections, known) };
}

/** Lessons in the model in use that a lead undid or an erasure removed; one that a later decision replaced is not among them. */
function takenBack(corrections: readonly Correction[], known: ReadonlySet<string>): number {
  const holding = new Set(
    corrections.filter(({ undone }) => !undone).map(({ correctionId }) => `${LESSON_PREFIX}${correctionId}`),
  );
  return [...known].filter((id) => id.startsWith(LESSON_PREFIX) && !holding.has(id)).length;
}
