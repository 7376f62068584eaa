import { describe, expect, it } from "vitest";
import type { Case } from "../../shared/schemas/case.ts";
import { adapters, useAdapter } from "./adapters.ts";
import { minute } from "./sample-item.ts";

function sampleCase(caseId: string, changes: Partial<Case> = {}): Case {
  return {
    caseId,
    tenantId: "default",
    version: 1,
    openedAt: minute(0),
    updatedAt: minute(0),
    parties: ["a@example.org"],
    keys: ["order:1"],
    timeline: [],
    state: "open",
    ...changes,
  };
}

describe.each(adapters)("case repository on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("finds a case by any of its keys, the newest first", async () => {
    const { cases } = await store.open();
    await cases.save(sampleCase("old", { keys: ["order:1", "mid:<x@y>"] }));
    await cases.save(sampleCase("new", { keys: ["order:1"], updatedAt: minute(5) }));
    await cases.save(sampleCase("other", { keys: ["order:2"] }));

    const found = await cases.find("default", ["order:1", "order:1", "unknown:9"]);

    expect(found.map((record) => record.caseId)).toEqual(["new", "old"]);
    expect((await cases.find("default", ["mid:<x@y>"])).map((record) => record.caseId)).toEqual(["old"]);
    expect(await cases.find("default", [])).toEqual([]);
    expect(await cases.find("south", ["order:1"])).toEqual([]);
  });

  it("writes one of two changes to the same version", async () => {
    const { cases } = await store.open();
    await cases.save(sampleCase("c"));

    const outcomes = await Promise.all(
      ["waiting", "closed"].map((state) =>
        cases.save(sampleCase("c", { version: 2, state: state === "waiting" ? "waiting" : "closed" })),
      ),
    );

    expect(outcomes.toSorted()).toEqual(["conflict", "written"]);
    expect(await cases.save(sampleCase("c"))).toBe("conflict");
    expect(await cases.save(sampleCase("c", { version: 9 }))).toBe("conflict");
    expect((await cases.get("default", "c"))?.version).toBe(2);
  });

  it("forgets keys that a change takes away", async () => {
    const { cases } = await store.open();
    await cases.save(sampleCase("c", { keys: ["order:1", "order:2"] }));

    await cases.save(sampleCase("c", { version: 2, keys: ["order:2", "order:3"] }));

    expect(await cases.find("default", ["order:1"])).toEqual([]);
    expect(await cases.find("default", ["order:3"])).toHaveLength(1);
  });

  it("gives at most twenty", async () => {
    const { cases } = await store.open();
    for (let number = 0; number < 23; number += 1) await cases.save(sampleCase(`c-${number}`, { updatedAt: minute(number) }));

    const found = await cases.find("default", ["order:1"]);

    expect(found).toHaveLength(20);
    expect(found[0]?.caseId).toBe("c-22");
  });
});
