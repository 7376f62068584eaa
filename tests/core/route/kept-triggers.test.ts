import { describe, expect, it } from "vitest";
import { type KeptTrigger, keepTriggers, listTriggers, triggerPrefix } from "../../../shared/core/route/kept-triggers.ts";
import { triggerEvent } from "../../../shared/core/deliver/cloud-event.ts";
import type { Trigger } from "../../../shared/schemas/work-item.ts";
import { sampleId } from "../../contracts/sample-item.ts";
import { memoryState } from "../../support/memory-state.ts";

const NOW = "2026-03-02T08:00:00.000Z";

const trigger = (number: number, kind: Trigger["kind"]): KeptTrigger => {
  const itemId = sampleId(number);
  const data: Trigger = { kind, itemId, caseId: itemId, customer: null, message: `${kind} ${number}`, data: { number } };
  const since = new Date(Date.parse(NOW) + number * 1000).toISOString();
  return { event: triggerEvent(data, { id: `${itemId}-${kind}`, tenantId: "default", time: since }), since };
};

describe("triggers that went out", () => {
  it("are listed newest first, page by page", async () => {
    const { blobs } = memoryState({ now: () => NOW });
    await keepTriggers(
      blobs,
      [1, 2, 3, 4, 5].map((number) => trigger(number, "churn_risk")),
    );

    const first = await listTriggers(blobs, "default", { limit: 3 });
    const second = await listTriggers(blobs, "default", { limit: 3, cursor: first.next ?? "" });

    expect([...first.items, ...second.items].map((one) => one.data["number"])).toEqual([5, 4, 3, 2, 1]);
    expect(second.next).toBeNull();
  });

  it("can be asked for by kind", async () => {
    const { blobs } = memoryState({ now: () => NOW });
    await keepTriggers(blobs, [trigger(1, "churn_risk"), trigger(2, "missing_number"), trigger(3, "churn_risk")]);

    const found = await listTriggers(blobs, "default", { limit: 10, kind: "missing_number" });

    expect(found.items).toMatchObject([{ kind: "missing_number", itemId: sampleId(2), reason: "missing_number 2" }]);
  });

  it("are kept once, also when a stage runs twice", async () => {
    const { blobs } = memoryState({ now: () => NOW });
    await keepTriggers(blobs, [trigger(1, "churn_risk")]);
    await keepTriggers(blobs, [trigger(1, "churn_risk")]);

    const found = await listTriggers(blobs, "default", { limit: 10 });

    expect(found.items).toHaveLength(1);
  });

  it("are found by their item, for erasure", async () => {
    const { blobs } = memoryState({ now: () => NOW });
    const mine = trigger(1, "churn_risk");
    await keepTriggers(blobs, [mine, trigger(1, "missing_number"), trigger(2, "churn_risk")]);

    const found = await blobs.list(triggerPrefix({ tenantId: "default", itemId: sampleId(1), createdAt: mine.since }));

    expect(found.keys).toHaveLength(2);
  });
});
