import { describe, expect, it } from "vitest";
import type { SettingVersion } from "../../shared/ports/setting-store.ts";
import { adapters, useAdapter } from "./adapters.ts";
import { minute } from "./sample-item.ts";

function setting(name: string, version: number, value: unknown = { threshold: version }): SettingVersion {
  return { name, version, at: minute(version), by: "anna", note: `change ${version}`, value };
}

describe.each(adapters)("setting store on $name", (adapter) => {
  const store = useAdapter(adapter);

  it("keeps every version and shows the newest", async () => {
    const { settings } = await store.open();
    for (const version of [1, 2, 3]) expect(await settings.put("default", setting("policy", version))).toBe("written");

    const newest = await settings.get("default", "policy");

    expect(newest).toEqual(setting("policy", 3));
    expect(await settings.history("default", "policy")).toEqual([1, 2, 3].map((version) => setting("policy", version)));
    expect(await settings.get("default", "nothing")).toBeUndefined();
    expect(await settings.history("default", "nothing")).toEqual([]);
  });

  it("writes one of several changes that follow the same version", async () => {
    const { settings } = await store.open();
    await settings.put("default", setting("policy", 1));

    const outcomes = await Promise.all([1, 2, 3].map((number) => settings.put("default", setting("policy", 2, { number }))));

    expect(outcomes.filter((outcome) => outcome === "written")).toHaveLength(1);
    expect(await settings.put("default", setting("policy", 1))).toBe("conflict");
    expect(await settings.put("default", setting("policy", 7))).toBe("conflict");
    expect(await settings.history("default", "policy")).toHaveLength(2);
  });

  it("lists the newest version of each name below a prefix", async () => {
    const { settings } = await store.open();
    await settings.put("default", setting("search:b", 1));
    await settings.put("default", setting("search:a", 1));
    await settings.put("default", setting("search:a", 2));
    await settings.put("default", setting("policy", 1));
    await settings.put("south", setting("search:c", 1));

    const found = await settings.list("default", "search:");

    expect(found.map((entry) => [entry.name, entry.version])).toEqual([
      ["search:a", 2],
      ["search:b", 1],
    ]);
    expect((await settings.list("default", "")).map((entry) => entry.name)).toEqual(["policy", "search:a", "search:b"]);
  });

  it("keeps values of any kind and of a megabyte", async () => {
    const { settings } = await store.open();
    const values = [null, "text", 5, [1, { deep: ["ü"] }], "x".repeat(1_000_000)];

    for (const [index, value] of values.entries()) await settings.put("default", setting(`value-${index}`, 1, value));

    for (const [index, value] of values.entries())
      expect((await settings.get("default", `value-${index}`))?.value).toEqual(value);
  });
});
