import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { describe, expect, it, vi } from "vitest";
import { nextItem, sampleItem, sampleMessage } from "../../contracts/sample-item.ts";
import { openTemporary, temporaryFolder } from "./temporary-state.ts";

describe("items on one machine", () => {
  it("write a ledger row with each transition", async () => {
    const dataFolder = await temporaryFolder();
    const { items } = await openTemporary(dataFolder);
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    await items.advance({ item: nextItem(item, "processing"), outbox: [] });
    await items.advance({ item: nextItem(item, "failed"), outbox: [] });

    const rows = new DatabaseSync(join(dataFolder, "posthorn.sqlite"), { readOnly: true })
      .prepare("SELECT sequence, from_state, to_state FROM ledger ORDER BY sequence")
      .all();

    expect(rows.map((row) => [row["sequence"], row["from_state"], row["to_state"]])).toEqual([
      [1, null, "received"],
      [2, "received", "processing"],
    ]);
  });

  it("are found by lists at their new place, and keep it through a transition that changes nothing a list sorts by", async () => {
    const { items } = await openTemporary(await temporaryFolder());
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    const sorted = nextItem(item, "processing");
    const moved = { ...sorted, summary: { ...sorted.summary, category: "complaint", team: "service" } };
    await items.advance({ item: moved, outbox: [] });
    const noted = nextItem(moved, "processing");
    const renamed = { ...noted, summary: { ...noted.summary, subject: "renamed" } };

    await items.advance({ item: renamed, outbox: [] });

    const found = await items.list({
      tenantId: "default",
      states: ["processing"],
      category: "complaint",
      team: "service",
      limit: 5,
    });
    expect(found.rows.map((row) => [row.version, row.summary.subject])).toEqual([[3, "renamed"]]);
    expect(await items.count("default")).toEqual({ processing: 1 });
  });

  it("keep nothing of a transition whose message cannot be stored", async () => {
    const { items, queues } = await openTemporary(await temporaryFolder());
    const item = sampleItem(1);
    await items.create({ item, outbox: [] });
    const moved = nextItem(item, "processing");
    const broken = { ...sampleMessage(moved), delaySeconds: Number.NaN };

    const advancing = items.advance({ item: moved, outbox: [sampleMessage(moved), broken], searchText: "zebra" });

    await expect(advancing).rejects.toThrow(/NOT NULL constraint failed: messages.visible_at/);
    expect((await items.get("default", item.itemId))?.version).toBe(1);
    expect(await queues.depth("plain")).toMatchObject({ visible: 0 });
    expect((await items.list({ tenantId: "default", text: "zebra", limit: 1 })).rows).toEqual([]);
  });

  it("have their words indexed a moment after they have come to rest, also without a search", async () => {
    const dataFolder = await temporaryFolder();
    const { items } = await openTemporary(dataFolder);
    const pending = (): number =>
      Number(
        new DatabaseSync(join(dataFolder, "posthorn.sqlite"), { readOnly: true })
          .prepare("SELECT count(*) AS rows FROM pending_search")
          .get()?.["rows"],
      );
    await items.create({ item: sampleItem(1), outbox: [], searchText: "zebra" });
    expect(pending()).toBe(1);

    await vi.waitFor(() => expect(pending()).toBe(0), { timeout: 8_000, interval: 250 });

    expect((await items.list({ tenantId: "default", text: "zebra", limit: 5 })).rows).toHaveLength(1);
  });

  it("leave no trace of their words once erased", async () => {
    const dataFolder = await temporaryFolder();
    const state = await openTemporary(dataFolder);
    const secret = randomUUID().slice(0, 8);
    const item = sampleItem(1, { summary: { subject: `about ${secret}` } });
    await state.items.create({ item, outbox: [], searchText: `Frau ${secret}` });
    await state.items.create({ item: sampleItem(2), outbox: [], searchText: "Frau Staysinside" });
    expect((await state.items.list({ tenantId: "default", text: secret, limit: 5 })).rows).toHaveLength(1);

    await state.items.advance({ item: nextItem(item, "erased", { summary: sampleItem(1).summary }), outbox: [], searchText: "" });
    await state.close();

    const raw = await readFile(join(dataFolder, "posthorn.sqlite"));
    expect(raw.includes("staysinside")).toBe(true);
    expect(raw.includes(secret)).toBe(false);
  });
});
