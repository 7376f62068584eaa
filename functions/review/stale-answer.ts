/** An answer that takes long to make: the last one is given at once, while a fresher one is made behind it. */
export interface DatedAnswer<T> {
  at: string;
  value: T;
}

export interface StaleRules {
  /** Younger answers are not made anew. Milliseconds. */
  freshMs: number;
  /** Older answers are not given any more: whoever asks waits for a new one. Milliseconds. */
  staleMs: number;
  now: () => string;
  /** Told why making one in the background failed; the next question tries again. */
  onError: (error: unknown) => void;
}

/** Different questions kept at once: a few periods of a few leads. */
const MAX_KEPT = 50;

export const staleAnswers = <T>(rules: StaleRules): ((key: string, make: () => Promise<T>) => Promise<DatedAnswer<T>>) => {
  const kept = new Map<string, DatedAnswer<T>>();
  const making = new Map<string, Promise<DatedAnswer<T>>>();
  const start = (key: string, make: () => Promise<T>): Promise<DatedAnswer<T>> => {
    const running = making.get(key);
    if (running !== undefined) return running;
    const at = rules.now();
    const work = make()
      .then((value) => {
        kept.delete(key);
        const [oldest] = kept.keys();
        if (kept.size >= MAX_KEPT && oldest !== undefined) kept.delete(oldest);
        const answer = { at, value };
        kept.set(key, answer);
        return answer;
      })
      .finally(() => making.delete(key));
    making.set(key, work);
    return work;
  };
  return async (key, make) => {
    const known = kept.get(key);
    const age = known === undefined ? Number.POSITIVE_INFINITY : Date.parse(rules.now()) - Date.parse(known.at);
    if (known === undefined || age > rules.staleMs) return start(key, make);
    if (age > rules.freshMs) start(key, make).catch(rules.onError);
    return known;
  };
};
