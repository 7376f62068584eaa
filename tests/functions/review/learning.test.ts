import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { lessonsSchema, modelsSchema } from "../../../shared/schemas/review-pages.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

describe("the learning page", () => {
  it("shows what people taught, newest first, and takes a bad lesson back and forth", async () => {
    for (let count = 0; count < 2; count += 1) {
      const item = await bench.waiting();
      await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
        body: { category: "complaint", fields: [] },
        version: item.version,
      });
      bench.clock.forward(1);
    }
    const { lessons } = lessonsSchema.parse(await (await bench.call("lea:lead", "GET", "/lessons")).json());
    const [newest] = lessons;

    const undone = await bench.call("lea:lead", "DELETE", `/lessons/${newest?.correctionId}`);
    const { corrections } = await bench.state.corrections.list(TENANT);

    expect(lessons.map((lesson) => lesson.category)).toEqual([
      { was: "address_change", is: "complaint" },
      { was: "address_change", is: "complaint" },
    ]);
    expect(undone.status).toBe(204);
    expect(corrections.filter((one) => one.undone).map((one) => one.correctionId)).toEqual([newest?.correctionId]);
  });

  it("says which categories need more examples and promotes no model that is not there", async () => {
    const models = modelsSchema.parse(await (await bench.call("lea:lead", "GET", "/models")).json());

    const response = await bench.call("lea:lead", "POST", "/models/promote", { body: { version: "nothing" } });

    expect(models.models).toEqual([]);
    expect(response.status).toBe(404);
  });

  it("says so where nothing can be trained from here", async () => {
    const response = await bench.call("lea:lead", "POST", "/models/train", { body: {} });

    expect(response.status).toBe(409);
  });
});
