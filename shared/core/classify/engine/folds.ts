import { seededRandom, shuffle } from "./random.ts";

/** A fold number per item, each class spread evenly over the folds. */
export function stratifiedFolds(labels: Int32Array, folds: number, seed: number): Int32Array {
  const random = seededRandom(seed);
  const byClass = new Map<number, number[]>();
  labels.forEach((label, item) => {
    const items = byClass.get(label);
    if (items === undefined) byClass.set(label, [item]);
    else items.push(item);
  });
  const foldOf = new Int32Array(labels.length);
  let next = 0;
  for (const label of [...byClass.keys()].sort((a, b) => a - b)) {
    const items = Int32Array.from(byClass.get(label) ?? []);
    shuffle(items, random);
    for (const item of items) {
      foldOf[item] = next % folds;
      next += 1;
    }
  }
  return foldOf;
}
