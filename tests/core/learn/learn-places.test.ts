import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openPlacesBench, type PlacesBench, TENANT } from "./places-bench.ts";

/** The store stamps its files with the real time; this is later in any case. */
const A_CENTURY_IN_MINUTES = 100 * 365 * 24 * 60;

let bench: PlacesBench;
beforeEach(async () => {
  bench = await openPlacesBench();
});
afterEach(() => bench.close());

describe("learning places from lessons", () => {
  it("looks on after one click, counts after two, and reads the third document of the sender", async () => {
    await bench.confirm("HM-20881");
    await bench.learn();
    const once = await bench.invoiceNumberAnchor();
    const before = await bench.extract("HM-20999");
    await bench.confirm("HM-20904");
    await bench.learn();

    const twice = await bench.invoiceNumberAnchor();
    const after = await bench.extract("HM-20999");

    expect(once).toMatchObject({ state: "shadow", confirmations: 1, sender: "domain:supplier.example" });
    expect(before.fields["invoiceNumber"]?.value).toBeNull();
    expect(twice).toMatchObject({ state: "active", confirmations: 2 });
    expect(after.fields["invoiceNumber"]).toMatchObject({ value: "HM-20999", source: "template" });
  });

  it("demotes a place at its first contradiction, and extraction no longer uses it", async () => {
    await bench.confirm("HM-20881");
    await bench.confirm("HM-20904");
    await bench.confirm("HM-20910", { told: "119,00" });

    await bench.learn();
    const { fields } = await bench.extract("HM-20999");

    expect(await bench.invoiceNumberAnchor()).toMatchObject({ state: "demoted", contradictions: 1 });
    expect(fields["invoiceNumber"]?.value).toBeNull();
  });

  it("reads each lesson once, also over pages and in rounds that end early", async () => {
    for (let number = 0; number < 60; number += 1) await bench.confirm(`HM-${20_800 + number}`);

    const first = await bench.learn(10);
    const second = await bench.learn();
    const third = await bench.learn();

    expect([first.lessons, second.lessons, third.lessons]).toEqual([50, 10, 0]);
    expect(await bench.invoiceNumberAnchor()).toMatchObject({ confirmations: 60 });
  });

  it("writes nothing when nothing is new", async () => {
    await bench.confirm("HM-20881");
    await bench.learn();
    const before = await bench.state.settings.get(TENANT, "anchors");

    await bench.learn();

    expect((await bench.state.settings.get(TENANT, "anchors"))?.version).toBe(before?.version);
  });

  it("counts a lesson once when two learners run at the same time", async () => {
    await bench.confirm("HM-20881");
    await bench.confirm("HM-20904");

    await Promise.all([bench.learn(), bench.learn()]);

    expect(await bench.invoiceNumberAnchor()).toMatchObject({ confirmations: 2 });
  });

  it("skips lessons that were undone and items that are gone", async () => {
    const undone = await bench.confirm("HM-20881");
    await bench.state.corrections.setUndone(TENANT, undone.correctionId, true);
    const gone = await bench.confirm("HM-20904");
    await bench.state.blobs.delete(`items/${TENANT}/${gone.itemId}/parsed.json`);

    const outcome = await bench.learn();

    expect(outcome).toEqual({ lessons: 2, complaints: [] });
    expect(await bench.places()).toEqual({ anchors: [], synonyms: [] });
  });
});

describe("files of learnt places", () => {
  it("leaves one file, also after a writer crashed between file and setting", async () => {
    const lost = `models/places-of-${TENANT}/1-crashed.json`;
    await bench.state.blobs.put(lost, new TextEncoder().encode("{}"));
    bench.forward(A_CENTURY_IN_MINUTES);
    await bench.confirm("HM-20881");
    await bench.learn();

    const { keys } = await bench.state.blobs.list(`models/places-of-${TENANT}/`);

    expect(keys).toHaveLength(1);
    expect(keys).not.toContain(lost);
  });
});

describe("undoing a lesson", () => {
  it("takes its support back, and restoring it teaches it again", async () => {
    await bench.confirm("HM-20881");
    const bad = await bench.confirm("HM-20904");
    await bench.learn();

    await bench.corrections.setUndone(TENANT, bad.correctionId, true);
    const undone = await bench.invoiceNumberAnchor();
    await bench.corrections.setUndone(TENANT, bad.correctionId, false);
    await bench.learn();

    expect(undone).toMatchObject({ state: "shadow", confirmations: 1 });
    expect(await bench.invoiceNumberAnchor()).toMatchObject({ state: "active", confirmations: 2 });
  });

  it("lets the place stand again that the bad lesson spoke against", async () => {
    await bench.confirm("HM-20881");
    await bench.confirm("HM-20904");
    const bad = await bench.confirm("HM-20910", { told: "119,00" });
    await bench.learn();

    await bench.corrections.setUndone(TENANT, bad.correctionId, true);

    expect((await bench.places()).anchors.filter((anchor) => anchor.state !== "shadow")).toMatchObject([
      { field: "invoiceNumber", state: "active", contradictions: 0, contradictedBy: [] },
    ]);
  });

  it("wins over a learner that read the lesson before", async () => {
    const bad = await bench.confirm("HM-20881");

    await Promise.all([bench.learn(), bench.corrections.setUndone(TENANT, bad.correctionId, true)]);

    expect(await bench.invoiceNumberAnchor()).toBeUndefined();
  });
});

describe("erasing an item", () => {
  it("forgets places and words learnt from it, in every stored version", async () => {
    const lesson = await bench.confirm("HM-20881");
    await bench.learn();
    const held = JSON.stringify(await bench.places());

    const touched = await bench.forget([lesson.itemId]);
    const { keys } = await bench.state.blobs.list(`models/places-of-${TENANT}/`);
    const files = await Promise.all(keys.map(async (key) => new TextDecoder().decode((await bench.state.blobs.get(key))?.bytes)));
    const history = JSON.stringify(await bench.state.settings.history(TENANT, "anchors"));

    expect(held).toContain("vorzeichen");
    expect(touched).toBeGreaterThan(0);
    expect(files).toEqual([JSON.stringify({ anchors: [], synonyms: [] })]);
    expect(history).not.toContain("vorzeichen");
  });

  it("reaches what was learnt when its lessons are erased from the log", async () => {
    const lesson = await bench.confirm("HM-20881");
    await bench.learn();

    await bench.corrections.eraseItem(TENANT, lesson.itemId);

    expect(await bench.places()).toEqual({ anchors: [], synonyms: [] });
  });

  it("lets a demotion stand, without the item's name", async () => {
    await bench.confirm("HM-20881");
    await bench.confirm("HM-20904");
    const { itemId } = await bench.confirm("HM-20910", { told: "119,00" });
    await bench.learn();

    await bench.forget([itemId]);

    expect(await bench.invoiceNumberAnchor()).toMatchObject({ state: "demoted", contradictions: 1, contradictedBy: [] });
    expect(JSON.stringify(await bench.places())).not.toContain(itemId);
  });
});

describe("the text a lesson keeps", () => {
  it("shows no card number and nothing of the kinds the pack calls sensitive", async () => {
    const lesson = await bench.confirm("HM-20881", {
      text: "Rechnung HM-20881\nKarte 4111 1111 1111 1111\nIBAN DE89 3704 0044 0532 0130 00\nGruß",
    });

    expect(lesson.text).toContain("•••• •••• •••• 1111");
    expect(lesson.text).not.toContain("3704");
    expect(lesson.text).toContain("HM-20881");
  });
});
