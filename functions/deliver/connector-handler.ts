import type { SQSRecord } from "aws-lambda";
import { openConnector, realTools } from "../../shared/adapters/connectors/open-connector.ts";
import { environmentSecrets } from "../../shared/adapters/connectors/environment-secrets.ts";
import { connect, type ConnectDeps, newBreaker } from "../../shared/core/deliver/connect.ts";
import { TRIED_ATTRIBUTE } from "../../shared/core/retain/bury-message.ts";
import { type WorkItemEvent, workItemEventSchema } from "../../shared/schemas/work-item.ts";
import { readSecretVariables } from "../env.ts";
import { logger } from "../logger.ts";
import { type Services, services } from "../services.ts";
import type { SqsHandler } from "../stage-handler.ts";
import { buryRecord } from "./bury-record.ts";
import { orderedBatch } from "./ordered-batch.ts";
import { connectorSources, SYSTEM_MAX_RECEIVES } from "./system-sources.ts";

type Link = Pick<ConnectDeps, "connector" | "breaker">;
/** One connector and one breaker per system: a broken one stops only itself. */
const links = new Map<string, Link>();

/** Worker on the queue of one system of record: each work item to the system, its answer back into the item. */
export const handler: SqsHandler = async (event) => {
  const available = await services();
  return orderedBatch(event, {
    groupOf: (record) => orderOf(record.body) ?? record.messageId,
    work: (record) => bring(available, record).catch((error: unknown) => giveUp(available, record, error)),
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

const bring = async (available: Services, record: SQSRecord): Promise<void> => {
  const { state, flow } = available;
  const workItem = workItemOf(record.body);
  if (workItem === null) return bury(available, record, "This is no work item.");
  const { systems } = (await available.pack(workItem.tenant)).pack;
  const link = linkOf(workItem, systems[workItem.data.system]?.connector ?? null);
  const result = await connect({ ...link, items: state.items, cases: state.cases, now: flow.now }, workItem, wasTried(record));
  logger.info("connector", { workItemId: workItem.id, system: workItem.data.system, result });
};

/** After a redrive the count starts anew, but the earlier tries may have arrived all the same. */
const wasTried = ({ attributes, messageAttributes }: SQSRecord): boolean =>
  Number(attributes.ApproximateReceiveCount) > 1 || messageAttributes[TRIED_ATTRIBUTE] !== undefined;

/** The queue would bury it after this try as well, but without saying why. */
const giveUp = async (available: Services, record: SQSRecord, error: unknown): Promise<void> => {
  if (Number(record.attributes.ApproximateReceiveCount) < SYSTEM_MAX_RECEIVES) throw error;
  await bury(available, record, error instanceof Error ? error.message : String(error));
};

/** Physical names end with the logical one. */
const bury = async (available: Services, record: SQSRecord, cause: string): Promise<void> => {
  const { pack } = await available.pack(available.tenantId);
  const source = connectorSources(pack).find(({ queue }) => record.eventSourceARN.endsWith(queue));
  if (source === undefined) throw new Error(`${record.eventSourceARN} is no queue of a connected system: ${cause}`);
  await buryRecord(available.state.queues, source.queue, { record, cause });
};

const workItemOf = (body: string): WorkItemEvent | null => {
  try {
    const parsed = workItemEventSchema.safeParse(JSON.parse(body));
    return parsed.success ? parsed.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** Order is kept inside a case. A body that is no work item stands for itself and fails alone. */
const orderOf = (body: string): string | null => {
  const workItem = workItemOf(body);
  return workItem === null ? null : (workItem.data.caseId ?? workItem.data.itemId);
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
