import { z } from "zod";
import type { ConnectorAnswer, SystemConnector } from "../../ports/system-connector.ts";
import type { ZammadConnectorConfig } from "../../schemas/connector.ts";
import type { WorkItem } from "../../schemas/work-item.ts";
import type { ConnectorTools } from "./connector-tools.ts";
import { type Exchange, type ExchangeResult, httpExchanger, jsonOf } from "./http-exchange.ts";

const ticketSchema = z.object({ id: z.number(), number: z.string() });
const searchSchema = z.array(ticketSchema);
const MAX_TITLE_CHARACTERS = 250;
const NO_ADDRESS = "unknown@posthorn.invalid";

/** Tickets as Zammad's REST API takes them; the work item's id is a tag, by which a ticket of an earlier try is found again. */
export const zammadConnector = (config: ZammadConnectorConfig, tools: ConnectorTools): SystemConnector => {
  const exchange = httpExchanger(config, tools);
  const create = httpExchanger({ ...config, tries: 1 }, tools);
  return {
    deliver: async (event, again) => {
      const tag = `posthorn-${event.id.toLowerCase()}`;
      for (let attempt = 1; attempt <= config.tries; attempt += 1) {
        if (again || attempt > 1) {
          const found = await findTicket(exchange, tag);
          if (found !== null) return found;
        }
        const result = await create({ path: "/api/v1/tickets", method: "POST", body: ticketOf(event.data, config, tag) });
        // Creating is not idempotent there: after a failed try the ticket is looked for before it is made again.
        if (!isLater(result) || attempt === config.tries) return ticketAnswer(result);
      }
      return { outcome: "later", reason: "it was not tried", seconds: null };
    },
  };
};

const isLater = (result: ExchangeResult): boolean =>
  "failed" in result && result.failed.outcome === "later" && result.failed.seconds === null;

const findTicket = async (exchange: (one: Exchange) => Promise<ExchangeResult>, tag: string): Promise<ConnectorAnswer | null> => {
  const path = `/api/v1/tickets/search?limit=1&query=${encodeURIComponent(`tags:"${tag}"`)}`;
  const result = await exchange({ path, method: "GET", body: undefined });
  if ("failed" in result) return result.failed.outcome === "later" ? result.failed : null;
  const found = searchSchema.safeParse(jsonOf(result.answer));
  if (!found.success) return { outcome: "later", reason: "its search answered with something else than tickets", seconds: null };
  const [ticket] = found.data;
  return ticket === undefined ? null : { outcome: "accepted", reference: ticket.number };
};

const ticketAnswer = (result: ExchangeResult): ConnectorAnswer => {
  if ("failed" in result) return result.failed;
  const ticket = ticketSchema.safeParse(jsonOf(result.answer));
  return ticket.success
    ? { outcome: "accepted", reference: ticket.data.number }
    : { outcome: "later", reason: `it answered ${result.answer.status} without a ticket number`, seconds: null };
};

const ticketOf = (item: WorkItem, config: ZammadConnectorConfig, tag: string): Record<string, unknown> => ({
  title: (item.subject === "" ? item.category : item.subject).slice(0, MAX_TITLE_CHARACTERS),
  group: config.group,
  customer_id: `guess:${item.sender.address === "" ? NO_ADDRESS : item.sender.address}`,
  priority: config.priorities[item.priority],
  pending_time: item.dueAt,
  tags: [tag, item.category].join(","),
  article: {
    subject: item.subject,
    body: [item.text ?? "", "", ...fieldLines(item)].join("\n"),
    type: "note",
    sender: "Customer",
    internal: false,
    content_type: "text/plain",
  },
});

const fieldLines = (item: WorkItem): string[] =>
  Object.entries(item.fields).map(([name, { value }]) => `${name}: ${typeof value === "string" ? value : JSON.stringify(value)}`);
