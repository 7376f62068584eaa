import { describe, expect, it } from "vitest";
import { adapters, useAdapter } from "./adapters.ts";

describe.each(adapters)("pack source on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("loads the starter pack with its examples, labelled by their file's name", async () => {
    const { packs } = await store.open();

    const { pack, examples, hash } = await packs.load("default");

    expect(pack.name).toBe("customer-service");
    expect(new Set(examples.map((example) => example.category))).toContain("none");
    expect(new Set(examples.map((example) => example.language))).toEqual(new Set(["de", "en"]));
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
  });
});
