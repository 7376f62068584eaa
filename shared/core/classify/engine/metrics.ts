export interface CategoryScore {
  category: string;
  support: number;
  precision: number;
  recall: number;
  f1: number;
}

export interface Scores {
  items: number;
  accuracy: number;
  macroF1: number;
  categories: CategoryScore[];
  /** `confusion[right][predicted]`. */
  confusion: number[][];
}

/** Per-category and overall scores; categories without items are listed but not averaged. */
export function scoreAnswers(classes: readonly string[], answers: readonly { label: number; predicted: number }[]): Scores {
  const confusion = classes.map(() => classes.map(() => 0));
  for (const { label, predicted } of answers) {
    const row = confusion[label];
    if (row !== undefined) row[predicted] = (row[predicted] ?? 0) + 1;
  }
  const categories = classes.map((category, k) => scoreCategory(category, k, confusion));
  const present = categories.filter((score) => score.support > 0);
  const right = answers.filter((answer) => answer.label === answer.predicted).length;
  return {
    items: answers.length,
    accuracy: answers.length === 0 ? 0 : right / answers.length,
    macroF1: present.length === 0 ? 0 : present.reduce((sum, score) => sum + score.f1, 0) / present.length,
    categories,
    confusion,
  };
}

function scoreCategory(category: string, k: number, confusion: readonly number[][]): CategoryScore {
  const hit = confusion[k]?.[k] ?? 0;
  const support = (confusion[k] ?? []).reduce((sum, count) => sum + count, 0);
  const answered = confusion.reduce((sum, row) => sum + (row[k] ?? 0), 0);
  const precision = answered === 0 ? 0 : hit / answered;
  const recall = support === 0 ? 0 : hit / support;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { category, support, precision, recall, f1 };
}
