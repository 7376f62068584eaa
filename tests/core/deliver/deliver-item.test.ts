import { describe, expect, it } from "vitest";
import { deliverItem } from "../../../shared/core/deliver/deliver-item.ts";
import { resendWorkItem } from "../../../shared/core/deliver/resend-work-item.ts";
import { applyReceipt } from "../../../shared/core/receipts/apply-receipt.ts";
import { deliveryOffice } from "../../support/delivered-items.ts";
import { classificationOf, extractionOf, fieldOf, parsedOf, partOf, understoodItem } from "../../support/understood-items.ts";

const twoRequests = { classification: classificationOf({ secondary: [{ category: "appointment_request", confidence: 0.97 }] }) };

describe("work items", () => {
  it("carries only the fields its category asks for, and only sure ones when no person looked", async () => {
    const extraction = extractionOf();
    extraction.fields["iban"] = fieldOf("iban", "DE02120300000000202051");
    extraction.fields["senderName"] = fieldOf("senderName", "Anna", { confidence: 0.4 });

    const { events } = await deliveryOffice().delivered(1, { extraction });

    expect(Object.keys(events[0]?.data.fields ?? {}).sort()).toEqual([
      "customerNumber",
      "meterNumber",
      "meterReading",
      "readingDate",
    ]);
  });

  it("links original and attachments instead of carrying them", async () => {
    const { events } = await deliveryOffice().delivered(1, { parsed: parsedOf({ parts: [partOf()] }) });

    expect(events[0]?.data.original.url).toMatch(/^memory:inbound/);
    expect(events[0]?.data.attachments).toMatchObject([{ name: "beleg.pdf", url: expect.stringContaining("/parts/") as string }]);
  });

  it("makes one linked work item per request, each on its system's queue", async () => {
    const { events, messages, item } = await deliveryOffice().delivered(1, twoRequests);

    expect(events.map((event) => event.data.category)).toEqual(["meter_reading", "appointment_request"]);
    expect(events[0]?.data.linked).toEqual([events[1]?.id]);
    expect(messages.map((message) => ("queue" in message ? message.queue : ""))).toEqual(["system-billing.fifo", "system-crm"]);
    expect(item.receipts.map((receipt) => receipt.status)).toEqual(["pending", "pending"]);
  });

  it("orders by case where the system asks for it", async () => {
    const { messages, item } = await deliveryOffice().delivered(1);

    expect(messages[0]?.group).toBe(item.caseId);
  });

  it("says that a person decided, and sends what the person saw, when it was confirmed", async () => {
    const office = deliveryOffice();
    const extraction = extractionOf();
    extraction.fields["senderName"] = fieldOf("senderName", "Anna", { confidence: 0.4 });
    const item = await understoodItem(office.state.blobs, 1, { extraction });

    const outcome = await deliverItem(
      { ...office.state, pack: office.pack, now: office.now },
      { ...item, state: "confirmed", stage: "deliver" },
    );

    const body = JSON.parse(outcome.outbox?.(item)[0]?.body ?? "{}") as {
      data: { decidedBy: string; fields: Record<string, unknown> };
    };
    expect(body.data.decidedBy).toBe("person");
    expect(body.data.fields["senderName"]).toBeDefined();
  });

  it("follows the category a person chose after the decision", async () => {
    const office = deliveryOffice();
    const item = await understoodItem(office.state.blobs, 1, { classification: classificationOf({ category: "complaint" }) });
    const decided = { ...item, state: "confirmed" as const, stage: "deliver" as const };

    const outcome = await deliverItem({ ...office.state, pack: office.pack, now: office.now }, decided);

    expect(outcome.note).toBe("complaint to crm");
  });

  it("refuses to deliver what no system takes, with words for the failed list", async () => {
    const office = deliveryOffice();
    const item = await understoodItem(office.state.blobs, 1, { classification: classificationOf({ category: "none" }) });

    const delivery = deliverItem({ ...office.state, pack: office.pack, now: office.now }, item);

    await expect(delivery).rejects.toMatchObject({ code: "nothing_to_deliver", retryable: false });
  });

  it("stays below the size every queue takes, however long text and attachment list are", async () => {
    const parts = Array.from({ length: 3000 }, (_, number) =>
      partOf({ id: `1.${number}`, name: `${"n".repeat(100)}-${number}.pdf` }),
    );

    const { messages } = await deliveryOffice().delivered(1, { parsed: parsedOf({ parts, text: "ü".repeat(500_000) }) });

    expect(new TextEncoder().encode(messages[0]?.body ?? "").byteLength).toBeLessThan(256 * 1024);
  });
});

describe("after a rejection", () => {
  it("sends only the rejected request again, under a new number", async () => {
    const office = deliveryOffice();
    const { item, events } = await office.delivered(1, twoRequests);
    const [reading, appointment] = events;
    const receipts = { items: office.state.items, cases: office.state.cases, now: office.now };
    await applyReceipt(receipts, "default", {
      workItemId: appointment?.id ?? "",
      system: "crm",
      status: "accepted",
      reference: "C-1",
    });
    await applyReceipt(receipts, "default", {
      workItemId: reading?.id ?? "",
      system: "billing",
      status: "rejected",
      reason: "unknown meter",
    });
    const back = office.state.all.get(item.itemId);

    const again = await office.confirmed(back ?? item);

    expect(back).toMatchObject({ state: "needs_review", stage: "review" });
    expect(back?.summary.firstReason).toBe("billing rejected it: unknown meter");
    expect(again.events.map((event) => [event.id, event.data.category])).toEqual([[`${item.itemId}-3`, "meter_reading"]]);
  });

  it("is accepted when the corrected work item is", async () => {
    const office = deliveryOffice();
    const { item, events } = await office.delivered(1);
    const receipts = { items: office.state.items, cases: office.state.cases, now: office.now };
    await applyReceipt(receipts, "default", {
      workItemId: events[0]?.id ?? "",
      system: "billing",
      status: "rejected",
      reason: "no",
    });
    const again = await office.confirmed(office.state.all.get(item.itemId) ?? item);

    await applyReceipt(receipts, "default", {
      workItemId: again.events[0]?.id ?? "",
      system: "billing",
      status: "accepted",
      reference: "B-2",
    });

    expect(office.state.all.get(item.itemId)?.state).toBe("accepted");
  });
});

describe("a work item nobody answered", () => {
  it("goes out again as the very same event, as long as it waits for an answer", async () => {
    const office = deliveryOffice();
    const { events } = await office.delivered(1);
    const workItemId = events[0]?.id ?? "";
    const deps = { ...office.state, pack: office.pack };

    const waiting = await resendWorkItem(deps, "default", workItemId);
    const receipts = { items: office.state.items, cases: office.state.cases, now: office.now };
    await applyReceipt(receipts, "default", { workItemId, system: "billing", status: "accepted", reference: "B-1" });
    const answered = await resendWorkItem(deps, "default", workItemId);

    const [first, second, ...more] = office.state.sent.get("system-billing.fifo") ?? [];
    expect([waiting, answered]).toEqual([true, false]);
    expect(JSON.parse(second?.body ?? "")).toEqual(JSON.parse(first?.body ?? "-"));
    expect(second?.group).toBe(first?.group);
    expect(more).toEqual([]);
  });

  it.each(["nonsense", "01JZZZZZZZZZZZZZ0000000099-1"])("is not made up for %s", async (workItemId) => {
    const office = deliveryOffice();

    const resent = await resendWorkItem({ ...office.state, pack: office.pack }, "default", workItemId);

    expect(resent).toBe(false);
  });
});
