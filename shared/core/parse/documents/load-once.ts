/** A reader loaded when the first file needs it. The runtime looks each import up anew, which costs more than a small file's reading. */
export const loadOnce = <T>(load: () => Promise<T>): (() => Promise<T>) => {
  let loading: Promise<T> | null = null;
  return () => {
    loading ??= load();
    return loading;
  };
};
