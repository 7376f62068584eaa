import { Hono } from "hono";
import { z } from "zod";
import type { Correction } from "../../../shared/schemas/correction.ts";
import {
  anchorJudgementSchema,
  type Lessons,
  modelVersionBodySchema,
  shadowBodySchema,
} from "../../../shared/schemas/review-pages.ts";
import { keptAnswers } from "../kept-answer.ts";
import { type LearningDesk, storedModelsDesk } from "../learning-desk.ts";
import { onlyFor } from "../only-for.ts";
import type { ReviewContext, ReviewEnv, RouteOptions } from "../options.ts";
import { readBody } from "../read-body.ts";
import { notFound, refuse } from "../refusal.ts";

const PAGE = 50;
const MAX_LESSONS = 20_000;
const KEEP_MS = 5_000;
const cursorSchema = z.coerce.number().int().min(0).default(0);

/** What the machine learnt, from whom, and how to take it back. */
export const learningRoutes = (options: RouteOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const desk = options.learning ?? storedModelsDesk({ ...options, pack: options.packFiles });
  const leads = onlyFor("lead", "admin");
  modelRoutes(app, desk);
  lessonRoutes(app, options);
  app.get("/anchors", onlyFor("lead", "admin", "auditor"), async (context) => context.json(await desk.anchors()));
  app.post("/anchors/:id", leads, async (context) => {
    const body = await readBody(context, z.strictObject({ state: anchorJudgementSchema }));
    if ("answer" in body) return body.answer;
    const by = context.get("reviewer").user;
    const done = await desk.judgeAnchor(context.req.param("id"), { state: body.data.state, by });
    context.set("audit", `${context.req.param("id")} ${body.data.state}`);
    return done ? context.json({ done }) : notFound(context, "learnt place or word");
  });
  return app;
};

const modelRoutes = (app: Hono<ReviewEnv>, desk: LearningDesk): void => {
  const leads = onlyFor("lead", "admin");
  app.get("/models", onlyFor("lead", "admin", "auditor"), async (context) => context.json(await desk.models()));
  app.get("/models/training", onlyFor("lead", "admin", "auditor"), async (context) =>
    context.json({ training: await desk.training() }),
  );
  app.post("/models/train", leads, async (context) => {
    const asked = await desk.train(context.get("reviewer").user);
    return context.json({ started: asked === "asked" }, 202);
  });
  app.post("/models/cancel", leads, async (context) => {
    if (await desk.cancel(context.get("reviewer").user)) return context.json({ cancelled: true }, 202);
    return refuse(context, 409, { code: "no_training", title: "Nothing to cancel", detail: "No training is under way." });
  });
  for (const action of ["promote", "rollback"]) {
    app.post(`/models/${action}`, leads, async (context) => {
      const body = await readBody(context, modelVersionBodySchema);
      if ("answer" in body) return body.answer;
      context.set("audit", body.data.version);
      const change = { by: context.get("reviewer").user, back: action === "rollback" };
      const outcome = await desk.activate(body.data.version, change);
      return outcome === "done" ? context.json({ active: body.data.version }) : notDone(context, outcome);
    });
  }
  app.post("/models/shadow", leads, async (context) => {
    const body = await readBody(context, shadowBodySchema);
    if ("answer" in body) return body.answer;
    context.set("audit", body.data.version ?? "none");
    const outcome = await desk.shadow(body.data.version, context.get("reviewer").user);
    return outcome === "done" ? context.json({ lookingOn: body.data.version }) : notDone(context, outcome);
  });
};

const notDone = (context: ReviewContext, outcome: "unknown" | "conflict") =>
  outcome === "unknown"
    ? notFound(context, "model")
    : refuse(context, 409, {
        code: "changed_meanwhile",
        title: "Somebody was first",
        detail: "Another change came first; look at the models again.",
      });

const lessonRoutes = (app: Hono<ReviewEnv>, options: RouteOptions): void => {
  const { corrections } = options.state;
  const kept = keptAnswers<Correction[]>(KEEP_MS, options.now);
  app.get("/lessons", onlyFor("lead", "admin", "auditor"), async (context) => {
    const from = cursorSchema.safeParse(context.req.query("cursor"));
    if (!from.success)
      return refuse(context, 400, {
        code: "bad_cursor",
        title: "Not a cursor of this list",
        detail: "Use the one the page before gave.",
      });
    const all = await kept("lessons", () => newestLessons(options));
    const lessons = all.slice(from.data, from.data + PAGE).map(lessonView);
    const next = from.data + PAGE;
    return context.json({ lessons, cursor: next < all.length ? String(next) : null });
  });
  const setUndone = (undone: boolean) => async (id: string) => corrections.setUndone(options.tenantId, id, undone);
  app.delete("/lessons/:id", onlyFor("lead", "admin"), async (context) => {
    context.set("audit", context.req.param("id"));
    return (await setUndone(true)(context.req.param("id"))) ? context.body(null, 204) : notFound(context, "lesson");
  });
  app.post("/lessons/:id/restore", onlyFor("lead", "admin"), async (context) => {
    context.set("audit", context.req.param("id"));
    return (await setUndone(false)(context.req.param("id"))) ? context.json({ restored: true }) : notFound(context, "lesson");
  });
};

const newestLessons = async (options: RouteOptions): Promise<Correction[]> => {
  const found: Correction[] = [];
  let after: string | null = null;
  do {
    const page: { corrections: Correction[]; after: string | null } = await options.state.corrections.list(
      options.tenantId,
      after === null ? {} : { after },
    );
    found.push(...page.corrections);
    ({ after } = page);
  } while (after !== null && found.length < MAX_LESSONS);
  return found.toReversed();
};

const lessonView = (correction: Correction): Lessons["lessons"][number] => {
  const { correctionId, itemId, at, by, subject, category, fields, undone } = correction;
  return { correctionId, itemId, at, by, subject, category, fields: fields.map((field) => field.name), undone };
};
