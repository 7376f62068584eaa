import { ulid } from "ulid";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { storedModelsDesk } from "../../../functions/review/learning-desk.ts";
import { learnPlaces } from "../../../shared/core/learn/learn-places.ts";
import { readPlaces } from "../../../shared/core/learn/places-store.ts";
import { openPlacesBench, pageWith, type PlacesBench, TENANT } from "../../core/learn/places-bench.ts";
import { openBench } from "./review-bench.ts";

let bench: PlacesBench;
beforeEach(async () => {
  bench = await openPlacesBench();
});
afterEach(() => bench.close());

const deskOf = ({ state }: PlacesBench) =>
  storedModelsDesk({
    state,
    tenantId: TENANT,
    pack: () => state.packs.load(TENANT),
    now: () => "2026-03-03T09:00:00.000Z",
    newId: () => ulid(),
  });

describe("judging what was learnt", () => {
  it("lists places and words with sender, state and support", async () => {
    await bench.confirm("HM-20881");
    await bench.learn();

    const { anchors } = await deskOf(bench).anchors();

    expect(anchors).toMatchObject([
      { kind: "anchor", field: "invoiceNumber", sender: "domain:supplier.example", seen: 1, right: 1, state: "proposed" },
      { kind: "synonym", field: "invoiceNumber", text: "unser vorzeichen", seen: 1, state: "proposed" },
    ]);
  });

  it("uses an approved place at once and no longer when it is discarded or deleted", async () => {
    await bench.confirm("HM-20881");
    await bench.learn();
    const desk = deskOf(bench);
    const [place] = (await desk.anchors()).anchors;
    const values: unknown[] = [];

    for (const state of ["approved", "rejected", "approved", "deleted"] as const) {
      await desk.judgeAnchor(place?.id ?? "", { state, by: "lea" });
      values.push((await bench.extract("HM-20999")).fields["invoiceNumber"]?.value);
    }

    expect(values).toEqual(["HM-20999", null, "HM-20999", null]);
  });

  it("knows an approved word in letters of every sender", async () => {
    await bench.confirm("HM-20881");
    await bench.learn();
    const desk = deskOf(bench);
    const word = (await desk.anchors()).anchors.find((entry) => entry.kind === "synonym");

    const before = await bench.extract("HM-20999");
    const done = await desk.judgeAnchor(word?.id ?? "", { state: "approved", by: "lea" });
    const after = await bench.extract("HM-20999");

    expect(before.fields["invoiceNumber"]?.value).toBeNull();
    expect(done).toBe(true);
    expect(after.fields["invoiceNumber"]).toMatchObject({ value: "HM-20999", source: "label" });
  });

  it("does not learn a discarded place again and answers no for one it does not know", async () => {
    await bench.confirm("HM-20881");
    await bench.learn();
    const desk = deskOf(bench);
    const [place] = (await desk.anchors()).anchors;
    await desk.judgeAnchor(place?.id ?? "", { state: "rejected", by: "lea" });
    await bench.confirm("HM-20904", { text: pageWith("HM-20904") });
    await bench.learn();

    const unknown = await desk.judgeAnchor("nobody", { state: "approved", by: "lea" });

    expect(await bench.invoiceNumberAnchor()).toMatchObject({ state: "rejected" });
    expect(unknown).toBe(false);
  });
});

describe("clicks in the console", () => {
  it("teach a place when the item is confirmed", async () => {
    const review = await openBench();
    try {
      const text = pageWith("HM-20881");
      const item = await review.waiting({}, { parsed: { text, from: { name: "", address: "billing@supplier.example" } } });
      const start = text.indexOf("HM-20881");
      const provenance = { part: "0", page: null, start, end: start + "HM-20881".length, box: null };
      const edits = [
        { name: "invoiceNumber", value: "HM-20881", provenance },
        ...["invoiceDate", "grossTotal", "currency"].map((name) => ({ name, value: null, absent: true })),
      ];
      const store = { ...review.state, now: () => review.clock.now, newId: () => ulid() };
      const { pack } = await review.state.packs.load(TENANT);

      const confirmed = await review.call("anna", "POST", `/items/${item.itemId}/confirm`, {
        body: { category: "supplier_invoice", fields: edits },
        version: item.version,
      });
      await learnPlaces(store, { tenantId: TENANT, pack, by: "test", atMost: 10 });

      expect(confirmed.status).toBe(200);
      expect((await readPlaces(review.state, TENANT)).places.anchors).toMatchObject([
        { field: "invoiceNumber", state: "shadow" },
      ]);
    } finally {
      await review.close();
    }
  });
});
