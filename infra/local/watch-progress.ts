import type { Item } from "../../shared/schemas/item.ts";
import type { ObservedItems } from "./observed-items.ts";

/** Not a line per mail: a burst of thousands must not flood the terminal. */
const REPORT_INTERVAL_MS = 1_000;

/** Says once a second, while something happens, how many items came in and where they went. */
export const watchProgress = (items: ObservedItems, out: NodeJS.WritableStream): { stop: () => void } => {
  const seen = { received: 0, delivered: 0, review: 0, filed: 0, failed: 0 };
  let changed = false;
  const count = (item: Item): void => {
    const term = termOf(item);
    if (term === null) return;
    seen[term] += 1;
    changed = true;
  };
  const unsubscribe = items.subscribe(count);
  const timer = setInterval(() => {
    if (!changed) return;
    changed = false;
    out.write(
      `  ${seen.received} received: ${seen.delivered} delivered, ${seen.review} for review, ${seen.filed} filed or duplicate, ${seen.failed} failed\n`,
    );
  }, REPORT_INTERVAL_MS);
  return {
    stop: () => {
      clearInterval(timer);
      unsubscribe();
    },
  };
};

const termOf = (item: Item): "received" | "delivered" | "review" | "filed" | "failed" | null => {
  if (item.version === 1 && item.state === "received") return "received";
  if (item.state === "delivered") return "delivered";
  if (item.state === "needs_review" && item.ledger.at(-1)?.from === "processing") return "review";
  if (item.state === "filed" || item.state === "duplicate") return "filed";
  return item.state === "failed" ? "failed" : null;
};
