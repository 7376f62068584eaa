import { onAnswered } from "./http.ts";
import { listeners } from "./listeners.ts";
import { type StreamEvent, streamEventSchema } from "../../../../shared/schemas/review-api.ts";

export type LiveState = "live" | "connecting" | "offline";

export interface LiveEvents {
  onEvent: (listener: (event: StreamEvent) => void) => () => void;
  onState: (listener: () => void) => () => void;
  state: () => LiveState;
  start: () => void;
  stop: () => void;
}

/** First pause after a broken stream; doubles up to the longest, so a restarted server is not stormed by sixty pages. */
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 15_000;

export const reconnectPause = (attempt: number): number => Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** attempt);

/** One event stream per page. After a gap every listener gets a `counts` event, since what happened meanwhile is unknown. */
export const liveEvents = (url: string): LiveEvents => {
  const events = listeners<StreamEvent>();
  const states = listeners<void>();
  let state: LiveState = "connecting";
  let source: EventSource | null = null;
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  const setState = (next: LiveState): void => {
    if (next === state) return;
    state = next;
    states.tell();
  };
  const tell = (event: StreamEvent): void => {
    events.tell(event);
  };
  const stop = (): void => {
    source?.close();
    source = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };
  const retry = (): void => {
    stop();
    setState(navigator.onLine ? "connecting" : "offline");
    timer = setTimeout(start, reconnectPause(attempt));
    attempt += 1;
  };
  const receive = (message: MessageEvent<unknown>): void => {
    const event = streamEventSchema.safeParse(parseJson(message.data));
    if (event.success) tell(event.data);
  };
  const start = (): void => {
    stop();
    source = new EventSource(url);
    source.addEventListener("open", () => {
      const gap = attempt > 0;
      attempt = 0;
      setState("live");
      if (gap) tell({ type: "counts" });
    });
    source.addEventListener("message", receive);
    source.addEventListener("item", receive);
    source.addEventListener("counts", receive);
    source.addEventListener("error", retry);
  };
  // After a restart the first answer to anything ends the pause.
  onAnswered(() => {
    if (timer === null) return;
    attempt = 1;
    start();
  });
  globalThis.addEventListener("online", () => {
    attempt = 1;
    start();
  });
  globalThis.addEventListener("offline", () => setState("offline"));
  return {
    onEvent: events.add,
    onState: states.add,
    state: () => state,
    start,
    stop,
  };
};

const parseJson = (text: unknown): unknown => {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
