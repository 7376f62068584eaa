import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Context, Hono } from "hono";
import { etag } from "hono/etag";
import { streamSSE } from "hono/streaming";
import { parse } from "yaml";
import { unansweredSummary, withoutAnswer } from "../../shared/core/review/hidden-sample.ts";
import type { Item } from "../../shared/schemas/item.ts";
import { packSchema } from "../../shared/schemas/pack.ts";
import {
  changeCategorySchema,
  confirmSchema,
  type FieldEdit,
  type ItemDetail,
  type ItemListRow,
  itemDetailSchema,
  itemListSchema,
  meSchema,
  type PackView,
  packViewSchema,
  type Person,
  personSchema,
  type ReviewField,
  type SavedSearch,
  saveSchema,
} from "../../shared/schemas/review-api.ts";
import { fakeAudit, fakeDashboard, fakeLessons, fakeModels, fakePolicy, fakeTraining } from "./fake-pages.ts";
import { hostileAnswers } from "./hostile-answers.ts";
import { SAMPLE_NOW, sampleId, type StoredSample, storedSample } from "./sample-items.ts";
import { sampleInbox } from "./sample-inbox.ts";

const project = fileURLToPath(new URL("../..", import.meta.url));
const pack = packSchema.parse(parse(readFileSync(`${project}/shared/packs/customer-service/pack.yaml`, "utf8")));
const iso = (at: number): string => new Date(at).toISOString();
const fold = (text: string): string =>
  text.toLowerCase().replaceAll("ä", "ae").replaceAll("ö", "oe").replaceAll("ü", "ue").replaceAll("ß", "ss");
export const CONSOLE_CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const packView = (): PackView =>
  packViewSchema.parse({
    name: pack.name,
    categories: Object.fromEntries(
      Object.entries(pack.categories).map(([name, { label, description, system, team, fields }]) => [
        name,
        { label, description, system, team, fields: fields.map((field) => field.name) },
      ]),
    ),
    fields: Object.fromEntries(Object.entries(pack.fields).map(([name, { label, type }]) => [name, { label, type }])),
    teams: Object.fromEntries(Object.entries(pack.teams).map(([name, { label }]) => [name, label])),
    systems: Object.fromEntries(Object.entries(pack.systems).map(([name, { label }]) => [name, label])),
  });

const OPEN = new Set(["error", "empty_required", "to_confirm", "warning"]);
const ME = "anna";

const stateOf = (item: Item, name: string, wish: { required: boolean; threshold: number }): ReviewField["state"] => {
  const field = item.extraction?.fields[name];
  const touched = item.review.touchedFields.includes(name);
  if (field === undefined) return wish.required ? "empty_required" : "empty";
  if (touched) return field.value === null ? "not_on_document" : field.valid ? "confirmed" : "error";
  if (field.locked) return "locked";
  if (field.value === null) return wish.required ? "empty_required" : "empty";
  if (!field.valid) return "error";
  return field.confidence >= wish.threshold ? "sure" : "to_confirm";
};

const detailOf = ({ item, parsed }: StoredSample): ItemDetail => {
  const category = pack.categories[item.classification?.category ?? ""];
  const extra = Object.keys(item.extraction?.fields ?? {}).filter(
    (name) => !category?.fields.some((field) => field.name === name),
  );
  const wishes = [...(category?.fields ?? []), ...extra.map((name) => ({ name, required: false, threshold: 0.9 }))];
  const form = wishes.flatMap((wish) => {
    const definition = pack.fields[wish.name];
    if (definition === undefined) return [];
    return [{ ...wish, label: definition.label, type: definition.type, state: stateOf(item, wish.name, wish), masked: false }];
  });
  const categoryOpen = !item.review.categoryTouched && (item.classification?.confidence ?? 0) < 0.9;
  return itemDetailSchema.parse({
    item,
    parsed,
    form,
    openChecks: form.filter((field) => OPEN.has(field.state)).length + (categoryOpen ? 1 : 0),
    allowed:
      item.state === "failed"
        ? ["retry", "by-hand", "delete", "comment"]
        : [
            "claim",
            "release",
            "take-over",
            "category",
            "save",
            "confirm",
            "set-aside",
            "escalate",
            "reject",
            "spam",
            "file",
            "requeue",
            "split",
            "merge",
            "comment",
            "assign",
            "undo",
          ],
    categoryOpen,
    undoUntil: null,
  });
};

const rowOf = (sample: StoredSample): ItemListRow => {
  const { item } = sample;
  return {
    itemId: item.itemId,
    version: item.version,
    state: item.state,
    channel: item.arrival.channel,
    receivedAt: item.arrival.receivedAt,
    updatedAt: item.updatedAt,
    caseId: item.caseId,
    summary: { ...item.summary, openChecks: detailOf(sample).openChecks },
    lockedBy: item.review.lock?.user ?? null,
  };
};

const applyEdits = (item: Item, edits: FieldEdit[]): void => {
  for (const edit of edits) {
    const before = item.extraction?.fields[edit.name];
    const value = edit.absent ? null : edit.value;
    if (item.extraction === null) continue;
    const wrong = edit.name === "iban" && typeof value === "string" && value.endsWith("52") && edit.overrideReason === null;
    item.extraction.fields[edit.name] = {
      name: edit.name,
      value,
      raw: before?.raw ?? null,
      confidence: 1,
      valid: !wrong,
      checks: wrong ? [{ check: "iban_checksum", result: "fail", message: "The check digit is wrong.", proposal: null }] : [],
      source: "person",
      provenance: edit.provenance,
      candidates: before?.candidates ?? [],
      locked: false,
    };
    if (!item.review.touchedFields.includes(edit.name)) item.review.touchedFields.push(edit.name);
  }
};

export interface FakeReviewApi {
  url: string;
  samples: Map<string, StoredSample>;
  /** Every change asked for, in order. */
  calls: { path: string; body: unknown; ifMatch: string | undefined }[];
  announce: (itemId: string) => void;
  /** The next calls answer 401, as after a session that ran out. */
  expire: (expired: boolean) => void;
  /** From now on every string an outsider could have written holds these. */
  plant: (payloads: readonly string[]) => void;
  /** All that came in counts as of this category. */
  plantInflow: (category: string) => void;
  close: () => Promise<void>;
}

/** Long enough for any lock in a test. */
const LOCK_MS = 900_000;

/** An in-memory stand-in for the review API, for work on the console and for its browser tests. */
export const startFakeReviewApi = async (
  options: { port?: number; roles?: string[]; now?: () => number; live?: "stream" | "poll" } = {},
): Promise<FakeReviewApi> => {
  const now = options.now ?? (() => Date.now());
  const shift = now() - SAMPLE_NOW;
  const moved = (text: string): string =>
    text.replaceAll(/"(2026-11-\d\dT[\d:.]+Z)"/g, (_whole, at: string) => `"${iso(Date.parse(at) + shift)}"`);
  const samples = new Map(
    sampleInbox().map((sample) => {
      const made = storedSample(sample);
      const stored = { ...made, item: JSON.parse(moved(JSON.stringify(made.item))) as Item };
      return [sample.itemId, stored];
    }),
  );
  const drawn = new Set([sampleId(11), sampleId(12)]);
  const answered = new Set<string>();
  /** Drawn items show what the machine made of them only to who has answered. */
  const shownOf = (sample: StoredSample): ItemDetail => {
    const { itemId } = sample.item;
    if (!drawn.has(itemId) || answered.has(itemId)) return detailOf(sample);
    return { ...detailOf({ ...sample, item: withoutAnswer(sample.item) }), form: [], hidden: "sample" };
  };
  const shownRowOf = (sample: StoredSample): ItemListRow => {
    const row = rowOf(sample);
    if (!drawn.has(row.itemId)) return row;
    return { ...row, caseId: null, summary: { ...unansweredSummary(row.summary), drawn: true } };
  };
  const people = new Map<string, { version: number; person: Person }>([
    [
      "jens.otto",
      {
        version: 3,
        person: {
          name: "Jens Otto",
          active: true,
          roles: ["clerk"],
          teams: [],
          categories: ["meter_reading"],
          level: 2,
          masked: false,
        },
      },
    ],
  ]);
  const calls: FakeReviewApi["calls"] = [];
  const listeners = new Set<(itemId: string) => void>();
  const announce = (itemId: string): void => {
    for (const listener of listeners) listener(itemId);
  };
  let expired = false;
  let searches: SavedSearch[] = [
    {
      id: "angry",
      label: { de: "Beschwerden", en: "Complaints" },
      query: { category: "complaint", state: ["needs_review"] },
      shared: true,
      builtIn: false,
    },
    {
      id: "set-aside",
      label: { de: "Zurückgestellt", en: "Set aside" },
      query: { state: ["set_aside"], order: "due" },
      shared: true,
      builtIn: true,
    },
    {
      id: "second",
      label: { de: "Vier-Augen", en: "Four eyes" },
      query: { state: ["second_review"], order: "due" },
      shared: true,
      builtIn: true,
    },
  ];
  const app = new Hono();
  const fail = (context: Context, status: 401 | 404 | 409 | 412 | 422, body: object) =>
    context.body(JSON.stringify({ type: "about:blank", status, title: "", ...body }), status, {
      "content-type": "application/problem+json",
    });
  const hostile = hostileAnswers();
  app.use("/api/*", hostile.middleware);
  app.use("/api/*", async (context, next) => {
    if (expired) return fail(context, 401, { title: "Sign in" });
    if (context.req.method !== "GET") {
      if (context.req.header("x-csrf-token") !== "csrf-1")
        return fail(context, 409, { code: "csrf", title: "CSRF token missing" });
      calls.push({
        path: new URL(context.req.url).pathname,
        body: await context.req.raw
          .clone()
          .json()
          .catch(() => null),
        ifMatch: context.req.header("if-match"),
      });
    }
    return next();
  });
  app.get("/api/me", (context) =>
    context.json(
      meSchema.parse({
        user: ME,
        name: "Anna Prüfer",
        roles: options.roles ?? ["clerk", "lead", "admin", "auditor"],
        tenantId: "default",
        teams: [],
        csrfToken: "csrf-1",
        singleUser: true,
        live: options.live ?? "stream",
      }),
    ),
  );
  app.get("/api/pack", (context) => context.json(packView()));
  const matches = (
    sample: StoredSample,
    query: { states: string[]; q: string; category: string; channel: string; assignee: string },
  ): boolean => {
    const { item, parsed } = sample;
    const hay = fold(
      [
        item.summary.subject,
        item.summary.sender.name,
        item.summary.sender.address,
        parsed.text.slice(0, 5000),
        JSON.stringify(item.extraction?.fields ?? {}),
      ].join(" "),
    );
    return (
      (query.states.length === 0 || query.states.includes(item.state)) &&
      (query.category === "" || item.classification?.category === query.category) &&
      (query.channel === "" || item.arrival.channel === query.channel) &&
      (query.assignee === "" || item.review.assignee === query.assignee) &&
      fold(query.q)
        .split(" ")
        .every((word) => hay.includes(word))
    );
  };
  const listed = (query: URLSearchParams): StoredSample[] =>
    [...samples.values()]
      .filter((sample) =>
        matches(sample, {
          states: query.getAll("state"),
          q: query.get("q") ?? "",
          category: query.get("category") ?? "",
          channel: query.get("channel") ?? "",
          assignee: query.get("assignee") ?? "",
        }),
      )
      .sort((one, other) => (one.item.summary.dueAt ?? "").localeCompare(other.item.summary.dueAt ?? ""));
  app.get("/api/counts", etag({ weak: true }), (context) => {
    const states: Record<string, number> = {};
    for (const { item } of samples.values()) states[item.state] = (states[item.state] ?? 0) + 1;
    const tiles = Object.fromEntries(
      searches.map((search) => {
        const query = new URLSearchParams();
        for (const state of search.query.state ?? []) query.append("state", state);
        if (search.query.category !== undefined) query.set("category", search.query.category);
        return [search.id, listed(query).length];
      }),
    );
    return context.json({ states, tiles });
  });
  app.get("/api/items", etag({ weak: true }), (context) => {
    const query = new URL(context.req.url).searchParams;
    const at = Number(query.get("cursor") ?? 0);
    const limit = Number(query.get("limit") ?? 50);
    const all = listed(query);
    return context.json(
      itemListSchema.parse({
        rows: all.slice(at, at + limit).map(shownRowOf),
        cursor: at + limit < all.length ? String(at + limit) : null,
      }),
    );
  });
  const lock = (item: Item): void => {
    // Renewing one's own lock is no news to anybody.
    const own = item.review.lock?.user === ME && item.state === "in_review";
    item.review.lock = { user: ME, name: "Anna Prüfer", since: iso(now()), expiresAt: iso(now() + LOCK_MS) };
    if (item.state === "needs_review" || item.state === "set_aside") item.state = "in_review";
    if (!own) item.version += 1;
  };
  app.post("/api/items/next", async (context) => {
    const body = await context.req.json<{ except?: string[] }>();
    const waiting = listed(new URLSearchParams("state=needs_review&state=second_review")).find(
      ({ item }) => item.review.lock === null && !(body.except ?? []).includes(item.itemId),
    );
    if (waiting === undefined) return context.body(null, 204);
    lock(waiting.item);
    announce(waiting.item.itemId);
    return context.json(detailOf(waiting));
  });
  app.post("/api/items/bulk", async (context) => {
    const body = await context.req.json<{ ids: string[] }>();
    return context.json({ results: body.ids.map((itemId) => ({ itemId, done: true, problem: null })) });
  });
  app.get("/api/items/:id", (context) => {
    const sample = samples.get(context.req.param("id"));
    return sample === undefined ? fail(context, 404, { title: "No such item" }) : context.json(shownOf(sample));
  });
  app.get("/api/items/:id/raw", (context) => context.body("raw", 200, { "content-disposition": "attachment" }));
  app.get("/api/items/:id/parts/:part", (context) => {
    const file = samples.get(context.req.param("id"))?.bytes.get(context.req.param("part"));
    return file === undefined
      ? fail(context, 404, { title: "No bytes" })
      : context.body(new Uint8Array(file.data), 200, { "content-type": file.type });
  });
  app.get("/api/items/:id/parts/:part/pages/:page", (context) => {
    const document = samples.get(context.req.param("id"))?.parsed.documents.find((one) => one.part === context.req.param("part"));
    const page = document?.pages.find((one) => one.number === Number(context.req.param("page")));
    return page === undefined ? fail(context, 404, { title: "No such page" }) : context.json(page);
  });
  app.get("/api/items/:id/parts/:part/html", (context) => {
    const html = samples.get(context.req.param("id"))?.html.get(context.req.param("part")) ?? "";
    return context.body(`<!doctype html><html lang="de"><head><title>Mail</title></head><body>${html}</body></html>`, 200, {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'self'",
    });
  });
  const done = (context: Context, item: Item) => {
    announce(item.itemId);
    return context.json({ itemId: item.itemId, state: item.state, version: item.version });
  };
  const stale = (context: Context, item: Item): boolean => context.req.header("if-match") !== `"${item.version}"`;
  const sampleAct = (context: Context, sample: StoredSample, action: string) => {
    if (action === "sample-answer") {
      answered.add(sample.item.itemId);
      return context.json(shownOf(sample));
    }
    drawn.delete(sample.item.itemId);
    return done(context, sample.item);
  };
  /** Acts that need no version. */
  const lightAct = (context: Context, sample: StoredSample, { action, body }: { action: string; body: unknown }) => {
    const { item } = sample;
    if (action === "claim" || action === "take-over") {
      const other = item.review.lock !== null && item.review.lock.user !== ME;
      const wantsOver = action === "take-over" || (body as { takeOver?: boolean }).takeOver === true;
      if (other && !wantsOver)
        return fail(context, 409, { code: "locked", title: "Locked", detail: "Somebody else works on it." });
      lock(item);
      return context.json({ lock: item.review.lock, version: item.version });
    }
    if (action === "heartbeat") {
      if (item.review.lock?.user !== ME) return fail(context, 409, { code: "lock_lost", title: "Lock lost" });
      return context.json({ lock: item.review.lock, version: item.version });
    }
    if (action === "release") {
      item.review.lock = null;
      if (item.state === "in_review") item.state = "needs_review";
      return done(context, item);
    }
    if (action.startsWith("sample")) return sampleAct(context, sample, action);
    if (action === "comment") {
      item.review.comments.push({ at: iso(now()), by: ME, text: (body as { text: string }).text });
      return done(context, item);
    }
    return null;
  };
  app.post("/api/items/:id/:action", async (context) => {
    const sample = samples.get(context.req.param("id"));
    if (sample === undefined) return fail(context, 404, { title: "No such item" });
    const { item } = sample;
    const action = context.req.param("action");
    const body: unknown = await context.req.json().catch(() => ({}));
    const light = lightAct(context, sample, { action, body });
    if (light !== null) return light;
    if (stale(context, item))
      return fail(context, 412, { code: "conflict", title: "Somebody else was faster", current: detailOf(sample) });
    if (action !== "confirm") item.version += 1;
    if (action === "save" || action === "category") {
      const edits = action === "save" ? saveSchema.parse(body).fields : changeCategorySchema.parse(body).fields;
      applyEdits(item, edits);
      if (action === "category" && item.classification !== null) {
        item.classification.category = changeCategorySchema.parse(body).category;
        item.review.categoryTouched = true;
        item.summary.category = item.classification.category;
      }
      return context.json(detailOf(sample));
    }
    if (action === "confirm") {
      applyEdits(item, confirmSchema.parse(body).fields);
      const open = detailOf(sample).form.filter((field) => field.state === "error" || field.state === "empty_required");
      if (open.length > 0) {
        return fail(context, 422, {
          code: "open_checks",
          title: "Open checks",
          errors: open.map(({ name }) => ({ path: name, message: "A value is needed." })),
        });
      }
      // What is refused changes nothing.
      item.version += 1;
    }
    const target: Record<string, Item["state"]> = {
      confirm: "confirmed",
      "set-aside": "set_aside",
      escalate: "needs_review",
      reject: "rejected",
      spam: "rejected",
      file: "filed",
      undo: "in_review",
      retry: "processing",
      "by-hand": "needs_review",
      delete: "erased",
    };
    item.state = target[action] ?? item.state;
    item.review.lock = null;
    return done(context, item);
  });
  app.get("/api/cases/:id", (context) =>
    context.json({
      case: {
        caseId: "case-1",
        tenantId: "default",
        version: 2,
        openedAt: iso(now() - 700_000_000),
        updatedAt: iso(now() - 90_000_000),
        parties: [],
        keys: [],
        timeline: [
          {
            at: iso(now() - 700_000_000),
            direction: "in",
            itemId: null,
            channel: "chat",
            text: "Fragt nach einer Änderung des Abschlags",
          },
          {
            at: iso(now() - 600_000_000),
            direction: "out",
            itemId: null,
            channel: "mail",
            text: "Antwort: bitte neue Bankverbindung schicken",
          },
          {
            at: iso(now() - 90_000_000),
            direction: "in",
            itemId: sampleId(1),
            channel: "mail",
            text: "Neue Bankverbindung zu meinem Vertrag",
          },
        ],
        state: "open",
      },
      items: [...samples.values()].slice(0, 1).map(rowOf),
    }),
  );
  app.get("/api/master/:kind", (context) => {
    const q = fold(context.req.query("q") ?? "");
    const records = [
      { id: "4711-0815", name: "Katrin Müller", address: "Lindenweg 12, 04109 Leipzig", differs: [] as string[] },
      { id: "4711-0899", name: "Karin Mueller", address: "Bachstr. 3, 01067 Dresden", differs: ["street"] },
      { id: "3300-1122", name: "Jürgen Groß", address: "Ring 8, 10115 Berlin", differs: ["name"] },
    ].filter((record) => fold(`${record.id} ${record.name} ${record.address}`).includes(q));
    return context.json({
      records: records.map(({ id, name, address, differs }) => ({
        match: { kind: "customer", id, displayName: name, score: 0.9, matches: ["name"], differs },
        address,
        fields: { customerNumber: id, senderName: name },
      })),
    });
  });
  app.get("/api/searches", (context) => context.json({ searches }));
  app.post("/api/searches", async (context) => {
    searches = [...searches, await context.req.json<SavedSearch>()];
    return context.json({});
  });
  app.delete("/api/searches/:id", (context) => {
    searches = searches.filter((search) => search.id !== context.req.param("id"));
    return context.json({});
  });
  app.get("/api/stream", (context) =>
    streamSSE(context, async (stream) => {
      const waiting: string[] = [];
      const listener = (itemId: string): void => void waiting.push(itemId);
      listeners.add(listener);
      await stream.write(": open\n\n");
      while (!stream.aborted && !stream.closed) {
        for (const itemId of waiting.splice(0)) {
          const item = samples.get(itemId)?.item;
          if (item !== undefined)
            await stream.writeSSE({
              event: "item",
              data: JSON.stringify({ type: "item", itemId, state: item.state, version: item.version }),
            });
        }
        await stream.sleep(50);
      }
      listeners.delete(listener);
    }),
  );
  let inflowName: string | null = null;
  app.get("/api/dashboard", (context) => {
    const made = fakeDashboard(context.req.query("from") ?? iso(now() - 12e8), context.req.query("to") ?? iso(now()));
    const inflow = made.inflow.map((row) => (inflowName === null ? row : { ...row, category: inflowName }));
    return context.json({ ...made, inflow, countedAt: iso(now()) });
  });
  app.get("/api/triggers", (context) => {
    const kind = context.req.query("kind") ?? "";
    const items = (["repeated_contact", "missing_enclosure", "churn_risk", "deadline_near"] as const).map((name, index) => ({
      id: `t-${index}`,
      kind: name,
      occurredAt: iso(now() - (index + 1) * 3_900_000),
      caseId: "case-1",
      itemId: sampleId(1 + index),
      customer: index === 3 ? null : "4711-0815 Katrin Müller",
      reason: "Third contact in a week.",
      data: {},
    }));
    return context.json({ items: items.filter((one) => kind === "" || one.kind === kind), next: null });
  });
  app.get("/api/policies/:category", (context) => context.json(fakePolicy(context.req.param("category"))));
  app.post("/api/policies/:category/simulate", (context) =>
    context.json({
      replayed: 412,
      automaticNow: 291,
      automaticThen: 318,
      wrongNow: 3,
      wrongThen: 5,
      changed: [{ itemId: sampleId(1), subject: "Neue Bankverbindung", was: "review", becomes: "deliver" }],
    }),
  );
  app.put("/api/policies/:category", (context) => context.json({}));
  app.get("/api/models", (context) => context.json(fakeModels()));
  app.get("/api/models/training", (context) => context.json({ training: fakeTraining() }));
  app.post("/api/models/:act", (context) => context.json({}));
  app.get("/api/lessons", (context) => context.json({ lessons: fakeLessons(), cursor: null }));
  app.post("/api/lessons/:id/restore", (context) => context.json({}));
  app.delete("/api/lessons/:id", (context) => context.json({}));
  app.get("/api/anchors", (context) =>
    context.json({
      anchors: [
        {
          id: "k-1",
          kind: "anchor",
          field: "invoiceNumber",
          text: "Beleg-Nr. unserer Buchhaltung",
          sender: "papier-co.example",
          seen: 14,
          right: 14,
          state: "proposed",
        },
        {
          id: "k-2",
          kind: "synonym",
          field: "customerNumber",
          text: "Kd-Kennung",
          sender: "",
          seen: 9,
          right: 8,
          state: "proposed",
        },
      ],
    }),
  );
  app.post("/api/anchors/:id", (context) => context.json({}));
  app.get("/api/samples", (context) => {
    const rows = [...samples.values()].filter(({ item }) => drawn.has(item.itemId)).map(shownRowOf);
    return context.json(itemListSchema.parse({ rows, cursor: null }));
  });
  app.get("/api/people", (context) =>
    context.json({ people: [...people].map(([user, { version, person }]) => ({ user, version, person })) }),
  );
  app.put("/api/people/:user", async (context) => {
    const user = context.req.param("user");
    const known = people.get(user);
    if ((context.req.header("if-match") ?? "") !== (known === undefined ? "" : `"${known.version}"`))
      return fail(context, 412, { code: "conflict", title: "Somebody else was faster" });
    const next = { version: (known?.version ?? 0) + 1, person: personSchema.parse(await context.req.json()) };
    people.set(user, next);
    return context.json({ user, ...next });
  });
  app.get("/api/audit", (context) => context.json({ entries: fakeAudit(context.req.query("actor") ?? ""), cursor: null }));
  app.get("/api/dead-letters", (context) =>
    context.json({
      letters: [
        {
          id: "d-1",
          queue: "billing",
          itemId: sampleId(6),
          sentAt: iso(now() - 4e6),
          receives: 5,
          reason: "HTTP 503 from billing.example",
        },
      ],
      cursor: null,
    }),
  );
  app.post("/api/dead-letters/redrive", (context) => context.json({}));
  app.post("/api/persons/preview", async (context) => {
    const { query } = await context.req.json<{ query: string }>();
    return context.json({
      token: "t-1",
      query,
      items: [...samples.values()].slice(0, 2).map(({ item }) => ({
        itemId: item.itemId,
        receivedAt: item.arrival.receivedAt,
        subject: item.summary.subject,
        sender: item.summary.sender.address,
        state: item.state,
      })),
      counts: { originals: 2, texts: 2, corrections: 1, cases: 1 },
    });
  });
  app.post("/api/persons/export", (context) => context.json({ items: [] }));
  app.post("/api/persons/erase", (context) =>
    context.json({ erasedAt: iso(now()), by: ME, items: 2, removed: { originals: 2, texts: 2 }, digest: "9f".repeat(32) }),
  );
  app.use("*", async (context, next) => {
    await next();
    if (!context.req.path.startsWith("/api")) context.res.headers.set("content-security-policy", CONSOLE_CSP);
  });
  app.use("*", serveStatic({ root: `${project}/dist/console` }));
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: options.port ?? 0 }, (info) =>
      resolve({
        url: `http://127.0.0.1:${info.port}`,
        samples,
        calls,
        announce,
        expire: (value) => {
          expired = value;
        },
        plant: hostile.plant,
        plantInflow: (category) => {
          inflowName = category;
        },
        close: () =>
          new Promise((finished) => {
            server.close(() => finished());
            if ("closeAllConnections" in server) server.closeAllConnections();
          }),
      }),
    );
  });
};
