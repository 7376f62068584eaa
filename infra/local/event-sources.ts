import { handler as classify } from "../../functions/classify/handler.ts";
import { handler as connect } from "../../functions/deliver/connector-handler.ts";
import { handler as deliver } from "../../functions/deliver/handler.ts";
import { handler as mail } from "../../functions/deliver/mail-handler.ts";
import { handler as receipts } from "../../functions/deliver/receipts-handler.ts";
import { connectorSources, hasTriggerConnector } from "../../functions/deliver/system-sources.ts";
import { handler as trigger } from "../../functions/deliver/trigger-handler.ts";
import { handler as extract } from "../../functions/extract/handler.ts";
import { handler as intake } from "../../functions/intake/handler.ts";
import { handler as parse } from "../../functions/parse/handler.ts";
import { handler as deadLetter } from "../../functions/retain/dead-letter-handler.ts";
import { handler as route } from "../../functions/route/handler.ts";
import type { SqsHandler } from "../../functions/stage-handler.ts";
import { deadLetterQueue, RECEIPT_QUEUE, stageQueue, TRIGGER_QUEUE } from "../../shared/core/flow/queue-names.ts";
import { NOTIFICATION_QUEUE } from "../../shared/core/notify/notify-customer.ts";
import { queueStages } from "../../shared/core/pipeline.ts";
import type { Pack } from "../../shared/schemas/pack.ts";
import type { StageName } from "../../shared/schemas/stage.ts";
import type { EventSource } from "./event-source.ts";

/** The very functions that are deployed, by stage; review's door is HTTP. */
const handlers: Record<Exclude<StageName, "review">, SqsHandler> = { intake, parse, classify, extract, route, deliver };

/** Batches per stage at work at once on one machine: while some wait for the disk another is worked on. Parsing has its own workers. */
const LOCAL_CONCURRENCY = 4;
/** While a worker reads, other messages of its queue are fetched, stored and acknowledged, so that no worker waits for the disk. */
const BATCHES_PER_READER = 8;
/** With its heartbeat a message needs no long hiding: what a killed process held is worked on again this soon after. */
const VISIBILITY_SECONDS = 6;
const BATCH_SIZE = 10;
/** A batch waits for its slowest call; with several at once a failing call holds up only its own. */
const SYSTEM_CONCURRENCY = 4;

interface SourceOptions {
  readers: number;
  /** A relay is set, so mails to customers go out. */
  mails: boolean;
  onError: EventSource["onError"];
}

/** Which handler reads which queue: the stages in flow order with their dead letters, receipts, and a worker per connected system. */
export const eventSources = (pack: Pack, options: SourceOptions): EventSource[] => {
  const common = { visibilitySeconds: VISIBILITY_SECONDS, onError: options.onError };
  const stageSources = queueStages.flatMap((stage) => {
    if (stage.name === "review") return [];
    const queue = stageQueue(stage.name);
    const concurrency = stage.batchSize === 1 ? options.readers * BATCHES_PER_READER : LOCAL_CONCURRENCY;
    return [
      { ...common, queue, handler: handlers[stage.name], batchSize: stage.batchSize, concurrency },
      { ...common, queue: deadLetterQueue(queue), handler: deadLetter, batchSize: BATCH_SIZE, concurrency: 1 },
    ];
  });
  const systems = connectorSources(pack).map(({ queue, batchSize }) => ({
    ...common,
    queue,
    batchSize,
    handler: connect,
    concurrency: SYSTEM_CONCURRENCY,
  }));
  return [
    ...stageSources,
    { ...common, queue: RECEIPT_QUEUE, handler: receipts, batchSize: BATCH_SIZE, concurrency: 1 },
    ...(options.mails ? [{ ...common, queue: NOTIFICATION_QUEUE, handler: mail, batchSize: 1, concurrency: 1 }] : []),
    ...(hasTriggerConnector(pack)
      ? [{ ...common, queue: TRIGGER_QUEUE, handler: trigger, batchSize: BATCH_SIZE, concurrency: 1 }]
      : []),
    ...systems,
  ];
};
