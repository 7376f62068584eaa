import { describe, expect, it } from "vitest";
import { listTriggers } from "../../../shared/core/route/kept-triggers.ts";
import { findComplaintClusters } from "../../../shared/core/retain/complaint-clusters.ts";
import { triggerEventSchema } from "../../../shared/schemas/work-item.ts";
import { memoryState } from "../../support/memory-state.ts";
import { classificationOf, understoodItem } from "../../support/understood-items.ts";

const NOW = "2026-03-02T09:00:00.000Z";

/** Complaints about one thing by as many senders as told. */
const office = async (senders: string[], term = "Störung/Router") => {
  const state = memoryState({ now: () => NOW });
  for (const [index, address] of senders.entries()) {
    const classification = classificationOf({ category: "complaint", explanation: [{ term, weight: 1, spans: [] }] });
    const item = await understoodItem(state.blobs, index + 1, { classification });
    const summary = { ...item.summary, category: "complaint", sender: { name: "", address } };
    await state.items.create({ item: { ...item, createdAt: NOW, updatedAt: NOW, summary }, outbox: [] });
  }
  // Each round has its own time.
  let minutes = 0;
  const look = (): Promise<string[]> => {
    minutes += 5;
    const now = new Date(Date.parse(NOW) + minutes * 60_000).toISOString();
    return findComplaintClusters({ ...state, tenantId: "default", now: () => now });
  };
  return { state, look };
};

const people = (count: number): string[] => Array.from({ length: count }, (_, number) => `kunde${number}@example.org`);

describe("many complaints about one thing", () => {
  it("are told once a day, under an id that is a file name and a header everywhere", async () => {
    const { state, look } = await office(people(8));

    const first = await look();
    const second = await look();

    expect([first, second]).toEqual([["störung/router"], []]);
    const sent = state.sent.get("triggers") ?? [];
    const event = triggerEventSchema.parse(JSON.parse(sent[0]?.body ?? ""));
    expect(sent).toHaveLength(1);
    expect(event.id).toMatch(/^[\w.%-]+$/);
    expect(event.data).toMatchObject({ kind: "complaint_cluster", data: { count: 8 } });
    expect((await listTriggers(state.blobs, "default", { limit: 5 })).items).toMatchObject([{ id: event.id }]);
  });

  it("are not told of seven senders, or of one who writes eight times", async () => {
    const seven = await office(people(7));
    const one = await office(Array.from({ length: 8 }, () => "kunde@example.org"));

    expect([await seven.look(), await one.look()]).toEqual([[], []]);
  });
});
