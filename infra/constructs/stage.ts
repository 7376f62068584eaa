import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Construct } from "constructs";
import { stageQueue } from "../../shared/core/flow/queue-names.ts";
import type { StageDefinition } from "../../shared/core/pipeline.ts";
import type { Alarms } from "./alarms.ts";
import { PosthornFunction, type PosthornFunctionProps } from "./posthorn-function.ts";
import { WorkQueue } from "./work-queue.ts";

export interface StageProps {
  definition: StageDefinition;
  prefix: string;
  transportKey: IKey;
  alarms: Alarms;
  fn: Pick<PosthornFunctionProps, "environment" | "copied" | "workers" | "folders" | "logKey">;
}

/** AWS's advice: hide a message six times the function's timeout. https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html */
const VISIBILITY_FACTOR = 6;
/** Clerks expect a mail in the console within minutes; half an hour of waiting means something is stuck. */
const OLDEST_ALARM = Duration.minutes(30);

/** One stage of the flow: queue, dead letters, function, alarms. */
export class Stage extends Construct {
  readonly work: WorkQueue;
  readonly fn: NodejsFunction;

  constructor(scope: Construct, id: string, props: StageProps) {
    super(scope, id);
    const { definition } = props;
    const timeout = Duration.seconds(definition.timeoutSeconds);
    this.work = new WorkQueue(this, "Work", {
      prefix: props.prefix,
      name: stageQueue(definition.name),
      visibility: Duration.seconds(definition.timeoutSeconds * VISIBILITY_FACTOR),
      maxReceiveCount: definition.maxReceiveCount,
      key: props.transportKey,
      alarms: props.alarms,
      oldestAlarm: OLDEST_ALARM,
    });
    this.fn = new PosthornFunction(this, "Worker", {
      ...props.fn,
      entry: `functions/${definition.name}/handler.ts`,
      timeout,
      memoryMb: definition.memoryMb,
    }).fn;
    this.fn.addEventSource(
      new SqsEventSource(this.work.queue, {
        batchSize: definition.batchSize,
        reportBatchItemFailures: true,
        maxConcurrency: definition.maxConcurrency,
      }),
    );
    props.alarms.whenAbove(this, "ErrorsAlarm", {
      metric: this.fn.metricErrors({ period: Duration.minutes(5) }),
      threshold: 0,
      text: `The ${definition.name} function failed as a whole.`,
    });
  }
}
