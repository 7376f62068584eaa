import { z } from "zod";
import { itemIdSchema, tenantIdSchema } from "./identifiers.ts";

/** The seven words; their order is stated in shared/core/pipeline.ts alone. */
export const stageNameSchema = z.enum(["intake", "parse", "classify", "extract", "route", "review", "deliver"]);
export type StageName = z.infer<typeof stageNameSchema>;

/** What travels between stages: never content, only where to find it. */
export const stageMessageSchema = z.strictObject({
  itemId: itemIdSchema,
  tenantId: tenantIdSchema,
  attempt: z.number().int().min(1),
});
export type StageMessage = z.infer<typeof stageMessageSchema>;
