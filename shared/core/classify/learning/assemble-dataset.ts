import type { Correction } from "../../../schemas/correction.ts";
import { NONE_CATEGORY, type LoadedPack } from "../../../schemas/pack.ts";
import type { TrainingExample } from "../engine/train-classifier.ts";
import { lessonExample, trainingExample } from "../pack-model.ts";

export interface Dataset {
  examples: TrainingExample[];
  /** One line each: what was left out and what would put it right. */
  complaints: string[];
}

/** A category with fewer cannot be held out and so not be measured. */
const LEAST_EXAMPLES = 2;

/** Pack examples and lessons from production; of several lessons about the same text the latest counts. */
export function assembleDataset(pack: LoadedPack, corrections: readonly Correction[]): Dataset {
  const complaints: string[] = [];
  const lessons = latestPerItem(corrections).flatMap((correction) => lessonExample(correction) ?? []);
  const known = new Set([...Object.keys(pack.pack.categories), NONE_CATEGORY]);
  const all = [...pack.examples.map(trainingExample), ...lessons].filter((example) => {
    if (known.has(example.category)) return true;
    complaints.push(`${example.id}: category "${example.category}" is not in the pack; define it or undo the lesson`);
    return false;
  });
  const counts = new Map<string, number>();
  for (const { category } of all) counts.set(category, (counts.get(category) ?? 0) + 1);
  for (const [category, count] of counts) {
    if (count < LEAST_EXAMPLES)
      complaints.push(`${category}: only ${count} example; add ${LEAST_EXAMPLES - count} more to train it`);
  }
  return { examples: all.filter((example) => (counts.get(example.category) ?? 0) >= LEAST_EXAMPLES), complaints };
}

/** Of several decisions about an item the last counts; one taken back does not. */
export function latestPerItem(corrections: readonly Correction[]): Correction[] {
  const latest = new Map<string, Correction>();
  for (const correction of corrections) {
    if (correction.undone || correction.category === null) continue;
    const known = latest.get(correction.itemId);
    if (known === undefined || known.at <= correction.at) latest.set(correction.itemId, correction);
  }
  return [...latest.values()];
}

/** Canonical text of a dataset; its hash is the lineage of a model. Order does not matter. */
export function datasetFingerprint(examples: readonly TrainingExample[]): string {
  return examples
    .map(({ id, category, title, text, features }) => JSON.stringify([id, category, title, text, features]))
    .sort()
    .join("\n");
}
