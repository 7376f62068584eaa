import { describe, expect, it } from "vitest";
import { backoffMs, retryAfterSeconds } from "../../../shared/core/deliver/backoff.ts";
import { afterFailure, closedBreaker, mayTry } from "../../../shared/core/deliver/circuit-breaker.ts";
import { connect, newBreaker } from "../../../shared/core/deliver/connect.ts";
import { fillPath, fillTemplate } from "../../../shared/core/deliver/fill-template.ts";
import type { ConnectorAnswer } from "../../../shared/ports/system-connector.ts";
import { deliveryOffice } from "../../support/delivered-items.ts";

const linked = async (answer: () => ConnectorAnswer) => {
  const office = deliveryOffice();
  const { item, events } = await office.delivered(1);
  const [event] = events;
  if (event === undefined) throw new Error("one work item was expected");
  let calls = 0;
  const connector = {
    deliver: async () => {
      calls += 1;
      return answer();
    },
  };
  const deps = { items: office.state.items, cases: office.state.cases, connector, breaker: newBreaker(), now: office.now };
  return { office, item, event, deps, calls: () => calls };
};

describe("the way to a system of record", () => {
  it("turns its answer into a receipt", async () => {
    const { deps, event, office, item } = await linked(() => ({ outcome: "accepted", reference: "B-1" }));

    const result = await connect(deps, event, false);

    expect(result).toBe("accepted");
    expect(office.state.all.get(item.itemId)?.state).toBe("accepted");
  });

  it("does not call again for a message that was answered", async () => {
    const { deps, event, calls } = await linked(() => ({ outcome: "accepted", reference: "B-1" }));
    await connect(deps, event, false);

    const second = await connect(deps, event, true);

    expect(second).toBe("already_known");
    expect(calls()).toBe(1);
  });

  it("ends two workers on one work item in one receipt", async () => {
    const { deps, event, office, item } = await linked(() => ({ outcome: "accepted", reference: "B-1" }));

    await Promise.all([connect(deps, event, false), connect(deps, event, true)]);

    expect(office.state.all.get(item.itemId)?.ledger.filter((entry) => entry.to === "accepted")).toHaveLength(1);
  });

  it("brings a refusal before people", async () => {
    const { deps, event, office, item } = await linked(() => ({ outcome: "rejected", reason: "unknown meter" }));

    await connect(deps, event, false);

    expect(office.state.all.get(item.itemId)?.summary.firstReason).toContain("unknown meter");
  });

  it("gives the message back to the queue while the system is away, and leaves it alone after ten failures", async () => {
    const { deps, event, calls, office } = await linked(() => ({ outcome: "later", reason: "500", seconds: null }));

    for (let attempt = 0; attempt < 15; attempt += 1)
      await expect(connect(deps, event, true)).rejects.toMatchObject({ retryable: true });
    const during = calls();
    office.pass(1);
    await expect(connect(deps, event, true)).rejects.toMatchObject({ code: "system_unavailable" });

    expect(during).toBe(10);
    expect(calls()).toBe(11);
  });

  it("keeps away as long as Retry-After says", async () => {
    const { deps, event, calls } = await linked(() => ({ outcome: "later", reason: "429", seconds: 120 }));

    await expect(connect(deps, event, false)).rejects.toThrow("429");
    await expect(connect(deps, event, true)).rejects.toThrow("left alone");

    expect(calls()).toBe(1);
  });
});

describe("patience", () => {
  it("doubles up to its limit and spreads by chance", () => {
    const waits = [1, 2, 3, 10].map((attempt) => backoffMs(attempt, { baseMs: 200, maxMs: 5000, random: 1 }));

    expect(waits).toEqual([200, 400, 800, 5000]);
    expect(backoffMs(5, { baseMs: 200, maxMs: 5000, random: 0 })).toBe(0);
  });

  it.each([
    ["120", 120],
    [" 5 ", 5],
    ["999999999", 3600],
    ["Mon, 02 Mar 2026 09:02:00 GMT", 120],
    ["Mon, 02 Mar 2020 09:02:00 GMT", 0],
    ["soon", null],
    ["-5", null],
    [null, null],
  ])("reads Retry-After %j as %j", (header, seconds) => {
    expect(retryAfterSeconds(header, Date.parse("2026-03-02T09:00:00Z"))).toBe(seconds);
  });

  it("opens for longer each time, up to two minutes", () => {
    let state = closedBreaker;
    const pauses: number[] = [];
    for (let failure = 1; failure <= 18; failure += 1) {
      state = afterFailure(state, 0, null);
      if (failure >= 10) pauses.push(state.openUntil);
    }

    expect(pauses).toEqual([5000, 10_000, 20_000, 40_000, 80_000, 120_000, 120_000, 120_000, 120_000]);
    expect(mayTry(state, 119_999)).toBe(false);
    expect(mayTry(state, 120_000)).toBe(true);
  });
});

describe("mapping", () => {
  it("reaches own values only", () => {
    const filled = fillTemplate({ a: "{{constructor.name}}", b: "{{__proto__}}", c: "x{{missing}}y" }, { name: "n" });

    expect(filled).toEqual({ a: null, b: null, c: "xy" });
  });

  it("cannot leave its path segment", () => {
    expect(fillPath("/cases/{{id}}", { id: "../admin?x=1" })).toBe("/cases/..%2Fadmin%3Fx%3D1");
  });
});
