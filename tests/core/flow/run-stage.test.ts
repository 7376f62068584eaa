import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ulid } from "ulid";
import { newItem } from "../../../shared/core/flow/new-item.ts";
import { failItem, type FlowDeps, runStage } from "../../../shared/core/flow/run-stage.ts";
import { mayFollow, stepItem } from "../../../shared/core/flow/transition.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";

const AT = "2026-03-02T08:00:00.000Z";

const receivedItem = (): Item =>
  newItem({
    itemId: ulid(),
    tenantId: "default",
    arrival: {
      channel: "mail",
      rawKey: "inbound/default/mail/x",
      sha256: "0".repeat(64),
      size: 1,
      receivedAt: AT,
      source: "test",
      envelope: null,
      verdicts: {},
      fileName: null,
    },
    at: AT,
    state: "received",
    stage: "parse",
    parentItemId: null,
    note: "test",
  });

describe("run stage", () => {
  let local: LocalState;
  let deps: FlowDeps;
  let item: Item;
  beforeEach(async () => {
    local = await openLocalState();
    deps = { items: local.state.items, now: () => AT, elapsed: () => 0 };
    item = receivedItem();
    await deps.items.create({ item, outbox: [] });
  });
  afterEach(() => local.remove());
  const message = () => ({ itemId: item.itemId, tenantId: "default", attempt: 1 });

  it("moves the item on and wakes the next stage in one write", async () => {
    const result = await runStage(deps, "parse", {
      message: message(),
      work: async () => ({ changes: { parsedKey: "k" }, note: "read" }),
    });

    const after = await deps.items.get("default", item.itemId);
    expect(result).toBe("advanced");
    expect(after).toMatchObject({ version: 2, state: "processing", stage: "classify", parsedKey: "k" });
    expect(await local.state.queues.depth("classify")).toMatchObject({ visible: 1 });
  });

  it("lets only one of two simultaneous deliveries have an effect", async () => {
    const work = async () => ({ changes: {}, note: "read" });

    const results = await Promise.all([1, 2].map(() => runStage(deps, "parse", { message: message(), work })));

    expect(results.toSorted()).toEqual(["advanced", "already_done"]);
    expect(await local.state.queues.depth("classify")).toMatchObject({ visible: 1 });
  });

  it("applies its outcome to a newer version when a bystander wrote meanwhile", async () => {
    const work = async (current: Item) => {
      const noted = stepItem(current, {
        to: "received",
        stage: "parse",
        by: "intake",
        actor: "system",
        note: "also received",
        at: AT,
      });
      await deps.items.advance({ item: noted, outbox: [] });
      return { changes: { parsedKey: "k" }, note: "read" };
    };

    await runStage(deps, "parse", { message: message(), work });

    const after = await deps.items.get("default", item.itemId);
    expect(after).toMatchObject({ version: 3, parsedKey: "k", stage: "classify" });
    expect(after?.ledger.map((entry) => entry.sequence)).toEqual([1, 2, 3]);
  });

  it("puts an item on the failed list with the reason, once", async () => {
    const reason = { code: "tried_too_often", message: "The step did not work." };

    await failItem(deps, "parse", { message: message(), reason, attempts: 3 });
    const again = await failItem(deps, "parse", { message: message(), reason, attempts: 3 });

    const after = await deps.items.get("default", item.itemId);
    expect(after).toMatchObject({ state: "failed", stage: null, failure: { code: "tried_too_often", attempts: 3 } });
    expect(again).toBe("already_done");
  });
});

describe("transitions", () => {
  it("refuses a step the flow does not know", () => {
    const step = { to: "accepted", stage: null, by: "test", actor: "system", note: "", at: AT } as const;

    expect(() => stepItem(receivedItem(), step)).toThrow(/cannot become accepted/);
  });

  it("erases from every state and never twice", () => {
    expect(mayFollow("delivered", "erased")).toBe(true);
    expect(mayFollow("erased", "erased")).toBe(false);
  });
});
