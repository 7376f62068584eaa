import type { MiddlewareHandler } from "hono";
import { itemIdSchema } from "../../shared/schemas/identifiers.ts";
import { appendAudit } from "./audit-trail.ts";
import type { ReviewApiOptions, ReviewContext, ReviewEnv } from "./options.ts";

const READING = new Set(["GET", "HEAD", "OPTIONS"]);
/** Says nothing about anybody's decisions, and comes every few minutes. */
const NOT_WORTH_A_LINE = new Set(["heartbeat"]);
const FIRST_FAILURE = 400;
const FORBIDDEN = 403;

/** One line for each change that was made, each that was denied, and each original that left the house. */
export const auditRequests =
  (options: ReviewApiOptions): MiddlewareHandler<ReviewEnv> =>
  async (context, next) => {
    await next();
    const action = actionOf(context);
    if (action === null) return;
    const itemId = itemIdSchema.safeParse(context.req.path.match(/\/items\/([^/]+)/)?.[1]);
    const denied = context.res.status === FORBIDDEN ? "denied " : "";
    const entry = {
      id: options.newId(),
      at: options.now(),
      actor: context.get("reviewer").user,
      action,
      itemId: itemId.success ? itemId.data : null,
      detail: `${denied}${context.get("audit") ?? ""}`.trim(),
    };
    await appendAudit(options.state.blobs, options.tenantId, entry).catch(options.onError);
  };

/** null: not worth a line. */
const actionOf = (context: ReviewContext): string | null => {
  const { path, method } = context.req;
  const { status } = context.res;
  if (READING.has(method)) return status === 200 ? downloadOf(path) : null;
  if (status >= FIRST_FAILURE && status !== FORBIDDEN) return null;
  const named = NAMED_ACTS.find((act) => act.method === method && act.path.test(path));
  const action = named?.name ?? path.split("/").findLast((segment) => /^[a-z][a-z-]*$/.test(segment)) ?? "";
  return NOT_WORTH_A_LINE.has(action) ? null : action;
};

/** Changes whose path ends in a name somebody chose: the act must not be called by it. Others are called by the path's last word. */
const NAMED_ACTS: readonly { method: string; path: RegExp; name: string }[] = [
  { method: "PUT", path: /\/policies\/[^/]+$/, name: "policy" },
  { method: "POST", path: /\/policies\/[^/]+\/simulate$/, name: "simulate" },
  { method: "PUT", path: /\/people\/[^/]+$/, name: "rights" },
  { method: "DELETE", path: /\/lessons\/[^/]+$/, name: "undo-lesson" },
  { method: "POST", path: /\/anchors\/[^/]+$/, name: "judge-anchor" },
  { method: "POST", path: /\/searches$/, name: "save-search" },
  { method: "DELETE", path: /\/searches\/[^/]+$/, name: "drop-search" },
];

const downloadOf = (path: string): string | null => {
  if (path.endsWith("/raw")) return "download original";
  if (path.endsWith("/audit.csv")) return "export audit log";
  return null;
};
