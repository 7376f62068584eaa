import { setImmediate } from "node:timers/promises";
import { Hono } from "hono";
import { packPolicy, policyHistory, policySetting } from "../../../shared/core/review/policies.ts";
import { type ReplayDeps, replayable, simulatePolicy, tradeOff } from "../../../shared/core/review/replay.ts";
import { policyPutSchema, type PolicyView, simulateBodySchema } from "../../../shared/schemas/review-pages.ts";
import { etagOf, versionIn } from "../if-match.ts";
import { onlyFor } from "../only-for.ts";
import type { RouteOptions, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { notFound, refuse } from "../refusal.ts";

/** Thresholds and autonomy per category: every change is a version with its author; a rollback is a new version with old values. */
export const policyRoutes = (options: RouteOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const { settings, items, blobs } = options.state;
  const replay: ReplayDeps = { tenantId: options.tenantId, items, blobs, breathe: () => setImmediate() };
  app.get("/:category", onlyFor("lead", "admin", "auditor"), async (context) => {
    const view = await viewOf(options, replay, context.req.param("category"));
    if (view === null) return notFound(context, "category");
    context.header("etag", etagOf(view.current.version));
    return context.json(view);
  });
  app.put("/:category", onlyFor("lead", "admin"), async (context) => {
    const category = context.req.param("category");
    const body = await readBody(context, policyPutSchema);
    if ("answer" in body) return body.answer;
    if (packPolicy((await options.pack()).pack, category) === undefined) return notFound(context, "category");
    const version = versionIn(context.req.header("if-match"));
    if (version === undefined || version === null) {
      return refuse(context, 428, {
        code: "if_match_needed",
        title: "If-Match is missing",
        detail: "Send the ETag the policy came with.",
      });
    }
    const by = context.get("reviewer").user;
    const next = {
      name: policySetting(category),
      version: version + 1,
      at: options.now(),
      by,
      note: body.data.note,
      value: body.data.values,
    };
    if ((await settings.put(options.tenantId, next)) === "conflict") {
      return refuse(context, 412, {
        code: "conflict",
        title: "Somebody else was faster",
        detail: "Load the policy again and decide anew.",
      });
    }
    context.set(
      "audit",
      `${category} version ${version + 1}: ${body.data.values.autonomy}, threshold ${body.data.values.threshold}`,
    );
    context.header("etag", etagOf(version + 1));
    return context.json({ category, version: version + 1 });
  });
  app.post("/:category/simulate", onlyFor("lead", "admin"), async (context) => {
    const category = context.req.param("category");
    const body = await readBody(context, simulateBodySchema);
    if ("answer" in body) return body.answer;
    const { pack } = await options.pack();
    if (packPolicy(pack, category) === undefined) return notFound(context, "category");
    const replayed = await replayable(replay, category);
    return context.json(simulatePolicy(replayed, { pack, category, values: body.data.values }));
  });
  return app;
};

const viewOf = async (options: RouteOptions, replay: ReplayDeps, category: string): Promise<PolicyView | null> => {
  const files = packPolicy((await options.packFiles()).pack, category);
  if (files === undefined) return null;
  const history = await policyHistory(options.state.settings, options.tenantId, { category, files });
  const current = history.at(-1);
  if (current === undefined) return null;
  const replayed = await replayable(replay, category);
  const curve = tradeOff(replayed, { pack: (await options.pack()).pack, category, values: current.values });
  return { category, current, history: history.toReversed(), curve, basis: replayed.length };
};
