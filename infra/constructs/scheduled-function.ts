import { Duration } from "aws-cdk-lib";
import type { Schedule } from "aws-cdk-lib/aws-events";
import { Rule, RuleTargetInput } from "aws-cdk-lib/aws-events";
import { LambdaFunction } from "aws-cdk-lib/aws-events-targets";
import type { IKey } from "aws-cdk-lib/aws-kms";
import type { NodejsFunction } from "aws-cdk-lib/aws-lambda-nodejs";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import { PosthornFunction } from "./posthorn-function.ts";

export interface ScheduledFunctionProps {
  entry: string;
  environment: Record<string, string>;
  /** What the function is told, and how often. */
  runs: Record<string, Schedule>;
  memoryMb: number;
  logKey: IKey;
  alarms: Alarms;
  folders: readonly { from: string; to: string }[];
}

/** Lambda's longest run: reconciling or training a large mailroom takes minutes. */
const TIMEOUT = Duration.minutes(15);

/** Work beside the flow: learn and retain. */
export class ScheduledFunction extends Construct {
  readonly fn: NodejsFunction;

  constructor(scope: Construct, id: string, props: ScheduledFunctionProps) {
    super(scope, id);
    const { entry, environment, memoryMb, logKey, folders } = props;
    this.fn = new PosthornFunction(this, "Worker", { entry, timeout: TIMEOUT, memoryMb, environment, folders, logKey }).fn;
    for (const [task, schedule] of Object.entries(props.runs)) {
      new Rule(this, `Run-${task}`, {
        schedule,
        targets: [new LambdaFunction(this.fn, { event: RuleTargetInput.fromObject({ task }) })],
      });
    }
    props.alarms.whenAbove(this, "ErrorsAlarm", {
      metric: this.fn.metricErrors({ period: Duration.hours(1) }),
      threshold: 0,
      text: `${entry} failed.`,
    });
  }
}
