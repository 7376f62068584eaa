import { createHash, randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { adapters, useAdapter } from "./adapters.ts";

const SMALL = Buffer.from("Grüße");
const LARGE = randomBytes(300_000);

describe.each(adapters)("blob store on $name", (adapter) => {
  const store = useAdapter(adapter);

  it.each([
    ["a few bytes", SMALL],
    ["no bytes at all", Buffer.alloc(0)],
    ["many bytes", LARGE],
  ])("gives back %s with size, checksum and notes", async (_, bytes) => {
    const { blobs } = await store.open();
    const meta = { fileName: "Straße €.eml", channel: "mail", tenantId: "default" };
    const sha256 = createHash("sha256").update(bytes).digest("hex");

    const head = await blobs.put("inbound/default/mail/ä b.eml", bytes, meta);

    const blob = await blobs.get("inbound/default/mail/ä b.eml");
    expect(Buffer.from(blob?.bytes ?? []).equals(bytes)).toBe(true);
    expect(blob).toMatchObject({ key: "inbound/default/mail/ä b.eml", size: bytes.length, sha256, meta });
    expect(head).toMatchObject({ size: bytes.length, sha256, meta });
    expect(await blobs.head("inbound/default/mail/ä b.eml")).toMatchObject({ size: bytes.length, sha256, meta });
  });

  it("keeps notes of any length", async () => {
    const { blobs } = await store.open();
    const meta = {
      envelope: JSON.stringify({ to: Array.from({ length: 200 }, (_, number) => `empfänger${number}@example.org`) }),
    };

    await blobs.put("inbound/a", SMALL, meta);

    expect((await blobs.head("inbound/a"))?.meta).toEqual(meta);
    expect((await blobs.list("inbound/")).keys).toEqual(["inbound/a"]);
  });

  it("knows what is not there", async () => {
    const { blobs } = await store.open();

    const found = await blobs.get("inbound/nothing");

    expect(found).toBeUndefined();
    expect(await blobs.head("inbound/nothing")).toBeUndefined();
    await expect(blobs.delete("inbound/nothing")).resolves.toBeUndefined();
  });

  it.each([
    ["small", SMALL],
    ["large", LARGE],
  ])("replaces and deletes %s content without touching other keys that hold the same", async (_, bytes) => {
    const { blobs } = await store.open();
    for (const key of ["k/1", "k/2", "k/3"]) await blobs.put(key, bytes);

    await blobs.put("k/1", Buffer.from("other"));
    await blobs.delete("k/2");

    expect(Buffer.from((await blobs.get("k/1"))?.bytes ?? []).toString()).toBe("other");
    expect(await blobs.get("k/2")).toBeUndefined();
    expect(Buffer.from((await blobs.get("k/3"))?.bytes ?? []).equals(bytes)).toBe(true);
  });

  it.each([
    ["small", SMALL],
    ["large", LARGE],
  ])("survives puts and deletes of the same %s content at the same time", async (_, bytes) => {
    const { blobs } = await store.open();

    await Promise.all(
      Array.from({ length: 12 }, async (_unused, number) => {
        await blobs.put(`same/${number}`, bytes);
        if (number % 2 === 1) await blobs.delete(`same/${number}`);
      }),
    );

    const left = (await blobs.list("same/")).keys;
    expect(left.toSorted()).toEqual(["same/0", "same/10", "same/2", "same/4", "same/6", "same/8"]);
    for (const key of left) expect((await blobs.get(key))?.size).toBe(bytes.length);
  });

  it("lists keys below a prefix in order, a page at a time", async () => {
    const { blobs } = await store.open();
    for (const key of ["a/3", "a/1", "b/1", "a/2", "a", "a/4"]) await blobs.put(key, SMALL);

    const first = await blobs.list("a/", { limit: 3 });
    const second = await blobs.list("a/", { limit: 3, after: first.after ?? "" });

    expect(first).toEqual({ keys: ["a/1", "a/2", "a/3"], after: "a/3" });
    expect(second).toEqual({ keys: ["a/4"], after: null });
    expect((await blobs.list("")).keys).toEqual(["a", "a/1", "a/2", "a/3", "a/4", "b/1"]);
  });

  it("gives a link that leads to the bytes, or says that there is none", async () => {
    const { blobs } = await store.open();
    await blobs.put("items/x", SMALL);

    const link = await blobs.link("items/x", 60);

    const bytes = link === null ? SMALL : Buffer.from(await (await fetch(link)).arrayBuffer());
    expect(bytes.equals(SMALL)).toBe(true);
    expect(link === null).toBe(adapter.name === "one machine");
  });
});
