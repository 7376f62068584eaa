import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openApiDocument } from "../../../functions/review/openapi.ts";
import { operations } from "../../../functions/review/openapi-operations.ts";
import { answerSchemas, bodySchemas } from "../../../functions/review/openapi-schemas.ts";
import { type Bench, openBench } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

describe("the OpenAPI document", () => {
  it("names every route of the review API and none that is not there", () => {
    const served = bench.api.routes
      .filter((route) => route.method !== "ALL" && !route.path.endsWith("*"))
      .map((route) => `${route.method.toLowerCase()} /api${route.path.replace(/:(\w+)/g, "{$1}")}`);
    const described = operations.filter((operation) => operation.tag !== "intake").map(({ method, path }) => `${method} ${path}`);

    expect([...new Set(served)].sort()).toEqual(described.sort());
  });

  it("refers only to schemas it has", () => {
    const text = JSON.stringify(openApiDocument());
    const names = new Set([...Object.keys(bodySchemas), ...Object.keys(answerSchemas)]);

    const missing = [...text.matchAll(/#\/components\/schemas\/(\w+)/g)]
      .map((match) => match[1] ?? "")
      .filter((name) => !names.has(name));

    expect(missing).toEqual([]);
    expect(text).toContain('"openapi":"3.1.0"');
  });

  it("is served to whoever is signed in", async () => {
    const response = await bench.call("anna", "GET", "/openapi.json");

    expect(response.status).toBe(200);
  });
});
