import { CfnOutput, Duration, Stack, type StackProps } from "aws-cdk-lib";
import { Schedule } from "aws-cdk-lib/aws-events";
import type { Construct } from "constructs";
import { connectorSources, SYSTEM_MAX_RECEIVES } from "../functions/deliver/system-sources.ts";
import { RECEIPT_QUEUE, systemQueue, TRIGGER_QUEUE } from "../shared/core/flow/queue-names.ts";
import { queueStages } from "../shared/core/pipeline.ts";
import type { StageName } from "../shared/schemas/stage.ts";
import type { Pack } from "../shared/schemas/pack.ts";
import type { AppConfig } from "./app-config.ts";
import { Alarms } from "./constructs/alarms.ts";
import { DocumentStore } from "./constructs/document-store.ts";
import { EncryptionKeys } from "./constructs/encryption-keys.ts";
import { ItemTable } from "./constructs/item-table.ts";
import { MailReceiving } from "./constructs/mail-receiving.ts";
import { Overview } from "./constructs/overview.ts";
import { QueueWorker } from "./constructs/queue-worker.ts";
import { ReviewConsole } from "./constructs/review-console.ts";
import { ScheduledFunction } from "./constructs/scheduled-function.ts";
import { Stage } from "./constructs/stage.ts";
import { SystemOfRecord } from "./constructs/system-of-record.ts";
import { grantBackground, grantReview, grantStage, type MailroomParts } from "./grants.ts";
import { packFolder, stageBundles } from "./stage-bundles.ts";

export interface MailroomStackProps extends StackProps {
  config: AppConfig;
  pack: Pack;
}

/** Triggers and receipts are worked off at once; an hour of waiting means their consumer is down. */
const OUTREACH_HOURS = 1;

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
    const folders = [packFolder(config.pack)];

    const stages = new Map<StageName, Stage>();
    for (const definition of queueStages) {
      const fn = { environment, logKey: keys.storage, ...stageBundles[definition.name], folders };
      stages.set(
        definition.name,
        new Stage(this, `Stage-${definition.name}`, { definition, prefix, transportKey: keys.transport, alarms, fn }),
      );
    }
    const queue = { prefix, transportKey: keys.transport, alarms };
    const systems = new Map(
      Object.entries(pack.systems).map(([name, { receiptWithinHours, connector }]) => {
        const props = { ...queue, queueName: systemQueue(pack, name), receiptWithinHours };
        return [
          name,
          new SystemOfRecord(
            this,
            `System-${name}`,
            connector === null ? props : { ...props, maxReceiveCount: SYSTEM_MAX_RECEIVES },
          ),
        ];
      }),
    );
    const outreach = { ...queue, receiptWithinHours: OUTREACH_HOURS };
    const triggers = new SystemOfRecord(this, "Triggers", { ...outreach, queueName: TRIGGER_QUEUE });
    const receipts = new SystemOfRecord(this, "Receipts", { ...outreach, queueName: RECEIPT_QUEUE });

    const background = { environment, logKey: keys.storage, alarms, folders };
    const console_ = new ReviewConsole(this, "Console", {
      name: config.name,
      environment,
      logKey: keys.storage,
      folders: [...folders, { from: "dist/console", to: "console" }],
    });
    const deadLetters = new QueueWorker(this, "DeadLetters", {
      ...background,
      entry: "functions/retain/dead-letter-handler.ts",
      queues: [...stages.values()].map((stage) => stage.work.deadLetters),
    });
    const receiptDesk = new QueueWorker(this, "ReceiptDesk", {
      ...background,
      entry: "functions/deliver/receipts-handler.ts",
      queues: [receipts.work.queue],
    });
    const connectors = new QueueWorker(this, "Connectors", {
      ...background,
      entry: "functions/deliver/connector-handler.ts",
      queues: connectorSources(pack).flatMap(({ system }) => systems.get(system)?.work.queue ?? []),
    });
    const learn = new ScheduledFunction(this, "Learn", {
      ...background,
      entry: "functions/learn/handler.ts",
      memoryMb: 2048,
      runs: { learn: Schedule.rate(Duration.hours(1)) },
    });
    const retain = new ScheduledFunction(this, "Retain", {
      ...background,
      entry: "functions/retain/handler.ts",
      memoryMb: 1024,
      runs: { sweep: Schedule.rate(Duration.minutes(5)), reconcile: Schedule.cron({ minute: "15", hour: "2" }) },
    });

    const parts: MailroomParts = { store, table, keys, stages, systems: [...systems.values()], triggers, receipts };
    for (const [name, stage] of stages) grantStage(parts, name, stage.fn);
    grantReview(parts, console_.fn);
    for (const { fn } of [deadLetters, receiptDesk, connectors, learn, retain]) grantBackground(parts, fn);
    const intake = stages.get("intake");
    if (intake !== undefined) store.announceTo(intake.work.queue);
    if (config.mail.recipients.length > 0)
      new MailReceiving(this, "Mail", { store, tenant: config.tenant, recipients: config.mail.recipients });
    new Overview(this, "Overview", { name: config.name, stages: [...stages.values()], systems: [...systems.values()], alarms });
    new CfnOutput(this, "ConsoleUrl", { value: console_.url });
    new CfnOutput(this, "InboundBucket", { value: store.bucket.bucketName });
  }
}
