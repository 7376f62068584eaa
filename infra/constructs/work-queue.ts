import { Duration } from "aws-cdk-lib";
import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { deadLetterQueue } from "../../shared/core/flow/queue-names.ts";
import type { Alarms } from "./alarms.ts";

export interface WorkQueueProps {
  /** Start of physical names, e.g. "posthorn-". */
  prefix: string;
  /** Logical name; ".fifo" at the end makes a FIFO queue. */
  name: string;
  visibility: Duration;
  maxReceiveCount: number;
  key: IKey;
  alarms: Alarms;
  /** Alarms when the oldest message waits longer: one poisoned mail must not block the others unnoticed. */
  oldestAlarm: Duration;
}

/** The longest SQS offers: a dead letter must survive a long weekend and a holiday. */
const DEAD_LETTER_RETENTION = Duration.days(14);

/** A queue, its dead-letter queue and their alarms; encrypted, TLS only. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const fifo = props.name.endsWith(".fifo");
    const common = {
      encryption: QueueEncryption.KMS,
      encryptionMasterKey: props.key,
      enforceSSL: true,
      retentionPeriod: DEAD_LETTER_RETENTION,
      ...(fifo ? { fifo: true } : {}),
    };
    this.deadLetters = new Queue(this, "DeadLetters", {
      ...common,
      queueName: `${props.prefix}${deadLetterQueue(props.name)}`,
      visibilityTimeout: Duration.minutes(6),
    });
    this.queue = new Queue(this, "Queue", {
      ...common,
      queueName: `${props.prefix}${props.name}`,
      visibilityTimeout: props.visibility,
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: props.maxReceiveCount },
    });
    props.alarms.whenAbove(this, "DeadLettersAlarm", {
      metric: this.deadLetters.metricApproximateNumberOfMessagesVisible({ statistic: "max" }),
      threshold: 0,
      text: `Messages on ${deadLetterQueue(props.name)}: no try could move them.`,
    });
    props.alarms.whenAbove(this, "OldestAlarm", {
      metric: this.queue.metricApproximateAgeOfOldestMessage({ statistic: "max" }),
      threshold: props.oldestAlarm.toSeconds(),
      text: `The oldest message on ${props.name} waits longer than ${props.oldestAlarm.toHumanString()}.`,
    });
  }

  grantSend(grantee: IGrantable): void {
    Grant.addToPrincipal({
      grantee,
      actions: ["sqs:SendMessage", "sqs:GetQueueAttributes"],
      resourceArns: [this.queue.queueArn],
    });
  }
}
