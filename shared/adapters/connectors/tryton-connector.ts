import { z } from "zod";
import { fillTemplate } from "../../core/deliver/fill-template.ts";
import type { ConnectorAnswer, SystemConnector } from "../../ports/system-connector.ts";
import type { TrytonConnectorConfig, TrytonStep } from "../../schemas/connector.ts";
import type { WorkItemEvent } from "../../schemas/work-item.ts";
import { type ConnectorTools, requiredSecret } from "./connector-tools.ts";
import { type ExchangeResult, httpExchanger, jsonOf } from "./http-exchange.ts";
import { trytonValue } from "./tryton-value.ts";

type Failed = Extract<ConnectorAnswer, { outcome: "later" | "rejected" }>;
type Rpc = (method: string, params: unknown[]) => Promise<{ result: unknown } | { failed: Failed }>;

/** JSON-RPC 1.0 as trytond answers: result, or error as [type, ...words]. A session login answers with the bare list. */
const answerSchema = z.union([
  z.object({ error: z.array(z.unknown()).min(1) }),
  z.object({ result: z.unknown() }),
  z.tuple([z.number(), z.string()]).transform((result) => ({ result })),
]);
const sessionSchema = z.tuple([z.number(), z.string()]);
const idsSchema = z.array(z.number().int());
/** Trytond's errors that are about the record, not about the moment. */
const refusals = new Set(["UserError", "UserWarning"]);

/** An ERP over JSON-RPC as Tryton speaks it: per category a short list of find, create and write. */
export const trytonConnector = (config: TrytonConnectorConfig, tools: ConnectorTools): SystemConnector => {
  let session: string | null = null;
  const plain = httpExchanger(config, tools);
  const path = `/${encodeURIComponent(config.database)}/`;
  const login = async (): Promise<{ session: string } | { failed: Failed }> => {
    const password = await requiredSecret(tools, config.secret);
    const body = { id: 0, method: "common.db.login", params: [config.user, { password }, "en"] };
    const answer = read(await plain({ path, method: "POST", body }));
    if ("failed" in answer) return answer;
    const parsed = sessionSchema.safeParse(answer.result);
    if (!parsed.success)
      return { failed: { outcome: "later", reason: "it did not let us in; check user and password", seconds: null } };
    const [userId, key] = parsed.data;
    return { session: Buffer.from(`${config.user}:${userId}:${key}`).toString("base64") };
  };
  // A create whose answer was lost is looked for before it is made again, so one call is tried once.
  const single = httpExchanger({ ...config, tries: 1 }, tools);
  const rpc: Rpc = async (method, params) => {
    const open = session === null ? await login() : { session };
    if ("failed" in open) return open;
    ({ session } = open);
    const headers = { authorization: `Session ${session}` };
    const answer = read(
      await single({ path, method: "POST", headers, body: { id: 1, method, params: [...params, config.context] } }),
    );
    // Sessions end after five minutes of rest; the next try logs in again.
    if ("failed" in answer && answer.failed.outcome === "later") session = null;
    return answer;
  };
  return { deliver: (event) => run(config, rpc, event) };
};

const read = (result: ExchangeResult): { result: unknown } | { failed: Failed } => {
  if ("failed" in result) return result;
  const answer = answerSchema.safeParse(jsonOf(result.answer));
  if (!answer.success) return { failed: { outcome: "later", reason: "its answer is no JSON-RPC", seconds: null } };
  if (!("error" in answer.data)) return { result: answer.data.result };
  const [type, ...words] = answer.data.error;
  const told = JSON.stringify([type, ...words.slice(0, 1)]).slice(0, 500);
  return typeof type === "string" && refusals.has(type)
    ? { failed: { outcome: "rejected", reason: told } }
    : { failed: { outcome: "later", reason: told, seconds: null } };
};

/** Steps in order. A record that an earlier try made is found by the first `find` of its name, and not made again. */
const run = async (config: TrytonConnectorConfig, rpc: Rpc, event: WorkItemEvent): Promise<ConnectorAnswer> => {
  const plan = config.categories[event.data.category];
  if (plan === undefined)
    return { outcome: "rejected", reason: `Nothing is set up there for the category "${event.data.category}".` };
  const found: Record<string, number> = {};
  for (const step of plan.steps) {
    const failed = await perform(rpc, step, { data: { ...event.data, ...found }, found });
    if (failed !== null) return failed;
  }
  const reference = fillTemplate(plan.reference, { ...event.data, ...found });
  return { outcome: "accepted", reference: typeof reference === "string" ? reference : String(reference) };
};

const perform = async (
  rpc: Rpc,
  step: TrytonStep,
  state: { data: unknown; found: Record<string, number> },
): Promise<Failed | null> => {
  const { data, found } = state;
  if (step.do === "find") {
    const answer = await rpc(`model.${step.model}.search`, [fillTemplate(step.domain, data), 0, 1, null]);
    if ("failed" in answer) return answer.failed;
    const [id] = idsSchema.catch([]).parse(answer.result);
    if (id !== undefined) found[step.as] = id;
    return id === undefined && step.missing !== null ? { outcome: "rejected", reason: step.missing } : null;
  }
  const values = trytonValue(fillTemplate(step.values, data));
  if (step.do === "write") {
    const id = fillTemplate(step.id, data);
    const answer = await rpc(`model.${step.model}.write`, [[id], values]);
    return "failed" in answer ? answer.failed : null;
  }
  if (found[step.as] !== undefined) return null;
  const answer = await rpc(`model.${step.model}.create`, [[values]]);
  if ("failed" in answer) return answer.failed;
  const [id] = idsSchema.catch([]).parse(answer.result);
  if (id === undefined) return { outcome: "later", reason: `it made no ${step.model}`, seconds: null };
  found[step.as] = id;
  return null;
};
