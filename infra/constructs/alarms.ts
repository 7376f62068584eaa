import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { IKey } from "aws-cdk-lib/aws-kms";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import { Construct } from "constructs";

/** Where all alarms go. */
export class Alarms extends Construct {
  readonly topic: Topic;
  readonly all: Alarm[] = [];

  constructor(scope: Construct, id: string, props: { key: IKey; email: string | null }) {
    super(scope, id);
    this.topic = new Topic(this, "Topic", { masterKey: props.key, enforceSSL: true, displayName: "Posthorn alarms" });
    if (props.email !== null) this.topic.addSubscription(new EmailSubscription(props.email));
  }

  whenAbove(scope: Construct, id: string, alarm: { metric: IMetric; threshold: number; text: string }): void {
    const made = new Alarm(scope, id, {
      metric: alarm.metric,
      threshold: alarm.threshold,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: alarm.text,
    });
    made.addAlarmAction(new SnsAction(this.topic));
    this.all.push(made);
  }
}
