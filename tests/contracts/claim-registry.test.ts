import { describe, expect, it } from "vitest";
import { adapters, useAdapter } from "./adapters.ts";

describe.each(adapters)("claim registry on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("gives one of many workers the claim and tells the others who has it", async () => {
    const { claims } = await store.open();

    const answers = await Promise.all(Array.from({ length: 10 }, (_, worker) => claims.claim("object:a", `worker-${worker}`)));

    expect(new Set(answers).size).toBe(1);
    expect(await claims.holder("object:a")).toBe(answers[0]);
  });

  it("lets the owner claim again, as after a crash", async () => {
    const { claims } = await store.open();
    await claims.claim("object:a", "me");

    const again = await claims.claim("object:a", "me");

    expect(again).toBe("me");
  });

  it("frees a claim for its owner only", async () => {
    const { claims } = await store.open();
    await claims.claim("object:a", "me");

    await claims.release("object:a", "you");
    expect(await claims.holder("object:a")).toBe("me");
    await claims.release("object:a", "me");

    expect(await claims.holder("object:a")).toBeUndefined();
    expect(await claims.claim("object:a", "you")).toBe("you");
  });

  it("takes keys with any characters", async () => {
    const { claims } = await store.open();

    const owner = await claims.claim("message:<a b#ü%/'\"@example.org>", "me");

    expect(owner).toBe("me");
    expect(await claims.holder("message:<a b#ü%/'\"@example.org>")).toBe("me");
  });
});
