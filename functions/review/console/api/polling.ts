import type { LiveEvents } from "./live-events.ts";
import { listeners } from "./listeners.ts";
import type { StreamEvent } from "../../../../shared/schemas/review-api.ts";

/** Sixty people polling ask three times a second in all; an unchanged answer is 304 without a body. */
const POLL_MS = 20_000;

/** Where the server cannot stream: what is on screen is read again now and then, only while somebody looks at it. */
export const pollingEvents = (): LiveEvents => {
  const events = listeners<StreamEvent>();
  const states = listeners<void>();
  let timer: ReturnType<typeof setInterval> | null = null;
  const tick = (): void => {
    if (document.visibilityState !== "visible" || !navigator.onLine) return;
    events.tell({ type: "counts" });
  };
  const changed = (): void => {
    states.tell();
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
    onEvent: events.add,
    onState: states.add,
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
