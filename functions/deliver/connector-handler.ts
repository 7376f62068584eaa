import { openConnector, realTools } from "../../shared/adapters/connectors/open-connector.ts";
import { environmentSecrets } from "../../shared/adapters/connectors/environment-secrets.ts";
import { connect, type ConnectDeps, newBreaker } from "../../shared/core/deliver/connect.ts";
import { type WorkItemEvent, workItemEventSchema } from "../../shared/schemas/work-item.ts";
import { readSecretVariables } from "../env.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import type { SqsHandler } from "../stage-handler.ts";
import { orderedBatch } from "./ordered-batch.ts";

type Link = Pick<ConnectDeps, "connector" | "breaker">;
/** One connector and one breaker per system: a broken one stops only itself. */
const links = new Map<string, Link>();

/** Worker on the queue of one system of record: each work item to the system, its answer back into the item. */
export const handler: SqsHandler = async (event) => {
  const available = await services();
  const { state, flow } = available;
  return orderedBatch(event, {
    groupOf: (record) => orderOf(record.body) ?? record.messageId,
    work: async (record) => {
      const workItem = workItemEventSchema.parse(JSON.parse(record.body));
      const link = linkOf(
        workItem,
        (await available.pack(workItem.tenant)).pack.systems[workItem.data.system]?.connector ?? null,
      );
      const again = Number(record.attributes.ApproximateReceiveCount) > 1;
      const result = await connect({ ...link, items: state.items, cases: state.cases, now: flow.now }, workItem, again);
      logger.info("connector", { workItemId: workItem.id, system: workItem.data.system, result });
    },
    onFailure: (record, error) => {
      const told = error instanceof Error ? error.message : String(error);
      logger.warn("connector failed", {
        messageId: record.messageId,
        attempts: record.attributes.ApproximateReceiveCount,
        error: told,
      });
    },
  });
};

/** Order is kept inside a case. A body that is no work item stands for itself and fails alone. */
const orderOf = (body: string): string | null => {
  try {
    const parsed = workItemEventSchema.safeParse(JSON.parse(body));
    return parsed.success ? (parsed.data.data.caseId ?? parsed.data.data.itemId) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const linkOf = (event: WorkItemEvent, config: unknown): Link => {
  const name = `${event.tenant}/${event.data.system}`;
  const known = links.get(name);
  if (known !== undefined) return known;
  if (config === null)
    throw new Error(`The pack names no connector for ${event.data.system}; its queue is for the system itself`);
  const link = { connector: openConnector(config, realTools(environmentSecrets(readSecretVariables()))), breaker: newBreaker() };
  links.set(name, link);
  return link;
};
