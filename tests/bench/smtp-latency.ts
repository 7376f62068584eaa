import { loadavg } from "node:os";
import { createTransport } from "nodemailer";
import type { State } from "../../shared/ports/state.ts";
import type { Item } from "../../shared/schemas/item.ts";
import { newDataFolder, openStore, removeFolder, startMailroom, until } from "../support/mailroom-process.ts";

/**
 * From the 250 of SMTP to the work item on its queue, at a steady rate. Every mail is a meter reading that goes straight through.
 * Usage: node --conditions=local tests/bench/smtp-latency.ts [mails per second] [seconds]
 */
const RATE = Number(process.argv[2] ?? 20);
const SECONDS = Number(process.argv[3] ?? 30);
/** The first mails pay for the model's load. */
const WARM_UP = 10;

const readings = (number: number): string =>
  [
    "Guten Tag,",
    "",
    `hier mein Zählerstand: ${10_000 + number * 7} kWh, abgelesen am 01.03.2026.`,
    `Zählernummer: 1EMH${String(10_000_000 + number)}00`,
    `Kundennummer: ${4000 + (number % 900)}-${String(1000 + (number % 8999))}`,
    "",
    "Mit freundlichen Grüßen",
    "Anna Schmidt",
  ].join("\n");

const sleep = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

const percentile = (sorted: number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

interface Figures {
  latencies: number[];
  reviewed: number;
  /** Milliseconds per stage, summed. */
  spent: Record<string, number>;
}

const feed = async (port: number, settled: (wanted: number) => Promise<unknown>): Promise<Map<string, number>> => {
  const transport = createTransport({ host: "127.0.0.1", port, pool: true, maxConnections: 4, ignoreTLS: true });
  const acceptedAt = new Map<string, number>();
  const send = async (number: number): Promise<void> => {
    const subject = `Zählerstand ${number}`;
    const from = { name: "Anna Schmidt", address: `anna${number}@kunde.example` };
    await transport.sendMail({ from, to: "service@musterwerke.example", subject, text: readings(number) });
    if (number >= WARM_UP) acceptedAt.set(subject, Date.now());
  };
  for (let number = 0; number < WARM_UP; number += 1) await send(number);
  await settled(WARM_UP);
  const started = Date.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < RATE * SECONDS; number += 1) {
    await sleep(Math.max(0, started + (number * 1000) / RATE - Date.now()));
    sending.push(send(WARM_UP + number));
  }
  await Promise.all(sending);
  await settled(WARM_UP + RATE * SECONDS);
  transport.close();
  return acceptedAt;
};

const collect = async (state: State, acceptedAt: Map<string, number>): Promise<Figures> => {
  const figures: Figures = { latencies: [], reviewed: 0, spent: {} };
  let cursor: string | null = null;
  do {
    const query = { tenantId: "default", order: "oldest" as const, limit: 200 };
    const page: Awaited<ReturnType<State["items"]["list"]>> = await state.items.list(
      cursor === null ? query : { ...query, cursor },
    );
    for (const row of page.rows) {
      const item = await state.items.get("default", row.itemId);
      const accepted = acceptedAt.get(row.summary.subject);
      if (item !== undefined && accepted !== undefined) enter(figures, item, accepted);
    }
    ({ cursor } = page);
  } while (cursor !== null);
  figures.latencies.sort((left, right) => left - right);
  return figures;
};

const enter = (figures: Figures, item: Item, accepted: number): void => {
  for (const [stage, took] of Object.entries(item.timings)) figures.spent[stage] = (figures.spent[stage] ?? 0) + took;
  const delivered = item.ledger.find((entry) => entry.to === "delivered");
  if (delivered === undefined) figures.reviewed += 1;
  else figures.latencies.push(Date.parse(delivered.at) - accepted);
};

const measure = async (): Promise<void> => {
  const folder = await newDataFolder();
  const mailroom = await startMailroom(folder);
  const state = await openStore(folder);
  const settled = (wanted: number): Promise<true> =>
    until(
      `${wanted} at rest`,
      async () => {
        const counts = await state.items.count("default");
        return (counts.delivered ?? 0) + (counts.needs_review ?? 0) >= wanted ? true : undefined;
      },
      300_000,
    );
  const { latencies, reviewed, spent } = await collect(state, await feed(mailroom.smtpPort, settled));
  const told = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${percentile(latencies, share)} ms`).join(", ");
  const means = Object.entries(spent).map(([stage, took]) => `${stage} ${(took / (latencies.length + reviewed)).toFixed(1)}`);
  process.stdout.write(
    `${latencies.length} delivered, ${reviewed} to people, ${RATE}/s: ${told}; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  process.stdout.write(`mean ms per stage: ${means.join(", ")}\n`);
  await state.close();
  await mailroom.stop();
  await removeFolder(folder);
};

await measure();
