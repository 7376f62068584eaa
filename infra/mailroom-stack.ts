import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Schedule } from "aws-cdk-lib/aws-events";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { connectorSources, hasTriggerConnector, SYSTEM_MAX_RECEIVES } from "../functions/deliver/system-sources.ts";
import { RECEIPT_QUEUE, systemQueue, TRIGGER_QUEUE } from "../shared/core/flow/queue-names.ts";
import { NOTIFICATION_QUEUE } from "../shared/core/notify/notify-customer.ts";
import { queueStages } from "../shared/core/pipeline.ts";
import type { StageName } from "../shared/schemas/stage.ts";
import type { Pack } from "../shared/schemas/pack.ts";
import type { AppConfig } from "./app-config.ts";
import { Alarms } from "./constructs/alarms.ts";
import { DocumentStore } from "./constructs/document-store.ts";
import { EncryptionKeys } from "./constructs/encryption-keys.ts";
import { ItemTable } from "./constructs/item-table.ts";
import { MailReceiving } from "./constructs/mail-receiving.ts";
import { grantSending, relayOf } from "./constructs/mail-sending.ts";
import { Overview } from "./constructs/overview.ts";
import { QueueWorker } from "./constructs/queue-worker.ts";
import { ReviewConsole } from "./constructs/review-console.ts";
import { ScheduledFunction } from "./constructs/scheduled-function.ts";
import { Stage } from "./constructs/stage.ts";
import { SystemOfRecord } from "./constructs/system-of-record.ts";
import { grantOffice, grantStage, type MailroomParts } from "./grants.ts";
import { secretVariables } from "./secret-variables.ts";
import { grantLanguageModel } from "./language-model-access.ts";
import { packFolder, stageBundles } from "./stage-bundles.ts";

export interface MailroomStackProps extends StackProps {
  config: AppConfig;
  pack: Pack;
}

/** Triggers and receipts are worked off at once; an hour of waiting means their consumer is down. */
const OUTREACH_HOURS = 1;
/** Learning from the starter pack's 33,000 examples takes 1.7 GB at its peak; more than this a new AWS account does not allow. */
const SCHEDULED_MEMORY_MB = 3_008;

/** What every construct of the flow is given. */
interface Common {
  prefix: string;
  keys: EncryptionKeys;
  alarms: Alarms;
  environment: Record<string, string>;
  /** Only for functions that talk to other systems. */
  secrets: Record<string, string>;
  folders: { from: string; to: string }[];
}

/** The whole mailroom, in flow order. */
export class MailroomStack extends Stack {
  readonly documents: DocumentStore;

  constructor(scope: Construct, id: string, props: MailroomStackProps) {
    super(scope, id, props);
    const { config, pack } = props;
    const prefix = `${config.name}-`;
    const keys = new EncryptionKeys(this, "Keys");
    const alarms = new Alarms(this, "Alarms", { key: keys.transport, email: config.alarmEmail });
    const store = new DocumentStore(this, "Documents", { key: keys.storage, retentionDays: config.retentionDays });
    this.documents = store;
    const table = new ItemTable(this, "Items", { key: keys.storage });
    const environment = {
      ...store.environment,
      ...table.environment,
      POSTHORN_QUEUE_URL_PREFIX: `https://sqs.${this.region}.${this.urlSuffix}/${this.account}/${prefix}`,
      POSTHORN_PACK: "pack",
      POSTHORN_TENANT: config.tenant,
    };
    const secrets = secretVariables(config, pack);
    const common: Common = { prefix, keys, alarms, environment, secrets, folders: [packFolder(config.pack)] };
    const stages = makeStages(this, common);
    const { systems, ...outreach } = makeSystems(this, common, pack);
    const parts: MailroomParts = { store, table, keys, stages, systems: [...systems.values()], ...outreach };
    const folders = [...common.folders, { from: "dist/console", to: "console" }];
    const review = new ReviewConsole(this, "Console", {
      name: config.name,
      environment: { ...environment, ...secrets },
      logKey: keys.storage,
      folders,
    });
    for (const [name, stage] of stages) grantStage(parts, name, stage.fn);
    grantOffice(parts, review.fn);
    for (const fn of makeBackground(this, common, { pack, stages, systems, ...outreach })) grantOffice(parts, fn);
    grantLanguageModel(this, pack, { classify: stages.get("classify")?.fn, extract: [stages.get("extract")?.fn, review.fn] });
    const intake = stages.get("intake");
    if (intake !== undefined) store.announceTo(intake.work.queue);
    const { recipients } = config.mail;
    if (recipients.length > 0) new MailReceiving(this, "Mail", { store, tenant: config.tenant, recipients });
    new Overview(this, "Overview", { name: config.name, stages: [...stages.values()], systems: parts.systems, alarms });
    new CfnOutput(this, "ConsoleUrl", { value: review.url });
    new CfnOutput(this, "InboundBucket", { value: store.bucket.bucketName });
  }
}

const makeStages = (stack: Stack, common: Common): Map<StageName, Stage> => {
  const { prefix, keys, alarms, environment, folders } = common;
  return new Map(
    queueStages.map((definition) => {
      const fn = { environment, logKey: keys.storage, ...stageBundles[definition.name], folders };
      const props = { definition, prefix, transportKey: keys.transport, alarms, fn };
      return [definition.name, new Stage(stack, `Stage-${definition.name}`, props)];
    }),
  );
};

interface Systems {
  systems: Map<string, SystemOfRecord>;
  triggers: SystemOfRecord;
  receipts: SystemOfRecord;
  /** null: the pack wants no mails to customers. */
  mails: SystemOfRecord | null;
}

const makeSystems = (stack: Stack, { prefix, keys, alarms }: Common, pack: Pack): Systems => {
  const queue = { prefix, transportKey: keys.transport, alarms };
  const systems = new Map(
    Object.entries(pack.systems).map(([name, { receiptWithinHours, connector }]) => {
      const patience = connector === null ? {} : { maxReceiveCount: SYSTEM_MAX_RECEIVES };
      const props = { ...queue, ...patience, queueName: systemQueue(pack, name), receiptWithinHours };
      return [name, new SystemOfRecord(stack, `System-${name}`, props)];
    }),
  );
  const outreach = { ...queue, receiptWithinHours: OUTREACH_HOURS };
  const patient = { ...outreach, maxReceiveCount: SYSTEM_MAX_RECEIVES };
  const forTriggers = hasTriggerConnector(pack) ? patient : outreach;
  return {
    systems,
    mails: pack.notifications === null ? null : new SystemOfRecord(stack, "Mails", { ...patient, queueName: NOTIFICATION_QUEUE }),
    triggers: new SystemOfRecord(stack, "Triggers", { ...forTriggers, queueName: TRIGGER_QUEUE }),
    receipts: new SystemOfRecord(stack, "Receipts", { ...outreach, queueName: RECEIPT_QUEUE }),
  };
};

interface Beside extends Systems {
  pack: Pack;
  stages: Map<StageName, Stage>;
}

/** Functions beside the flow: dead letters, receipts, connectors, learn, retain. */
const makeBackground = (stack: Stack, { keys, alarms, environment, secrets, folders }: Common, beside: Beside): IGrantable[] => {
  const common = { environment, logKey: keys.storage, alarms, folders };
  const worker = (id: string, entry: string, queues: IQueue[], more: Record<string, string> = {}): IGrantable =>
    new QueueWorker(stack, id, { ...common, environment: { ...environment, ...more }, entry, queues }).fn;
  const scheduled = (id: string, entry: string, runs: Record<string, Schedule>): IGrantable =>
    new ScheduledFunction(stack, id, { ...common, entry, runs, memoryMb: SCHEDULED_MEMORY_MB }).fn;
  const connected = connectorSources(beside.pack).flatMap(({ system }) => beside.systems.get(system)?.work.queue ?? []);
  return [
    worker(
      "DeadLetters",
      "functions/retain/dead-letter-handler.ts",
      [...beside.stages.values()].map((stage) => stage.work.deadLetters),
    ),
    worker("ReceiptDesk", "functions/deliver/receipts-handler.ts", [beside.receipts.work.queue]),
    worker("Connectors", "functions/deliver/connector-handler.ts", connected, secrets),
    ...(hasTriggerConnector(beside.pack)
      ? [worker("TriggerDesk", "functions/deliver/trigger-handler.ts", [beside.triggers.work.queue], secrets)]
      : []),
    ...(beside.mails === null ? [] : [mailWorker(stack, beside.mails, { worker, pack: beside.pack })]),
    scheduled("Learn", "functions/learn/handler.ts", { learn: Schedule.rate(Duration.hours(1)) }),
    scheduled("Retain", "functions/retain/handler.ts", {
      sweep: Schedule.rate(Duration.minutes(5)),
      reconcile: Schedule.cron({ minute: "15", hour: "2" }),
    }),
  ];
};

type MakeWorker = (id: string, entry: string, queues: IQueue[], more: Record<string, string>) => IGrantable;

/** SES sends for the pack's sender, whose domain must be verified there; SES signs with that domain's DKIM key. */
const mailWorker = (stack: Stack, mails: SystemOfRecord, made: { worker: MakeWorker; pack: Pack }): IGrantable => {
  const variables = { POSTHORN_MAIL_RELAY: relayOf(stack) };
  const fn = made.worker("MailDesk", "functions/deliver/mail-handler.ts", [mails.work.queue], variables);
  grantSending(stack, fn, made.pack);
  return fn;
};
