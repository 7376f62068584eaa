import type { ItemRepository, OutboxMessage } from "../../ports/item-repository.ts";
import type { Item } from "../../schemas/item.ts";
import type { ItemState } from "../../schemas/ledger.ts";
import type { Problem } from "../../schemas/problem.ts";
import type { StageMessage, StageName } from "../../schemas/stage.ts";
import { nextStage, stageOf } from "../pipeline.ts";
import { FlowError } from "./flow-error.ts";
import { stepItem, wake } from "./transition.ts";

export interface FlowDeps {
  items: ItemRepository;
  /** Wall clock, ISO 8601 UTC. */
  now: () => string;
  /** Monotonic milliseconds, for timings. */
  elapsed: () => number;
}

/** What a stage learnt and where the item goes. */
export interface StageOutcome {
  changes: Partial<Item>;
  /** Changes that build on what others write meanwhile (receipts): made anew from the item as it is at the write. */
  rebase?: (current: Item) => Partial<Item>;
  /** Default: on to the next stage. */
  to?: { state: ItemState; stage: StageName | null };
  note: string;
  outbox?: (item: Item) => OutboxMessage[];
  searchText?: string;
}

export type StageWork = (item: Item) => Promise<StageOutcome>;

/** `already_done`: another delivery of the message was faster, or the item has moved on. */
export type StageResult = "advanced" | "already_done";

/** Someone else may have written meanwhile (a receiver noted, a comment): the same outcome is applied again so often. */
const APPLY_ATTEMPTS = 4;

/** Runs one stage for one message. A late or second message for an item that has moved on is harmless. */
export const runStage = async (
  deps: FlowDeps,
  stage: StageName,
  call: { message: StageMessage; work: StageWork },
): Promise<StageResult> => {
  const { message, work } = call;
  let item = await load(deps, message);
  if (item.stage !== stage) return "already_done";
  const started = deps.elapsed();
  const outcome = await work(item);
  const took = round(deps.elapsed() - started);
  for (let attempt = 0; attempt < APPLY_ATTEMPTS; attempt += 1) {
    const written = await apply(deps, { item, stage, outcome, took });
    if (written === "written") return "advanced";
    item = await load(deps, message);
    if (item.stage !== stage) return "already_done";
  }
  throw new FlowError("version_conflict", `Item ${message.itemId} was changed meanwhile`, { retryable: true });
};

const load = async (deps: FlowDeps, message: StageMessage): Promise<Item> => {
  const item = await deps.items.get(message.tenantId, message.itemId);
  if (item !== undefined) return item;
  throw new FlowError("unknown_item", `No item ${message.itemId} of tenant ${message.tenantId} is stored`, { retryable: true });
};

const apply = (
  deps: FlowDeps,
  step: { item: Item; stage: StageName; outcome: StageOutcome; took: number },
): Promise<"written" | "conflict"> => {
  const { item, stage, outcome, took } = step;
  const after = outcome.to ?? onward(stage);
  const next = stepItem(
    item,
    { to: after.state, stage: after.stage, by: stage, actor: "system", note: outcome.note, at: deps.now() },
    { ...outcome.changes, ...outcome.rebase?.(item), timings: { ...item.timings, [stage]: took } },
  );
  const wakeUp = after.stage !== null && stageOf(after.stage).worker === "function" ? [wake(next, after.stage)] : [];
  return deps.items.advance({
    item: next,
    outbox: [...wakeUp, ...(outcome.outbox?.(next) ?? [])],
    ...(outcome.searchText === undefined ? {} : { searchText: outcome.searchText }),
  });
};

const onward = (stage: StageName): { state: ItemState; stage: StageName | null } => ({
  state: "processing",
  stage: nextStage(stage),
});

/** Puts an item on the failed list with the reason in plain words. Harmless when it has moved on. */
export const failItem = async (
  deps: FlowDeps,
  stage: StageName,
  failed: { message: StageMessage; reason: Problem; attempts: number },
): Promise<StageResult> => {
  const item = await deps.items.get(failed.message.tenantId, failed.message.itemId);
  if (item === undefined || item.stage !== stage) return "already_done";
  const next = stepItem(
    item,
    { to: "failed", stage: null, by: stage, actor: "system", note: failed.reason.code, at: deps.now() },
    {
      failure: { ...failed.reason, stage, attempts: failed.attempts },
      summary: { ...item.summary, firstReason: failed.reason.code },
    },
  );
  const written = await deps.items.advance({ item: next, outbox: [] });
  return written === "written" ? "advanced" : "already_done";
};

const round = (milliseconds: number): number => Math.round(milliseconds * 100) / 100;
