import type { TriggerEvent, WorkItemEvent } from "../schemas/work-item.ts";

/**
 * What a system of record said. `accepted`: done, with its own reference. `taken`: it has it and will send a receipt.
 * `rejected`: it will never take this one; a person must look. `later`: it cannot now; try again, not before `seconds`.
 */
export type ConnectorAnswer =
  | { outcome: "accepted"; reference: string }
  | { outcome: "taken" }
  | { outcome: "rejected"; reason: string }
  | { outcome: "later"; reason: string; seconds: number | null };

/** Brings work items to one system of record. Sent twice, one work item has one effect there. */
export interface SystemConnector {
  /** `again`: an earlier try may have arrived. Bad answers are data; it throws only when it is wired wrongly. */
  deliver(event: WorkItemEvent, again: boolean): Promise<ConnectorAnswer>;
}

/** Brings any of our events, triggers too. */
export interface EventConnector {
  deliver(event: WorkItemEvent | TriggerEvent, again: boolean): Promise<ConnectorAnswer>;
}
