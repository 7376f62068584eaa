import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Classification } from "../../../shared/schemas/classification.ts";
import {
  actDoneSchema,
  conflictSchema,
  itemDetailSchema,
  itemListSchema,
  refusalSchema,
} from "../../../shared/schemas/review-api.ts";
import { blindPack } from "./blind-pack.ts";
import { aClassification, aDecision, aExtraction, aField } from "./examples.ts";
import { type Bench, openBench } from "./review-bench.ts";

let bench: Bench;
afterEach(() => bench.close());

const IBAN = "DE02120300000000202051";
const OTHER_IBAN = "DE02500105170137075030";
/** What would tell the second person what the first one took it for. */
const TELLING = ["bank_details_change", "billing", IBAN, "4711-0815"];

/** Without its original: what was sent about the item itself. */
const itemPart = (answer: unknown): string => JSON.stringify(itemDetailSchema.parse(answer).item);

describe("the second of two people, where the pack says blind", () => {
  const edit = (name: string, value: unknown): unknown => ({ name, value });
  const body = (...fields: unknown[]): { body: unknown } => ({ body: { category: "bank_details_change", fields } });
  const confirm = (user: string, item: { itemId: string; version: number }, ...fields: unknown[]): Promise<Response> =>
    bench.call(user, "POST", `/items/${item.itemId}/confirm`, { ...body(...fields), version: item.version });

  /** Anna was first. */
  const seenOnce = async (seen: Partial<Classification> = {}): Promise<{ itemId: string; version: number }> => {
    const fields = {
      customerNumber: aField("customerNumber", "4711-0815"),
      iban: aField("iban", IBAN),
      accountHolder: aField("accountHolder", "Erika Müller"),
    };
    const classification = aClassification({ category: "bank_details_change", ...seen });
    const decision = aDecision({ workItems: [{ category: "bank_details_change", system: "billing", team: "accounts" }] });
    const item = await bench.waiting({
      classification,
      decision,
      extraction: aExtraction({ category: "bank_details_change", fields }),
    });
    const secondary = classification.secondary.map(({ category }) => category);
    const done = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: { category: "bank_details_change", secondary, fields: [edit("iban", IBAN)] },
      version: item.version,
    });
    const first = actDoneSchema.parse(await done.json());
    expect(first.state).toBe("second_review");
    return first;
  };
  const choose = (user: string, item: { itemId: string; version: number }, category: string): Promise<Response> =>
    bench.call(user, "POST", `/items/${item.itemId}/category`, { body: { category }, version: item.version });
  beforeEach(async () => {
    const folderPack = await openBench();
    const loaded = blindPack(await folderPack.state.packs.load("default"));
    await folderPack.close();
    bench = await openBench({ pack: () => Promise.resolve(loaded) });
  });

  it("gets the original and an empty form", async () => {
    const item = await seenOnce();

    const detail: unknown = await (await bench.call("bert", "GET", `/items/${item.itemId}`)).json();
    const shown = itemDetailSchema.parse(detail);
    const chosen: unknown = await (await choose("bert", item, "bank_details_change")).json();
    const first = itemDetailSchema.parse(await (await bench.call("anna", "GET", `/items/${item.itemId}`)).json());

    expect(shown).toMatchObject({ hidden: "second_reading", form: [], categoryOpen: true });
    for (const word of TELLING) expect(itemPart(detail)).not.toContain(word);
    expect(itemDetailSchema.parse(chosen)).toMatchObject({ hidden: "second_reading", categoryOpen: false });
    expect(itemDetailSchema.parse(chosen).form.map((field) => field.name)).toContain("iban");
    for (const word of [IBAN, "4711-0815"]) expect(itemPart(chosen)).not.toContain(word);
    expect(first.item.extraction?.fields["iban"]?.value).toBe(IBAN);
  });

  it("settles it by reading the same", async () => {
    const item = await seenOnce();

    const answer = await confirm(
      "bert",
      item,
      edit("iban", IBAN),
      edit("customerNumber", "4711-0815"),
      edit("accountHolder", "Erika Müller"),
    );

    expect(actDoneSchema.parse(await answer.json()).state).toBe("confirmed");
    expect((await bench.get(item.itemId)).review.secondReading).toBeUndefined();
  });

  it("is shown the differences after reading something else, and only then decides", async () => {
    const item = await seenOnce();

    const differing = await confirm(
      "bert",
      item,
      edit("iban", OTHER_IBAN),
      edit("customerNumber", "4711-0815"),
      edit("accountHolder", "Erika Müller"),
    );
    const conflict = conflictSchema.parse(await differing.json());
    const third = itemDetailSchema.parse(await (await bench.call("carla", "GET", `/items/${item.itemId}`)).json());
    const settled = await confirm("bert", { ...item, version: conflict.current.item.version }, edit("iban", OTHER_IBAN));

    expect(differing.status).toBe(409);
    expect(conflict.code).toBe("readings_differ");
    expect(conflict.current.item.extraction?.fields["iban"]?.value).toBe(IBAN);
    expect(conflict.current.item.review.secondReading?.fields["iban"]).toBe(OTHER_IBAN);
    expect(third.hidden).toBe("second_reading");
    expect(actDoneSchema.parse(await settled.json()).state).toBe("confirmed");
    expect((await bench.get(item.itemId)).extraction?.fields["iban"]?.value).toBe(OTHER_IBAN);
  });

  it("keeps what they save beside the first one's values, not over them", async () => {
    const item = await seenOnce();

    const saved = await bench.call("bert", "POST", `/items/${item.itemId}/save`, {
      body: { fields: [edit("iban", OTHER_IBAN)] },
      version: item.version,
    });
    const shown = itemDetailSchema.parse(await saved.json());
    const stored = await bench.get(item.itemId);

    expect(shown.item.extraction?.fields["iban"]?.value).toBe(OTHER_IBAN);
    expect(shown.form.find((field) => field.name === "iban")?.state).toBe("confirmed");
    expect(stored.extraction?.fields["iban"]?.value).toBe(IBAN);
  });

  it("chooses the category without moving the first one's, and sees both when they differ", async () => {
    const item = await seenOnce();

    const own = itemDetailSchema.parse(await (await choose("bert", item, "complaint")).json());
    const stored = await bench.get(item.itemId);
    const third: unknown = await (await bench.call("carla", "GET", `/items/${item.itemId}`)).json();
    const answer = await bench.call("bert", "POST", `/items/${item.itemId}/confirm`, {
      body: { category: "complaint", fields: [] },
      version: own.item.version,
    });
    const conflict = conflictSchema.parse(await answer.json());

    expect(own.item.classification?.category).toBe("complaint");
    expect(own.form.map((field) => field.name)).not.toContain("iban");
    expect(stored.classification?.category).toBe("bank_details_change");
    for (const word of [...TELLING, "complaint"]) expect(itemPart(third)).not.toContain(word);
    expect(conflict.code).toBe("readings_differ");
    expect(conflict.detail).toContain("category, iban");
    expect(conflict.current.item.classification?.category).toBe("bank_details_change");
    expect(conflict.current.item.review.secondReading?.category).toBe("complaint");
    expect((await bench.get(item.itemId)).state).toBe("in_review");
  });

  it("loses no further request the first one saw in it", async () => {
    const item = await seenOnce({ secondary: [{ category: "complaint", confidence: 0.9 }] });
    const all = [edit("iban", IBAN), edit("customerNumber", "4711-0815"), edit("accountHolder", "Erika Müller")];

    const alone = await confirm("bert", item, ...all);
    const conflict = conflictSchema.parse(await alone.json());

    expect(conflict.detail).toContain("secondary");
    expect(conflict.current.item.classification?.secondary.map(({ category }) => category)).toEqual(["complaint"]);
    expect((await bench.get(item.itemId)).state).toBe("in_review");
  });

  it("finds it in the lists without its category, and not by asking for one", async () => {
    const item = await seenOnce();
    const listed = async (query: string): Promise<{ text: string; found: string[] }> => {
      const text = await (await bench.call("bert", "GET", `/items?${query}`)).text();
      return { text, found: itemListSchema.parse(JSON.parse(text)).rows.map((row) => row.itemId) };
    };
    const next = (filter: unknown): Promise<Response> => bench.call("bert", "POST", "/items/next", { body: { filter } });

    const all = await listed("state=second_review");
    const asked = await listed("category=bank_details_change");
    const ofTeam = await listed("team=customer-care");
    const takenByCategory = await next({ category: "bank_details_change" });
    const taken: unknown = await (await next({ team: "customer-care" })).json();
    const whileRead = await listed("state=in_review");

    expect([all.found, asked.found, ofTeam.found]).toEqual([[item.itemId], [], [item.itemId]]);
    expect(takenByCategory.status).toBe(204);
    expect(itemDetailSchema.parse(taken).item.itemId).toBe(item.itemId);
    for (const word of TELLING) expect(`${all.text}${ofTeam.text}${whileRead.text}${itemPart(taken)}`).not.toContain(word);
  });

  it.each(["confirmed", "taken back by the first"])("is told again by the lists when it is %s", async (way) => {
    const item = await seenOnce();
    const all = [edit("iban", IBAN), edit("customerNumber", "4711-0815"), edit("accountHolder", "Erika Müller")];

    if (way === "confirmed") await confirm("bert", item, ...all);
    else await bench.call("anna", "POST", `/items/${item.itemId}/undo`, { body: {}, version: item.version });
    const list = itemListSchema.parse(await (await bench.call("bert", "GET", "/items?category=bank_details_change")).json());

    expect(list.rows.map((row) => row.itemId)).toEqual([item.itemId]);
  });

  it("reads blind anew after the item went through the machine again", async () => {
    const item = await seenOnce();
    const other = conflictSchema.parse(
      await (
        await confirm(
          "bert",
          item,
          edit("iban", OTHER_IBAN),
          edit("customerNumber", "4711-0815"),
          edit("accountHolder", "Erika Müller"),
        )
      ).json(),
    );

    await bench.call("bert", "POST", `/items/${item.itemId}/requeue`, {
      body: { note: "" },
      version: other.current.item.version,
    });
    const { review, summary } = await bench.get(item.itemId);

    expect(review.secondReading).toBeUndefined();
    expect(summary.blind).toBeUndefined();
  });

  it("must fill what is required, as the first had to", async () => {
    const item = await seenOnce();

    const answer = await confirm("bert", item);

    expect(refusalSchema.parse(await answer.json()).code).toBe("open_checks");
    expect((await bench.get(item.itemId)).state).toBe("second_review");
  });
});
