import { provideMailer } from "../../functions/deliver/mailer.ts";
import { stageQueue } from "../../shared/core/flow/queue-names.ts";
import type { AcceptDeps } from "../../shared/core/intake/accept.ts";
import { openServices, provideServices, type Services } from "../../functions/services.ts";
import type { Mailer } from "../../shared/ports/mailer.ts";
import { WorkerStatistics } from "../../shared/adapters/local/worker-statistics.ts";
import { openState } from "#adapters";
import { runEventSource } from "./event-source.ts";
import { eventSources } from "./event-sources.ts";
import { receiveLimits, workedQueues } from "./receive-limits.ts";
import { startRounds } from "./rounds.ts";
import { packModel } from "./train-in-background.ts";
import { observeItems, type ObservedItems } from "./observed-items.ts";

export interface MailroomOptions {
  dataFolder: string;
  /** Folder of the pack. */
  pack: string;
  tenantId: string;
  /** Nobody else works on this data folder: what a killed process held is taken up at once. */
  alone?: boolean;
  /** Sends confirmations; without one they wait on their queue. */
  mailer?: Mailer;
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
  /** Counts for the control room, in a thread of its own. */
  statistics: WorkerStatistics;
  /** Starts a training in the background now. */
  learnNow: () => void;
  /** Ends the event sources after the batches at work, then closes the store. */
  close(): Promise<void>;
}

/** The one-machine deployment: same handlers, local state, AWS-shaped events. */
export const openMailroom = async (options: MailroomOptions): Promise<Mailroom> => {
  const limits = await receiveLimits(options.pack);
  const state = await openState({
    dataFolder: options.dataFolder,
    packs: { folder: "shared/packs", default: options.pack },
    queues: limits,
    ownQueues: options.alone === true ? workedQueues(limits) : [],
  });
  const items = observeItems(state.items);
  const services = await openServices(
    { ...state, items },
    {
      tenantId: options.tenantId,
      train: (pack) => packModel(pack, options.say),
      ...readersOf(options),
    },
  );
  provideServices(services);
  if (options.mailer !== undefined) provideMailer(options.mailer);
  const stop = new AbortController();
  const { pack } = await services.pack(options.tenantId);
  const sources = Promise.all(
    eventSources(pack, { readers: services.readers, mails: options.mailer !== undefined, onError: options.onError }).map(
      (source) => runEventSource(state.queues, source, stop.signal),
    ),
  );
  const announceAgain = (key: string, size: number): Promise<void> => announce(services, key, size);
  const rounds = startRounds(services, { ...options, announce: announceAgain });
  const statistics = new WorkerStatistics(options.dataFolder);
  return {
    services,
    items,
    accept: { blobs: state.blobs, newId: services.newId, announce: announceAgain },
    statistics,
    learnNow: rounds.learnNow,
    close: async () => {
      stop.abort();
      await rounds.stop();
      await sources;
      await statistics.close();
      await services.close();
    },
  };
};

const readersOf = (options: MailroomOptions): { readers?: number } =>
  options.readers === undefined ? {} : { readers: options.readers };

/** What the bucket does by itself in the cloud: an S3 event for each new original. */
const announce = async (services: Services, key: string, size: number): Promise<void> => {
  const object = { key: encodeURIComponent(key).replaceAll("%2F", "/"), size };
  const body = {
    Records: [{ eventSource: "aws:s3", eventName: "ObjectCreated:Put", s3: { bucket: { name: "local" }, object } }],
  };
  await services.state.queues.send(stageQueue("intake"), [{ body: JSON.stringify(body) }]);
};
