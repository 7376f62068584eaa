import { z } from "zod";
import { tenantIdSchema } from "../../schemas/identifiers.ts";
import { parseConfig } from "../config-error.ts";

/**
 * Contents up to this size ride in the database's group commit instead of getting two fsyncs of their own.
 * Measured with 16 puts at once (table : file, per second): 16 KiB 3100 : 800, 64 KiB 1250 : 850, 256 KiB 550 : 950.
 */
const DEFAULT_INLINE_BYTES = 65_536;
/** SQS's usual advice for queues that feed functions: transient failures pass within five tries. */
const DEFAULT_MAX_RECEIVE_COUNT = 5;

const receiveLimitSchema = z.number().int().min(1).max(1000);

export const stateConfigSchema = z.strictObject({
  /** Holds everything: posthorn.sqlite and objects/. Created when missing. */
  dataFolder: z.string().min(1),
  maxReceiveCount: receiveLimitSchema.default(DEFAULT_MAX_RECEIVE_COUNT),
  /** Exceptions by queue name. */
  queues: z.record(z.string(), z.strictObject({ maxReceiveCount: receiveLimitSchema })).default({}),
  /**
   * Queues nobody but this process works on: what a killed one held in flight, or had put off, is shown again at once.
   * Only for whoever holds the data folder; a second process would be robbed of what it works on.
   */
  ownQueues: z.array(z.string().min(1)).default([]),
  inlineBytes: z.number().int().min(0).max(1_048_576).default(DEFAULT_INLINE_BYTES),
  packs: z.strictObject({
    /** Where packs lie by name. */
    folder: z.string().min(1).default("shared/packs"),
    /** Name below `folder`, or a path, for tenants without their own entry. */
    default: z.string().min(1),
    tenants: z.record(tenantIdSchema, z.string().min(1)).default({}),
  }),
});
export type StateConfig = z.input<typeof stateConfigSchema>;

const environmentSchema = z.object({
  POSTHORN_DATA: z.string({ error: "POSTHORN_DATA is not set; it names the data folder, e.g. ./data" }).min(1),
  POSTHORN_PACK: z.string().min(1),
});

/** What `openState` wants, from the variables of functions/env.ts. */
export function stateConfigFrom(environment: unknown): StateConfig {
  const variables = parseConfig(environmentSchema, environment);
  return { dataFolder: variables.POSTHORN_DATA, packs: { default: variables.POSTHORN_PACK } };
}
