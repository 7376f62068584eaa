import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  actDoneSchema,
  conflictSchema,
  itemDetailSchema,
  itemListSchema,
  lockAnswerSchema,
  refusalSchema,
} from "../../../shared/schemas/review-api.ts";
import { aDecision, aExtraction, aField } from "./examples.ts";
import { type Bench, openBench, TENANT } from "./review-bench.ts";

let bench: Bench;
beforeEach(async () => {
  bench = await openBench();
});
afterEach(() => bench.close());

const confirmation = { category: "address_change", fields: [] };

describe("reviewing an item", () => {
  it("takes the next item, shows its form and locks it for the person", async () => {
    const item = await bench.waiting();

    const response = await bench.call("anna", "POST", "/items/next", { body: { filter: {} } });
    const detail = itemDetailSchema.parse(await response.json());

    expect(detail.item.itemId).toBe(item.itemId);
    expect(detail.item.review.lock?.user).toBe("anna");
    expect(detail.form.find((field) => field.name === "address")?.state).toBe("to_confirm");
    expect(response.headers.get("etag")).toBe(`"${item.version + 1}"`);
  });

  it("answers 204 when nothing waits", async () => {
    const response = await bench.call("anna", "POST", "/items/next", { body: {} });

    expect(response.status).toBe(204);
  });

  it("gives two people who ask at once two different items", async () => {
    const items = await Promise.all([bench.waiting(), bench.waiting(), bench.waiting()]);

    const answers = await Promise.all(["anna", "bert", "cleo"].map((user) => bench.call(user, "POST", "/items/next")));
    const taken = await Promise.all(answers.map(async (answer) => itemDetailSchema.parse(await answer.json()).item.itemId));

    expect(new Set(taken)).toEqual(new Set(items.map((item) => item.itemId)));
  });

  it("sends a confirmed item on to deliver after the undo window and keeps the lesson", async () => {
    const item = await bench.waiting();
    const fields = [
      { name: "address", value: { street: "Birkenweg", houseNumber: "9", postalCode: "10115", city: "Berlin", country: "DE" } },
    ];

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: { ...confirmation, fields },
      version: item.version,
    });

    expect(actDoneSchema.parse(await response.json()).state).toBe("confirmed");
    const stored = await bench.get(item.itemId);
    expect(stored.stage).toBe("deliver");
    expect(stored.decision?.outcome).toBe("deliver");
    expect((await bench.state.queues.depth("deliver")).delayed).toBe(1);
    const { corrections } = await bench.state.corrections.list(TENANT);
    expect(corrections[0]?.category).toEqual({ was: "address_change", is: "address_change" });
    expect(corrections[0]?.fields).toMatchObject([{ name: "address", was: { houseNumber: "7" }, is: { houseNumber: "9" } }]);
  });

  it("refuses to confirm a wrong IBAN, and accepts it with a reason", async () => {
    const item = await bench.waiting();
    const edit = { name: "iban", value: "DE02120300000000202052" };
    const body = { category: "bank_details_change", fields: [edit, { name: "accountHolder", value: "Erika Müller" }] };

    const refused = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, { body, version: item.version });
    const overridden = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: { ...body, fields: [{ ...edit, overrideReason: "confirmed by phone" }, body.fields[1]] },
      version: item.version,
    });

    expect(refused.status).toBe(422);
    expect(refusalSchema.parse(await refused.json())).toMatchObject({ code: "open_checks", errors: [{ path: "iban" }] });
    expect(overridden.status).toBe(200);
    expect((await bench.get(item.itemId)).extraction?.fields["iban"]).toMatchObject({ valid: true, source: "person" });
  });

  it("answers 412 with what is stored when somebody else was faster, and writes nothing", async () => {
    const item = await bench.waiting();
    await bench.call("anna", "POST", `/items/${item.itemId}/claim`);
    await bench.call("anna", "POST", `/items/${item.itemId}/save`, {
      body: { fields: [{ name: "phone", value: "+49 30 1234567" }] },
      version: item.version + 1,
    });
    await bench.call("lea:lead", "POST", `/items/${item.itemId}/take-over`);

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: confirmation,
      version: item.version + 2,
    });
    const conflict = conflictSchema.parse(await response.json());

    expect(response.status).toBe(412);
    expect(conflict.current.item.review.lock?.user).toBe("lea");
    expect((await bench.get(item.itemId)).state).toBe("in_review");
  });

  it("does not call a colleague's comment a conflict", async () => {
    const item = await bench.waiting();
    const claimed = lockAnswerSchema.parse(await (await bench.call("anna", "POST", `/items/${item.itemId}/claim`)).json());
    await bench.call("bert", "POST", `/items/${item.itemId}/comment`, { body: { text: "called back" } });

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: confirmation,
      version: claimed.version,
    });

    expect(response.status).toBe(200);
    expect((await bench.get(item.itemId)).review.comments).toHaveLength(1);
  });

  it("asks for If-Match where a decision depends on what was seen", async () => {
    const item = await bench.waiting();

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, { body: confirmation });

    expect(response.status).toBe(428);
  });

  it("keeps others out while a lock is live and lets them in when it ran out", async () => {
    const item = await bench.waiting();
    await bench.call("anna", "POST", `/items/${item.itemId}/claim`);

    const tooEarly = await bench.call("bert", "POST", `/items/${item.itemId}/claim`);
    bench.clock.forward(13);
    const later = await bench.call("bert", "POST", `/items/${item.itemId}/claim`);

    expect(tooEarly.status).toBe(409);
    expect(refusalSchema.parse(await tooEarly.json()).code).toBe("locked");
    expect(lockAnswerSchema.parse(await later.json()).lock.user).toBe("bert");
  });

  it("re-extracts for another category and keeps the values a person gave", async () => {
    const item = await bench.waiting();
    const fields = [{ name: "phone", value: "+49301234567" }];

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/category`, {
      body: { category: "technical_fault", fields },
      version: item.version,
    });
    const detail = itemDetailSchema.parse(await response.json());

    expect(detail.item.classification?.category).toBe("technical_fault");
    expect(detail.item.extraction?.fields["phone"]?.source).toBe("person");
    expect(detail.item.extraction?.fields["address"]).toBeUndefined();
    expect(detail.item.extraction?.fields["customerNumber"]?.value).toBe("4711-0815");
  });

  it("lets a second person, not the first, settle a four-eyes item", async () => {
    const item = await bench.waiting({ decision: aDecision({ fourEyes: true }) });
    const first = actDoneSchema.parse(
      await (
        await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, { body: confirmation, version: item.version })
      ).json(),
    );

    const again = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: confirmation,
      version: first.version,
    });
    const second = await bench.call("bert", "POST", `/items/${item.itemId}/confirm`, {
      body: confirmation,
      version: first.version,
    });

    expect(first.state).toBe("second_review");
    expect(refusalSchema.parse(await again.json()).code).toBe("four_eyes");
    expect(actDoneSchema.parse(await second.json()).state).toBe("confirmed");
  });

  it("takes a confirmation back, and the lesson with it", async () => {
    const item = await bench.waiting();
    const confirmed = actDoneSchema.parse(
      await (
        await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, { body: confirmation, version: item.version })
      ).json(),
    );

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/undo`, { version: confirmed.version });

    expect(actDoneSchema.parse(await response.json()).state).toBe("needs_review");
    expect((await bench.state.corrections.list(TENANT)).corrections[0]?.undone).toBe(true);
  });

  it("files what a person calls none of the categories", async () => {
    const item = await bench.waiting();

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: { category: "none", fields: [] },
      version: item.version,
    });

    expect(actDoneSchema.parse(await response.json()).state).toBe("filed");
  });

  it("brings a set-aside item back when its time is over", async () => {
    const item = await bench.waiting();
    await bench.call("anna", "POST", `/items/${item.itemId}/set-aside`, {
      body: { until: "2026-03-02T10:00:00Z", reason: "waits for the meter" },
      version: item.version,
    });

    const before = await bench.call("anna", "POST", "/items/next");
    bench.clock.forward(61);
    const after = await bench.call("anna", "POST", "/items/next");

    expect(before.status).toBe(204);
    expect(itemDetailSchema.parse(await after.json()).item.itemId).toBe(item.itemId);
  });

  it("gives escalated items to leads only", async () => {
    const item = await bench.waiting();
    await bench.call("anna", "POST", `/items/${item.itemId}/escalate`, {
      body: { level: 2, note: "lawyer" },
      version: item.version,
    });

    const clerk = await bench.call("anna", "POST", "/items/next");
    const lead = await bench.call("lea:lead", "POST", "/items/next");

    expect(clerk.status).toBe(204);
    expect(itemDetailSchema.parse(await lead.json()).item.review.level).toBe(2);
  });

  it("retries a failed item at the stage that failed", async () => {
    const failure = { code: "tried_too_often", message: "It did not work.", stage: "extract" as const, attempts: 5 };
    const item = await bench.waiting({ state: "failed", stage: null, failure });

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/retry`);

    expect(actDoneSchema.parse(await response.json()).state).toBe("processing");
    expect((await bench.get(item.itemId)).stage).toBe("extract");
    expect((await bench.state.queues.depth("extract")).visible).toBe(1);
  });

  it("lets a person handle by hand what could not be read, and stores the outcome", async () => {
    const failure = { code: "locked_pdf", message: "The PDF is locked.", stage: "parse" as const, attempts: 1 };
    const item = await bench.waiting({
      state: "failed",
      stage: null,
      failure,
      classification: null,
      extraction: null,
      decision: null,
      parsedKey: null,
    });
    const moved = actDoneSchema.parse(
      await (await bench.call("anna", "POST", `/items/${item.itemId}/by-hand`, { body: { reason: "I can read it" } })).json(),
    );

    const response = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: { category: "general_inquiry", fields: [] },
      version: moved.version,
    });

    expect(actDoneSchema.parse(await response.json()).state).toBe("confirmed");
    expect((await bench.get(item.itemId)).decision?.workItems).toHaveLength(1);
  });

  it("strips what cannot be seen from typed values", async () => {
    const item = await bench.waiting();

    await bench.call("anna", "POST", `/items/${item.itemId}/save`, {
      body: { fields: [{ name: "customerNumber", value: "4711\u200b-08\u202e15 " }] },
      version: item.version,
    });

    expect((await bench.get(item.itemId)).extraction?.fields["customerNumber"]?.value).toBe("4711-0815");
  });

  it("blocks confirmation while a required field is empty, until it is marked as not on the document", async () => {
    const extraction = aExtraction({
      fields: { customerNumber: aField("customerNumber", "4711-0815"), address: aField("address", null) },
    });
    const item = await bench.waiting({ extraction });

    const refused = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, {
      body: confirmation,
      version: item.version,
    });
    const absent = { category: "address_change", fields: [{ name: "address", value: null, absent: true }] };
    const accepted = await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, { body: absent, version: item.version });

    expect(refused.status).toBe(422);
    expect(accepted.status).toBe(200);
  });
});

describe("the work list", () => {
  it("pages without gaps or doubles while items arrive", async () => {
    for (let count = 0; count < 7; count += 1) await bench.waiting();
    const first = itemListSchema.parse(await (await bench.call("anna", "GET", "/items?order=oldest&limit=4")).json());
    await bench.waiting();

    const second = itemListSchema.parse(
      await (await bench.call("anna", "GET", `/items?order=oldest&limit=4&cursor=${first.cursor}`)).json(),
    );

    const seen = [...first.rows, ...second.rows].map((row) => row.itemId);
    expect(new Set(seen).size).toBe(8);
    expect(second.cursor).toBeNull();
  });

  it("finds an umlaut by its other spelling", async () => {
    await bench.waiting({}, { parsed: { text: "Hier schreibt Frau Müller." } });
    await bench.waiting(
      {},
      { parsed: { text: "Hier schreibt Herr Schmidt.", from: { name: "Schmidt", address: "s@example.org" } } },
    );

    const list = itemListSchema.parse(await (await bench.call("anna", "GET", "/items?q=mueller")).json());

    expect(list.rows).toHaveLength(1);
  });

  it("refuses a made-up cursor in words", async () => {
    const response = await bench.call("anna", "GET", "/items?cursor=abc");

    expect(response.status).toBe(400);
    expect(refusalSchema.parse(await response.json()).code).toBe("bad_cursor");
  });
});
