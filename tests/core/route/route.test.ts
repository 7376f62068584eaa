import { describe, expect, it } from "vitest";
import { route } from "../../../shared/core/route/route.ts";
import type { RouteInput } from "../../../shared/core/route/route-input.ts";
import type { Classification } from "../../../shared/schemas/classification.ts";
import { sampleId } from "../../contracts/sample-item.ts";
import {
  arrivalOf,
  classificationOf,
  extractionOf,
  fieldOf,
  mailFactsOf,
  parsedOf,
  partOf,
  RECEIVED_AT,
  starterPack,
} from "../../support/understood-items.ts";

const pack = starterPack();

const inputOf = (change: Partial<RouteInput> = {}): RouteInput => ({
  itemId: sampleId(1),
  arrival: arrivalOf(1),
  parsed: parsedOf(),
  classification: classificationOf(),
  extraction: extractionOf(),
  pack,
  match: { kind: "none" },
  contacts: 1,
  now: RECEIVED_AT,
  ...change,
});

const blocking = (change: Partial<RouteInput>): string[] =>
  route(inputOf(change))
    .reasons.filter((reason) => reason.blocks)
    .map((reason) => reason.code);

const bankDetails = (trust: Parameters<typeof mailFactsOf>[0] = {}): Partial<RouteInput> => ({
  classification: classificationOf({ category: "bank_details_change" }),
  extraction: extractionOf({ customerNumber: "4711-0815", iban: "DE02120300000000202051" }),
  parsed: parsedOf({ mail: mailFactsOf(trust) }),
});

describe("straight through", () => {
  it("delivers a sure meter reading without a single objection", () => {
    const decision = route(inputOf());

    expect(decision.outcome).toBe("deliver");
    expect(decision.reasons).toEqual([]);
    expect(decision.workItems).toEqual([{ category: "meter_reading", system: "billing", team: "accounts" }]);
  });

  it("decides the same for the same input", () => {
    const first = route(inputOf());
    const second = route(inputOf());

    expect(second).toEqual(first);
  });

  it("plans one work item per request, the main one first", () => {
    const classification = classificationOf({ secondary: [{ category: "appointment_request", confidence: 0.95 }] });

    const decision = route(inputOf({ classification }));

    expect(decision.workItems.map((one) => one.category)).toEqual(["meter_reading", "appointment_request"]);
    expect(decision.outcome).toBe("deliver");
  });

  it("draws the audit sample by the item's id alone, near the configured share", () => {
    const drawn = Array.from({ length: 2000 }, (_, number) => route(inputOf({ itemId: sampleId(number) })).audit).filter(
      Boolean,
    ).length;

    expect(drawn).toBeGreaterThan(30);
    expect(drawn).toBeLessThan(95);
  });
});

describe("doubt goes to people", () => {
  it.each<[string, Partial<RouteInput>, string]>([
    ["an unsure category", { classification: classificationOf({ confidence: 0.7 }) }, "category_unsure"],
    [
      "an unsure second request",
      { classification: classificationOf({ secondary: [{ category: "order", confidence: 0.5 }] }) },
      "secondary_unsure",
    ],
    ["none of the categories", { classification: classificationOf({ category: "none" }) }, "no_category"],
    ["a category the pack has no more", { classification: classificationOf({ category: "gone" }) }, "category_unknown"],
    ["unfamiliar text", { classification: classificationOf({ unfamiliar: true }) }, "unfamiliar"],
    ["a language nothing was learnt for", { classification: classificationOf({ language: "tr" }) }, "language_foreign"],
    ["a missing required field", { extraction: extractionOf({ customerNumber: "4711-0815" }) }, "field_missing"],
    ["no number of a group", { extraction: extractionOf({ meterReading: { value: "5", unit: "kWh" } }) }, "one_of_missing"],
    [
      "a part that could not be read",
      {
        parsed: parsedOf({
          outcome: "partly_read",
          parts: [partOf({ problems: [{ code: "locked_pdf", message: "It is locked." }] })],
        }),
      },
      "part_unread",
    ],
    [
      "a forged sender",
      { parsed: parsedOf({ mail: mailFactsOf({ trust: { spf: "fail", dkim: "fail", dmarc: "fail", spam: "", virus: "" } }) }) },
      "sender_forged",
    ],
    ["an answer in another sender's case", { match: { kind: "suggest", caseId: sampleId(9), by: "thread" } }, "case_suggested"],
    ["a third contact", { contacts: 3 }, "repeated_contact_case"],
  ])("stops at %s", (_, change, code) => {
    const codes = blocking(change);

    expect(codes).toContain(code);
  });

  it("stops at a failed check and says which", () => {
    const extraction = extractionOf();
    extraction.fields["customerNumber"] = fieldOf("customerNumber", "1", {
      valid: false,
      checks: [{ check: "customer_number_mask", result: "fail", message: "It has too few digits.", proposal: null }],
    });

    const decision = route(inputOf({ extraction }));

    expect(decision.outcome).toBe("review");
    expect(decision.reasons[0]).toMatchObject({ code: "field_invalid", field: "customerNumber", blocks: true });
    expect(decision.reasons[0]?.message).toContain("too few digits");
  });

  it("asks about an unsure optional date but only leaves out an unsure optional name", () => {
    const extraction = extractionOf();
    extraction.fields["readingDate"] = fieldOf("readingDate", "2026-02-30", { confidence: 0.5 });
    extraction.fields["senderName"] = fieldOf("senderName", "Anna", { confidence: 0.5 });

    const { reasons } = route(inputOf({ extraction }));

    expect(reasons.find((reason) => reason.field === "readingDate")).toMatchObject({ code: "field_unsure", blocks: true });
    expect(reasons.find((reason) => reason.field === "senderName")).toMatchObject({ code: "field_left_out", blocks: false });
  });

  it.each<Classification["priorityReasons"][number]["code"]>([
    "danger",
    "lawyer",
    "press",
    "regulator",
    "wants_person",
    "vulnerable_person",
  ])("leaves %s to people however sure it is", (code) => {
    const codes = blocking({ classification: classificationOf({ priorityReasons: [{ code, evidence: "...", span: null }] }) });

    expect(codes).toEqual([code]);
  });

  it("leaves customers to people whose record asks for it, however sure it is", () => {
    const customer = {
      kind: "customer" as const,
      id: "4711-0815",
      displayName: "Anna Schmidt",
      score: 1,
      matches: [],
      differs: [],
    };
    const recordWith = (wantsPerson: boolean) => ({ extraction: { ...extractionOf(), customer: { ...customer, wantsPerson } } });

    const marked = route(inputOf(recordWith(true)));
    const ordinary = route(inputOf(recordWith(false)));

    expect(marked).toMatchObject({ outcome: "review", reasons: [{ code: "customer_wants_person", blocks: true }] });
    expect(marked.reasons[0]?.message).toBe("The customer records say that this customer wants to be served by a person.");
    expect(ordinary.outcome).toBe("deliver");
  });

  it("misses the third of three enclosures that only the line below the signature names", () => {
    const text = "Guten Tag, bitte prüfen Sie das.\n\nAnna Schmidt\n3 Anlagen";
    const start = text.indexOf("Anna");
    const blocks = [
      { kind: "newest" as const, start: 0, end: start },
      { kind: "signature" as const, start, end: text.length },
    ];
    const document = { part: "0", reader: "mime", text, pages: [], blocks, formFields: [], structured: [] };
    const body = partOf({ id: "0", parent: null, role: "body", name: null, mediaType: "text/plain", reader: "mime" });
    const withFiles = (count: number) => ({
      parsed: parsedOf({
        text: text.slice(0, start),
        documents: [document],
        parts: [body, ...Array.from({ length: count }, (_, index) => partOf({ id: String(index + 1) }))],
      }),
    });

    const two = route(inputOf(withFiles(2)));
    const three = route(inputOf(withFiles(3)));

    expect(two.reasons[0]).toMatchObject({ code: "enclosure_missing", data: { announced: 3, found: 2 } });
    expect(three.outcome).toBe("deliver");
  });

  it("keeps a deadline in mind without stopping for it, unless the sender is angry", () => {
    const priorityReasons = [{ code: "legal_deadline" as const, evidence: "bis zum 15.", span: null }];

    const calm = blocking({ classification: classificationOf({ priorityReasons }) });
    const angry = blocking({ classification: classificationOf({ priorityReasons, sentiment: "angry" }) });

    expect(calm).toEqual([]);
    expect(angry).toEqual(["angry_threat"]);
  });
});

describe("autonomy", () => {
  it("lets people confirm where the category only assists, and says what it would have done", () => {
    const extraction = extractionOf({ customerNumber: "4711-0815" });

    const decision = route(inputOf({ classification: classificationOf({ category: "invoice_query" }), extraction }));

    expect(decision).toMatchObject({ outcome: "review", wouldBe: "deliver", autonomy: "assist" });
    expect(decision.reasons.map((reason) => reason.code)).toEqual(["assist_mode"]);
  });

  it("is never more autonomous than the system it writes to", () => {
    const guarded = starterPack((one) => {
      const systems = Object.entries(one.systems).map(([name, system]) => [name, { ...system, autonomy: "shadow" as const }]);
      return { ...one, systems: Object.fromEntries(systems) };
    });

    const decision = route(inputOf({ pack: guarded }));

    expect(decision).toMatchObject({ outcome: "review", wouldBe: "deliver", autonomy: "shadow" });
  });
});

describe("four eyes", () => {
  it("lets a proven sender change the account straight through", () => {
    const decision = route(inputOf(bankDetails()));

    expect(decision).toMatchObject({ outcome: "deliver", fourEyes: false });
  });

  it("asks two people where nothing proves the sender", () => {
    const decision = route(inputOf(bankDetails({ trust: { spf: "none", dkim: "none", dmarc: "none", spam: "", virus: "" } })));

    expect(decision).toMatchObject({ outcome: "review", fourEyes: true });
    expect(decision.reasons[0]?.code).toBe("sender_unauthenticated");
  });

  it.each([
    ["10000.00", "EUR", "deliver"],
    ["10000.01", "EUR", "review"],
    ["10.00", "USD", "review"],
  ])("compares %s %s with the limit", (value, currency, outcome) => {
    const extraction = extractionOf({
      invoiceNumber: "RE-1",
      invoiceDate: "2026-03-01",
      grossTotal: { value, currency },
      currency,
    });

    const decision = route(
      inputOf({
        classification: classificationOf({ category: "supplier_invoice" }),
        extraction,
        parsed: parsedOf({ parts: [partOf()] }),
      }),
    );

    expect(decision.outcome).toBe(outcome);
    expect(decision.fourEyes).toBe(outcome === "review");
  });
});

describe("what costs nobody's time", () => {
  it("files machine mail and plans no work", () => {
    const decision = route(
      inputOf({ classification: classificationOf({ machineMail: "out_of_office", category: "none", confidence: 0.4 }) }),
    );

    expect(decision).toMatchObject({ outcome: "file", workItems: [], fourEyes: false });
  });

  it("rejects a virus before anything else", () => {
    const parsed = parsedOf({ parts: [partOf({ problems: [{ code: "virus_found", message: "Eicar" }] })] });

    const decision = route(inputOf({ parsed, classification: classificationOf({ machineMail: "newsletter" }) }));

    expect(decision).toMatchObject({ outcome: "reject", workItems: [] });
  });

  it("files a mere thank-you with its case, but not one with a question in it", () => {
    const classification = classificationOf({ category: "none", confidence: 0.97, sentiment: "positive" });
    const match = { kind: "join", caseId: sampleId(9), by: "thread" } as const;

    const thanks = route(inputOf({ classification, match, parsed: parsedOf({ text: "Vielen Dank für die schnelle Hilfe!" }) }));
    const question = route(
      inputOf({ classification, match, parsed: parsedOf({ text: "Vielen Dank! Wann kommt der Techniker?" }) }),
    );

    expect(thanks.outcome).toBe("file");
    expect(question.outcome).toBe("review");
  });
});

describe("due times", () => {
  it("counts office hours from arrival", () => {
    const { dueAt } = route(inputOf());

    expect(dueAt).toBe("2026-03-05T09:00:00.000Z");
  });

  it("keeps the statutory month for a data protection request as well", () => {
    const { reasons, dueAt } = route(
      inputOf({
        classification: classificationOf({ category: "data_protection_request" }),
        extraction: extractionOf({ requestType: "access" }),
      }),
    );

    expect(reasons.find((reason) => reason.code === "deadline_statutory")?.data["until"]).toBe("2026-04-02T15:00:00.000Z");
    expect(dueAt < "2026-04-02").toBe(true);
  });

  it("takes the day the sender names when it is earlier than our promise", () => {
    const extraction = extractionOf({ requestedDate: { kind: "date", date: "2026-03-02" } });

    const { dueAt, reasons } = route(
      inputOf({ classification: classificationOf({ category: "appointment_request" }), extraction }),
    );

    expect(dueAt).toBe("2026-03-02T16:00:00.000Z");
    expect(reasons.map((reason) => reason.code)).toContain("deadline_sender");
  });
});
