import { AlarmStatusWidget, Dashboard, GraphWidget, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import { Construct } from "constructs";
import type { Alarms } from "./alarms.ts";
import type { Stage } from "./stage.ts";
import type { SystemOfRecord } from "./system-of-record.ts";

export interface OverviewProps {
  name: string;
  stages: Stage[];
  systems: SystemOfRecord[];
  alarms: Alarms;
}

const FULL_WIDTH = 24;
const HALF_WIDTH = 12;

/** One CloudWatch page: alarms, how deep and how old the queues are, how long the functions take. */
export class Overview extends Construct {
  constructor(scope: Construct, id: string, props: OverviewProps) {
    super(scope, id);
    const dashboard = new Dashboard(this, "Dashboard", { dashboardName: props.name });
    const queues = [...props.stages.map((stage) => stage.work.queue), ...props.systems.map((system) => system.work.queue)];
    dashboard.addWidgets(
      new TextWidget({
        markdown: "# Posthorn\nThe console's control room shows items; this page shows the machinery.",
        width: FULL_WIDTH,
        height: 2,
      }),
    );
    dashboard.addWidgets(new AlarmStatusWidget({ title: "Alarms", alarms: props.alarms.all, width: FULL_WIDTH }));
    dashboard.addWidgets(
      new GraphWidget({
        title: "Waiting messages",
        width: HALF_WIDTH,
        left: queues.map((queue) => queue.metricApproximateNumberOfMessagesVisible()),
      }),
      new GraphWidget({
        title: "Age of the oldest message",
        width: HALF_WIDTH,
        left: queues.map((queue) => queue.metricApproximateAgeOfOldestMessage()),
      }),
    );
    dashboard.addWidgets(
      new GraphWidget({
        title: "Duration (p95)",
        width: HALF_WIDTH,
        left: props.stages.map((stage) => stage.fn.metricDuration({ statistic: "p95" })),
      }),
      new GraphWidget({ title: "Errors", width: HALF_WIDTH, left: props.stages.map((stage) => stage.fn.metricErrors()) }),
    );
  }
}
