import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SQSEvent } from "aws-lambda";
import { runEventSource, type EventSource } from "../../../infra/local/event-source.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";
import { until } from "../../support/mailroom-process.ts";

describe("the event-source runner", () => {
  let local: LocalState;
  let stop: AbortController;
  let running: Promise<void>;
  let errors: string[];
  beforeEach(async () => {
    local = await openLocalState();
    stop = new AbortController();
    errors = [];
  });
  afterEach(async () => {
    stop.abort();
    await running;
    await local.remove();
  });

  const start = (handler: EventSource["handler"], visibilitySeconds = 1): void => {
    const source = {
      queue: "parse",
      handler,
      batchSize: 10,
      concurrency: 1,
      visibilitySeconds,
      onError: (_: string, error: unknown) => errors.push(String(error)),
    };
    running = runEventSource(local.state.queues, source, stop.signal);
  };
  const bodies = (event: SQSEvent): string[] => event.Records.map((record) => record.body);

  it("feeds AWS-shaped events and removes what was done", async () => {
    const seen: SQSEvent[] = [];
    start(async (event) => {
      seen.push(event);
      return { batchItemFailures: [] };
    });

    await local.state.queues.send("parse", [{ body: '"a"', attributes: { tenant: "default" } }]);

    await until("an empty queue", async () =>
      (await local.state.queues.depth("parse")).visible + (await local.state.queues.depth("parse")).inFlight === 0 &&
      seen.length > 0
        ? true
        : undefined,
    );
    expect(seen[0]?.Records[0]).toMatchObject({
      body: '"a"',
      eventSource: "aws:sqs",
      attributes: { ApproximateReceiveCount: "1" },
      messageAttributes: { tenant: { stringValue: "default" } },
    });
  });

  it("tries only the failed messages of a batch again", async () => {
    const seen: string[] = [];
    await local.state.queues.send("parse", [{ body: '"good"' }, { body: '"bad"' }]);
    start(async (event) => {
      seen.push(...bodies(event));
      const failed = event.Records.filter(
        (record) => record.body === '"bad"' && record.attributes.ApproximateReceiveCount === "1",
      );
      return { batchItemFailures: failed.map((record) => ({ itemIdentifier: record.messageId })) };
    });

    await until("the second try", async () => (seen.filter((body) => body === '"bad"').length === 2 ? true : undefined));

    expect(seen.filter((body) => body === '"good"').length).toBe(1);
  });

  it("moves a message to the dead letters after maxReceiveCount tries of a handler that throws", async () => {
    start(async () => {
      throw new Error("broken handler");
    });

    await local.state.queues.send("parse", [{ body: '"poison"' }]);

    await until(
      "the dead letter",
      async () => ((await local.state.queues.depth("parse-dlq")).visible === 1 ? true : undefined),
      60_000,
    );
    expect(errors.length).toBe(5);
  }, 90_000);

  it("keeps a message hidden while its handler works longer than the visibility", async () => {
    let calls = 0;
    start(async () => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 2500));
      return { batchItemFailures: [] };
    });

    await local.state.queues.send("parse", [{ body: '"slow"' }]);

    await until("the end of the work", async () =>
      (await local.state.queues.depth("parse")).inFlight === 0 &&
      calls > 0 &&
      (await local.state.queues.depth("parse")).visible === 0
        ? true
        : undefined,
    );
    expect(calls).toBe(1);
  });
});
