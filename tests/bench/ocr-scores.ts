/** Edits to turn one sequence into the other. */
const distance = <T>(a: T[], b: T[]): number => {
  let before = Uint32Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const row = new Uint32Array(b.length + 1);
    row[0] = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (before[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row[j] = Math.min(change, (before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
    }
    before = row;
  }
  return before[b.length] ?? 0;
};

const words = (text: string): string[] =>
  text
    .normalize("NFC")
    .replaceAll(/[‘’‚]/g, "'")
    .replaceAll(/[“”„]/g, '"')
    .split(/\s+/)
    .filter((word) => word !== "");

export interface Score {
  /** Percent of the truth's characters and words. */
  cer: number;
  wer: number;
}

export const score = (found: string, truth: string): Score => {
  const [a, b] = [words(found), words(truth)];
  return {
    cer: (100 * distance(Array.from(a.join(" ")), Array.from(b.join(" ")))) / b.join(" ").length,
    wer: (100 * distance(a, b)) / b.length,
  };
};

export const mean = (scores: Score[]): Score => ({
  cer: scores.reduce((sum, each) => sum + each.cer, 0) / scores.length,
  wer: scores.reduce((sum, each) => sum + each.wer, 0) / scores.length,
});
