import { fromBuffer } from "yauzl";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { eraseItems, erasePerson } from "../../../shared/core/retain/erase-person.ts";
import { exportPerson } from "../../../shared/core/retain/export-person.ts";
import { findPerson } from "../../../shared/core/retain/find-person.ts";
import { reconcile } from "../../../shared/core/retain/reconcile.ts";
import { zipArchive } from "../../../shared/core/retain/zip-archive.ts";
import { erasureProofSchema, personPreviewSchema } from "../../../shared/schemas/review-pages.ts";
import { auditSchema } from "../../../shared/schemas/review-pages.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { aField, aExtraction } from "./examples.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const ERIKA = "erika.mueller@example.org";
const other = {
  from: { name: "Erik Müller", address: "erik.mueller@example.org" },
  text: "Auch ich heiße Müller.",
  subject: "Frage",
};

const deps = (): Parameters<typeof erasePerson>[0] => ({
  tenantId: TENANT,
  state: bench.state,
  queues: ["system-crm", "deliver"],
  now: () => bench.clock.now,
});

/** Erika's item with a lesson, a case, a work item on the queue and a dead letter. */
const erikasItem = async (): Promise<Item> => {
  const item = await bench.waiting({ caseId: "case1" });
  await bench.state.cases.save({
    caseId: "case1",
    tenantId: TENANT,
    version: 1,
    openedAt: bench.clock.now,
    updatedAt: bench.clock.now,
    parties: [ERIKA],
    keys: ["order:123"],
    timeline: [{ at: bench.clock.now, direction: "in", itemId: item.itemId, channel: "mail", text: "Neue Anschrift" }],
    state: "open",
  });
  await bench.call("anna", "POST", `/items/${item.itemId}/claim`);
  await bench.call("anna", "POST", `/items/${item.itemId}/reject`, {
    body: { reason: "Erika rief an" },
    version: item.version + 1,
  });
  await bench.call("anna", "POST", `/items/${item.itemId}/undo`, { version: item.version + 2 });
  await bench.call("anna", "POST", `/items/${item.itemId}/spam`, { version: item.version + 3 });
  const message = { body: JSON.stringify({ data: { itemId: item.itemId, sender: ERIKA } }) };
  await bench.state.queues.send("system-crm", [message, { body: "another customer's" }]);
  await bench.state.queues.send("system-crm-dlq", [message]);
  return item;
};

describe("finding a person", () => {
  it("finds by address, by number and by full name in any spelling, and no namesake", async () => {
    const erika = await bench.waiting();
    await bench.waiting({}, { parsed: other });
    await bench.waiting(
      { extraction: aExtraction({ fields: { customerNumber: aField("customerNumber", "4711-08150") } }) },
      { parsed: other },
    );
    const ids = async (query: string): Promise<string[]> =>
      (await findPerson({ ...bench.state, tenantId: TENANT }, query)).map((item) => item.itemId);

    expect(await ids("Erika.Mueller@example.org")).toEqual([erika.itemId]);
    expect(await ids("erika müller")).toEqual([erika.itemId]);
    expect(await ids("Müller")).toEqual([]);
    expect(await ids("4711-0815")).toContain(erika.itemId);
  });
});

describe("erasing a person", () => {
  it("leaves nothing of them anywhere, and everything of others", async () => {
    const item = await erikasItem();
    const stays = await bench.waiting({}, { parsed: other });

    const outcome = await erasePerson(deps(), ERIKA, "ada");
    const kept = await bench.get(item.itemId);

    expect(outcome).toMatchObject({
      kind: "erased",
      proof: { items: 1, removed: { originals: 1, corrections: 1, cases: 1, messages: 2 } },
    });
    expect(JSON.stringify(kept).toLowerCase()).not.toMatch(/erika|m(ü|ue)ller|anschrift|4711/);
    expect((await bench.state.blobs.list(`items/${TENANT}/${item.itemId}/`)).keys).toEqual([]);
    expect(await bench.state.blobs.head(item.arrival.rawKey)).toBeUndefined();
    expect(
      (await bench.items.list({ tenantId: TENANT, text: "Birkenweg", limit: 10 })).rows.map((row) => row.itemId),
    ).not.toContain(item.itemId);
    expect((await bench.state.corrections.list(TENANT)).corrections).toEqual([]);
    expect(await bench.state.cases.get(TENANT, "case1")).toMatchObject({ parties: [], keys: [], timeline: [] });
    expect((await bench.state.queues.depth("system-crm")).visible).toBe(1);
    expect((await bench.state.deadLetters.list("system-crm")).letters).toEqual([]);
    expect((await bench.get(stays.itemId)).state).toBe("needs_review");
  });

  it("keeps the equation closed", async () => {
    await erikasItem();
    await bench.waiting({}, { parsed: other });
    await erasePerson(deps(), ERIKA, "ada");

    const { balance } = await reconcile({ ...bench.state, tenantId: TENANT, now: () => bench.clock.now });

    expect(balance).toMatchObject({ received: 2, erased: 1, inReview: 1, open: [], closes: true });
  });

  it("takes the letters split off and the duplicates with it", async () => {
    const attachment = { name: "Erika.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.4") };
    const item = await bench.waiting({}, { parsed: { attachment } });
    const twin = await bench.waiting({}, { parsed: { ...other, text: "x" } });
    await bench.call("anna", "POST", `/items/${item.itemId}/split`, { body: { parts: ["1"] }, version: item.version });
    await bench.call("anna", "POST", `/items/${twin.itemId}/merge`, { body: { into: item.itemId }, version: twin.version });

    const found = await findPerson({ ...bench.state, tenantId: TENANT }, ERIKA);
    await eraseItems(deps(), found, "ada");
    const states = await Promise.all(found.map(async ({ itemId }) => (await bench.get(itemId)).state));

    expect(found).toHaveLength(3);
    expect(states).toEqual(["erased", "erased", "erased"]);
  });

  it("waits while a stage works on one of the items", async () => {
    const item = await bench.waiting();
    await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: { category: "address_change", fields: [] },
      version: item.version,
    });

    const outcome = await erasePerson(deps(), ERIKA, "ada");

    expect(outcome).toEqual({ kind: "in_work", itemIds: [item.itemId] });
  });

  it("lets the same message come in again as a new one", async () => {
    const item = await bench.waiting();
    const print = `${TENANT}/content/${item.arrival.sha256}`;
    await bench.state.claims.claim(print, item.itemId);

    await erasePerson(deps(), ERIKA, "ada");

    expect(await bench.state.claims.holder(print)).toBeUndefined();
  });

  it("goes from preview over typed confirmation to a proof, and the log names nobody", async () => {
    await erikasItem();
    const post = (path: string, body: unknown): Promise<Response> =>
      bench.call("ada:admin", "POST", `/persons/${path}`, { body });
    const preview = personPreviewSchema.parse(await (await post("preview", { query: ERIKA })).json());

    const wrong = await post("erase", { token: preview.token, typed: "yes" });
    const right = await post("erase", { token: preview.token, typed: ERIKA });
    const again = await post("erase", { token: preview.token, typed: ERIKA });
    const log = auditSchema.parse(await (await bench.call("ada:admin", "GET", "/audit")).json());

    expect(preview.items).toHaveLength(1);
    expect(wrong.status).toBe(422);
    expect(erasureProofSchema.parse(await right.json()).digest).toMatch(/^[0-9a-f]{64}$/);
    expect(again.status).toBe(409);
    expect(JSON.stringify(log)).not.toContain("erika");
    expect(log.entries.some((entry) => entry.action === "erase")).toBe(true);
  });

  it("is for admins only", async () => {
    const response = await bench.call("lea:lead", "POST", "/persons/preview", { body: { query: ERIKA } });

    expect(response.status).toBe(403);
  });
});

describe("exporting a person", () => {
  const namesIn = (bytes: Uint8Array): Promise<string[]> =>
    new Promise((resolve, reject) => {
      const names: string[] = [];
      fromBuffer(Buffer.from(bytes), { lazyEntries: false }, (error, zip) => {
        if (error !== null) return reject(error);
        zip.on("entry", (entry: { fileName: string }) => names.push(entry.fileName));
        zip.on("end", () => resolve(names));
        zip.on("error", reject);
      });
    });

  it("gives data and originals in a ZIP others can open, without our staff's names", async () => {
    const item = await erikasItem();

    const entries = await exportPerson({ tenantId: TENANT, state: bench.state, now: () => bench.clock.now }, ERIKA);
    const data = new TextDecoder().decode(entries[0]?.bytes);

    expect(await namesIn(zipArchive(entries))).toEqual(["data.json", `originals/${item.itemId}.eml`]);
    expect(data).toContain("Birkenweg");
    expect(data).not.toContain("anna");
  });
});
