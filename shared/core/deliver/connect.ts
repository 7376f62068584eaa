import type { ItemRepository } from "../../ports/item-repository.ts";
import type { CaseRepository } from "../../ports/case-repository.ts";
import type { ConnectorAnswer, SystemConnector } from "../../ports/system-connector.ts";
import type { Receipt, WorkItemEvent } from "../../schemas/work-item.ts";
import { FlowError } from "../flow/flow-error.ts";
import { applyReceipt } from "../receipts/apply-receipt.ts";
import { afterFailure, afterSuccess, type BreakerState, closedBreaker, mayTry } from "./circuit-breaker.ts";

export interface ConnectDeps {
  items: ItemRepository;
  cases: CaseRepository;
  connector: SystemConnector;
  /** The breaker of this system, shared by all calls of the worker. */
  breaker: { state: BreakerState };
  now: () => string;
}

export type ConnectResult = "accepted" | "taken" | "rejected" | "already_known";

export const newBreaker = (): ConnectDeps["breaker"] => ({ state: closedBreaker });

/** Brings one work item to its system and notes the answer. Throws a retryable FlowError when the queue is to try again. */
export const connect = async (deps: ConnectDeps, event: WorkItemEvent, again: boolean): Promise<ConnectResult> => {
  const item = await deps.items.get(event.tenant, event.data.itemId);
  const known = item?.receipts.find((receipt) => receipt.workItemId === event.id);
  // Nothing to close the loop for: erased meanwhile, or a copy of a message that was answered.
  if (item === undefined || item.state === "erased" || known === undefined || known.status !== "pending") return "already_known";
  const answer = await guarded(deps, () => deps.connector.deliver(event, again));
  if (answer.outcome === "taken") return "taken";
  if (answer.outcome === "later") {
    throw new FlowError("system_unavailable", `${event.data.system} did not take ${event.id}: ${answer.reason}`, {
      retryable: true,
    });
  }
  await applyReceipt(deps, event.tenant, receiptOf(event, answer));
  return answer.outcome;
};

/** One call through the breaker of a receiver. */
export const guarded = async (
  deps: Pick<ConnectDeps, "breaker" | "now">,
  call: () => Promise<ConnectorAnswer>,
): Promise<ConnectorAnswer> => {
  const now = Date.parse(deps.now());
  if (!mayTry(deps.breaker.state, now)) {
    return { outcome: "later", reason: "it failed so often that it is left alone for a while", seconds: null };
  }
  const answer = await call();
  const after = Date.parse(deps.now());
  deps.breaker.state =
    answer.outcome === "later"
      ? afterFailure(deps.breaker.state, after, answer.seconds === null ? null : answer.seconds * 1000)
      : afterSuccess();
  return answer;
};

const MAX_REFERENCE_CHARACTERS = 200;
const MAX_REASON_CHARACTERS = 2000;

const receiptOf = (event: WorkItemEvent, answer: Extract<ConnectorAnswer, { outcome: "accepted" | "rejected" }>): Receipt => {
  const about = { workItemId: event.id, system: event.data.system };
  return answer.outcome === "accepted"
    ? { ...about, status: "accepted", reference: answer.reference.slice(0, MAX_REFERENCE_CHARACTERS) }
    : { ...about, status: "rejected", reason: answer.reason.slice(0, MAX_REASON_CHARACTERS) };
};
