export interface Listeners<T> {
  /** Returns the way to stop listening. */
  add: (listener: (value: T) => void) => () => void;
  tell: (value: T) => void;
}

export const listeners = <T>(): Listeners<T> => {
  const all = new Set<(value: T) => void>();
  return {
    add: (listener) => {
      all.add(listener);
      return () => all.delete(listener);
    },
    tell: (value) => {
      for (const listener of all) listener(value);
    },
  };
};
