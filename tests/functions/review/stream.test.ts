import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { itemDetailSchema, streamEventSchema } from "../../../shared/schemas/review-api.ts";
import { type Bench, openBench } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

/** Reads until an event of that kind came, or the stream ends. */
const eventOf = async (reader: ReadableStreamDefaultReader<Uint8Array>, kind: string): Promise<string> => {
  let text = "";
  for (;;) {
    const { value, done } = await reader.read();
    text += new TextDecoder().decode(value);
    const found = new RegExp(`event: ${kind}\\ndata: (.*)\\n`).exec(text)?.[1];
    if (found !== undefined) return found;
    if (done) return "";
  }
};

describe("live changes", () => {
  it("reach those who may see the item, and only tell where to look", async () => {
    const response = await bench.call("anna", "GET", "/stream");
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error("no stream");
    await reader.read();

    const item = await bench.waiting();
    const event = streamEventSchema.parse(JSON.parse(await eventOf(reader, "item")));
    await reader.cancel();

    expect(response.headers.get("content-type")).toContain("text/event-stream");
    expect(event).toMatchObject({ type: "item", itemId: item.itemId });
  });

  it("do not reach a partner of another team", async () => {
    const response = await bench.call("paul:partner,team-billing", "GET", "/stream");
    const reader = response.body?.getReader();
    if (reader === undefined) throw new Error("no stream");
    const opened = new TextDecoder().decode((await reader.read()).value);

    await bench.waiting();
    const next = await Promise.race([
      reader.read().then(() => "an event"),
      new Promise((resolve) => setTimeout(resolve, 300, "silence")),
    ]);
    await reader.cancel();

    expect(opened).toContain(": open");
    expect(next).toBe("silence");
  });
});

describe("sixty people at once", () => {
  it("get sixty different items, each locked by one", async () => {
    for (let count = 0; count < 60; count += 1) await bench.waiting();

    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) => bench.call(`clerk${index}`, "POST", "/items/next")),
    );
    const details = await Promise.all(answers.map(async (answer) => itemDetailSchema.parse(await answer.json())));

    expect(new Set(details.map((detail) => detail.item.itemId)).size).toBe(60);
    expect(details.every((detail, index) => detail.item.review.lock?.user === `clerk${index}`)).toBe(true);
  });

  it("who confirm the same item at once settle it once; the others are told", async () => {
    const item = await bench.waiting();
    const body = { category: "address_change", fields: [] };

    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        bench.call(`clerk${index}`, "POST", `/items/${item.itemId}/confirm`, { body, version: item.version }),
      ),
    );
    const statuses = answers.map((answer) => answer.status).toSorted((one, other) => one - other);

    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.slice(1).every((status) => status === 409 || status === 412)).toBe(true);
    expect((await bench.state.corrections.list("default")).corrections).toHaveLength(1);
  });
});
