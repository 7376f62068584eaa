import { useCallback, useEffect, useRef, useState } from "react";
import { ApiError } from "../api/api-error.ts";

export interface Resource<T> {
  data: T | null;
  error: ApiError | null;
  loading: boolean;
  reload: () => void;
  /** Replaces what is shown without a round trip (the answer of an action). */
  set: (data: T) => void;
}

/** Reads something and keeps the last good answer on screen while it is read again. A new `key` starts afresh. */
export const useResource = <T>(key: string, load: (signal: AbortSignal) => Promise<T>): Resource<T> => {
  const [state, setState] = useState<{ key: string; data: T | null; error: ApiError | null; loading: boolean }>({
    key,
    data: null,
    error: null,
    loading: true,
  });
  const [turn, setTurn] = useState(0);
  const loader = useRef(load);
  loader.current = load;
  useEffect(() => {
    const controller = new AbortController();
    setState((before) => ({ key, data: before.key === key ? before.data : null, error: null, loading: true }));
    loader.current(controller.signal).then(
      (data) => {
        if (!controller.signal.aborted) setState({ key, data, error: null, loading: false });
      },
      (error: unknown) => {
        if (controller.signal.aborted) return;
        const known =
          error instanceof ApiError ? error : new ApiError("broken", { status: 0, problem: null, body: null, cause: error });
        setState((before) => ({ key, data: before.data, error: known, loading: false }));
      },
    );
    return () => controller.abort();
  }, [key, turn]);
  const reload = useCallback(() => setTurn((value) => value + 1), []);
  const set = useCallback((data: T) => setState({ key, data, error: null, loading: false }), [key]);
  return { data: state.key === key ? state.data : null, error: state.error, loading: state.loading, reload, set };
};
