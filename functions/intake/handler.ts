import { objectCreatedSchema, s3TestEventSchema } from "../../shared/schemas/object-created.ts";
import { intake } from "../../shared/core/intake/intake.ts";
import { services } from "../services.ts";
import { batchHandler } from "../stage-handler.ts";

export const handler = batchHandler(async (record) => {
  const body: unknown = JSON.parse(record.body);
  if (s3TestEventSchema.safeParse(body).success) return;
  const available = await services();
  for (const created of objectCreatedSchema.parse(body).Records) {
    const key = decodeURIComponent(created.s3.object.key.replaceAll("+", " "));
    await intake(available.intake, key);
  }
});
