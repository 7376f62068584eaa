import { fillPath, fillTemplate } from "../../core/deliver/fill-template.ts";
import type { SystemConnector } from "../../ports/system-connector.ts";
import type { CrmConnectorConfig, Template } from "../../schemas/connector.ts";
import type { ConnectorTools } from "./connector-tools.ts";
import { httpExchanger } from "./http-exchange.ts";
import { referenceAnswer } from "./https-connector.ts";

/** What a customer management usually wants to know; a pack may say it otherwise. */
const usualMapping: Template = {
  externalId: "{{workItemId}}",
  case: "{{caseId}}",
  type: "{{category}}",
  subject: "{{subject}}",
  description: "{{text}}",
  priority: "{{priority}}",
  dueAt: "{{dueAt}}",
  receivedAt: "{{receivedAt}}",
  channel: "{{channel}}",
  language: "{{language}}",
  customer: { number: "{{customer}}", name: "{{sender.name}}", email: "{{sender.address}}" },
  team: "{{team}}",
  fields: "{{fields}}",
  documents: "{{attachments}}",
};

/** Generic REST: PUT under an address made of the work item's id, so that the same one sent twice is one record. */
export const crmConnector = (config: CrmConnectorConfig, tools: ConnectorTools): SystemConnector => {
  const exchange = httpExchanger(config, tools);
  return {
    deliver: async (event) => {
      const path = fillPath(config.path, event.data);
      const body = fillTemplate(config.mapping ?? usualMapping, event.data);
      const result = await exchange({ path, method: "PUT", headers: { "idempotency-key": event.id }, body });
      return "failed" in result ? result.failed : referenceAnswer(result.answer, config.reference);
    },
  };
};
