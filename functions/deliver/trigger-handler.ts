import type { ConnectorTools } from "../../shared/adapters/connectors/connector-tools.ts";
import { environmentSecrets } from "../../shared/adapters/connectors/environment-secrets.ts";
import { openTriggerConnector, realTools } from "../../shared/adapters/connectors/open-connector.ts";
import { guarded, newBreaker } from "../../shared/core/deliver/connect.ts";
import { TRIGGER_QUEUE } from "../../shared/core/flow/queue-names.ts";
import type { EventConnector } from "../../shared/ports/system-connector.ts";
import { triggerEventSchema } from "../../shared/schemas/work-item.ts";
import { readSecretVariables } from "../env.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { batchHandler } from "../stage-handler.ts";
import { buryRecord } from "./bury-record.ts";

const breaker = newBreaker();
/** By tenant; an open one keeps its access token. */
const connectors = new Map<string, EventConnector>();

/** Worker on the queue of triggers where the pack names a receiver: what it refuses for good is a dead letter, the rest is tried again. */
export const handler = batchHandler(async (record) => {
  const available = await services();
  const { state, flow } = available;
  const event = triggerEventSchema.parse(JSON.parse(record.body));
  const known = connectors.get(event.tenant);
  const connector = known ?? openTriggerConnector((await available.pack(event.tenant)).pack.triggers?.connector, tools());
  connectors.set(event.tenant, connector);
  const again = Number(record.attributes.ApproximateReceiveCount) > 1;
  const answer = await guarded({ breaker, now: flow.now }, () => connector.deliver(event, again));
  logger.info("trigger", { id: event.id, kind: event.data.kind, outcome: answer.outcome });
  if (answer.outcome === "later") throw new Error(`The receiver did not take trigger ${event.id}: ${answer.reason}`);
  if (answer.outcome === "rejected") await buryRecord(state.queues, TRIGGER_QUEUE, { record, cause: answer.reason });
});

const tools = (): ConnectorTools => realTools(environmentSecrets(readSecretVariables()));
