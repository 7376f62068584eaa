import { Duration } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { SqsEventSource } from "aws-cdk-lib/aws-lambda-event-sources";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Construct } from "constructs";
import { PosthornFunction } from "./posthorn-function.ts";
import type { Stage } from "./stage.ts";

export interface DeadLetterDeskProps {
  environment: Record<string, string>;
  logKey: IKey;
  stages: Stage[];
  folders: readonly { from: string; to: string }[];
}

const TIMEOUT = Duration.seconds(60);

/** Turns the stages' dead letters into entries of the failed list, where clerks see them. */
export class DeadLetterDesk extends Construct {
  readonly fn: NodejsFunction;

  constructor(scope: Construct, id: string, props: DeadLetterDeskProps) {
    super(scope, id);
    const { environment, logKey, folders } = props;
    this.fn = new PosthornFunction(this, "Worker", {
      entry: "functions/retain/dead-letter-handler.ts",
      timeout: TIMEOUT,
      memoryMb: 512,
      environment,
      logKey,
      folders,
    }).fn;
    for (const stage of props.stages) {
      this.fn.addEventSource(new SqsEventSource(stage.work.deadLetters, { batchSize: 10, reportBatchItemFailures: true }));
    }
  }
}
