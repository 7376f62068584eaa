import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { triggerEvent } from "../../../shared/core/deliver/cloud-event.ts";
import { keepTriggers } from "../../../shared/core/route/kept-triggers.ts";
import { triggerListSchema } from "../../../shared/schemas/trigger-list.ts";
import { sampleId } from "../../contracts/sample-item.ts";
import { type Bench, openBench } from "./review-bench.ts";

describe("GET /triggers", () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await openBench();
    const kinds = ["churn_risk", "missing_enclosure", "churn_risk"] as const;
    for (const [index, kind] of kinds.entries()) {
      const itemId = sampleId(index + 1);
      const since = `2026-03-02T08:00:0${index}.000Z`;
      const data = { kind, itemId, caseId: itemId, customer: null, message: "An unhappy customer.", data: {} };
      const event = triggerEvent(data, { id: `${itemId}-${kind}`, tenantId: "default", time: since });
      await keepTriggers(bench.state.blobs, [{ event, since }]);
    }
  });
  afterEach(() => bench.close());

  it("shows those who steer what went out, newest first, in pages", async () => {
    const first = triggerListSchema.parse(await (await bench.call("lea:lead", "GET", "/triggers?limit=2")).json());
    const cursor = encodeURIComponent(first.next ?? "");
    const second = triggerListSchema.parse(
      await (await bench.call("lea:lead", "GET", `/triggers?limit=2&cursor=${cursor}`)).json(),
    );

    expect(first.items.map((one) => one.itemId)).toEqual([sampleId(3), sampleId(2)]);
    expect(second).toMatchObject({
      items: [{ itemId: sampleId(1), kind: "churn_risk", reason: "An unhappy customer." }],
      next: null,
    });
  });

  it("filters by kind and refuses a kind that does not exist", async () => {
    const found = triggerListSchema.parse(
      await (await bench.call("lea:lead", "GET", "/triggers?kind=churn_risk&cursor=")).json(),
    );
    const refused = await bench.call("lea:lead", "GET", "/triggers?kind=rain");

    expect(found.items).toHaveLength(2);
    expect(refused.status).toBe(422);
  });

  it("is not for clerks", async () => {
    const response = await bench.call("anna:clerk", "GET", "/triggers");

    expect(response.status).toBe(403);
  });
});
