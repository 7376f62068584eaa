import { MAX_FEATURES } from "./limits.ts";

export type Method = "softmax" | "support_vectors" | "blend";

/** Everything that decides a training besides its data; set by cross-validation on training sets. */
export interface Recipe {
  method: Method;
  maxFeatures: number;
  softmax: { cost: number; epochs: number };
  /** `scale` brings margins to the size of softmax scores before they are added; `balanced` lets rare classes weigh as much as common ones. */
  supportVectors: { cost: number; epochs: number; scale: number; balanced?: boolean };
  /**
   * `units` in all, shared out among `members`. Below `leastClasses` there is no hidden layer but a mixture: on the 17 categories
   * of the starter pack layers gained a fifth of a point with industries held out, and erred a sixth more on whole documents.
   */
  hidden: { units: number; members: number; epochs: number; rate: number; leastClasses: number };
  /** What is added to the margins of support vectors, learnt in `epochs`, where categories are few; its share is that of their spread. */
  mixture: { epochs: number; softmax: { cost: number; epochs: number; share: number } };
  /** Log odds are added to the margins too, by a share of their spread: one beside the mixture, one beside the hidden layer. */
  logOdds: { smoothing: number; besideMixture: number; besideHidden: number };
  /**
   * Pairs of words tell few categories apart in whole messages; among many categories of one-line questions they gained nothing
   * for a third more time. Beside them `offered` features are tried before `maxFeatures` are kept, which gained nothing there either.
   */
  pairs: { mostClasses: number; offered: number };
  seed: number;
}

export const DEFAULT_RECIPE: Recipe = {
  method: "blend",
  maxFeatures: MAX_FEATURES,
  softmax: { cost: 15, epochs: 8 },
  supportVectors: { cost: 0.5, epochs: 6, scale: 5 },
  hidden: { units: 64, members: 4, epochs: 4, rate: 0.2, leastClasses: 30 },
  mixture: { epochs: 4, softmax: { cost: 30, epochs: 3, share: 0.5 } },
  logOdds: { smoothing: 0.1, besideMixture: 0.15, besideHidden: 0.6 },
  pairs: { mostClasses: 29, offered: 120_000 },
  seed: 1,
};

/** Below this many rows the hidden layer needs more epochs to settle, and they cost little. */
const FEW_ROWS = 4_000;
const EPOCHS_FOR_FEW_ROWS = 9;

export function usesPairs(recipe: Recipe, classes: number): boolean {
  return classes <= recipe.pairs.mostClasses;
}

/** Features a training looks at before it chooses which ones the model keeps. */
export function offeredFeatures(recipe: Recipe, classes: number): number {
  return usesPairs(recipe, classes) ? Math.max(recipe.maxFeatures, recipe.pairs.offered) : recipe.maxFeatures;
}

export function hiddenEpochs(recipe: Recipe, rows: number): number {
  return rows < FEW_ROWS ? Math.max(recipe.hidden.epochs, EPOCHS_FOR_FEW_ROWS) : recipe.hidden.epochs;
}
