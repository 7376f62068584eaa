import { describe, expect, it } from "vitest";
import { escalateOverdue } from "../../../shared/core/retain/escalate.ts";
import { memoryState } from "../../support/memory-state.ts";
import { understoodItem } from "../../support/understood-items.ts";

const DUE = "2026-03-02T12:00:00.000Z";

/** Items that wait for people, due at the given times. */
const office = async (due: (string | null)[]) => {
  const clock = { now: "2026-03-02T09:00:00.000Z" };
  const state = memoryState({ now: () => clock.now });
  for (const [index, dueAt] of due.entries()) {
    const item = await understoodItem(state.blobs, index + 1);
    const ledger = item.ledger.map((entry) => (entry.sequence === 2 ? { ...entry, to: "needs_review" as const } : entry));
    await state.items.create({
      item: { ...item, state: "needs_review", stage: "review", ledger, summary: { ...item.summary, dueAt } },
      outbox: [],
    });
  }
  const levels = (): number[] => [...state.all.values()].map((item) => item.review.level);
  return { state, clock, levels, look: () => escalateOverdue({ items: state.items, now: () => clock.now }, "default") };
};

describe("what waits beyond its due time", () => {
  it("goes up one level when it is late and another after a day, each once", async () => {
    const { clock, levels, look } = await office([DUE]);
    const seen: number[][] = [];

    for (const now of [
      "2026-03-02T11:59:00.000Z",
      "2026-03-02T12:01:00.000Z",
      "2026-03-02T13:00:00.000Z",
      "2026-03-03T12:01:00.000Z",
    ]) {
      clock.now = now;
      await look();
      seen.push(levels());
    }

    expect(seen).toEqual([[1], [2], [2], [3]]);
  });

  it("tells which were raised, and leaves alone what is in time or has no date", async () => {
    const { state, clock, look } = await office([DUE, "2026-03-09T12:00:00.000Z", null]);
    clock.now = "2026-03-02T12:01:00.000Z";

    const raised = await look();
    const again = await look();

    expect(raised).toEqual([[...state.all.keys()][0]]);
    expect(again).toEqual([]);
  });

  it("stands in the item's history with its reason", async () => {
    const { state, clock, look } = await office([DUE]);
    clock.now = "2026-03-02T12:01:00.000Z";

    await look();

    expect([...state.all.values()][0]?.ledger.at(-1)).toMatchObject({ by: "retain", note: "escalated to level 2: past due" });
  });
});
