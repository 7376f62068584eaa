import { simpleParser } from "mailparser";
import { afterEach, describe, expect, it } from "vitest";
import { openMailer } from "../../../shared/adapters/mail/open-mailer.ts";
import { type MailServer, type MailServerOptions, openMailServer } from "../../support/mail-server.ts";
import { outboundMail } from "../../support/outbound-mails.ts";

const mail = outboundMail(1);

describe("mail by a relay", () => {
  const opened: MailServer[] = [];
  afterEach(async () => {
    for (const server of opened.splice(0)) await server.close();
  });

  const relay = async (options: MailServerOptions = {}, login: { user?: string; password?: string } = {}) => {
    const server = await openMailServer(options);
    opened.push(server);
    return { server, mailer: openMailer({ relay: `smtp://127.0.0.1:${server.port}`, ...login }) };
  };

  it("arrives with its words, its thread and the marks of an automatic answer, from nowhere", async () => {
    const { server, mailer } = await relay();

    const answer = await mailer.send(mail);

    expect(answer).toEqual({ outcome: "sent", messageId: mail.headers["Message-ID"] });
    const [seen] = server.seen;
    const parsed = await simpleParser(seen?.content ?? "");
    expect(seen).toMatchObject({ from: "", to: ["anna@kunde.example"] });
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text?.trim()).toBe(mail.text.trim());
    expect(parsed.headers.get("auto-submitted")).toBe("auto-replied");
    expect(parsed.inReplyTo).toBe("<m1@kunde.example>");
    expect(parsed.references).toEqual(["<m0@kunde.example>", "<m1@kunde.example>"]);
    expect(parsed.messageId).toBe(mail.headers["Message-ID"]);
    expect(parsed.date?.toISOString()).toBe(mail.at);
  });

  it("keeps to short lines of 7 bit, whatever the text", async () => {
    const { server, mailer } = await relay();

    await mailer.send(mail);

    const content = server.seen[0]?.content ?? "";
    expect(Math.max(...content.split("\r\n").map((line) => line.length))).toBeLessThanOrEqual(78);
    // oxlint-disable-next-line no-control-regex -- the bytes are the point
    expect(content).toMatch(/^[\x00-\x7f]*$/);
  });

  it("lets bounces go where the pack says", async () => {
    const { server, mailer } = await relay();

    await mailer.send(outboundMail(1, { returnPath: "bounces@musterwerke.example" }));

    expect(server.seen[0]?.from).toBe("bounces@musterwerke.example");
  });

  it.each([
    ["an unknown recipient", { refuseRecipient: () => ({ code: 550, text: "no such user" }) }, "refused"],
    ["a content filter", { afterContent: () => ({ code: 554, text: "looks like spam" }) }, "refused"],
    ["a greylisting server", { refuseRecipient: () => ({ code: 450, text: "come back later" }) }, "later"],
    ["a full disk", { afterContent: () => ({ code: 452, text: "no space" }) }, "later"],
    ["a wire that breaks before the answer", { afterContent: () => "hang up" as const }, "unknown"],
  ])("tells of %s", async (_, options: MailServerOptions, outcome) => {
    const { server, mailer } = await relay(options);

    const answer = await mailer.send(mail);

    expect(answer.outcome).toBe(outcome);
    expect(server.seen).toEqual([]);
  });

  it("waits for a server that is not there", async () => {
    const { server, mailer } = await relay();
    await server.close();
    opened.splice(0);

    const answer = await mailer.send(mail);

    expect(answer.outcome).toBe("later");
  });

  it("never tells a password to a server without encryption", async () => {
    const login = { user: "posthorn", password: "secret" };
    const { server, mailer } = await relay({ login }, login);

    const answer = await mailer.send(mail);

    expect(answer.outcome).toBe("later");
    expect(server.seen).toEqual([]);
  });
});

describe("the address of a relay", () => {
  it.each([
    ["http://mail.example", "is no mail relay"],
    ["mail.example:25", "is no mail relay"],
    ["smtp://mail.example/inbox", "is no mail relay"],
    ["smtp://anna:secret@mail.example", "POSTHORN_SMTP_USER"],
  ])("is refused when it is %s, with what would be right", (address, words) => {
    expect(() => openMailer({ relay: address })).toThrow(words);
  });

  it("wants user and password together", () => {
    expect(() => openMailer({ relay: "smtp://mail.example", user: "anna" })).toThrow("set both or none");
  });
});
