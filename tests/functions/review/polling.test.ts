import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { staleAnswers } from "../../../functions/review/stale-answer.ts";
import { countsSchema, itemListSchema, meSchema } from "../../../shared/schemas/review-api.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const again = async (user: string, path: string): Promise<{ first: Response; ask: () => Promise<Response> }> => {
  const first = await bench.call(user, "GET", path);
  const tag = first.headers.get("etag") ?? "";
  return { first, ask: () => bench.call(user, "GET", path, { headers: { "if-none-match": tag } }) };
};

describe("a console that cannot be told and asks again", () => {
  it.each(["/items?state=needs_review", "/counts"])("gets 304 and no body from %s until something changed", async (path) => {
    await bench.waiting();
    const { first, ask } = await again("anna", path);

    const same = await ask();
    const body = await same.text();
    await bench.waiting();
    const changed = await ask();

    expect(first.status).toBe(200);
    expect(same.status).toBe(304);
    expect(body).toBe("");
    expect(same.headers.get("etag")).toBe(first.headers.get("etag"));
    expect(changed.status).toBe(200);
    expect(changed.headers.get("etag")).not.toBe(first.headers.get("etag"));
  });

  it("is told of a change within one item as well", async () => {
    const item = await bench.waiting();
    const { ask } = await again("anna", "/items?state=needs_review");

    await bench.call("anna", "POST", `/items/${item.itemId}/assign`, { body: { user: "bert" } });
    const changed = await ask();

    expect(changed.status).toBe(200);
    expect(itemListSchema.parse(await changed.json()).rows).toHaveLength(1);
  });

  it("never gets the tag of what another person may see", async () => {
    await bench.waiting();
    const { first } = await again("anna", "/items?state=needs_review");

    const partner = await bench.call("paul:partner,team-billing", "GET", "/items?state=needs_review", {
      headers: { "if-none-match": first.headers.get("etag") ?? "" },
    });

    expect(partner.status).toBe(200);
    expect(itemListSchema.parse(await partner.json()).rows).toEqual([]);
  });

  it("knows from the start how it will hear of changes", async () => {
    const polling = await openBench({ polls: true });

    const streamed = meSchema.parse(await (await bench.call("anna", "GET", "/me")).json());
    const polled = meSchema.parse(await (await polling.call("anna", "GET", "/me")).json());
    await polling.close();

    expect(streamed.live).toBe("stream");
    expect(polled.live).toBe("poll");
  });

  it("lets the store count once for all who poll within half a minute", async () => {
    const polling = await openBench({ polls: true });
    await polling.waiting();
    const states = async (user: string): Promise<unknown> =>
      countsSchema.parse(await (await polling.call(user, "GET", "/counts")).json()).states;

    const first = await states("anna");
    await polling.waiting();
    const other = await states("bert");
    polling.clock.forward(1);
    const later = await states("anna");
    const stored = await polling.state.items.count(TENANT);
    await polling.close();

    expect(first).toEqual({ needs_review: 1 });
    expect(other).toEqual({ needs_review: 1 });
    expect(later).toEqual(stored);
  });
});

describe("numbers that take long to count", () => {
  const SECOND = 1_000;
  const clockAt = (seconds: number): string => new Date(Date.UTC(2026, 2, 2) + seconds * SECOND).toISOString();

  it("are given at once with their age, while fresher ones are counted", async () => {
    let seconds = 0;
    let counted = 0;
    const answers = staleAnswers<number>({
      freshMs: 30 * SECOND,
      staleMs: 600 * SECOND,
      now: () => clockAt(seconds),
      onError: (error) => expect.fail(String(error)),
    });
    const ask = () => answers("week", async () => (counted += 1));

    const first = await ask();
    seconds = 20;
    const fresh = await ask();
    seconds = 40;
    const stale = await ask();
    await new Promise((resolve) => setImmediate(resolve));
    const renewed = await ask();
    seconds = 2_000;
    const tooOld = await ask();

    expect([first.value, fresh.value, stale.value, renewed.value, tooOld.value]).toEqual([1, 1, 1, 2, 3]);
    expect(stale.at).toBe(clockAt(0));
    expect(renewed.at).toBe(clockAt(40));
  });

  it("are counted once for all who ask meanwhile, and anew after a failure", async () => {
    const complaints: unknown[] = [];
    let turn = 0;
    const answers = staleAnswers<number>({
      freshMs: 1,
      staleMs: 1,
      now: () => clockAt(0),
      onError: (error) => complaints.push(error),
    });
    const make = async (): Promise<number> => {
      turn += 1;
      if (turn === 1) throw new Error("the disk is busy");
      return turn;
    };

    const failed = await Promise.allSettled([answers("week", make), answers("week", make)]);
    const after = await answers("week", make);

    expect(failed.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
    expect(after.value).toBe(2);
    expect(complaints).toEqual([]);
  });
});
