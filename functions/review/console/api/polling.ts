import type { LiveEvents } from "./live-events.ts";
import type { StreamEvent } from "../../../../shared/schemas/review-api.ts";

/** Sixty people polling ask three times a second in all; an unchanged answer is 304 without a body. */
const POLL_MS = 20_000;

/** Where the server cannot stream: what is on screen is read again now and then, only while somebody looks at it. */
export const pollingEvents = (): LiveEvents => {
  const eventListeners = new Set<(event: StreamEvent) => void>();
  const stateListeners = new Set<() => void>();
  let timer: ReturnType<typeof setInterval> | null = null;
  const tick = (): void => {
    if (document.visibilityState !== "visible" || !navigator.onLine) return;
    for (const listener of eventListeners) listener({ type: "counts" });
  };
  const changed = (): void => {
    for (const listener of stateListeners) listener();
  };
  const back = (): void => {
    changed();
    tick();
  };
  const stop = (): void => {
    if (timer !== null) clearInterval(timer);
    timer = null;
    document.removeEventListener("visibilitychange", tick);
    globalThis.removeEventListener("online", back);
    globalThis.removeEventListener("offline", changed);
  };
  return {
    onEvent: (listener) => {
      eventListeners.add(listener);
      return () => eventListeners.delete(listener);
    },
    onState: (listener) => {
      stateListeners.add(listener);
      return () => stateListeners.delete(listener);
    },
    state: () => (navigator.onLine ? "live" : "offline"),
    start: () => {
      stop();
      timer = setInterval(tick, POLL_MS);
      document.addEventListener("visibilitychange", tick);
      globalThis.addEventListener("online", back);
      globalThis.addEventListener("offline", changed);
    },
    stop,
  };
};
