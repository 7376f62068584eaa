import { createTransport } from "nodemailer";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { State } from "../../shared/ports/state.ts";
import { workItemEventSchema } from "../../shared/schemas/work-item.ts";
import type { ItemState } from "../../shared/schemas/ledger.ts";
import { newDataFolder, openStore, removeFolder, startMailroom, until } from "../support/mailroom-process.ts";

const MAILS = 200;
/** Mails sent before the power goes: enough that all stages hold some. */
const KILL_AFTER = 90;
const END_STATES: ItemState[] = ["needs_review", "delivered", "filed", "failed", "rejected", "duplicate"];

describe("kill -9 in the middle of 200 mails", () => {
  let folder: string;
  beforeEach(async () => {
    folder = await newDataFolder();
  });
  afterEach(() => removeFolder(folder));

  it("brings every accepted mail to exactly one end state, none twice on a queue", async () => {
    const accepted = new Set<number>();
    const first = await startMailroom(folder);
    const kills: Promise<void>[] = [];
    await sendAll(first.smtpPort, range(0, MAILS), (number) => {
      accepted.add(number);
      if (accepted.size === KILL_AFTER) kills.push(first.kill());
    });
    await Promise.all(kills);
    const second = await startMailroom(folder);
    await sendAll(
      second.smtpPort,
      range(0, MAILS).filter((number) => !accepted.has(number)),
      (number) => accepted.add(number),
    );

    const state = await openStore(folder);
    const counts = await until(
      "all mails at an end",
      async () => {
        const now = await state.items.count("default");
        const ended = END_STATES.reduce((sum, name) => sum + (now[name] ?? 0), 0);
        return ended === Object.values(now).reduce((sum, count) => sum + count, 0) && ended >= MAILS ? now : undefined;
      },
      120_000,
    );
    const workItems = await drain(state, "system-billing.fifo");

    expect(accepted.size).toBe(MAILS);
    // A mail whose 250 the client never saw was sent again: the store recognises it as a duplicate.
    expect(Object.values(counts).reduce((sum, count) => sum + count, 0) - (counts.duplicate ?? 0)).toBe(MAILS);
    expect(new Set(workItems).size).toBe(workItems.length);
    expect(workItems.length).toBe(counts.delivered);
    expect(workItems.length).toBeGreaterThan(0);
    await state.close();
    expect(await second.stop()).toBe(0);
  }, 240_000);
});

const range = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, at) => from + at);

const CONNECTIONS = 8;

const sendAll = async (port: number, numbers: number[], onAccepted: (number: number) => void): Promise<void> => {
  const transport = createTransport({
    host: "127.0.0.1",
    port,
    secure: false,
    ignoreTLS: true,
    pool: true,
    maxConnections: CONNECTIONS,
    maxMessages: Infinity,
  });
  await Promise.all(
    numbers.map(async (number) => {
      const sent = await transport.sendMail(mailOf(number)).catch(() => null);
      if (sent !== null) onAccepted(number);
    }),
  );
  transport.close();
};

const mailOf = (number: number): { from: string; to: string; subject: string; messageId: string; date: Date; text: string } => ({
  from: `"Kunde ${number}" <kunde${number}@kunden.example>`,
  to: "service@musterwerke.example",
  subject: "Zählerstand",
  messageId: `<stand-${number}@kunden.example>`,
  date: new Date("2026-03-02T08:00:00Z"),
  text: `Guten Tag,\n\nhier mein Zählerstand.\nZählernummer: 1EMH00${String(10_000_000 + number)}\nZählerstand: ${20_000 + number} kWh\nabgelesen am 02.03.2026\nKundennummer: 4711-${String(1000 + number)}\n\nMit freundlichen Grüßen\nKunde ${number}\n`,
});

const drain = async (state: State, queue: string): Promise<string[]> => {
  const ids: string[] = [];
  for (;;) {
    const messages = await state.queues.receive(queue, { max: 10, visibilitySeconds: 600, waitSeconds: 0 });
    if (messages.length === 0) return ids;
    ids.push(...messages.map((message) => workItemEventSchema.parse(JSON.parse(message.body)).data.workItemId));
    await state.queues.remove(
      queue,
      messages.map((message) => message.receipt),
    );
  }
};
