import { createHash } from "node:crypto";
import { Hono } from "hono";
import { z } from "zod";
import { queuesOf } from "../../../shared/core/retain/dead-letter-list.ts";
import { type EraseDeps, erasePerson } from "../../../shared/core/retain/erase-person.ts";
import { exportPerson } from "../../../shared/core/retain/export-person.ts";
import { findPerson } from "../../../shared/core/retain/find-person.ts";
import { zipArchive } from "../../../shared/core/retain/zip-archive.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import {
  personEraseSchema,
  type PersonPreview,
  personQuerySchema,
  personTokenSchema,
} from "../../../shared/schemas/review-pages.ts";
import { seal, unseal } from "../identity/sealed-cookie.ts";
import { loadSessionKey } from "../identity/session-key.ts";
import { onlyFor } from "../only-for.ts";
import type { ReviewApiOptions, ReviewContext, ReviewEnv } from "../options.ts";
import { readBody } from "../read-body.ts";
import { refuse } from "../refusal.ts";

/** Long enough to read the list, short enough that it is still the same list. */
const TOKEN_SECONDS = 900;
const PURPOSE = "person";
const tokenSchema = z.object({ query: z.string(), digest: z.string(), by: z.string() });

/** A person's rights: what is held, as a file, or gone. For admins; every step is in the audit log, without the person's name. */
export const personRoutes = (options: ReviewApiOptions): Hono<ReviewEnv> => {
  const app = new Hono<ReviewEnv>();
  const deps = { ...options.state, tenantId: options.tenantId };
  app.use("*", onlyFor("admin"));
  app.post("/preview", async (context) => {
    const body = await readBody(context, personQuerySchema);
    if ("answer" in body) return body.answer;
    const { query } = body.data;
    const items = await findPerson(deps, query);
    context.set("audit", traceOf(query, items.length));
    return context.json(await previewOf(options, { query, items, by: context.get("reviewer").user }));
  });
  app.post("/export", async (context) => {
    const body = await readBody(context, personTokenSchema);
    if ("answer" in body) return body.answer;
    const token = await opened(options, context, body.data.token);
    if (token === null) return previewAgain(context);
    const entries = await exportPerson({ tenantId: options.tenantId, state: options.state, now: options.now }, token.query);
    context.set("audit", traceOf(token.query, entries.length));
    return context.body(zipArchive(entries), 200, {
      "content-type": "application/zip",
      "content-disposition": 'attachment; filename="person.zip"',
    });
  });
  app.post("/erase", async (context) => {
    const body = await readBody(context, personEraseSchema);
    if ("answer" in body) return body.answer;
    const token = await opened(options, context, body.data.token);
    if (token === null) return previewAgain(context);
    if (body.data.typed.trim() !== token.query) {
      return refuse(context, 422, {
        code: "not_typed",
        title: "Not confirmed",
        detail: "Type exactly what you searched for to confirm.",
      });
    }
    if (digestOf(await findPerson(deps, token.query)) !== token.digest) return previewAgain(context);
    const outcome = await erasePerson(await eraseDeps(options), token.query, context.get("reviewer").user);
    if (outcome.kind === "nothing_found") return previewAgain(context);
    if (outcome.kind === "in_work") {
      return refuse(context, 409, {
        code: "in_work",
        title: "Still being worked on",
        detail: `${outcome.itemIds.length} items are being processed right now; try again in a minute.`,
      });
    }
    context.set("audit", `${traceOf(token.query, outcome.proof.items)}, proof ${outcome.proof.digest}`);
    return context.json(outcome.proof);
  });
  return app;
};

export const eraseDeps = async (options: ReviewApiOptions): Promise<EraseDeps> => ({
  tenantId: options.tenantId,
  state: options.state,
  queues: queuesOf((await options.pack()).pack),
  ...(options.forgetLessons === undefined ? {} : { forgetLessons: options.forgetLessons }),
  now: options.now,
});

const previewOf = async (
  options: ReviewApiOptions,
  found: { query: string; items: Item[]; by: string },
): Promise<PersonPreview> => {
  const { query, items, by } = found;
  const cases = new Set(items.flatMap((item) => (item.caseId === null ? [] : [item.caseId])));
  return {
    token: await seal({ query, digest: digestOf(items), by }, { ...(await sealing(options)), seconds: TOKEN_SECONDS }),
    query,
    items: items.map((item) => ({
      itemId: item.itemId,
      receivedAt: item.arrival.receivedAt,
      subject: item.summary.subject,
      sender: item.summary.sender.address === "" ? item.summary.sender.name : item.summary.sender.address,
      state: item.state,
    })),
    counts: {
      originals: items.length,
      texts: items.filter((item) => item.parsedKey !== null).length,
      corrections: items.filter((item) => item.review.touchedFields.length > 0 || item.review.categoryTouched).length,
      cases: cases.size,
      workItems: items.reduce((sum, item) => sum + item.receipts.length, 0),
    },
  };
};

const opened = async (
  options: ReviewApiOptions,
  context: ReviewContext,
  token: string,
): Promise<z.infer<typeof tokenSchema> | null> => {
  const content = await unseal(token, tokenSchema, await sealing(options));
  return content?.by === context.get("reviewer").user ? content : null;
};

const sealing = async (options: ReviewApiOptions): Promise<{ key: Uint8Array<ArrayBuffer>; purpose: string; now: Date }> => ({
  key: await loadSessionKey(options.state.settings, options),
  purpose: PURPOSE,
  now: new Date(options.now()),
});

const previewAgain = (context: ReviewContext): Response =>
  refuse(context, 409, {
    code: "preview_again",
    title: "Look again",
    detail: "The preview is too old, or other items are found now. Search again and check the list.",
  });

const digestOf = (items: Item[]): string =>
  createHash("sha256")
    .update(items.map((item) => item.itemId).join())
    .digest("hex");

/** The log of an erasure must not keep what was erased. */
const traceOf = (query: string, count: number): string =>
  `${count} items of the person ${createHash("sha256").update(query.toLowerCase()).digest("hex").slice(0, 12)}`;
