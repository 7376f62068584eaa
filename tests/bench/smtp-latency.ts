import { loadavg } from "node:os";
import { createTransport } from "nodemailer";
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

const measure = async (): Promise<void> => {
  const folder = await newDataFolder();
  const mailroom = await startMailroom(folder);
  const transport = createTransport({
    host: "127.0.0.1",
    port: mailroom.smtpPort,
    pool: true,
    maxConnections: 4,
    ignoreTLS: true,
  });
  const acceptedAt = new Map<string, number>();
  const send = async (number: number): Promise<void> => {
    const subject = `Zählerstand ${number}`;
    const from = { name: "Anna Schmidt", address: `anna${number}@kunde.example` };
    await transport.sendMail({ from, to: "service@musterwerke.example", subject, text: readings(number) });
    acceptedAt.set(subject, Date.now());
  };
  for (let number = 0; number < WARM_UP; number += 1) await send(number);
  const state = await openStore(folder);
  const settled = async (wanted: number): Promise<true | undefined> => {
    const counts = await state.items.count("default");
    return (counts.delivered ?? 0) + (counts.needs_review ?? 0) >= wanted ? true : undefined;
  };
  await until("warm", () => settled(WARM_UP), 300_000);
  const started = Date.now();
  const sending: Promise<void>[] = [];
  for (let number = 0; number < RATE * SECONDS; number += 1) {
    const wait = started + (number * 1000) / RATE - Date.now();
    if (wait > 0) await sleep(wait);
    sending.push(send(WARM_UP + number));
  }
  await Promise.all(sending);
  await until("all at rest", () => settled(WARM_UP + RATE * SECONDS), 300_000);
  const latencies: number[] = [];
  const spent: Record<string, number> = {};
  let reviewed = 0;
  let cursor: string | null = null;
  do {
    const query = { tenantId: "default", order: "oldest" as const, limit: 200 };
    const page: Awaited<ReturnType<typeof state.items.list>> = await state.items.list(
      cursor === null ? query : { ...query, cursor },
    );
    for (const row of page.rows) {
      const item = await state.items.get("default", row.itemId);
      const accepted = acceptedAt.get(row.summary.subject);
      const delivered = item?.ledger.find((entry) => entry.to === "delivered");
      if (Number(/\d+$/.exec(row.summary.subject)?.[0]) < WARM_UP || accepted === undefined) continue;
      for (const [stage, took] of Object.entries(item?.timings ?? {})) spent[stage] = (spent[stage] ?? 0) + took;
      if (delivered === undefined) reviewed += 1;
      else latencies.push(Date.parse(delivered.at) - accepted);
    }
    ({ cursor } = page);
  } while (cursor !== null);
  latencies.sort((left, right) => left - right);
  const told = [0.5, 0.95, 0.99].map((share) => `p${share * 100} ${percentile(latencies, share)} ms`).join(", ");
  process.stdout.write(
    `${latencies.length} delivered, ${reviewed} to people, ${RATE}/s: ${told}; load ${loadavg()[0]?.toFixed(1)}\n`,
  );
  const means = Object.entries(spent).map(([stage, took]) => `${stage} ${(took / (latencies.length + reviewed)).toFixed(1)}`);
  process.stdout.write(`mean ms per stage: ${means.join(", ")}\n`);
  await state.close();
  transport.close();
  await mailroom.stop();
  await removeFolder(folder);
};

await measure();
