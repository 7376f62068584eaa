import { describe, expect, it } from "vitest";
import { itemProblems } from "../../../shared/core/retain/item-problems.ts";
import { reconcile } from "../../../shared/core/retain/reconcile.ts";
import { escalateOverdue } from "../../../shared/core/retain/escalate.ts";
import { findComplaintClusters } from "../../../shared/core/retain/complaint-clusters.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { deliveryOffice } from "../../support/delivered-items.ts";
import { classificationOf, understoodItem } from "../../support/understood-items.ts";

const encoder = new TextEncoder();

const books = async () => {
  const office = deliveryOffice();
  const { item } = await office.delivered(1);
  const announced: string[] = [];
  const look = (read = false) =>
    reconcile({
      ...office.state,
      tenantId: "default",
      now: office.now,
      ...(read ? {} : { announce: async (key: string) => void announced.push(key) }),
    });
  return { office, item, look, announced };
};

describe("the conservation equation", () => {
  it("closes where every original has its place", async () => {
    const { look } = await books();

    const { balance } = await look();

    expect(balance).toMatchObject({ received: 1, delivered: 1, closes: true, open: [] });
  });

  it("names an original without an item and announces it again", async () => {
    const { office, look, announced } = await books();
    await office.state.blobs.put("inbound/default/mail/lost.eml", encoder.encode("lost"));
    office.pass(1);

    const { balance } = await look();

    expect(balance).toMatchObject({ received: 2, closes: false, open: [{ subject: "inbound/default/mail/lost.eml" }] });
    expect(announced).toEqual(["inbound/default/mail/lost.eml"]);
  });

  it("gives an original that has just arrived its time", async () => {
    const { office, look, announced } = await books();
    await office.state.blobs.put("inbound/default/mail/new.eml", encoder.encode("new"));

    const { balance } = await look();

    expect(balance.closes).toBe(true);
    expect(announced).toEqual([]);
  });

  it("changes nothing when it only reads", async () => {
    const { office, look, announced } = await books();
    await office.state.blobs.put("inbound/default/mail/lost.eml", encoder.encode("lost"));
    office.pass(1);

    const { announced: again, woken } = await look(true);

    expect([announced, again, woken]).toEqual([[], [], []]);
  });

  it("still counts an item whose original was erased", async () => {
    const { office, item, look } = await books();
    await office.state.blobs.delete(item.arrival.rawKey);

    const { balance } = await look();

    expect(balance).toMatchObject({ received: 1, closes: true });
  });

  it("wakes what waits for a message that never came", async () => {
    const { office, look } = await books();
    const stuck = await understoodItem(office.state.blobs, 2);
    office.state.all.set(stuck.itemId, stuck);
    office.pass(7);

    const { woken } = await look();

    expect(woken).toEqual([stuck.itemId]);
    expect(office.state.sent.get("route")).toHaveLength(1);
  });

  it("finds two items made of one original", async () => {
    const { office, item, look } = await books();
    const other = await understoodItem(office.state.blobs, 2);
    office.state.all.set(other.itemId, { ...other, arrival: item.arrival });
    await office.state.blobs.delete(other.arrival.rawKey);

    const { balance } = await look();

    expect(balance.closes).toBe(false);
    expect(balance.open[0]?.problem).toContain(item.itemId);
  });
});

describe("an item's own books", () => {
  const sound = async (): Promise<Item> => (await books()).item;

  it("has nothing to say about a sound item", async () => {
    expect(itemProblems(await sound())).toEqual([]);
  });

  it.each<[string, (item: Item) => Item]>([
    ["a missing step", (item) => ({ ...item, ledger: item.ledger.filter((entry) => entry.sequence !== 2) })],
    ["another state than its history's last", (item) => ({ ...item, state: "accepted" })],
    ["a version its history does not know", (item) => ({ ...item, version: item.version + 1 })],
    ["no history", (item) => ({ ...item, ledger: [] })],
    ["no receipt to wait for", (item) => ({ ...item, receipts: [] })],
    ["a stage that is to work on it at rest", (item) => ({ ...item, stage: "deliver" })],
    ["one work item twice", (item) => ({ ...item, receipts: [...item.receipts, ...item.receipts] })],
  ])("names %s", async (_, change) => {
    const problems = itemProblems(change(await sound()));

    expect(problems.length).toBeGreaterThan(0);
  });
});

describe("what waits too long", () => {
  it("is raised one level at a time and only once per level", async () => {
    const office = deliveryOffice();
    const item = await understoodItem(office.state.blobs, 1);
    const waiting: Item = {
      ...item,
      state: "needs_review",
      stage: "review",
      summary: { ...item.summary, dueAt: "2026-03-02T12:00:00.000Z" },
    };
    const ledger = item.ledger.map((entry) => (entry.sequence === 2 ? { ...entry, to: "needs_review" as const } : entry));
    office.state.all.set(item.itemId, { ...waiting, ledger });
    const round = () => escalateOverdue({ items: office.state.items, now: office.now }, "default");

    const before = await round();
    office.pass(4);
    const first = await round();
    const again = await round();
    office.pass(24);
    await round();

    expect([before, first, again]).toEqual([[], [item.itemId], []]);
    expect(office.state.all.get(item.itemId)?.review.level).toBe(3);
  });
});

describe("complaint clusters", () => {
  it("are told once when many senders complain about one thing", async () => {
    const office = deliveryOffice();
    for (let number = 1; number <= 9; number += 1) {
      const item = await understoodItem(office.state.blobs, number, {
        classification: classificationOf({
          category: "complaint",
          explanation: [{ term: "Rechnungsportal", weight: 0.4, spans: [] }],
        }),
      });
      office.state.all.set(item.itemId, {
        ...item,
        summary: { ...item.summary, sender: { name: "", address: `k${number}@x.example` } },
      });
    }
    const deps = { ...office.state, tenantId: "default", now: office.now };

    const first = await findComplaintClusters(deps);
    office.pass(1);
    const second = await findComplaintClusters(deps);

    expect([first, second]).toEqual([["rechnungsportal"], []]);
    expect(office.state.sent.get("triggers")).toHaveLength(1);
  });
});
