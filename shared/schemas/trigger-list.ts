import { z } from "zod";
import { instantSchema, itemIdSchema } from "./identifiers.ts";
import { triggerSchema } from "./work-item.ts";

/** GET /api/triggers?cursor=&kind=&limit= : newest first. `reason` is the English sentence; the console words it by `kind` and `data`. */
export const triggerListSchema = z.strictObject({
  items: z.array(
    z.strictObject({
      /** Of the event that went out; the receiver's idempotency key. */
      id: z.string(),
      kind: triggerSchema.shape.kind,
      occurredAt: instantSchema,
      caseId: z.string().nullable(),
      itemId: itemIdSchema.nullable(),
      customer: z.string().nullable(),
      reason: z.string(),
      data: z.record(z.string(), z.unknown()),
    }),
  ),
  /** The next page's cursor; null after the last. */
  next: z.string().nullable(),
});
export type TriggerList = z.infer<typeof triggerListSchema>;
