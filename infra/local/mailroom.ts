import { deadLetterQueue, stageQueue } from "../../shared/core/flow/queue-names.ts";
import { queueStages } from "../../shared/core/pipeline.ts";
import type { AcceptDeps } from "../../shared/core/intake/accept.ts";
import { handler as failHandler } from "../../functions/retain/dead-letter-handler.ts";
import { openServices, provideServices, type Services } from "../../functions/services.ts";
import { openState } from "#adapters";
import { runEventSource } from "./event-source.ts";
import { handlers } from "./handlers.ts";
import { packModel } from "./train-in-background.ts";
import { signingKey } from "./signing-key.ts";
import { observeItems, type ObservedItems } from "./observed-items.ts";

export interface MailroomOptions {
  dataFolder: string;
  /** Folder of the pack. */
  pack: string;
  tenantId: string;
  /** Readers at work at once; default one per core. */
  readers?: number;
  onError: (where: string, error: unknown) => void;
  /** One line for people. */
  say: (line: string) => void;
}

export interface Mailroom {
  services: Services;
  items: ObservedItems;
  accept: AcceptDeps;
  /** Ends the event sources after the batches at work, then closes the store. */
  close(): Promise<void>;
}

/** Batches per stage at work at once on one machine: two cores gain nothing from more, parsing has its own workers. */
const LOCAL_CONCURRENCY = 2;
/** With its heartbeat a message needs no long hiding: what a killed process held is worked on again this soon after. */
const VISIBILITY_SECONDS = 15;

/** The one-machine deployment: same handlers, local state, AWS-shaped events. */
export const openMailroom = async (options: MailroomOptions): Promise<Mailroom> => {
  const state = await openState({
    dataFolder: options.dataFolder,
    packs: { folder: "shared/packs", default: options.pack },
    queues: Object.fromEntries(queueStages.map((stage) => [stageQueue(stage.name), { maxReceiveCount: stage.maxReceiveCount }])),
  });
  const items = observeItems(state.items);
  const services = await openServices(
    { ...state, items },
    {
      tenantId: options.tenantId,
      signingKey: await signingKey(options.dataFolder),
      train: (pack) => packModel(pack, options.say),
      ...readersOf(options),
    },
  );
  provideServices(services);
  const stop = new AbortController();
  const sources = startSources(services, options, stop.signal);
  return {
    services,
    items,
    accept: { blobs: state.blobs, newId: services.newId, announce: (key, size) => announce(services, key, size) },
    close: async () => {
      stop.abort();
      await sources;
      await services.close();
    },
  };
};

const readersOf = (options: MailroomOptions): { readers?: number } =>
  options.readers === undefined ? {} : { readers: options.readers };

const startSources = async (services: Services, options: MailroomOptions, signal: AbortSignal): Promise<void> => {
  const { queues } = services.state;
  const onError = (queue: string, error: unknown): void => options.onError(queue, error);
  const readers = services.readers;
  await Promise.all(
    queueStages.flatMap((stage) => {
      if (stage.name === "review") return [];
      const queue = stageQueue(stage.name);
      const concurrency = stage.batchSize === 1 ? readers : LOCAL_CONCURRENCY;
      const source = {
        queue,
        handler: handlers[stage.name],
        batchSize: stage.batchSize,
        concurrency,
        visibilitySeconds: VISIBILITY_SECONDS,
        onError,
      };
      const dead = {
        queue: deadLetterQueue(queue),
        handler: failHandler,
        batchSize: 10,
        concurrency: 1,
        visibilitySeconds: VISIBILITY_SECONDS,
        onError,
      };
      return [runEventSource(queues, source, signal), runEventSource(queues, dead, signal)];
    }),
  );
};

/** What the bucket does by itself in the cloud: an S3 event for each new original. */
const announce = async (services: Services, key: string, size: number): Promise<void> => {
  const object = { key: encodeURIComponent(key).replaceAll("%2F", "/"), size };
  const body = {
    Records: [{ eventSource: "aws:s3", eventName: "ObjectCreated:Put", s3: { bucket: { name: "local" }, object } }],
  };
  await services.state.queues.send(stageQueue("intake"), [{ body: JSON.stringify(body) }]);
};
