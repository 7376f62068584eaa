import { systemQueue } from "../../shared/core/flow/queue-names.ts";
import type { Pack } from "../../shared/schemas/pack.ts";

/**
 * A work item leaves its queue only by an answer, so a system that is down for a night must not use up the tries: with a
 * minute between tries this lasts half a day, then it waits on the dead-letter list for a redrive.
 */
export const SYSTEM_MAX_RECEIVES = 720;

export interface SystemSource {
  system: string;
  queue: string;
  /** Work items at once; the others wait on the queue, so that a slow system is not flooded. */
  batchSize: number;
}

/** Triggers for CRM, marketing automation or a chatbot: brought by us, or left on their queue for whoever reads it. */
export const hasTriggerConnector = (pack: Pack): boolean => pack.triggers !== null && pack.triggers.connector !== null;

const BATCH_SIZE = 10;

/** Queues that connector-handler.ts works on: one event source each, so that a broken system stops only itself. */
export const connectorSources = (pack: Pack): SystemSource[] =>
  Object.entries(pack.systems)
    .filter(([, system]) => system.connector !== null)
    .map(([system]) => ({ system, queue: systemQueue(pack, system), batchSize: BATCH_SIZE }));
