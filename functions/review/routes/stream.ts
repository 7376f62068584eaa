import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import { seesSummary } from "../../../shared/core/review/reviewer.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import type { ReviewApiOptions, ReviewEnv } from "../options.ts";

/** Proxies close silent connections after 30 to 60 s. */
const KEEP_ALIVE_MS = 20_000;
/** A burst of thousands must not flood the browser: counts are announced at most this often, and events beyond the queue are dropped. */
const COUNTS_EVERY_MS = 1_000;
const MAX_WAITING = 500;

/** Live changes. A browser that was away fetches lists anew when it is back; nothing has to be replayed. */
export const streamRoute = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const { subscribe } = options;
  app.get("/stream", (context) => {
    if (subscribe === undefined) return context.body(null, 204);
    const reviewer = context.get("reviewer");
    context.header("x-accel-buffering", "no");
    return streamSSE(context, async (stream) => {
      const waiting = waitingEvents();
      const stop = subscribe((item) => {
        if (item.tenantId === options.tenantId && seesSummary(reviewer, item.summary)) waiting.add(item);
      });
      stream.onAbort(() => {
        stop();
        waiting.end();
      });
      await stream.write(": open\n\n");
      while (!stream.aborted && !stream.closed) {
        const items = await waiting.next(KEEP_ALIVE_MS);
        if (items.length === 0) await stream.write(": still here\n\n");
        for (const { itemId, state, version } of items) {
          await stream.writeSSE({ event: "item", data: JSON.stringify({ type: "item", itemId, state, version }) });
        }
        if (items.length > 0) {
          await stream.writeSSE({ event: "counts", data: JSON.stringify({ type: "counts" }) });
          await stream.sleep(COUNTS_EVERY_MS);
        }
      }
      stop();
    });
  });
  return app;
};

interface WaitingEvents {
  add(item: Item): void;
  /** What came since the last call; waits up to `milliseconds` for something to come. */
  next(milliseconds: number): Promise<Item[]>;
  end(): void;
}

/** Only the newest version of an item waits: older ones are of no use to a list. */
const waitingEvents = (): WaitingEvents => {
  const items = new Map<string, Item>();
  let wake = (): void => undefined;
  return {
    add: (item) => {
      if (items.size < MAX_WAITING || items.has(item.itemId)) items.set(item.itemId, item);
      wake();
    },
    next: async (milliseconds) => {
      if (items.size === 0) await nudged(milliseconds, (nudge) => (wake = nudge));
      const taken = [...items.values()];
      items.clear();
      return taken;
    },
    end: () => wake(),
  };
};

const nudged = (milliseconds: number, listen: (nudge: () => void) => void): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    listen(() => {
      clearTimeout(timer);
      resolve();
    });
  });
