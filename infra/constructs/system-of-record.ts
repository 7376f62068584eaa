import { Duration } from "aws-cdk-lib";
import type { IGrantable } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import { WorkQueue } from "./work-queue.ts";

export interface SystemOfRecordProps {
  prefix: string;
  /** Logical queue name, e.g. system-crm or system-billing.fifo. */
  queueName: string;
  receiptWithinHours: number;
  /** Tries before the dead-letter queue; default 10. */
  maxReceiveCount?: number;
  transportKey: IKey;
  alarms: Alarms;
}

/** A consumer gets ten minutes per message before it is shown again, and ten tries. */
const CONSUMER_VISIBILITY = Duration.minutes(10);
const CONSUMER_TRIES = 10;

/** The queue a leading system reads its work items from. */
export class SystemOfRecord extends Construct {
  readonly work: WorkQueue;

  constructor(scope: Construct, id: string, props: SystemOfRecordProps) {
    super(scope, id);
    this.work = new WorkQueue(this, "Work", {
      prefix: props.prefix,
      name: props.queueName,
      visibility: CONSUMER_VISIBILITY,
      maxReceiveCount: props.maxReceiveCount ?? CONSUMER_TRIES,
      key: props.transportKey,
      alarms: props.alarms,
      oldestAlarm: Duration.hours(props.receiptWithinHours),
    });
  }

  grantSend(grantee: IGrantable): void {
    this.work.grantSend(grantee);
  }
}
