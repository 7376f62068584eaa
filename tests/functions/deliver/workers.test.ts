import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parse, stringify } from "yaml";
import { z } from "zod";
import { handler as connect } from "../../../functions/deliver/connector-handler.ts";
import { handler as receipts } from "../../../functions/deliver/receipts-handler.ts";
import { SYSTEM_MAX_RECEIVES } from "../../../functions/deliver/system-sources.ts";
import { handler as trigger } from "../../../functions/deliver/trigger-handler.ts";
import { openServices, provideServices, type Services } from "../../../functions/services.ts";
import type { SqsHandler } from "../../../functions/stage-handler.ts";
import { openState } from "../../../shared/adapters/local/index.ts";
import { triggerEvent } from "../../../shared/core/deliver/cloud-event.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { sampleId } from "../../contracts/sample-item.ts";
import { answerJson, openStubSystem, type StubSystem } from "../../support/stub-system.ts";
import { understoodItem } from "../../support/understood-items.ts";
import { eventOf } from "../../support/work-item-events.ts";

/** The workers beside the flow, fed by hand: what they cannot do ends as a dead letter that says why. */
describe("workers on queues", () => {
  let folder: string;
  let services: Services;
  let system: StubSystem;
  let answer = { status: 500, body: {} as unknown };
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "posthorn-workers-"));
    system = await openStubSystem((_, response) => answerJson(response, answer.status, answer.body));
    const pack = join(folder, "pack");
    await mkdir(pack);
    await cp("shared/packs/customer-service/pack.yaml", join(pack, "pack.yaml"));
    const settings = z
      .looseObject({ systems: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(parse(await readFile(join(pack, "pack.yaml"), "utf8")));
    const connector = { kind: "https", url: system.url, allowPrivateNetwork: true, reference: "id", tries: 1 };
    for (const one of Object.values(settings.systems)) one["connector"] = connector;
    settings["triggers"] = { connector: { ...connector, reference: null } };
    await writeFile(join(pack, "pack.yaml"), stringify(settings));
    const state = await openState({ dataFolder: join(folder, "data"), packs: { folder: "shared/packs", default: pack } });
    services = await openServices(state, { tenantId: "default", readers: 1 });
    provideServices(services);
  });
  afterAll(async () => {
    await services.close();
    await system.close();
    await rm(folder, { recursive: true, force: true });
  });

  const feed = async (handler: SqsHandler, queue: string, body: unknown, receiveCount = 1): Promise<SQSBatchResponse> => {
    const event: SQSEvent = {
      Records: [
        {
          messageId: "m1",
          receiptHandle: "r1",
          body: typeof body === "string" ? body : JSON.stringify(body),
          attributes: {
            ApproximateReceiveCount: String(receiveCount),
            SentTimestamp: "0",
            SenderId: "",
            ApproximateFirstReceiveTimestamp: "0",
          },
          messageAttributes: { tenant: { dataType: "String", stringValue: "default" } },
          md5OfBody: "",
          eventSource: "aws:sqs",
          eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:posthorn-${queue}`,
          awsRegion: "eu-central-1",
        },
      ],
    };
    return handler(event, {} as Context);
  };
  const buried = async (queue: string): Promise<{ cause: string; attempts: string }[]> => {
    const { letters } = await services.state.deadLetters.list(queue);
    for (const letter of letters) await services.state.deadLetters.drop(queue, letter.id);
    return letters.map(({ attributes }) => ({ cause: attributes["error"] ?? "", attempts: attributes["receiveCount"] ?? "" }));
  };
  /** An item whose only work item waits for the system's answer. */
  const delivered = async (number: number, workItem: { system: string }): Promise<Item> => {
    const item = await understoodItem(services.state.blobs, number);
    const { system: name } = workItem;
    const receipt = { workItemId: `${item.itemId}-1`, system: name, reference: null, reason: null, at: item.updatedAt };
    const ledger = item.ledger.map((entry) => (entry.sequence === item.version ? { ...entry, to: "delivered" as const } : entry));
    const waiting: Item = { ...item, state: "delivered", stage: null, ledger, receipts: [{ ...receipt, status: "pending" }] };
    await services.state.items.create({ item: waiting, outbox: [] });
    return waiting;
  };

  it.each([
    ["no JSON", "<html>", "This is no receipt"],
    ["no receipt", { hello: "world" }, "This is no receipt"],
    [
      "an unknown work item",
      { workItemId: `${sampleId(90)}-1`, system: "crm", status: "accepted", reference: "1" },
      "is unknown",
    ],
  ])("put %s from the receipts queue on its dead-letter list at once", async (_, body, words) => {
    const response = await feed(receipts, "receipts", body);

    expect(response.batchItemFailures).toEqual([]);
    expect(await buried("receipts")).toEqual([{ cause: expect.stringContaining(words) as string, attempts: "1" }]);
  });

  it("do not let a system answer for another by queue", async () => {
    const item = await delivered(1, { system: "crm" });

    await feed(receipts, "receipts", { workItemId: `${item.itemId}-1`, system: "erp", status: "accepted", reference: "1" });

    expect((await buried("receipts"))[0]?.cause).toContain("is foreign");
    expect((await services.state.items.get("default", item.itemId))?.state).toBe("delivered");
  });

  it("leave a work item on its queue while its system is away, and bury it with the system's last words in the end", async () => {
    await delivered(2, { system: "crm" });
    answer = { status: 500, body: {} };

    const early = await feed(connect, "system-crm", eventOf(2), 3);
    const last = await feed(connect, "system-crm", eventOf(2), SYSTEM_MAX_RECEIVES);

    expect(early.batchItemFailures).toHaveLength(1);
    expect(last.batchItemFailures).toEqual([]);
    expect(await buried("system-crm")).toEqual([
      { cause: expect.stringContaining("it answered 500") as string, attempts: String(SYSTEM_MAX_RECEIVES) },
    ]);
  });

  it("bury what is no work item at once, instead of trying it for half a day", async () => {
    const response = await feed(connect, "system-crm", "garbage");

    expect(response.batchItemFailures).toEqual([]);
    expect(await buried("system-crm")).toEqual([{ cause: "This is no work item.", attempts: "1" }]);
  });

  it("bring triggers to their receiver, wait while it is away and bury what it refuses", async () => {
    const itemId = sampleId(3);
    const data = { kind: "churn_risk" as const, itemId, caseId: null, customer: null, message: "May leave.", data: {} };
    const event = triggerEvent(data, { id: `${itemId}-churn_risk`, tenantId: "default", time: "2026-03-02T08:00:00.000Z" });
    const answers: number[] = [];

    for (const status of [503, 422, 200]) {
      answer = { status, body: { error: "no such campaign" } };
      answers.push((await feed(trigger, "triggers", event)).batchItemFailures.length);
    }

    expect(answers).toEqual([1, 0, 0]);
    expect(system.seen.at(-1)?.headers["idempotency-key"]).toBe(event.id);
    expect(await buried("triggers")).toEqual([{ cause: expect.stringContaining("no such campaign") as string, attempts: "1" }]);
  });
});
