import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openState } from "../../shared/adapters/aws/index.ts";
import { openServices, provideServices, type Services } from "../../functions/services.ts";
import { runEventSource } from "../../infra/local/event-source.ts";
import { eventSources } from "../../infra/local/event-sources.ts";
import { packModel } from "../../infra/local/train-in-background.ts";
import { acceptOriginal } from "../../shared/core/intake/accept.ts";
import { reconcile } from "../../shared/core/retain/reconcile.ts";
import { RECEIPT_QUEUE, stageQueue, systemQueue, TRIGGER_QUEUE } from "../../shared/core/flow/queue-names.ts";
import { queueStages } from "../../shared/core/pipeline.ts";
import { workItemEventSchema, type WorkItemEvent } from "../../shared/schemas/work-item.ts";
import { type Emulators, startEmulators } from "../contracts/emulators/emulators.ts";
import { until } from "../support/mailroom-process.ts";

const MAIL = [
  "From: Ulla Groenemann <ulla@kundin.example>",
  "To: service@musterwerke.example",
  "Subject: Zaehlerstand Strom",
  "Date: Mon, 02 Mar 2026 08:00:00 +0100",
  "Message-ID: <cloud-1@kundin.example>",
  "Content-Type: text/plain; charset=utf-8",
  "",
  "Guten Tag,",
  "",
  "ich melde den Zählerstand für meinen Stromzähler.",
  "Zählernummer: 1EMH0044556677",
  "Zählerstand: 20.871 kWh",
  "abgelesen am 02.03.2026",
  "Kundennummer: 4711-2044",
  "",
  "Mit freundlichen Grüßen",
  "Ulla Grönemann",
  "",
].join("\r\n");

/** The exported Lambda handlers on S3, SQS and DynamoDB; the emulators do not send bucket notifications, so the test does. */
describe("the walk through the AWS adapters", () => {
  let emulators: Emulators;
  let services: Services;
  const stop = new AbortController();
  let sources: Promise<unknown> = Promise.resolve();
  const problems: string[] = [];
  beforeAll(async () => {
    emulators = await startEmulators();
    const systems = ["crm", "erp", "claims", "support", "privacy", "hr", "dms"].map((name) => `system-${name}`);
    const names = [
      ...queueStages.map((stage) => stageQueue(stage.name)),
      ...systems,
      "system-billing.fifo",
      TRIGGER_QUEUE,
      RECEIPT_QUEUE,
    ];
    const state = await openState(await emulators.createDeployment(names.map((name) => ({ name, maxReceiveCount: 5 }))));
    services = await openServices(state, { tenantId: "default", readers: 1, train: (pack) => packModel(pack, () => undefined) });
    provideServices(services);
    const { pack } = await services.pack("default");
    const onError = (queue: string, error: unknown): void => void problems.push(`${queue}: ${String(error)}`);
    sources = Promise.all(
      eventSources(pack, { readers: 1, mails: false, onError }).map((source) =>
        runEventSource(state.queues, source, stop.signal),
      ),
    );
  });
  afterAll(async () => {
    stop.abort();
    await sources;
    await services.close();
    await emulators.stop();
  });

  it("ends a mail as a CloudEvent on the queue of the billing system, and the ledger closes", async () => {
    const { blobs, queues, items } = services.state;
    const announce = async (key: string): Promise<void> => {
      const record = { eventName: "ObjectCreated:Put", s3: { bucket: { name: "b" }, object: { key } } };
      await queues.send(stageQueue("intake"), [{ body: JSON.stringify({ Records: [record] }) }]);
    };
    const meta = {
      tenantId: "default",
      channel: "mail" as const,
      receivedAt: "2026-03-02T08:00:00.000Z",
      source: "ses",
      fileName: null,
      envelope: null,
      verdicts: {},
    };

    const accepted = await acceptOriginal({ blobs, newId: services.newId, announce }, new TextEncoder().encode(MAIL), meta);
    await announce(accepted.key);

    const { pack } = await services.pack("default");
    const event = await until<WorkItemEvent>("the work item", async () => {
      const [message] = await queues.receive(systemQueue(pack, "billing"), { max: 1, visibilitySeconds: 60, waitSeconds: 0 });
      return message === undefined ? undefined : workItemEventSchema.parse(JSON.parse(message.body));
    });
    expect(event.data).toMatchObject({
      category: "meter_reading",
      system: "billing",
      sender: { address: "ulla@kundin.example" },
    });
    expect(event.data.original.url).toMatch(/^http/);
    const item = await items.get("default", event.data.itemId);
    expect(item?.ledger.map((entry) => entry.to)).toEqual([
      "received",
      "processing",
      "processing",
      "processing",
      "processing",
      "delivered",
    ]);
    const { balance } = await reconcile({ ...services.state, tenantId: "default", now: services.flow.now });
    expect(balance).toMatchObject({ received: 1, delivered: 1, closes: true });
    expect(problems).toEqual([]);
  });

  it("closes the loop when the receipt comes by queue", async () => {
    const { items, queues } = services.state;
    const { rows } = await items.list({ tenantId: "default", states: ["delivered"], limit: 1 });
    const itemId = rows[0]?.itemId ?? "";

    await queues.send(RECEIPT_QUEUE, [
      {
        body: JSON.stringify({ workItemId: `${itemId}-1`, system: "billing", status: "accepted", reference: "BIL-77" }),
        attributes: { tenant: "default" },
      },
    ]);

    const item = await until("the accepted item", async () => {
      const current = await items.get("default", itemId);
      return current?.state === "accepted" ? current : undefined;
    });
    expect(item.receipts[0]).toMatchObject({ status: "accepted", reference: "BIL-77" });
  });
});
