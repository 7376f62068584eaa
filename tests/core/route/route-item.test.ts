import { describe, expect, it } from "vitest";
import { caseToken } from "../../../shared/core/cases/case-token.ts";
import { routeItem, type RouteItemDeps } from "../../../shared/core/route/route-item.ts";
import { outboundMailSchema } from "../../../shared/schemas/notification.ts";
import { triggerEventSchema } from "../../../shared/schemas/work-item.ts";
import type { Item } from "../../../shared/schemas/item.ts";
import { memoryState } from "../../support/memory-state.ts";
import {
  classificationOf,
  extractionOf,
  mailFactsOf,
  parsedOf,
  RECEIVED_AT,
  starterPack,
  type Understood,
  understoodItem,
} from "../../support/understood-items.ts";

const signingKey = "k".repeat(32);

const office = (pack = starterPack()) => {
  const state = memoryState({ now: () => RECEIVED_AT });
  const deps: RouteItemDeps = { ...state, pack, signingKey, now: () => RECEIVED_AT };
  const routed = async (number: number, given: Understood = {}): Promise<{ item: Item; queues: string[]; bodies: unknown[] }> => {
    const item = await understoodItem(state.blobs, number, given);
    const outcome = await routeItem(deps, item);
    const next = { ...item, ...outcome.changes, state: outcome.to?.state ?? item.state, stage: outcome.to?.stage ?? null };
    const outbox = outcome.outbox?.(next) ?? [];
    return {
      item: next,
      queues: outbox.map((message) => message.queue),
      bodies: outbox.map((message): unknown => JSON.parse(message.body)),
    };
  };
  return { state, deps, routed };
};

const from = (address: string, more: Parameters<typeof mailFactsOf>[0] = {}) =>
  parsedOf({
    mail: mailFactsOf({ from: { name: "Anna Schmidt", address }, messageId: `<${Math.abs(address.length)}@x>`, ...more }),
  });

describe("the way of an item", () => {
  it("sends a sure one to deliver and tells team, system and due time", async () => {
    const { routed } = office();

    const { item } = await routed(1);

    expect(item).toMatchObject({ state: "processing", stage: "deliver" });
    expect(item.summary).toMatchObject({ team: "accounts", system: "billing", openChecks: 0, firstReason: null });
  });

  it("marks one drawn for the quality sample until a person has read it, and takes the mark back where it stops", async () => {
    const pack = starterPack();
    const always = Object.fromEntries(Object.entries(pack.categories).map(([name, one]) => [name, { ...one, auditRate: 1 }]));
    const { deps, routed } = office({ ...pack, categories: always });

    const { item } = await routed(1);
    const doubtful = { ...item, classification: classificationOf({ confidence: 0.5 }) };
    const stopped = await routeItem(deps, doubtful);

    expect(item.summary.drawn).toBe(true);
    expect(stopped.changes?.summary?.category).toBe(item.summary.category);
    expect(stopped.changes?.summary?.drawn).toBeUndefined();
  });

  it("puts a doubtful one before people with the number of open checks and the first reason", async () => {
    const { routed } = office();

    const { item } = await routed(1, { classification: classificationOf({ confidence: 0.5 }) });

    expect(item).toMatchObject({ state: "needs_review", stage: "review" });
    expect(item.summary.openChecks).toBe(1);
    expect(item.summary.firstReason).toBe("category_unsure");
  });

  it("gives the same result when it runs twice", async () => {
    const { routed, state } = office();

    const first = await routed(1);
    const second = await routed(1);

    expect(second.item).toEqual(first.item);
    expect((await state.cases.get("default", first.item.caseId ?? ""))?.timeline).toHaveLength(1);
  });
});

describe("cases", () => {
  it("joins an answer by References with the same sender", async () => {
    const { routed } = office();
    const first = await routed(1);

    const reply = await routed(2, {
      parsed: from("anna@kunde.example", { messageId: "<m2@x>", references: ["<m1@kunde.example>"] }),
    });

    expect(reply.item.caseId).toBe(first.item.caseId);
  });

  it("joins when the answer arrives before the mail it answers", async () => {
    const { routed } = office();
    const reply = await routed(2, {
      parsed: from("anna@kunde.example", { messageId: "<m2@x>", inReplyTo: ["<m1@kunde.example>"] }),
    });

    const first = await routed(1);

    expect(first.item.caseId).toBe(reply.item.caseId);
  });

  it("joins by our own token in the subject", async () => {
    const { routed } = office();
    const first = await routed(1);
    const token = caseToken(first.item.caseId ?? "", signingKey);

    const reply = await routed(2, {
      parsed: { ...from("anna@kunde.example", { messageId: "<m2@x>" }), subject: `AW: Ihr Anliegen [${token}]` },
    });

    expect(reply.item.caseId).toBe(first.item.caseId);
  });

  it("does not believe a token with a forged signature", async () => {
    const { routed } = office();
    const first = await routed(1);
    const forged = `PH-${first.item.caseId ?? ""}-000000000000`;

    const reply = await routed(2, { parsed: { ...from("anna@kunde.example", { messageId: "<m2@x>" }), subject: forged } });

    expect(reply.item.caseId).toBe(reply.item.itemId);
    expect(reply.item.decision?.reasons.map((reason) => reason.code)).not.toContain("case_suggested");
  });

  it("never joins another sender's case, and asks a person instead", async () => {
    const { routed } = office();
    const first = await routed(1);
    const token = caseToken(first.item.caseId ?? "", signingKey);

    const other = await routed(2, {
      parsed: {
        ...from("bob@anders.example", { messageId: "<m2@x>", from: { name: "Bob Berger", address: "bob@anders.example" } }),
        subject: token,
      },
      extraction: extractionOf({
        customerNumber: "9999-0000",
        meterNumber: "1EMH0012345678",
        meterReading: { value: "1", unit: "kWh" },
      }),
    });

    expect(other.item.caseId).toBe(other.item.itemId);
    expect(other.item.state).toBe("needs_review");
    expect(other.item.decision?.reasons[0]).toMatchObject({ code: "case_suggested", data: { caseId: first.item.caseId } });
  });

  it("does not join a mail whose sender is forged", async () => {
    const { routed } = office();
    const first = await routed(1);

    const forged = await routed(2, {
      parsed: from("anna@kunde.example", {
        messageId: "<m2@x>",
        references: ["<m1@kunde.example>"],
        trust: { spf: "fail", dkim: "none", dmarc: "fail", spam: "", virus: "" },
      }),
    });

    expect(forged.item.caseId).not.toBe(first.item.caseId);
    expect(forged.item.state).toBe("needs_review");
  });

  it("brings mail, letter, form and chat of one matter together by contract number and customer", async () => {
    const { routed } = office();
    const values = { customerNumber: "4711-0815", contractNumber: "V-123456", effectiveDate: "2026-12-31" };
    const cancellation = {
      classification: classificationOf({ category: "contract_cancellation" }),
      extraction: extractionOf(values),
    };
    const anna = { name: "Anna Schmidt", email: "", phone: "", id: "" };
    const mail = await routed(1, cancellation);

    const letter = await routed(2, {
      ...cancellation,
      arrival: { channel: "letter", envelope: null },
      parsed: parsedOf({ mail: null, sender: anna }),
    });
    const form = await routed(3, {
      ...cancellation,
      arrival: { channel: "form", envelope: null },
      parsed: parsedOf({ mail: null, form: "kontakt", sender: { ...anna, email: "anna@kunde.example" } }),
    });
    const chat = await routed(4, {
      ...cancellation,
      arrival: { channel: "chat", envelope: null },
      parsed: parsedOf({ mail: null, sender: anna }),
    });

    expect([letter, form, chat].map(({ item }) => item.caseId)).toEqual(Array(3).fill(mail.item.caseId));
  });

  it("joins messages of one account in one conversation of a network, and nobody else's", async () => {
    const { routed } = office();
    const message = (id: string, thread: string, network = "chirp"): Understood => ({
      arrival: { channel: "message", envelope: null },
      extraction: extractionOf({}),
      parsed: parsedOf({ mail: null, form: network, sender: { name: "", email: "", phone: "", id, thread } }),
    });

    const first = await routed(1, message("anna77", "t-1"));
    const next = await routed(2, message("anna77", "t-1"));
    const others = [
      await routed(3, message("anna77", "t-2")),
      await routed(4, message("mallory", "t-1")),
      await routed(5, message("anna77", "t-1", "tweed")),
    ];

    expect(next.item.caseId).toBe(first.item.caseId);
    for (const other of others) expect(other.item.caseId).not.toBe(first.item.caseId);
  });

  it("keeps two customers with the same order number apart", async () => {
    const { routed } = office();
    const order = (customerNumber: string) => ({
      classification: classificationOf({ category: "general_inquiry" }),
      extraction: extractionOf({ customerNumber, orderNumber: "100200" }),
    });
    const first = await routed(1, order("1111-1111"));

    const second = await routed(2, {
      ...order("2222-2222"),
      parsed: from("bob@anders.example", { messageId: "<m2@x>", from: { name: "Bob Berger", address: "bob@anders.example" } }),
    });

    expect(second.item.caseId).not.toBe(first.item.caseId);
    expect(second.item.decision?.reasons.find((reason) => reason.code === "case_suggested")?.blocks).toBe(false);
  });

  it("notes an out-of-office in the case without opening one or counting it as a contact", async () => {
    const { routed, state } = office();
    const first = await routed(1);
    const machine = { classification: classificationOf({ machineMail: "out_of_office", category: "none" }) };

    const inCase = await routed(2, {
      ...machine,
      parsed: from("anna@kunde.example", { messageId: "<m2@x>", references: ["<m1@kunde.example>"] }),
    });
    const alone = await routed(3, { ...machine, parsed: from("else@where.example", { messageId: "<m3@x>" }) });

    expect(inCase.item).toMatchObject({ state: "filed", caseId: first.item.caseId });
    expect(alone.item).toMatchObject({ state: "filed", caseId: null });
    expect((await state.cases.get("default", first.item.caseId ?? ""))?.timeline).toHaveLength(2);
  });

  it("sends the third contact about a matter to people and tells it as a trigger", async () => {
    const { routed } = office();
    await routed(1);
    await routed(2, { parsed: from("anna@kunde.example", { messageId: "<m2@x>", references: ["<m1@kunde.example>"] }) });

    const third = await routed(3, {
      parsed: from("anna@kunde.example", { messageId: "<m3@x>", references: ["<m1@kunde.example>"] }),
    });

    expect(third.item.decision?.reasons[0]?.code).toBe("repeated_contact_case");
    expect(third.queues).toEqual(["triggers"]);
    expect(triggerEventSchema.parse(third.bodies[0]).data.kind).toBe("repeated_contact");
  });

  it("opens one case for two items of one thread that are routed at the same moment", async () => {
    const { state, deps } = office();
    const one = await understoodItem(state.blobs, 1);
    const two = await understoodItem(state.blobs, 2, {
      parsed: from("anna@kunde.example", { messageId: "<m2@x>", references: ["<m1@kunde.example>"] }),
    });

    const [left, right] = await Promise.all([routeItem(deps, one), routeItem(deps, two)]);

    expect(left.changes.caseId).toBe(right.changes.caseId);
  });
});

describe("answers to the customer", () => {
  const talking = () =>
    starterPack((pack) => ({
      ...pack,
      notifications: {
        from: { name: "Service", address: "service@musterwerke.example" },
        domain: "musterwerke.example",
        acknowledge: true,
        askBack: true,
      },
    }));

  it("says nothing unless the pack wants it", async () => {
    const { routed } = office();

    const { queues } = await routed(1);

    expect(queues).toEqual([]);
  });

  it("confirms with case number and the headers of an automatic answer", async () => {
    const { routed } = office(talking());

    const { bodies, item } = await routed(1);

    const mail = outboundMailSchema.parse(bodies[0]);
    expect(mail.subject).toContain(caseToken(item.caseId ?? "", signingKey));
    expect(mail.headers).toMatchObject({ "Auto-Submitted": "auto-replied", "In-Reply-To": "<m1@kunde.example>" });
    expect(mail.to.address).toBe("anna@kunde.example");
  });

  it("asks for the missing number in the customer's language", async () => {
    const { routed } = office(talking());

    const { bodies } = await routed(1, { extraction: extractionOf({ meterReading: { value: "1", unit: "kWh" } }) });

    const mail = bodies.map((body) => outboundMailSchema.safeParse(body)).find((one) => one.success)?.data;
    expect(mail?.kind).toBe("question");
    expect(mail?.text).toContain("Kundennummer oder Vertragsnummer");
  });

  it("answers once per case and day, and the same item again after a retry", async () => {
    const { routed } = office(talking());
    await routed(1);

    const again = await routed(1);
    const reply = await routed(2, {
      parsed: { ...from("anna@kunde.example", { messageId: "<m2@x>", references: ["<m1@kunde.example>"] }), text: "Noch etwas." },
    });

    expect(again.queues).toEqual(["notifications"]);
    expect(reply.queues).toEqual([]);
  });

  it.each<[string, Understood]>([
    ["machine mail", { classification: classificationOf({ machineMail: "auto_reply" }) }],
    ["a bounce's empty envelope", { arrival: { envelope: { from: "", to: [], remoteAddress: "", helo: "" } } }],
    ["a no-reply mailbox", { parsed: from("no-reply@shop.example") }],
    ["our own mailbox", { parsed: from("service@musterwerke.example") }],
    ["a letter", { arrival: { channel: "letter" }, parsed: parsedOf({ mail: null }) }],
  ])("never answers %s", async (_, given) => {
    const { routed } = office(talking());

    const { queues } = await routed(1, given);

    expect(queues).not.toContain("notifications");
  });

  it("stops a loop that changes its sender with every turn by its text", async () => {
    const { routed } = office(talking());
    const answers: string[] = [];

    for (let turn = 0; turn < 5; turn += 1) {
      const parsed = { ...from(`bot${turn}@loop.example`, { messageId: `<t${turn}@x>` }), text: "Your request was received." };
      answers.push(
        ...(
          await routed(turn, {
            parsed,
            extraction: extractionOf({ customerNumber: `${turn}000-0000`, meterReading: { value: "1", unit: "kWh" } }),
          })
        ).queues,
      );
    }

    expect(answers.filter((queue) => queue === "notifications")).toHaveLength(1);
  });
});
