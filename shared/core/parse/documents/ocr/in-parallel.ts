/** Runs a task for each value with at most `width` under way. */
export const inParallel = async <T>(values: T[], width: number, task: (value: T) => Promise<void>): Promise<void> => {
  const rest = values.values();
  const lane = async (): Promise<void> => {
    for (const value of rest) {
      await task(value);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, Math.min(width, values.length)) }, lane));
};
