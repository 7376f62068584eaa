import { describe, expect, it } from "vitest";
import { triggersOf } from "../../../shared/core/route/triggers.ts";
import type { Decision } from "../../../shared/schemas/decision.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { memoryState } from "../../support/memory-state.ts";
import { classificationOf, RECEIVED_AT, type Understood, understoodItem } from "../../support/understood-items.ts";

const decisionOf = (codes: string[], change: Partial<Decision> = {}): Decision => ({
  outcome: "review",
  reasons: codes.map((code) => ({ code, message: code, field: null, data: {}, blocks: true })),
  autonomy: "auto",
  workItems: [],
  team: "accounts",
  fourEyes: false,
  audit: false,
  dueAt: "2026-03-03T09:00:00.000Z",
  wouldBe: "review",
  ...change,
});

const itemOf = (given: Understood = {}): Promise<Item> => understoodItem(memoryState({ now: () => RECEIVED_AT }).blobs, 1, given);

const kinds = async (given: Understood, decision: Decision): Promise<string[]> =>
  triggersOf({ item: await itemOf(given), decision, contacts: 1, now: RECEIVED_AT }).map((trigger) => trigger.kind);

describe("what others may act on", () => {
  it.each<[string, string[], string[]]>([
    ["repeated contact", ["repeated_contact"], ["repeated_contact"]],
    ["a missing enclosure", ["enclosure_missing"], ["missing_enclosure"]],
    ["a missing number", ["one_of_missing"], ["missing_number"]],
    ["a deadline within two days", ["deadline_sender"], ["deadline_near"]],
    ["nothing of the kind", ["category_unsure"], []],
  ])("tells of %s", async (_, codes, wanted) => {
    expect(await kinds({}, decisionOf(codes))).toEqual(wanted);
  });

  it("is silent about a deadline that is weeks away", async () => {
    expect(await kinds({}, decisionOf(["deadline_sender"], { dueAt: "2026-04-20T09:00:00.000Z" }))).toEqual([]);
  });

  it("sees the risk of losing an angry customer, not in every cancellation", async () => {
    const leaving = { category: "contract_cancellation" };

    const angry = await kinds({ classification: classificationOf({ ...leaving, sentiment: "angry" }) }, decisionOf([]));
    const calm = await kinds({ classification: classificationOf(leaving) }, decisionOf([]));

    expect([angry, calm]).toEqual([["churn_risk"], []]);
  });

  it("passes on what a device reports", async () => {
    expect(await kinds({ arrival: { channel: "event" } }, decisionOf([]))).toEqual(["device_event"]);
  });

  it("never acts on machine mail or a rejected item", async () => {
    const machine = await kinds(
      { classification: classificationOf({ machineMail: "newsletter" }) },
      decisionOf(["repeated_contact"]),
    );
    const rejected = await kinds({}, decisionOf(["repeated_contact"], { outcome: "reject" }));

    expect([machine, rejected]).toEqual([[], []]);
  });
});
