import { mkdtemp, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { openSmtpDoor } from "../../infra/local/doors/smtp.ts";
import { packFolderOf } from "../../infra/local/defaults.ts";
import { openMailroom } from "../../infra/local/mailroom.ts";

/**
 * From SMTP's 250 to the work item on its queue, at a steady rate of mails that go straight through; client and mailroom
 * share the machine. Usage: node --conditions=local tests/bench/latency.ts [mails per second] [seconds]
 */
const rate = Number(process.argv[2] ?? 20);
const seconds = Number(process.argv[3] ?? 60);
/** Mails before the clock counts: a process that runs for days is measured, not its first second. */
const WARM_UP = 100;

const folder = await mkdtemp(join(tmpdir(), "posthorn-latency-"));
const silent = (): void => undefined;
const mailroom = await openMailroom({
  dataFolder: folder,
  pack: await packFolderOf("customer-service"),
  tenantId: "default",
  readers: cpus().length,
  say: silent,
  onError: (where, error) => console.error(where, error),
});
const door = await openSmtpDoor({
  host: "127.0.0.1",
  port: 0,
  tenantId: "default",
  resolver: null,
  now: mailroom.services.flow.now,
  accept: mailroom.accept,
  onError: (error) => console.error(error),
});
const transport = createTransport({
  host: "127.0.0.1",
  port: door.port,
  secure: false,
  ignoreTLS: true,
  pool: true,
  maxConnections: 8,
  maxMessages: Infinity,
});

const acceptedAt = new Map<string, number>();
const onQueueAt = new Map<string, number>();
const other: Record<string, number> = {};
mailroom.items.subscribe((item) => {
  if (item.state === "delivered") onQueueAt.set(item.summary.sender.address, performance.now());
  else if (item.stage === null || item.stage === "review") other[item.state] = (other[item.state] ?? 0) + 1;
});

const send = async (number: number): Promise<void> => {
  const address = `kunde${number}@kunden.example`;
  await transport.sendMail({
    from: `"Kunde ${number}" <${address}>`,
    to: "service@musterwerke.example",
    subject: "Zählerstand",
    messageId: `<${number}@kunden.example>`,
    text: `Guten Tag,\n\nhier mein Zählerstand.\nZählernummer: 1EMH00${String(10_000_000 + number)}\nZählerstand: ${20_000 + number} kWh\nabgelesen am 02.03.2026\nKundennummer: 4711-${String(1000 + (number % 9000))}\n\nMit freundlichen Grüßen\nKunde ${number}\n`,
  });
  acceptedAt.set(address, performance.now());
};

const total = rate * seconds + WARM_UP;
const sending: Promise<void>[] = [];
for (let number = 0; number < total; number += 1) {
  sending.push(send(number));
  await new Promise((resolve) => setTimeout(resolve, 1000 / rate));
}
await Promise.all(sending);
const deadline = performance.now() + 30_000;
while (onQueueAt.size + Object.values(other).reduce((sum, count) => sum + count, 0) < total && performance.now() < deadline) {
  await new Promise((resolve) => setTimeout(resolve, 100));
}
const waits = [...acceptedAt]
  .slice(WARM_UP)
  .flatMap(([address, at]) => (onQueueAt.has(address) ? [Math.max(0, (onQueueAt.get(address) ?? at) - at)] : []))
  .toSorted((a, b) => a - b);
const at = (share: number): string =>
  (waits[Math.min(waits.length - 1, Math.floor(waits.length * share))] ?? Number.NaN).toFixed(0);
console.log(
  `${rate} mails/s for ${seconds} s: ${waits.length} on their queue, others ${JSON.stringify(other)}; p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, p99 ${at(0.99)} ms, max ${at(1)} ms`,
);
process.exit(0);
