import type { ModelHeader } from "../../shared/core/classify/engine/model.ts";
import { expectEach } from "../../shared/core/classify/evaluation/learning-curve.ts";
import { LESSON_PREFIX } from "../../shared/core/classify/pack-model.ts";
import type { EvaluationReport, ModelReport } from "../../shared/schemas/model-report.ts";
import type { ModelView } from "../../shared/schemas/review-pages.ts";

/** The numbers of a model's row on the learning page. */
export type Figures = Omit<ModelView, "version" | "createdAt" | "state" | "judged" | "lookingOn" | "shadow">;

export const measured = ({ evaluation, lessons }: ModelReport): Figures => ({
  examples: evaluation.items,
  corrections: lessons,
  accuracy: evaluation.accuracy,
  macroF1: evaluation.macroF1,
  calibrationError: evaluation.calibrationError,
  automation: evaluation.coverage,
  perCategory: perCategory(evaluation),
  confusion: confusionCells(evaluation),
});

const perCategory = (evaluation: EvaluationReport): ModelView["perCategory"] => {
  const expected = new Map(expectEach(evaluation).map((each) => [each.category, each.expected]));
  return evaluation.categories.map((row) => ({ ...row, expected: expected.get(row.category) ?? null }));
};

const confusionCells = ({ classes, confusion }: EvaluationReport): ModelView["confusion"] =>
  confusion.flatMap((row, actual) =>
    row.flatMap((count, predicted) =>
      count === 0 ? [] : [{ actual: classes[actual] ?? "", predicted: classes[predicted] ?? "", count }],
    ),
  );

/** What the model file says of itself, where nobody has measured it by category yet. */
export const unmeasured = (header: ModelHeader | null): Figures =>
  header === null ? { ...NO_FIGURES } : { ...NO_FIGURES, ...countsOf(header), ...qualityOf(header) };

const NO_FIGURES: Figures = {
  examples: 0,
  corrections: 0,
  accuracy: null,
  macroF1: null,
  calibrationError: null,
  automation: null,
  perCategory: [],
  confusion: [],
};

const countsOf = ({ evidence, remembered }: ModelHeader): Pick<Figures, "examples" | "corrections"> => ({
  examples: evidence.reduce((sum, category) => sum + category.examples, 0),
  corrections: remembered.filter(([id]) => id.startsWith(LESSON_PREFIX)).length,
});

const qualityOf = ({ quality }: ModelHeader): Partial<Figures> => {
  if (quality.items === 0) return {};
  const { accuracy, macroF1, calibrationError } = quality;
  return { accuracy, macroF1, calibrationError };
};
