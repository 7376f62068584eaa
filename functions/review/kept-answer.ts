/** An answer that is costly to make and may be a little old: the same for all who ask meanwhile. */
export const keptAnswers = <T>(keepMs: number, now: () => string): ((key: string, make: () => Promise<T>) => Promise<T>) => {
  const kept = new Map<string, { until: number; answer: Promise<T> }>();
  return (key, make) => {
    const at = Date.parse(now());
    for (const [name, { until }] of kept) if (until <= at) kept.delete(name);
    const known = kept.get(key);
    if (known !== undefined) return known.answer;
    const answer = make();
    kept.set(key, { until: at + keepMs, answer });
    answer.catch(() => kept.delete(key));
    return answer;
  };
};
