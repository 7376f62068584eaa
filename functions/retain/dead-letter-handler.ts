import { intakeDeadLetter, stageDeadLetter } from "../../shared/core/retain/dead-letter.ts";
import { services } from "../services.ts";
import { batchHandler } from "../stage-handler.ts";

/** Dead-letter queues feed this: an item that no try could move becomes an entry of the failed list. */
export const handler = batchHandler(async (record) => {
  const available = await services();
  const attempts = Number(record.attributes.ApproximateReceiveCount);
  const queue = record.eventSourceARN.split(":").at(-1) ?? "";
  await (queue.includes("intake-dlq")
    ? intakeDeadLetter(available.intake, record.body)
    : stageDeadLetter(available.flow, { queue, body: record.body, attempts }));
});
