import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import type { IQueue } from "aws-cdk-lib/aws-sqs";
import { Construct } from "constructs";
import { PosthornFunction } from "./posthorn-function.ts";

export interface QueueWorkerProps {
  entry: string;
  environment: Record<string, string>;
  logKey: IKey;
  /** One event source each, so that a queue in trouble stops only itself. */
  queues: IQueue[];
  folders: readonly { from: string; to: string }[];
}

/** A system's own timeout is shorter; the queues hide a message ten times as long. */
const TIMEOUT = Duration.seconds(60);
/** Batches per queue at once: a slow system is not flooded. */
const MAX_CONCURRENCY = 2;
const BATCH_SIZE = 10;

/** A function beside the flow that works off queues: dead letters, receipts, connectors. */
export class QueueWorker extends Construct {
  readonly fn: NodejsFunction;

  constructor(scope: Construct, id: string, props: QueueWorkerProps) {
    super(scope, id);
    const { entry, environment, logKey, folders } = props;
    this.fn = new PosthornFunction(this, "Worker", { entry, timeout: TIMEOUT, memoryMb: 512, environment, logKey, folders }).fn;
    for (const queue of props.queues) {
      this.fn.addEventSource(
        new SqsEventSource(queue, { batchSize: BATCH_SIZE, reportBatchItemFailures: true, maxConcurrency: MAX_CONCURRENCY }),
      );
    }
  }
}
