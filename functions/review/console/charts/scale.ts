const NICE = [1, 2, 2.5, 5, 10];

/** Round steps from 0 to just above `most`: at most `count` of them. */
export const ticksOf = (most: number, count = 5): number[] => {
  if (!(most > 0)) return [0, 1];
  const rough = most / count;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (NICE.find((nice) => nice * power >= rough) ?? 10) * power;
  const ticks = [];
  for (let value = 0; value < most + step; value += step) ticks.push(Number(value.toPrecision(12)));
  return ticks;
};

export const changeOf = (now: number, before: number): number | null => (before === 0 ? null : (now - before) / before);
