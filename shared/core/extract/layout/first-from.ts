/** Index of the first entry of a list sorted by where it stands that a predicate holds for, given that it holds for all after it. */
export function firstFrom<T>(sorted: readonly T[], isReached: (entry: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const entry = sorted[middle];
    if (entry === undefined || isReached(entry)) high = middle;
    else low = middle + 1;
  }
  return low;
}
