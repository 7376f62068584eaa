import { z } from "zod";

/** The part of an S3 event notification that intake reads; sizes in bytes. */
export const objectCreatedSchema = z.looseObject({
  Records: z.array(
    z.looseObject({
      eventName: z.string(),
      s3: z.looseObject({
        bucket: z.looseObject({ name: z.string() }),
        object: z.looseObject({
          /** URL-encoded with + for blanks, as S3 sends it. */
          key: z.string(),
          size: z.number().optional(),
        }),
      }),
    }),
  ),
});
export type ObjectCreated = z.infer<typeof objectCreatedSchema>;

/** S3 sends this once when a notification is set up; it names no object. */
export const s3TestEventSchema = z.looseObject({ Event: z.literal("s3:TestEvent") });
