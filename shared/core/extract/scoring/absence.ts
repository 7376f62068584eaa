import type { FieldPlan, Scene } from "../scene.ts";

/** A strong label without a value beside it: the value is probably there and was not read. */
const LABEL_WITHOUT_VALUE = 0.55;
const NOTHING_SAID = 0.95;
const NO_TEXT = 0.5;

/** Probability that the item really does not name the field. */
export function absenceOf(scene: Scene, plan: FieldPlan): number {
  if (scene.regions.every((region) => region.reading.text.trim().length < 10)) return NO_TEXT;
  const labelled = scene.regions.some(
    (region) =>
      region.kind !== "subject" &&
      region.labels.some(
        (label) => label.letters >= 8 && label.meanings.some((meaning) => meaning.field === plan.name && meaning.strength === 1),
      ),
  );
  return labelled ? LABEL_WITHOUT_VALUE : NOTHING_SAID;
}
