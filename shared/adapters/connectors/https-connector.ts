import { Webhook } from "standardwebhooks";
import { fillTemplate, valueAt } from "../../core/deliver/fill-template.ts";
import type { ConnectorAnswer, EventConnector } from "../../ports/system-connector.ts";
import type { HttpsConnectorConfig } from "../../schemas/connector.ts";
import type { TriggerEvent, WorkItemEvent } from "../../schemas/work-item.ts";
import { type ConnectorTools, requiredSecret } from "./connector-tools.ts";
import type { HttpAnswer } from "./http-client.ts";
import { httpExchanger, jsonOf } from "./http-exchange.ts";

/** Webhook to any system: signed after Standard Webhooks, with the work item's id as idempotency key. */
export const httpsConnector = (config: HttpsConnectorConfig, tools: ConnectorTools): EventConnector => {
  const exchange = httpExchanger(config, tools);
  return {
    deliver: async (event) => {
      const body = config.mapping === null ? event : fillTemplate(config.mapping, event.data);
      const signed =
        config.signingSecret === null
          ? {}
          : await signature(await requiredSecret(tools, config.signingSecret), { event, body, now: tools.now() });
      const type = config.mapping === null ? "application/cloudevents+json" : "application/json";
      const headers = { "content-type": type, ...config.headers, "idempotency-key": event.id, ...signed };
      const result = await exchange({ method: config.method, headers, body });
      return "failed" in result ? result.failed : answerOf(result.answer, config.reference);
    },
  };
};

const signature = async (
  secret: string,
  signed: { event: WorkItemEvent | TriggerEvent; body: unknown; now: number },
): Promise<Record<string, string>> => {
  const at = new Date(signed.now);
  return {
    "webhook-id": signed.event.id,
    "webhook-timestamp": String(Math.floor(signed.now / 1000)),
    "webhook-signature": new Webhook(secret).sign(signed.event.id, at, JSON.stringify(signed.body)),
  };
};

/** A 200 that does not say what it should is no receipt: it may be a login page or a proxy. It is asked again, with the same key. */
const answerOf = (answer: HttpAnswer, path: string | null): ConnectorAnswer => {
  if (path === null) return { outcome: "taken" };
  const reference = valueAt(jsonOf(answer), path);
  if ((typeof reference === "string" && reference !== "") || typeof reference === "number") {
    return { outcome: "accepted", reference: String(reference) };
  }
  return { outcome: "later", reason: `it answered ${answer.status} without a reference under "${path}"`, seconds: null };
};

export { answerOf as referenceAnswer };
