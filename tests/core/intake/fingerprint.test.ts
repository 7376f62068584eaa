import { describe, expect, it } from "vitest";
import { detectChannel } from "../../../shared/core/intake/detect-channel.ts";
import { fingerprint, mailFingerprint } from "../../../shared/core/intake/fingerprint.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const mail = (id: string, body: string, received = "by mx1"): Uint8Array =>
  bytes(
    `Received: ${received}\r\nFrom: a@example.org\r\nDate: Mon, 2 Mar 2026 08:00:00 +0100\r\nMessage-ID: <${id}>\r\n\r\n${body}`,
  );

describe("mail fingerprint", () => {
  it("is the same for one mail that came through two mailboxes", () => {
    expect(mailFingerprint(mail("1@x", "Hallo", "by mx1"))).toBe(mailFingerprint(mail("1@x", "Hallo", "by mx2")));
  });

  it("differs for different mails with the same Message-ID", () => {
    expect(mailFingerprint(mail("1@x", "Paket 1"))).not.toBe(mailFingerprint(mail("1@x", "Paket 2")));
  });

  it("is absent without a Message-ID, so that only equal bytes count", () => {
    expect(mailFingerprint(bytes("From: a@example.org\n\nHallo"))).toBeNull();
  });

  it("reads folded headers and lone line feeds", () => {
    const folded = bytes("From: a@example.org\nDate: Mon, 2 Mar 2026 08:00:00 +0100\nMessage-ID:\n <1@x>\n\nHallo");
    const plain = bytes("From: a@example.org\nDate: Mon, 2 Mar 2026 08:00:00 +0100\nMessage-ID: <1@x>\n\nHallo");

    expect(mailFingerprint(folded)).toBe(mailFingerprint(plain));
  });
});

describe("fingerprint of short messages", () => {
  const sms = bytes('{"network":"sms","from":{"id":"1","name":""},"text":"ja"}');
  const at = (receivedAt: string) => fingerprint({ channel: "message", bytes: sms, sha256: "ab", receivedAt });

  it("takes a second post within minutes for the same, next week's for a new one", () => {
    const first = at("2026-03-02T08:09:00.000Z");
    const second = at("2026-03-02T08:11:00.000Z");
    const nextWeek = at("2026-03-09T08:09:00.000Z");

    expect(second.earlier).toEqual(first.claim);
    expect([...nextWeek.claim, ...nextWeek.earlier]).not.toContain(first.claim[0]);
  });
});

describe("channel detection", () => {
  it.each([
    ["a.eml", "", "mail"],
    ["x.form.json", "{}", "form"],
    ["x.chat.json", "{}", "chat"],
    ["x.message.json", "{}", "message"],
    ["x.event.json", "{}", "event"],
    ["brief.pdf", "%PDF-1.4", "letter"],
    ["00001.abc", "Return-Path: <a@b>\nReceived: by x\n\n", "mail"],
    ["msg_01.txt.mail", "X-Mailer: y\nSubject: Hallo\n\n", "mail"],
    ["notiz", "Sehr geehrte Damen und Herren,\nvon: mir", "letter"],
  ])("takes %s (%s) for %s", (name, content, channel) => {
    expect(detectChannel(name, bytes(content))).toBe(channel);
  });
});
