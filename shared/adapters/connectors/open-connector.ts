import type { EventConnector, SystemConnector } from "../../ports/system-connector.ts";
import type { SecretSource } from "../../ports/secret-source.ts";
import { connectorSchema, triggerConnectorSchema } from "../../schemas/connector.ts";
import type { ConnectorTools } from "./connector-tools.ts";
import { crmConnector } from "./crm-connector.ts";
import { httpCall } from "./http-client.ts";
import { httpsConnector } from "./https-connector.ts";
import { outboxFolderConnector } from "./outbox-folder-connector.ts";
import { trytonConnector } from "./tryton-connector.ts";
import { zammadConnector } from "./zammad-connector.ts";

/** The connector a pack names for a system. Throws with the path of what is wrong in the pack. */
export const openConnector = (config: unknown, tools: ConnectorTools): SystemConnector => {
  const parsed = connectorSchema.parse(config);
  switch (parsed.kind) {
    case "https":
      return httpsConnector(parsed, tools);
    case "crm":
      return crmConnector(parsed, tools);
    case "zammad":
      return zammadConnector(parsed, tools);
    case "tryton":
      return trytonConnector(parsed, tools);
    case "outbox":
      return outboxFolderConnector(parsed);
  }
};

/** The connector a pack names for triggers. */
export const openTriggerConnector = (config: unknown, tools: ConnectorTools): EventConnector => {
  const parsed = triggerConnectorSchema.parse(config);
  return parsed.kind === "https" ? httpsConnector(parsed, tools) : outboxFolderConnector(parsed);
};

/** The real clock, dice and wire. */
export const realTools = (secrets: SecretSource): ConnectorTools => ({
  secrets,
  call: httpCall,
  now: Date.now,
  random: Math.random,
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
});
