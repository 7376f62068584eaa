import { connect, createServer, type Server, type Socket } from "node:net";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ImapDoor, type ImapDoorOptions, openImapDoor } from "../../../infra/local/doors/imap.ts";
import { ImapSetupError } from "../../../infra/local/doors/imap-mailbox.ts";
import { MAX_ORIGINAL_BYTES } from "../../../shared/core/intake/accept.ts";
import type { InboundMeta } from "../../../shared/schemas/inbound.ts";
import { type Dovecot, hasDovecot, PASSWORD, startDovecot } from "../../support/dovecot.ts";
import { type LocalState, openLocalState } from "../../support/local-state.ts";
import { until } from "../../support/mailroom-process.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const MINUTE_MS = 60_000;
const mailOf = (subject: string, body = "Hello"): string =>
  `From: Per Holm <per@example.org>\r\nTo: service@example.com\r\nSubject: ${subject}\r\nMessage-ID: <${subject}@example.org>\r\n\r\n${body}\r\n`;
const daysAgo = (days: number): Date => new Date(Date.now() - days * DAY_MS);

describe.skipIf(!hasDovecot)("IMAP door (skipped where Debian's dovecot-imapd is not installed)", () => {
  let dovecot: Dovecot;
  let local: LocalState;
  let clockOffset = 0;
  let taken: { text: string; meta: InboundMeta }[] = [];
  let told: string[] = [];
  let problems: string[] = [];
  let refuse: (text: string) => boolean = () => false;
  const doors: ImapDoor[] = [];
  const closing: (() => Promise<void>)[] = [];

  beforeEach(async () => {
    [dovecot, local] = await Promise.all([startDovecot(), openLocalState()]);
    [taken, told, problems, clockOffset] = [[], [], [], 0];
    refuse = () => false;
  });
  afterEach(async () => {
    for (const door of doors.splice(0)) await door.close();
    for (const close of closing.splice(0)) await close();
    await dovecot.remove();
    await local.remove();
  });

  const subjects = (): string[] => taken.map(({ text }) => /^Subject: (.*)\r$/m.exec(text)?.[1] ?? "");
  const takenAll = (count: number): Promise<true> =>
    until(`${count} mails taken`, async () => (taken.length >= count ? true : undefined), 15_000).catch((error: unknown) => {
      throw new Error(`${String(error)}\ntaken: ${subjects().join()}\nproblems: ${problems.join("\n")}`);
    });
  const open = async (changes: Partial<ImapDoorOptions> = {}, port = dovecot.port): Promise<ImapDoor> => {
    const { blobs } = local.state;
    let count = 0;
    const door = await openImapDoor({
      account: { host: "127.0.0.1", port, user: "service", password: PASSWORD, folder: "INBOX", security: "none" },
      tenantId: "default",
      now: () => new Date(Date.now() + clockOffset).toISOString(),
      settings: local.state.settings,
      moveTo: null,
      sinceDays: 1,
      onError: (error) => problems.push(String(error)),
      say: (line) => told.push(line),
      accept: {
        blobs,
        newId: () => `${doors.length}-${(count += 1)}`,
        announce: async (key) => {
          const blob = await blobs.get(key);
          const text = Buffer.from(blob?.bytes ?? []).toString("latin1");
          if (refuse(text)) throw new Error("no space left");
          taken.push({ text, meta: JSON.parse(blob?.meta["posthorn"] ?? "{}") });
        },
      },
      ...changes,
      timing: { firstPauseMs: 50, longestPauseMs: 300, stallMs: 10_000, pollMs: 200, ...changes.timing },
    });
    doors.push(door);
    return door;
  };

  it("takes the mail of the last day byte for byte, oldest first, leaves the rest and every flag", async () => {
    await dovecot.deliver(mailOf("old"), { receivedAt: daysAgo(400) });
    await dovecot.deliver(mailOf("first", "Grüße\r\n.\r\nFrom the end"), { receivedAt: daysAgo(0.5) });
    await dovecot.deliver(mailOf("older still"), { receivedAt: daysAgo(1.5) });
    await dovecot.deliver(mailOf("second", "x".repeat(3 * 1024 * 1024)));

    await open();
    await takenAll(2);

    expect(subjects()).toEqual(["first", "second"]);
    expect(taken.map(({ text }) => text)).toEqual(
      [mailOf("first", "Grüße\r\n.\r\nFrom the end"), mailOf("second", "x".repeat(3 * 1024 * 1024))].map((text) =>
        Buffer.from(text).toString("latin1"),
      ),
    );
    expect(taken[0]?.meta).toMatchObject({ channel: "mail", source: "imap service@127.0.0.1/INBOX uid 2", envelope: null });
    expect(Math.abs(Date.parse(taken[0]?.meta.receivedAt ?? "") - daysAgo(0.5).getTime())).toBeLessThan(MINUTE_MS);
    expect(told.join()).toContain("taking 2 mails");
    expect(told.join()).toContain("leaving 2 older ones");
    const files = await dovecot.files();
    expect(files).toHaveLength(4);
    expect(files.filter((name) => /:2,.+/.test(name))).toEqual([]);
    expect(problems).toEqual([]);
  });

  it("hears of new mail at once, without waiting for the next look", async () => {
    await open({ timing: { pollMs: 60_000 } });
    await until("first look", async () => (told.length > 0 ? true : undefined));
    const begun = Date.now();

    await dovecot.deliver(mailOf("new"));
    await takenAll(1);

    expect(Date.now() - begun).toBeLessThan(10_000);
  });

  it("takes nothing twice after a restart, and what came meanwhile", async () => {
    await dovecot.deliver(mailOf("one"));
    const door = await open();
    await takenAll(1);
    await door.close();
    await dovecot.deliver(mailOf("two"), { receivedAt: daysAgo(30) });

    await open();
    await takenAll(2);

    expect(subjects()).toEqual(["one", "two"]);
  });

  it("reads a renumbered mailbox again, with the same bytes", async () => {
    await dovecot.deliver(mailOf("one"));
    await dovecot.deliver(mailOf("ancient"), { receivedAt: daysAgo(400) });
    const door = await open();
    await takenAll(1);
    await door.close();
    await dovecot.renumber();

    await open();
    await takenAll(2);

    expect(subjects()).toEqual(["one", "one"]);
    expect(taken[0]?.text).toBe(taken[1]?.text);
    expect(told.at(-1)).toContain("numbered its mail anew");
  });

  it("skips a mail that is too large, says so, takes those behind it and tries again later", async () => {
    await dovecot.deliver(mailOf("large", `${"x".repeat(998)}\r\n`.repeat(Math.ceil(MAX_ORIGINAL_BYTES / 1000))));
    await dovecot.deliver(mailOf("behind"));

    await open();
    await takenAll(1);
    clockOffset = 2 * MINUTE_MS;
    await until("second try", async () => (problems.length >= 2 ? true : undefined));

    expect(subjects()).toEqual(["behind"]);
    expect(problems[0]).toContain("mail 1 of service@127.0.0.1/INBOX was skipped, it stays in the mailbox: larger than 40 MB");
    expect(await dovecot.files()).toHaveLength(2);
  });

  it("remembers a mail as taken only once it is durable and announced", async () => {
    await dovecot.deliver(mailOf("stubborn"));
    await dovecot.deliver(mailOf("easy"));
    refuse = (text) => text.includes("Subject: stubborn");
    const door = await open();
    await takenAll(1);
    await door.close();
    refuse = () => false;
    clockOffset = 2 * MINUTE_MS;

    await open();
    await takenAll(2);

    expect(subjects()).toEqual(["easy", "stubborn"]);
    expect(problems.join()).toContain("no space left");
  });

  it("waits for a server that is away and goes on when it is back", async () => {
    await dovecot.stop();
    await open();
    await until("it is told", async () => (problems.length >= 2 ? true : undefined));

    await dovecot.start();
    await dovecot.deliver(mailOf("patience"));
    await takenAll(1);
    await dovecot.stop();
    await dovecot.start();
    await dovecot.deliver(mailOf("after a break"));
    await takenAll(2);

    expect(subjects()).toEqual(["patience", "after a break"]);
    expect(problems[0]).toContain("trying again");
  });

  it("gives up on a download that hangs, takes those behind it, and the one that hung later", async () => {
    await dovecot.deliver(mailOf("hangs", "x".repeat(900_000)));
    await dovecot.deliver(mailOf("behind"));
    const proxy = await stallingProxy(dovecot.port, 300_000);
    closing.push(proxy.close);

    await open({ timing: { stallMs: 1_000 } }, proxy.port);
    await takenAll(1);
    clockOffset = 2 * MINUTE_MS;
    await takenAll(2);

    expect(subjects()).toEqual(["behind", "hangs"]);
    expect(problems.join()).toContain("mail 1 of service@127.0.0.1/INBOX was skipped");
  });

  it("moves taken mail with its read state when told to, and nothing else", async () => {
    await dovecot.deliver(mailOf("old"), { receivedAt: daysAgo(400) });
    await dovecot.deliver(mailOf("done"));

    await open({ moveTo: "Done" });
    await until("moved", async () => ((await dovecot.files(".Done")).length === 1 ? true : undefined));

    expect(subjects()).toEqual(["done"]);
    expect((await dovecot.files(".Done"))[0]).toMatch(/^[^:]*(:2,)?$/);
    expect(await dovecot.files()).toHaveLength(1);
  });

  it("asks a person to put right a wrong password or a folder that is not there", async () => {
    const account = {
      host: "127.0.0.1",
      port: dovecot.port,
      user: "service",
      password: PASSWORD,
      folder: "INBOX",
      security: "none" as const,
    };

    const wrongPassword = open({ account: { ...account, password: "guess" } });
    await expect(wrongPassword).rejects.toThrow(ImapSetupError);
    await expect(wrongPassword).rejects.toThrow("does not accept the password for service");
    await expect(open({ account: { ...account, folder: "Post" } })).rejects.toThrow(
      "there is no folder Post in the mailbox of service; there are:",
    );
    await expect(open({ moveTo: "Erledigt" })).rejects.toThrow("there is no folder Erledigt");
  });
});

/** Passes everything on, except that its first connection falls silent after so many bytes from the server. */
const stallingProxy = async (target: number, afterBytes: number): Promise<{ port: number; close: () => Promise<void> }> => {
  const sockets = new Set<Socket>();
  let connections = 0;
  const server: Server = createServer((client) => {
    const stalls = (connections += 1) === 1;
    const upstream = connect(target, "127.0.0.1");
    let passed = 0;
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => [client, upstream].forEach((end) => end.destroy()));
    }
    client.on("data", (bytes) => upstream.write(bytes));
    upstream.on("data", (bytes) => {
      passed += bytes.byteLength;
      if (!stalls || passed < afterBytes) client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return {
    port: typeof address === "object" && address !== null ? address.port : 0,
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
};
