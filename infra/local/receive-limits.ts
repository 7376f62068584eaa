import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { connectorSources, hasTriggerConnector, SYSTEM_MAX_RECEIVES } from "../../functions/deliver/system-sources.ts";
import { deadLetterQueue, RECEIPT_QUEUE, stageQueue, TRIGGER_QUEUE } from "../../shared/core/flow/queue-names.ts";
import { NOTIFICATION_QUEUE } from "../../shared/core/notify/notify-customer.ts";
import { queueStages } from "../../shared/core/pipeline.ts";
import { packSchema } from "../../shared/schemas/pack.ts";

type ReceiveLimits = Record<string, { maxReceiveCount: number }>;

/** Queues only we work on. Those of systems that read them themselves are not among them: what they hold in flight is theirs. */
export const workedQueues = (limits: ReceiveLimits): string[] => [
  ...Object.keys(limits),
  ...queueStages.map((stage) => deadLetterQueue(stageQueue(stage.name))),
  RECEIPT_QUEUE,
];

/** Tries before the dead-letter queue: as the stages say, and long patience for systems we deliver to ourselves. A broken pack is told by its loader, with its lines. */
export const receiveLimits = async (packFolder: string): Promise<ReceiveLimits> => {
  const stages = queueStages.map((stage) => [stageQueue(stage.name), { maxReceiveCount: stage.maxReceiveCount }] as const);
  const pack = packSchema.safeParse(parse(await readFile(join(packFolder, "pack.yaml"), "utf8"), { logLevel: "silent" }));
  const systems = pack.success ? connectorSources(pack.data).map(({ queue }) => queue) : [];
  const triggers = pack.success && hasTriggerConnector(pack.data) ? [TRIGGER_QUEUE] : [];
  const patient = [...systems, ...triggers, NOTIFICATION_QUEUE].map(
    (queue) => [queue, { maxReceiveCount: SYSTEM_MAX_RECEIVES }] as const,
  );
  return Object.fromEntries([...stages, ...patient]);
};
