import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ulid } from "ulid";
import { newItem } from "../../../shared/core/flow/new-item.ts";
import { runStage } from "../../../shared/core/flow/run-stage.ts";
import { loadParsed, parseItem, type ParseDeps } from "../../../shared/core/parse/parse-item.ts";
import type { ReaderSandbox } from "../../../shared/ports/reader-sandbox.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import type { Document, Page, Parsed } from "../../../shared/schemas/parsed.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";

const AT = "2026-03-02T08:00:00.000Z";
const TEXTS = ["Erster Brief Seite eins", "Erster Brief Seite zwei", "PATCH-T", "Zweiter Brief"];

const scan = (): Document => {
  let text = "";
  const pages = TEXTS.map((page, index): Page => {
    const start = text.length;
    text += `${page}\n`;
    const word = { start, end: start + page.length, box: [10, 10, 90, 20] as [number, number, number, number] };
    return { number: index + 1, width: 595, height: 842, start, end: start + page.length, source: "ocr", words: [word] };
  });
  const separator = { kind: "barcode" as const, format: "Code128", data: { text: "PATCH-T" }, page: 3, box: null };
  return { part: "0", reader: "pdf", text, pages, blocks: [], formFields: [], structured: [separator] };
};

const parsed = (): Parsed => ({
  outcome: "read",
  parts: [],
  documents: [scan()],
  mail: null,
  form: null,
  sender: { name: "", email: "", phone: "", id: "" },
  subject: "",
  text: scan().text,
  textSpans: [],
  problems: [],
});

describe("a scanned batch", () => {
  let local: LocalState;
  let deps: ParseDeps;
  let item: Item;
  beforeEach(async () => {
    local = await openLocalState();
    const { items, blobs, claims, packs } = local.state;
    const sandbox: ReaderSandbox = { read: async () => ({ parsed: parsed(), contents: [] }), close: async () => undefined };
    deps = { items, blobs, claims, sandbox, pack: (await packs.load("default")).pack, newId: () => ulid(), now: () => AT };
    await blobs.put("inbound/default/letter/scan.pdf", new TextEncoder().encode("%PDF scan"));
    item = newItem({
      itemId: ulid(),
      tenantId: "default",
      arrival: {
        channel: "letter",
        rawKey: "inbound/default/letter/scan.pdf",
        sha256: "0".repeat(64),
        size: 9,
        receivedAt: AT,
        source: "test",
        envelope: null,
        verdicts: {},
        fileName: "scan.pdf",
      },
      at: AT,
      state: "received",
      stage: "parse",
      parentItemId: null,
      note: "test",
    });
    await items.create({ item, outbox: [] });
  });
  afterEach(() => local.remove());

  const parse = () =>
    runStage({ ...deps, elapsed: () => 0 }, "parse", {
      message: { itemId: item.itemId, tenantId: "default", attempt: 1 },
      work: (current) => parseItem(deps, current),
    });

  it("becomes one item per letter, the upload itself rests as split", async () => {
    await parse();

    const parent = await deps.items.get("default", item.itemId);
    expect(parent).toMatchObject({ state: "split", stage: null });
    const children = await Promise.all((parent?.childItemIds ?? []).map((id) => deps.items.get("default", id)));
    expect(children.map((child) => child?.stage)).toEqual(["classify", "classify"]);
    expect(children.map((child) => child?.parentItemId)).toEqual([item.itemId, item.itemId]);
    const [first, second] = children;
    if (first === undefined || second === undefined) throw new Error("two letters expected");
    const readings = await Promise.all([loadParsed(deps.blobs, first), loadParsed(deps.blobs, second)]);
    expect(readings.map((reading) => reading.text)).toEqual([
      "Erster Brief Seite eins\nErster Brief Seite zwei",
      "Zweiter Brief",
    ]);
    const [page] = readings[1]?.documents[0]?.pages ?? [];
    expect(page).toMatchObject({ number: 4, start: 0, end: "Zweiter Brief".length });
    expect(await local.state.queues.depth("classify")).toMatchObject({ visible: 2 });
  });

  it("makes no second children when the step is tried again", async () => {
    const first = await parseItem(deps, item);
    const again = await parseItem(deps, item);

    expect(again.changes.childItemIds).toEqual(first.changes.childItemIds);
    expect(await deps.items.count("default")).toMatchObject({ received: 3 });
  });
});
