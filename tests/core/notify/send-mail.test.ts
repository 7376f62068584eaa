import { describe, expect, it } from "vitest";
import { type SendMailDeps, sendMail } from "../../../shared/core/notify/send-mail.ts";
import type { MailAnswer } from "../../../shared/ports/mailer.ts";
import { memoryState } from "../../support/memory-state.ts";
import { outboundMail } from "../../support/outbound-mails.ts";
import { understoodItem } from "../../support/understood-items.ts";

const NOW = "2026-03-02T08:00:05.000Z";
const mail = outboundMail(1);

/** A mailer that answers as told, and counts. */
const office = async (answers: (MailAnswer | Error)[], now = NOW) => {
  const state = memoryState({ now: () => now });
  const item = { ...(await understoodItem(state.blobs, 1)), caseId: mail.caseId };
  await state.items.create({ item, outbox: [] });
  await state.cases.save({
    caseId: mail.caseId,
    tenantId: "default",
    version: 1,
    openedAt: NOW,
    updatedAt: NOW,
    parties: [],
    keys: [],
    timeline: [],
    state: "open",
  });
  let calls = 0;
  const deps: SendMailDeps = {
    ...state,
    now: () => now,
    mailer: {
      send: async () => {
        const answer = answers[calls];
        calls += 1;
        if (answer === undefined || answer instanceof Error) throw answer ?? new Error("not expected");
        return answer;
      },
    },
  };
  return { deps, calls: () => calls, story: async () => (await state.cases.get("default", mail.caseId))?.timeline ?? [] };
};

const sent: MailAnswer = { outcome: "sent", messageId: "<0100@eu-central-1.amazonses.com>" };

describe("a mail to a customer", () => {
  it("goes out once, however often its message comes", async () => {
    const { deps, calls } = await office([sent]);

    const results = [await sendMail(deps, mail, false), await sendMail(deps, mail, true), await sendMail(deps, mail, false)];

    expect(results.map(({ outcome }) => outcome)).toEqual(["sent", "already_sent", "already_sent"]);
    expect(calls()).toBe(1);
  });

  it("makes the case known by the Message-ID it really got", async () => {
    const { deps } = await office([sent]);

    await sendMail(deps, mail, false);

    const found = await deps.cases.find("default", ["message:0100@eu-central-1.amazonses.com"]);
    expect(found.map((one) => one.caseId)).toEqual([mail.caseId]);
  });

  it("is tried again where the server surely did not take it", async () => {
    const { deps, calls } = await office([{ outcome: "later", reason: "451 busy" }, sent]);

    await expect(sendMail(deps, mail, false)).rejects.toMatchObject({ code: "mail_unavailable", retryable: true });
    const second = await sendMail(deps, mail, true);

    expect(second.outcome).toBe("sent");
    expect(calls()).toBe(2);
  });

  it("is left to a person where nobody knows whether it went out, and sent when that person says so", async () => {
    const { deps, calls, story } = await office([{ outcome: "unknown", reason: "cut off" }, sent]);

    const first = await sendMail(deps, mail, false);
    const byItself = await sendMail(deps, mail, true);
    const redriven = await sendMail(deps, mail, false);

    expect([first.outcome, byItself.outcome, redriven.outcome]).toEqual(["hopeless", "hopeless", "sent"]);
    expect(calls()).toBe(2);
    expect((await story()).map(({ text }) => text)).toEqual([expect.stringContaining("is not known")]);
  });

  it("is not sent a second time by itself after a crash in the middle of sending", async () => {
    const { deps, calls } = await office([new Error("the process was killed here"), sent]);
    await expect(sendMail(deps, mail, false)).rejects.toThrow("killed");

    const after = await sendMail(deps, mail, true);

    expect(after).toMatchObject({ outcome: "hopeless", cause: expect.stringContaining("Nobody knows") as string });
    expect(calls()).toBe(1);
  });

  it("is not put before a server again that has refused it for good, until a person redrives it", async () => {
    const { deps, calls, story } = await office([{ outcome: "refused", reason: "550 no such user" }, sent]);

    const first = await sendMail(deps, mail, false);
    const byItself = await sendMail(deps, mail, true);
    const redriven = await sendMail(deps, mail, false);

    expect(first).toEqual({ outcome: "hopeless", cause: "The confirmation could not be sent: 550 no such user" });
    expect(byItself).toEqual(first);
    expect(redriven.outcome).toBe("sent");
    expect(calls()).toBe(2);
    expect((await story())[0]?.text).toContain("550 no such user");
  });

  it("is not sent when it waited for days, and the case says so", async () => {
    const { deps, calls, story } = await office([], "2026-03-06T08:00:00.000Z");

    const result = await sendMail(deps, mail, true);

    expect(result.outcome).toBe("too_old");
    expect(calls()).toBe(0);
    expect((await story())[0]?.text).toContain("waited for more than three days");
  });

  it("is not sent to somebody who was erased meanwhile", async () => {
    const { deps, calls } = await office([]);

    const result = await sendMail(deps, outboundMail(2), false);

    expect(result.outcome).toBe("erased");
    expect(calls()).toBe(0);
  });
});
