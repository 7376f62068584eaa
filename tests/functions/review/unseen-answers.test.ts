import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import {
  actDoneSchema,
  conflictSchema,
  itemDetailSchema,
  itemListSchema,
  refusalSchema,
} from "../../../shared/schemas/review-api.ts";
import { drawnItem, HIDDEN_WORDS } from "./drawn-item.ts";
import { aClassification, aExtraction, aField } from "./examples.ts";
import { type Bench, openBench } from "./review-bench.ts";

let bench: Bench;
afterEach(() => bench.close());

const IBAN = "DE02120300000000202051";
const OTHER_IBAN = "DE02500105170137075030";

/** Without its original: what was sent about the item itself. */
const itemPart = (answer: unknown): string => JSON.stringify(itemDetailSchema.parse(answer).item);

describe("an item drawn for the quality sample", () => {
  beforeEach(async () => {
    bench = await openBench();
  });

  it("does not tell whoever may judge it what the machine made of it", async () => {
    const { itemId } = await drawnItem(bench);

    const detail: unknown = await (await bench.call("anna", "GET", `/items/${itemId}`)).json();
    const list = await (await bench.call("anna", "GET", "/samples")).text();
    const { hidden, form, parsed, allowed } = itemDetailSchema.parse(detail);

    expect(hidden).toBe("sample");
    expect(form).toEqual([]);
    expect(parsed?.text).toContain("Birkenweg 7");
    expect(allowed).toContain("sample-answer");
    expect(allowed).not.toContain("sample");
    for (const word of HIDDEN_WORDS) expect(itemPart(detail)).not.toContain(word);
    for (const word of HIDDEN_WORDS) expect(list).not.toContain(word);
    expect(itemListSchema.parse(JSON.parse(list)).rows.map((row) => row.itemId)).toEqual([itemId]);
  });

  it("shows it to a person after their own answer, to nobody else before theirs", async () => {
    const { itemId } = await drawnItem(bench);

    const early = await bench.call("anna", "POST", `/items/${itemId}/sample`, { body: { right: true } });
    const answered = await bench.call("anna", "POST", `/items/${itemId}/sample-answer`, { body: { category: "complaint" } });
    const own = itemDetailSchema.parse(await answered.json());
    const others: unknown = await (await bench.call("lea:lead", "GET", `/items/${itemId}`)).json();
    const judged = await bench.call("anna", "POST", `/items/${itemId}/sample`, { body: { right: true } });
    const after = itemDetailSchema.parse(await (await bench.call("lea:lead", "GET", `/items/${itemId}`)).json());

    expect(refusalSchema.parse(await early.json()).code).toBe("answer_first");
    expect(own.hidden).toBeNull();
    expect(own.item.classification?.category).toBe("address_change");
    expect(itemPart(others)).not.toContain("address_change");
    expect(itemPart(others)).not.toContain("complaint");
    expect(judged.status).toBe(200);
    expect(after.item.classification?.category).toBe("address_change");
  });

  it("is open to an auditor, who judges nothing, and refuses a category that does not exist", async () => {
    const { itemId } = await drawnItem(bench);

    const seen = itemDetailSchema.parse(await (await bench.call("otto:auditor", "GET", `/items/${itemId}`)).json());
    const odd = await bench.call("anna", "POST", `/items/${itemId}/sample-answer`, { body: { category: "no_such_thing" } });

    expect(seen.item.classification?.category).toBe("address_change");
    expect(refusalSchema.parse(await odd.json()).code).toBe("unknown_category");
  });
});

describe("the second of two people, where the pack says blind", () => {
  const blindly = (loaded: LoadedPack): LoadedPack => {
    const category = loaded.pack.categories["bank_details_change"];
    if (category === undefined) throw new Error("the starter pack has no bank_details_change");
    const fourEyes = { ...category.fourEyes, always: true, fields: ["iban"], second: "blind" as const };
    return {
      ...loaded,
      pack: { ...loaded.pack, categories: { ...loaded.pack.categories, bank_details_change: { ...category, fourEyes } } },
    };
  };
  const edit = (name: string, value: unknown): unknown => ({ name, value });
  const body = (...fields: unknown[]): { body: unknown } => ({ body: { category: "bank_details_change", fields } });
  const confirm = (user: string, item: { itemId: string; version: number }, ...fields: unknown[]): Promise<Response> =>
    bench.call(user, "POST", `/items/${item.itemId}/confirm`, { ...body(...fields), version: item.version });

  /** Anna was first. */
  const seenOnce = async (): Promise<{ itemId: string; version: number }> => {
    const fields = {
      customerNumber: aField("customerNumber", "4711-0815"),
      iban: aField("iban", IBAN),
      accountHolder: aField("accountHolder", "Erika Müller"),
    };
    const classification = aClassification({ category: "bank_details_change" });
    const item = await bench.waiting({ classification, extraction: aExtraction({ category: "bank_details_change", fields }) });
    const first = actDoneSchema.parse(await (await confirm("anna", item, edit("iban", IBAN))).json());
    expect(first.state).toBe("second_review");
    return first;
  };
  beforeEach(async () => {
    const folderPack = await openBench();
    const loaded = blindly(await folderPack.state.packs.load("default"));
    await folderPack.close();
    bench = await openBench({ pack: () => Promise.resolve(loaded) });
  });

  it("gets the original and an empty form", async () => {
    const item = await seenOnce();

    const detail: unknown = await (await bench.call("bert", "GET", `/items/${item.itemId}`)).json();
    const shown = itemDetailSchema.parse(detail);
    const first = itemDetailSchema.parse(await (await bench.call("anna", "GET", `/items/${item.itemId}`)).json());

    expect(shown.hidden).toBe("second_reading");
    expect(shown.form.map((field) => field.name)).toContain("iban");
    expect(itemPart(detail)).not.toContain(IBAN);
    expect(itemPart(detail)).not.toContain("4711-0815");
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

  it("must fill what is required, as the first had to", async () => {
    const item = await seenOnce();

    const answer = await confirm("bert", item);

    expect(refusalSchema.parse(await answer.json()).code).toBe("open_checks");
    expect((await bench.get(item.itemId)).state).toBe("second_review");
  });
});
