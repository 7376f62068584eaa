import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TrainingExample } from "../../shared/core/classify/engine/train-classifier.ts";
import { seededRandom, shuffle } from "../../shared/core/classify/engine/random.ts";

/** Public intent sets, `label<TAB>text` a line; they measure the engine and never train what ships. */
export const SETS_FOLDER = join(import.meta.dirname, "..", "..", "..", "shared", "datasets", "classification");

export const setsPresent = (): boolean => existsSync(join(SETS_FOLDER, "banking77.train.tsv"));

export function readSet(name: string): TrainingExample[] {
  const lines = readFileSync(join(SETS_FOLDER, `${name}.tsv`), "utf8")
    .split("\n")
    .filter((line) => line.includes("\t"));
  return lines.map((line, at) => {
    const tab = line.indexOf("\t");
    return { id: `${name}-${at}`, category: line.slice(0, tab), title: "", text: line.slice(tab + 1), features: [] };
  });
}

/** The first `count` of each category in a seeded shuffle. */
export function fewOfEach(examples: readonly TrainingExample[], count: number, seed: number): TrainingExample[] {
  const order = Int32Array.from(examples.keys());
  shuffle(order, seededRandom(seed));
  const taken = new Map<string, number>();
  const kept: TrainingExample[] = [];
  for (const at of order) {
    const example = examples[at];
    if (example === undefined) continue;
    const have = taken.get(example.category) ?? 0;
    if (have >= count) continue;
    taken.set(example.category, have + 1);
    kept.push(example);
  }
  return kept;
}
