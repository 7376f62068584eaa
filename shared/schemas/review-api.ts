import { z } from "zod";
import { candidateSchema } from "./classification.ts";
import { fieldValueSchema, provenanceSchema } from "./extraction.ts";
import { channelSchema, fieldNameSchema, instantSchema, itemIdSchema, slugSchema } from "./identifiers.ts";
import { itemSchema, lockSchema, summarySchema } from "./item.ts";
import { itemStateSchema, ledgerBalanceSchema } from "./ledger.ts";
import { parsedSchema } from "./parsed.ts";

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

/** GET /api/items/{id} (ETag: "<version>") */
export const itemDetailSchema = z.strictObject({
  item: itemSchema,
  /** Without the parts' bytes; null when nothing was read. */
  parsed: parsedSchema.nullable(),
  /** Fields of the category with the thresholds that apply, in form order. */
  form: z.array(
    z.strictObject({
      name: fieldNameSchema,
      label: z.strictObject({ de: z.string(), en: z.string() }),
      type: z.string(),
      required: z.boolean(),
      threshold: z.number(),
      /** sure, confirmed, to_confirm, error, warning, empty_required, empty, locked, not_on_document: see the states of the review screen. */
      state: z.enum([
        "sure",
        "confirmed",
        "to_confirm",
        "error",
        "warning",
        "empty_required",
        "empty",
        "locked",
        "not_on_document",
      ]),
      /** Masked for roles that may not see it: value is then null and `masked` true. */
      masked: z.boolean(),
    }),
  ),
  openChecks: z.number().int(),
  /** Which of the actions the user may do now. */
  allowed: z.array(z.string()),
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
