import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { connectorSources, SYSTEM_MAX_RECEIVES } from "../../functions/deliver/system-sources.ts";
import { stageQueue, TRIGGER_QUEUE } from "../../shared/core/flow/queue-names.ts";
import { NOTIFICATION_QUEUE } from "../../shared/core/notify/notify-customer.ts";
import { queueStages } from "../../shared/core/pipeline.ts";
import { packSchema } from "../../shared/schemas/pack.ts";

/** Tries before the dead-letter queue: as the stages say, and long patience for systems we deliver to ourselves. A broken pack is told by its loader, with its lines. */
export const receiveLimits = async (packFolder: string): Promise<Record<string, { maxReceiveCount: number }>> => {
  const stages = queueStages.map((stage) => [stageQueue(stage.name), { maxReceiveCount: stage.maxReceiveCount }] as const);
  const pack = packSchema.safeParse(parse(await readFile(join(packFolder, "pack.yaml"), "utf8"), { logLevel: "silent" }));
  const systems = pack.success ? connectorSources(pack.data).map(({ queue }) => queue) : [];
  const patient = [...systems, NOTIFICATION_QUEUE, TRIGGER_QUEUE].map(
    (queue) => [queue, { maxReceiveCount: SYSTEM_MAX_RECEIVES }] as const,
  );
  return Object.fromEntries([...stages, ...patient]);
};
