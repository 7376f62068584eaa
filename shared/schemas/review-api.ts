import { z } from "zod";
import { caseSchema } from "./case.ts";
import { candidateSchema } from "./classification.ts";
import { fieldValueSchema, provenanceSchema } from "./extraction.ts";
import { channelSchema, fieldNameSchema, instantSchema, itemIdSchema, slugSchema } from "./identifiers.ts";
import { itemSchema, lockSchema, summarySchema } from "./item.ts";
import { itemStateSchema, ledgerBalanceSchema } from "./ledger.ts";
import { parsedSchema } from "./parsed.ts";
import { problemDetailsSchema } from "./problem.ts";

/** Contract between the review API (functions/review) and the console. All paths lie below /api. */

export const roleSchema = z.enum(["clerk", "lead", "admin", "auditor", "partner"]);
export type Role = z.infer<typeof roleSchema>;

/** GET /api/me */
export const meSchema = z.strictObject({
  user: z.string(),
  name: z.string(),
  roles: z.array(roleSchema),
  tenantId: z.string(),
  /** Teams whose items the user may see; empty: all. */
  teams: z.array(slugSchema),
  /** Sent back as `x-csrf-token` with every change. */
  csrfToken: z.string(),
  /** True where no issuer is configured: one local user on loopback; the console says so in a banner. */
  singleUser: z.boolean(),
  /** How the console hears of changes: by GET /api/stream, or by asking lists and counts again with If-None-Match. */
  live: z.enum(["stream", "poll"]).default("stream"),
});
export type Me = z.infer<typeof meSchema>;

export const itemRowSchema = z.strictObject({
  itemId: itemIdSchema,
  version: z.number().int(),
  state: itemStateSchema,
  channel: channelSchema,
  receivedAt: instantSchema,
  updatedAt: instantSchema,
  caseId: z.string().nullable(),
  summary: summarySchema,
  lockedBy: z.string().nullable(),
});
export type ItemListRow = z.infer<typeof itemRowSchema>;

/** GET /api/items?state=needs_review&state=...&category=&team=&system=&channel=&assignee=&q=&order=due|newest|oldest&cursor=&limit= */
export const itemListQuerySchema = z.object({
  state: z.array(itemStateSchema).optional(),
  category: z.string().optional(),
  team: z.string().optional(),
  system: z.string().optional(),
  channel: channelSchema.optional(),
  assignee: z.string().optional(),
  caseId: z.string().optional(),
  q: z.string().max(200).optional(),
  order: z.enum(["due", "newest", "oldest"]).default("due"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export const itemListSchema = z.strictObject({ rows: z.array(itemRowSchema), cursor: z.string().nullable() });
export type ItemList = z.infer<typeof itemListSchema>;

/** GET /api/counts: live numbers of the tiles, by saved search name. */
export const countsSchema = z.strictObject({ states: z.record(z.string(), z.number()), tiles: z.record(z.string(), z.number()) });

/** What can be done to an item; each word is also the last segment of its path. */
export const itemActionSchema = z.enum([
  "claim",
  "heartbeat",
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
  "sample-answer",
  "sample",
  "retry",
  "by-hand",
  "delete",
  "undo",
]);
export type ItemAction = z.infer<typeof itemActionSchema>;

export const reviewFieldSchema = z.strictObject({
  name: fieldNameSchema,
  label: z.strictObject({ de: z.string(), en: z.string() }),
  type: z.string(),
  required: z.boolean(),
  threshold: z.number(),
  /** See the states of the review screen. */
  state: z.enum(["sure", "confirmed", "to_confirm", "error", "warning", "empty_required", "empty", "locked", "not_on_document"]),
  /** Masked for roles that may not see it: value is then null and `masked` true. */
  masked: z.boolean(),
});
export type ReviewField = z.infer<typeof reviewFieldSchema>;

/** GET /api/items/{id} (ETag: "<version>") */
export const itemDetailSchema = z.strictObject({
  item: itemSchema,
  /** Without the parts' bytes; null when nothing was read. */
  parsed: parsedSchema.nullable(),
  /** Fields of the category with the thresholds that apply, in form order. */
  form: z.array(reviewFieldSchema),
  openChecks: z.number().int(),
  /** Which of the actions the user may do now. */
  allowed: z.array(itemActionSchema),
  /** True while the category itself is one of the open checks. */
  categoryOpen: z.boolean(),
  /** Until when a confirmation can be taken back; null when nothing is pending. */
  undoUntil: instantSchema.nullable(),
  /**
   * What is kept from this person until they gave an answer of their own. `sample`: all the machine made of it (drawn for the
   * quality sample). `second_reading`: the category and the values of the first of two people (the pack's rule says blind); what
   * they choose themselves stands in their place.
   */
  hidden: z.enum(["sample", "second_reading"]).nullable().default(null),
});
export type ItemDetail = z.infer<typeof itemDetailSchema>;

/** Field edits by a person. `value` null with `absent` true: "not on document". */
export const fieldEditSchema = z.strictObject({
  name: fieldNameSchema,
  value: fieldValueSchema.nullable(),
  provenance: provenanceSchema.nullable().default(null),
  absent: z.boolean().default(false),
  /** Needed to keep a value a validator calls wrong. */
  overrideReason: z.string().max(500).nullable().default(null),
});
export type FieldEdit = z.infer<typeof fieldEditSchema>;

/**
 * Changes carry `If-Match: "<version>"` and `x-csrf-token`. 412 answers with the current item when someone else was faster.
 * POST /api/items/next {filter} -> ItemDetail with the lock taken, 204 when nothing waits
 * POST /api/items/{id}/claim {takeOver?: boolean} | /heartbeat | /release
 * POST /api/items/{id}/category {category}          re-extracts, keeps edited values of the same name
 * POST /api/items/{id}/save     {fields}             keeps the lock
 * POST /api/items/{id}/confirm  {category, secondary, fields, overrideReason?} -> {state}; 422 with problems when checks are open
 * POST /api/items/{id}/set-aside {until, reason} | /escalate {level, note} | /reject {reason} | /spam | /requeue {note}
 * POST /api/items/{id}/comment {text} | /assign {user} | /retry (failed) | /by-hand (failed) {reason} | /file {reason}
 * POST /api/items/{id}/undo     within the undo window after confirm
 * POST /api/items/bulk {ids, action: assign|category|spam|requeue, ...} -> per id result
 * GET  /api/items/{id}/parts/{part}         bytes as attachment; ?inline=1 only for PDF and images, always with a strict CSP and nosniff
 * GET  /api/items/{id}/parts/{part}/html    sanitised HTML for the sandboxed frame; ?remote=1 shows remote images
 * GET  /api/items/{id}/raw                  the original
 * GET  /api/cases/{id}                      timeline with its items
 * GET  /api/pack                            categories, fields, teams, systems with labels
 * GET  /api/stream                          server-sent events: {type:"item", itemId, state, version} and {type:"counts"}
 * GET/POST/DELETE /api/searches             saved searches (tiles)
 * GET  /api/dashboard?from=&to=             control room
 * GET  /api/ledger                          conservation equation
 * GET  /api/policies/{category} ... POST /api/policies/{category}/simulate | PUT (versioned)
 * GET  /api/models, POST /api/models/train|promote|rollback, GET/DELETE lessons
 * GET  /api/audit?…                         audit log, paged; GET /api/audit.csv
 * POST /api/persons/preview|export|erase    privacy
 * GET  /api/dead-letters, POST /api/dead-letters/redrive
 */
export const confirmSchema = z.strictObject({
  category: slugSchema,
  secondary: z.array(slugSchema).default([]),
  fields: z.array(fieldEditSchema),
  note: z.string().max(2000).default(""),
});
export type Confirm = z.infer<typeof confirmSchema>;

export const saveSchema = z.strictObject({ fields: z.array(fieldEditSchema) });
export const changeCategorySchema = z.strictObject({ category: slugSchema, fields: z.array(fieldEditSchema).default([]) });
export const setAsideSchema = z.strictObject({ until: instantSchema, reason: z.string().min(1).max(2000) });
export const escalateSchema = z.strictObject({ level: z.number().int().min(1).max(3), note: z.string().min(1).max(2000) });
export const reasonBodySchema = z.strictObject({ reason: z.string().min(1).max(2000) });
export const commentBodySchema = z.strictObject({ text: z.string().min(1).max(10_000) });
export const claimSchema = z.strictObject({ takeOver: z.boolean().default(false) });
export const lockAnswerSchema = z.strictObject({ lock: lockSchema, version: z.number().int() });

export const packViewSchema = z.strictObject({
  name: z.string(),
  categories: z.record(
    z.string(),
    z.strictObject({
      label: z.strictObject({ de: z.string(), en: z.string() }),
      description: z.strictObject({ de: z.string(), en: z.string() }),
      system: z.string(),
      team: z.string(),
      fields: z.array(z.string()),
    }),
  ),
  fields: z.record(z.string(), z.strictObject({ label: z.strictObject({ de: z.string(), en: z.string() }), type: z.string() })),
  teams: z.record(z.string(), z.strictObject({ de: z.string(), en: z.string() })),
  systems: z.record(z.string(), z.strictObject({ de: z.string(), en: z.string() })),
});
export type PackView = z.infer<typeof packViewSchema>;

export const dashboardSchema = z.strictObject({
  from: instantSchema,
  to: instantSchema,
  inflow: z.array(z.strictObject({ day: z.iso.date(), channel: channelSchema, category: z.string(), count: z.number() })),
  backlog: z.array(z.strictObject({ bucket: z.string(), count: z.number() })),
  sla: z.strictObject({ met: z.number(), missed: z.number(), atRisk: z.number() }),
  automation: z.strictObject({ automatic: z.number(), total: z.number(), sampled: z.number(), sampledRight: z.number() }),
  shadow: z.array(z.strictObject({ category: z.string(), compared: z.number(), agreed: z.number() })),
  corrections: z.array(
    z.strictObject({ category: z.string(), field: z.string().nullable(), reviewed: z.number(), corrected: z.number() }),
  ),
  handlingSeconds: z.strictObject({ median: z.number().nullable(), p90: z.number().nullable() }),
  /** When these numbers were counted; fresher ones are being counted when they are older than half a minute. */
  countedAt: instantSchema.optional(),
  queues: z.array(
    z.strictObject({
      system: z.string(),
      visible: z.number(),
      inFlight: z.number(),
      dead: z.number(),
      oldestSeconds: z.number(),
    }),
  ),
  sentiment: z.record(z.string(), z.number()),
  repeatedContacts: z.number(),
  ledger: ledgerBalanceSchema,
});
export type Dashboard = z.infer<typeof dashboardSchema>;

export const suggestionsSchema = z.strictObject({ candidates: z.array(candidateSchema) });

/**
 * Answers. claim, heartbeat and take-over -> LockAnswer; next, category and save -> ItemDetail; all other acts on one item -> ActDone.
 * All carry `ETag`. If-Match is required for category, save, confirm, set-aside, escalate, reject, spam, file, requeue, split, merge
 * and undo (428 without), checked where given for the rest. A version that is older only by comments, assignments and lock renewals
 * still counts as current.
 */
export const actDoneSchema = z.strictObject({ itemId: itemIdSchema, state: itemStateSchema, version: z.number().int() });
export type ActDone = z.infer<typeof actDoneSchema>;

/**
 * 412 `conflict`: somebody else was faster. 409 `readings_differ`: the second of two people, reading blind, gave other values than
 * the first. Problem details with what is stored now, so that both versions can be shown.
 */
export const conflictSchema = problemDetailsSchema.extend({
  code: z.enum(["conflict", "readings_differ"]),
  current: itemDetailSchema,
});
export type Conflict = z.infer<typeof conflictSchema>;

/** 409, 403, 422: problem details with a stable word: locked, wrong_state, four_eyes, open_checks, csrf, loopback_only ... `errors[].path` is the field's name. */
export const refusalSchema = problemDetailsSchema.extend({ code: z.string() });
export type Refusal = z.infer<typeof refusalSchema>;

export const nextSchema = z.strictObject({
  filter: z
    .strictObject({
      category: z.string().optional(),
      team: z.string().optional(),
      system: z.string().optional(),
      channel: channelSchema.optional(),
      q: z.string().max(200).optional(),
    })
    .default({}),
  /** Not this one again: the item just released or skipped. */
  except: z.array(itemIdSchema).max(20).default([]),
});
export type Next = z.infer<typeof nextSchema>;

export const assignSchema = z.strictObject({ user: z.string().max(200).nullable() });
export const requeueSchema = z.strictObject({ note: z.string().max(2000).default("") });
/** Each listed part becomes an item of its own; the item itself ends as `split`. */
/** Items made by one act. */
export const MAX_SPLIT_PARTS = 100;
export const splitSchema = z.strictObject({ parts: z.array(z.string()).min(1).max(MAX_SPLIT_PARTS) });
/** The item becomes a duplicate of `into`. */
export const mergeSchema = z.strictObject({ into: itemIdSchema, note: z.string().max(2000).default("") });

/** As many as a page of the work list. */
const MAX_BULK = 100;
const bulkIdsSchema = z.array(itemIdSchema).min(1).max(MAX_BULK);
export const bulkSchema = z.discriminatedUnion("action", [
  z.strictObject({ action: z.literal("assign"), ids: bulkIdsSchema, user: z.string().max(200).nullable() }),
  z.strictObject({ action: z.literal("category"), ids: bulkIdsSchema, category: slugSchema }),
  z.strictObject({ action: z.literal("spam"), ids: bulkIdsSchema }),
  z.strictObject({ action: z.literal("requeue"), ids: bulkIdsSchema, note: z.string().max(2000).default("") }),
]);
export type Bulk = z.infer<typeof bulkSchema>;
export const bulkAnswerSchema = z.strictObject({
  results: z.array(z.strictObject({ itemId: itemIdSchema, done: z.boolean(), problem: z.string().nullable() })),
});

/** GET /api/stream: `event: item` or `event: counts`, data as JSON of this shape; a comment line every 20 s keeps it open. */
export const streamEventSchema = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("item"), itemId: itemIdSchema, state: itemStateSchema, version: z.number().int() }),
  z.strictObject({ type: z.literal("counts") }),
]);
export type StreamEvent = z.infer<typeof streamEventSchema>;

/**
 * Words of pages beyond the first 20 are left out of ItemDetail.parsed (a 500-page scan would be megabytes):
 * GET /api/items/{id}/parts/{part}/pages/{page} -> Page with its words.
 */
export const PAGES_WITH_WORDS = 20;

/** GET /api/cases/{id} */
export const caseViewSchema = z.strictObject({ case: caseSchema.nullable(), items: z.array(itemRowSchema) });
export type CaseView = z.infer<typeof caseViewSchema>;

/** A tile of the work list. `shared` ones are for all, the others for their owner. */
export const savedSearchSchema = z.strictObject({
  id: slugSchema,
  label: z.strictObject({ de: z.string().min(1).max(60), en: z.string().min(1).max(60) }),
  query: itemListQuerySchema.omit({ cursor: true, limit: true }).partial(),
  shared: z.boolean().default(false),
  /** Built in: cannot be deleted. */
  builtIn: z.boolean().default(false),
});
export type SavedSearch = z.infer<typeof savedSearchSchema>;
export const savedSearchesSchema = z.strictObject({ searches: z.array(savedSearchSchema) });

/** An admin's record of a person's rights; without one the issuer's groups decide. GET /api/people, PUT /api/people/{user} */
export const personSchema = z.strictObject({
  name: z.string().max(200),
  active: z.boolean().default(true),
  roles: z.array(roleSchema),
  /** Empty: all (for partners: none). */
  teams: z.array(slugSchema).default([]),
  /** Empty: all. */
  categories: z.array(slugSchema).default([]),
  level: z.number().int().min(1).max(3).default(1),
  /** Sensitive fields are hidden from them; then originals are too. */
  masked: z.boolean().default(false),
});
export type Person = z.infer<typeof personSchema>;

/** Acts that need no words. */
export const emptyBodySchema = z.strictObject({});

/** POST /api/items/{id}/sample-answer -> ItemDetail: the person's own category, given before the machine's answer is sent to them. */
export const sampleAnswerSchema = z.strictObject({ category: slugSchema });

/**
 * POST /api/items/{id}/sample: a person's verdict on an item that went straight through (decision.audit); GET /api/samples lists
 * those without one. Refused (`answer_first`) before the person's own answer. Feeds `automation.sampled` and `sampledRight`, holds nothing up.
 */
export const sampleSchema = z.strictObject({ right: z.boolean(), note: z.string().max(2000).default("") });
