import { encodeTime } from "ulid";
import { describe, expect, it } from "vitest";
import { sweep } from "../../../shared/core/retain/sweep.ts";
import { deliveryOffice } from "../../support/delivered-items.ts";
import { understoodItem } from "../../support/understood-items.ts";

const HOUR_MS = 3_600_000;

const rounds = () => {
  const office = deliveryOffice();
  const announced: string[] = [];
  const look = () =>
    sweep({ ...office.state, tenantId: "default", now: office.now, announce: async (key) => void announced.push(key) });
  /** Named as a door names it. */
  const keyFrom = (hoursAgo: number): string =>
    `inbound/default/mail/${encodeTime(Date.parse(office.now()) - hoursAgo * HOUR_MS, 10)}0000000000000000.eml`;
  return { office, announced, look, keyFrom };
};

describe("a sweep", () => {
  it("announces a recent original nobody has claimed, and no other", async () => {
    const { office, announced, look, keyFrom } = rounds();
    const [lost, claimed, old] = [keyFrom(0), keyFrom(0.1), keyFrom(48)];
    for (const key of [lost, claimed, old]) await office.state.blobs.put(key, new Uint8Array([1]));
    await office.state.claims.claim(`object/${claimed}`, "an item");
    office.pass(1);

    await look();

    expect(announced).toEqual([lost]);
  });

  it("gives an original that has just arrived its time", async () => {
    const { office, announced, look, keyFrom } = rounds();
    await office.state.blobs.put(keyFrom(0), new Uint8Array([1]));

    await look();

    expect(announced).toEqual([]);
  });

  it("wakes what waits for a message that never came", async () => {
    const { office, look } = rounds();
    const stuck = await understoodItem(office.state.blobs, 2);
    office.state.all.set(stuck.itemId, stuck);

    const before = await look();
    office.pass(7);
    const after = await look();

    expect([before.woken, after.woken]).toEqual([[], [stuck.itemId]]);
    expect(office.state.sent.get("route")).toHaveLength(1);
  });
});
