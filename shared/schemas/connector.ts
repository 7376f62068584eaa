import { z } from "zod";
import { slugSchema } from "./identifiers.ts";

/** Name of a secret, e.g. `crm_token`: read from Secrets Manager or the environment, never written into a pack. */
export const secretNameSchema = z.string().regex(/^[a-z][a-z0-9_]{0,60}$/, "a secret's name of lower-case letters, digits and _");

/** Any JSON; strings may hold {{paths}} into the work item. */
export type Template = string | number | boolean | null | Template[] | { [key: string]: Template };
export const templateSchema: z.ZodType<Template> = z.lazy(() =>
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(templateSchema), z.record(z.string(), templateSchema)]),
);

export const authSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("none") }),
  /** `Authorization: <scheme> <secret>`; Zammad's scheme is "Token token=". */
  z.strictObject({ kind: z.literal("header"), scheme: z.string().default("Bearer "), secret: secretNameSchema }),
  z.strictObject({ kind: z.literal("basic"), user: z.string(), secret: secretNameSchema }),
  z.strictObject({
    kind: z.literal("oauth2"),
    tokenUrl: z.url(),
    clientId: z.string(),
    secret: secretNameSchema,
    scope: z.string().optional(),
  }),
]);
export type ConnectorAuth = z.infer<typeof authSchema>;

/** A hanging system holds one worker so long, not longer; Lambda's own limit is 60 s. */
const MAX_TIMEOUT_SECONDS = 30;
const DEFAULT_TIMEOUT_SECONDS = 10;
/** Tries within one receive; the queue tries again after that. */
const DEFAULT_TRIES = 3;
const MAX_TRIES = 5;

const httpBase = {
  url: z.url(),
  auth: authSchema.default({ kind: "none" }),
  timeoutSeconds: z.number().positive().max(MAX_TIMEOUT_SECONDS).default(DEFAULT_TIMEOUT_SECONDS),
  tries: z.number().int().min(1).max(MAX_TRIES).default(DEFAULT_TRIES),
  /** SSRF guard: loopback, private and link-local addresses only where the pack says so. */
  allowPrivateNetwork: z.boolean().default(false),
};

export const httpsConnectorSchema = z.strictObject({
  kind: z.literal("https"),
  ...httpBase,
  method: z.enum(["POST", "PUT", "PATCH"]).default("POST"),
  headers: z.record(z.string(), z.string()).default({}),
  /** Secret of the Standard Webhooks signature, `whsec_...`; several receivers check it. */
  signingSecret: secretNameSchema.nullable().default(null),
  /** The system's own JSON; null sends the CloudEvent as it is. */
  mapping: templateSchema.nullable().default(null),
  /** Dot path of its reference in the answer, e.g. `data.id`; null: the answer is no receipt, one comes later. */
  reference: z.string().nullable().default(null),
});

export const crmConnectorSchema = z.strictObject({
  kind: z.literal("crm"),
  ...httpBase,
  /** Below `url`; a record is made by PUT under the work item's id, so that twice is once. */
  path: z.string().default("/cases/{{workItemId}}"),
  mapping: templateSchema.nullable().default(null),
  reference: z.string().default("id"),
});

export const zammadConnectorSchema = z.strictObject({
  kind: z.literal("zammad"),
  ...httpBase,
  group: z.string().min(1),
  /** Zammad's priority names by ours. */
  priorities: z
    .strictObject({ high: z.string(), normal: z.string(), low: z.string() })
    .default({ high: "3 high", normal: "2 normal", low: "1 low" }),
});

const domainSchema: z.ZodType<Template> = templateSchema;
export const trytonStepSchema = z.discriminatedUnion("do", [
  /** Finds one record; its id is kept under `as`. Where none is found the work item is rejected with `missing`, or goes on when it is null. */
  z.strictObject({
    do: z.literal("find"),
    model: z.string(),
    domain: domainSchema,
    as: slugSchema,
    missing: z.string().nullable().default(null),
  }),
  /** Makes a record unless `as` is known already. */
  z.strictObject({ do: z.literal("create"), model: z.string(), values: templateSchema, as: slugSchema }),
  z.strictObject({ do: z.literal("write"), model: z.string(), id: z.string(), values: templateSchema }),
]);
export type TrytonStep = z.infer<typeof trytonStepSchema>;

export const trytonConnectorSchema = z.strictObject({
  kind: z.literal("tryton"),
  ...httpBase,
  database: z.string().min(1),
  user: z.string().min(1),
  secret: secretNameSchema,
  /** Tryton's context of every call, e.g. { company: 1 }. */
  context: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])).default({}),
  /** What each category does there; other categories are rejected with a reason. */
  categories: z.record(slugSchema, z.strictObject({ steps: z.array(trytonStepSchema).min(1), reference: z.string() })),
});

export const outboxConnectorSchema = z.strictObject({
  kind: z.literal("outbox"),
  /** Each work item becomes one JSON file in it. */
  folder: z.string().min(1),
  mapping: templateSchema.nullable().default(null),
  /** True: the written file is the receipt. */
  accepts: z.boolean().default(true),
});

export const connectorSchema = z.discriminatedUnion("kind", [
  httpsConnectorSchema,
  crmConnectorSchema,
  zammadConnectorSchema,
  trytonConnectorSchema,
  outboxConnectorSchema,
]);
/** Triggers ask for no record: a webhook or a folder takes them as they are, or by a mapping of their data. */
export const triggerConnectorSchema = z.discriminatedUnion("kind", [httpsConnectorSchema, outboxConnectorSchema]);
export type TriggerConnectorConfig = z.infer<typeof triggerConnectorSchema>;
export type ConnectorConfig = z.infer<typeof connectorSchema>;
export type HttpsConnectorConfig = z.infer<typeof httpsConnectorSchema>;
export type CrmConnectorConfig = z.infer<typeof crmConnectorSchema>;
export type ZammadConnectorConfig = z.infer<typeof zammadConnectorSchema>;
export type TrytonConnectorConfig = z.infer<typeof trytonConnectorSchema>;
export type OutboxConnectorConfig = z.infer<typeof outboxConnectorSchema>;
