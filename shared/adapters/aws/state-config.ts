import { z } from "zod";
import { tenantIdSchema } from "../../schemas/identifiers.ts";
import { parseConfig } from "../config-error.ts";

export const stateConfigSchema = z.strictObject({
  bucket: z.string().min(1),
  table: z.string().min(1),
  /** Queue URLs are this followed by the queue's name. */
  queueUrlPrefix: z.url(),
  packs: z.strictObject({
    /** Where bundled packs lie by name. */
    folder: z.string().min(1).default("shared/packs"),
    /** Name below `folder`, a path in the bundle, or `s3:<name>` for `packs/<name>/` in the bucket. */
    default: z.string().min(1),
    tenants: z.record(tenantIdSchema, z.string().min(1)).default({}),
  }),
  /** Only for emulators and private endpoints; the SDK finds region, endpoints and credentials of the account by itself. */
  region: z.string().optional(),
  endpoints: z.strictObject({ s3: z.url(), sqs: z.url(), dynamodb: z.url() }).optional(),
  credentials: z.strictObject({ accessKeyId: z.string(), secretAccessKey: z.string() }).optional(),
});
export type StateConfig = z.input<typeof stateConfigSchema>;
export type ResolvedStateConfig = z.output<typeof stateConfigSchema>;

const environmentSchema = z.object({
  POSTHORN_BUCKET: z.string({ error: "POSTHORN_BUCKET is not set; it names the document bucket" }).min(1),
  POSTHORN_TABLE: z.string({ error: "POSTHORN_TABLE is not set; it names the item table" }).min(1),
  POSTHORN_QUEUE_URL_PREFIX: z
    .string({ error: "POSTHORN_QUEUE_URL_PREFIX is not set; it is the start of all queue URLs" })
    .min(1),
  POSTHORN_PACK: z.string().min(1),
});

/** What `openState` wants, from the variables of functions/env.ts. */
export function stateConfigFrom(environment: unknown): StateConfig {
  const variables = parseConfig(environmentSchema, environment);
  return {
    bucket: variables.POSTHORN_BUCKET,
    table: variables.POSTHORN_TABLE,
    queueUrlPrefix: variables.POSTHORN_QUEUE_URL_PREFIX,
    packs: { default: variables.POSTHORN_PACK },
  };
}
