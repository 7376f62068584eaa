import { describe, expect, it } from "vitest";
import { applyReceipt } from "../../../shared/core/receipts/apply-receipt.ts";
import { overdueReceipts } from "../../../shared/core/receipts/overdue-receipts.ts";
import { stepItem } from "../../../shared/core/flow/transition.ts";
import type { Receipt } from "../../../shared/schemas/work-item.ts";
import { sampleId } from "../../contracts/sample-item.ts";
import { deliveryOffice } from "../../support/delivered-items.ts";
import { classificationOf } from "../../support/understood-items.ts";

const opened = async (given = {}) => {
  const office = deliveryOffice();
  const { item, events } = await office.delivered(1, given);
  const deps = { items: office.state.items, cases: office.state.cases, now: office.now };
  const workItemId = events[0]?.id ?? "";
  const accepted: Receipt = { workItemId, system: "billing", status: "accepted", reference: "B-1" };
  const current = () => office.state.all.get(item.itemId);
  return { office, deps, item, events, accepted, current };
};

describe("receipts", () => {
  it("makes the item accepted and tells it in the case", async () => {
    const { office, deps, accepted, current, item } = await opened();

    const result = await applyReceipt(deps, "default", accepted);

    expect(result).toBe("applied");
    expect(current()).toMatchObject({ state: "accepted", receipts: [{ status: "accepted", reference: "B-1" }] });
    const told = (await office.state.cases.get("default", item.caseId ?? ""))?.timeline.map((entry) => entry.text);
    expect(told?.at(-1)).toBe(`billing accepted ${accepted.workItemId} as B-1`);
  });

  it("waits for the last of several work items", async () => {
    const { deps, accepted, current, events } = await opened({
      classification: classificationOf({ secondary: [{ category: "order", confidence: 0.99 }] }),
    });
    await applyReceipt(deps, "default", accepted);
    const between = current()?.state;

    await applyReceipt(deps, "default", { ...accepted, workItemId: events[1]?.id ?? "", system: "erp" });

    expect(between).toBe("delivered");
    expect(current()?.state).toBe("accepted");
  });

  it("takes a replay for what it is", async () => {
    const { deps, accepted, current } = await opened();
    await applyReceipt(deps, "default", accepted);
    const version = current()?.version;

    const result = await applyReceipt(deps, "default", accepted);

    expect(result).toBe("already_known");
    expect(current()?.version).toBe(version);
  });

  it("keeps the first answer against a second that contradicts it", async () => {
    const { deps, accepted, current } = await opened();
    await applyReceipt(deps, "default", accepted);

    const otherReference = await applyReceipt(deps, "default", { ...accepted, status: "accepted", reference: "B-2" });
    const rejection = await applyReceipt(deps, "default", {
      workItemId: accepted.workItemId,
      system: "billing",
      status: "rejected",
      reason: "no",
    });

    expect([otherReference, rejection]).toEqual(["contradicts", "contradicts"]);
    expect(current()?.state).toBe("accepted");
  });

  it("refuses another system's answer", async () => {
    const { deps, accepted, current } = await opened();

    const result = await applyReceipt(deps, "default", { ...accepted, system: "crm" });

    expect(result).toBe("foreign");
    expect(current()?.state).toBe("delivered");
  });

  it.each([`${sampleId(77)}-1`, "nonsense", `${sampleId(1)}-9`, "../../etc"])("does not know %s", async (workItemId) => {
    const { deps, accepted } = await opened();

    const result = await applyReceipt(deps, "default", { ...accepted, workItemId });

    expect(result).toBe("unknown");
  });

  it("applies one of two that arrive at the same moment", async () => {
    const { deps, accepted, current } = await opened();

    const results = await Promise.all([applyReceipt(deps, "default", accepted), applyReceipt(deps, "default", accepted)]);

    expect(results.sort()).toEqual(["already_known", "applied"]);
    expect(current()?.ledger.filter((entry) => entry.to === "accepted")).toHaveLength(1);
  });

  it("brings a confirmed item back, so that the rejected request is not left out of the delivery", async () => {
    const { office, deps, item, events } = await opened({
      classification: classificationOf({ secondary: [{ category: "order", confidence: 0.99 }] }),
    });
    await applyReceipt(deps, "default", { workItemId: events[1]?.id ?? "", system: "erp", status: "rejected", reason: "a" });
    const waiting = office.state.all.get(item.itemId) ?? item;
    const confirmed = stepItem(waiting, {
      to: "confirmed",
      stage: "deliver",
      by: "review",
      actor: "anna",
      note: "",
      at: office.now(),
    });
    await office.state.items.advance({ item: confirmed, outbox: [] });

    await applyReceipt(deps, "default", { workItemId: events[0]?.id ?? "", system: "billing", status: "rejected", reason: "b" });

    expect(office.state.all.get(item.itemId)).toMatchObject({ state: "needs_review", stage: "review" });
  });

  it("knows nothing of an item that was erased meanwhile", async () => {
    const { office, deps, item, accepted } = await opened();
    const before = office.state.all.get(item.itemId) ?? item;
    const step = { to: "erased" as const, stage: null, by: "retain", actor: "anna", note: "erased", at: office.now() };
    await office.state.items.advance({ item: stepItem(before, step), outbox: [] });

    const result = await applyReceipt(deps, "default", accepted);

    expect(result).toBe("unknown");
    expect(office.state.all.get(item.itemId)?.state).toBe("erased");
  });

  it("leaves an item a person works on with that person", async () => {
    const { office, deps, item, events } = await opened({
      classification: classificationOf({ secondary: [{ category: "order", confidence: 0.99 }] }),
    });
    await applyReceipt(deps, "default", { workItemId: events[1]?.id ?? "", system: "erp", status: "rejected", reason: "a" });
    const waiting = office.state.all.get(item.itemId) ?? item;
    await office.state.items.advance({
      item: stepItem(waiting, { to: "in_review", stage: "review", by: "review", actor: "anna", note: "", at: office.now() }),
      outbox: [],
    });

    await applyReceipt(deps, "default", {
      workItemId: events[0]?.id ?? "",
      system: "billing",
      status: "accepted",
      reference: "B",
    });

    expect(office.state.all.get(item.itemId)).toMatchObject({ state: "in_review", stage: "review" });
  });
});

describe("missing receipts", () => {
  it("are told after the time the pack allows, and not before", async () => {
    const { office, item } = await opened();
    const look = () => overdueReceipts({ items: office.state.items, pack: office.pack, now: office.now }, "default");

    office.pass(23);
    const early = await look();
    office.pass(2);
    const late = await look();

    expect(early).toEqual([]);
    expect(late).toMatchObject([{ itemId: item.itemId, system: "billing", hours: 25 }]);
  });
});
