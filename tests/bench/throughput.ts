import { randomUUID } from "node:crypto";
import { appendFile, cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { simpleParser } from "mailparser";
import { acceptOriginal } from "../../shared/core/intake/accept.ts";
import { openMailroom } from "../../infra/local/mailroom.ts";
import { packFolderOf } from "../../infra/local/defaults.ts";
import { type Floor, measureFloor } from "./throughput-floor.ts";
import { measureParts, type Parts, storedItems } from "./throughput-parts.ts";

/**
 * Mails per second end to end with durable storage, and CPU per mail against bare mailparser in the same run.
 * Beside it the floor: what reading in a thread that can be killed, classify, extract and bare durable writes cost alone.
 * Material: the mails of ../shared/corpora/mail, each sent `ROUNDS` times, after rounds that both get to warm up.
 * Usage: npm run bench [-- --no-ocr]
 */
const ROUNDS = 4;
/** As many mails as an office gets in a morning: until then the compiler takes a third of the time. */
const WARM_ROUNDS = 4;
const RUNS = 3;
const NO_OCR = process.argv.includes("--no-ocr");
const AT_REST = new Set(["needs_review", "delivered", "filed", "rejected", "duplicate", "failed"]);

interface Mail {
  name: string;
  bytes: Buffer;
}

const load = async (): Promise<Mail[]> => {
  const root = join("..", "shared", "corpora", "mail");
  const entries = await readdir(root, { recursive: true, withFileTypes: true }).catch(() => []);
  if (entries.length === 0) throw new Error(`${root} is absent: this benchmark needs its mails`);
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Promise.all(files.map(async (name) => ({ name, bytes: await readFile(name) })));
};

interface Cost {
  /** All threads. */
  cpuMs: number;
  /** The main thread alone: everything but reading. */
  mainMs: number;
  wallMs: number;
}

const cpuOf = async (work: () => Promise<void>): Promise<Cost> => {
  const before = process.cpuUsage();
  const mainBefore = process.threadCpuUsage();
  const started = performance.now();
  await work();
  const used = process.cpuUsage(before);
  const main = process.threadCpuUsage(mainBefore);
  return {
    cpuMs: (used.user + used.system) / 1000,
    mainMs: (main.user + main.system) / 1000,
    wallMs: performance.now() - started,
  };
};

const bare = async (mails: Mail[]): Promise<void> => {
  for (const mail of mails) await simpleParser(mail.bytes).catch(() => null);
};

type Run = Cost & { counts: Record<string, number>; parts: Parts; floor: Floor };

const mailroomRun = async (mails: Mail[], warmUp: Mail[]): Promise<Run> => {
  const folder = await mkdtemp(join(tmpdir(), "posthorn-bench-"));
  const pack = await packFolder(folder);
  const silent = (): void => undefined;
  const mailroom = await openMailroom({
    dataFolder: folder,
    pack,
    tenantId: "default",
    readers: cpus().length,
    say: silent,
    onError: (where, error) => console.error(where, error),
  });
  const counts: Record<string, number> = {};
  for (let round = 0; round < WARM_ROUNDS; round += 1) await drive(mailroom, warmUp, {});
  const measured = await cpuOf(() => drive(mailroom, mails, counts));
  const items = await storedItems(mailroom);
  const parts = await measureParts(mailroom, items);
  const floor = await measureFloor(
    mailroom,
    mails.map((mail) => mail.bytes),
    items,
  );
  await mailroom.close();
  await rm(folder, { recursive: true, force: true });
  return { ...measured, counts, parts, floor };
};

/** Pictures cost seconds each and hide what everything else costs: `--no-ocr` leaves them unread. */
const packFolder = async (folder: string): Promise<string> => {
  const starter = await packFolderOf("customer-service");
  if (!NO_OCR) return starter;
  const own = join(folder, "pack");
  await cp(starter, own, { recursive: true });
  await appendFile(join(own, "pack.yaml"), "\nocr: { engine: none }\n");
  return own;
};

const drive = async (
  mailroom: Awaited<ReturnType<typeof openMailroom>>,
  mails: Mail[],
  counts: Record<string, number>,
): Promise<void> => {
  let left = mails.length;
  const done = new Promise<void>((resolve) => {
    const stop = mailroom.items.subscribe((item) => {
      if (!AT_REST.has(item.state)) return;
      counts[item.state] = (counts[item.state] ?? 0) + 1;
      left -= 1;
      if (left > 0) return;
      stop();
      resolve();
    });
  });
  await Promise.all(mails.map((mail) => accept(mailroom, mail)));
  await done;
};

const accept = (mailroom: Awaited<ReturnType<typeof openMailroom>>, mail: Mail): Promise<unknown> => {
  const own = Buffer.concat([Buffer.from(`X-Round: ${randomUUID()}\n`), mail.bytes, Buffer.from(`\n${randomUUID()}`)]);
  return acceptOriginal(mailroom.accept, own, {
    tenantId: "default",
    channel: "mail",
    receivedAt: new Date().toISOString(),
    source: mail.name,
    fileName: null,
    envelope: { from: "a@example.org", to: ["b@example.com"], remoteAddress: "127.0.0.1", helo: "bench" },
    verdicts: {},
  });
};

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

const listed = (parts: Record<string, number>): string =>
  Object.entries(parts)
    .map(([part, cost]) => `${part} ${cost.toFixed(2)}`)
    .join(", ");

/** What the stages cost that only read or think; the rest is the way between them: queues, durable writes, originals, routing. */
const partsLine = (ours: Run, count: number): string => {
  const [all, main] = [ours.cpuMs / count, ours.mainMs / count];
  const { classify, extract } = ours.parts;
  const parts = { "outside the main thread": all - main, classify, extract, "all else": main - classify - extract };
  return `       of it ${listed(parts)} ms`;
};

const sumOf = (values: number[]): number => values.reduce((sum, value) => sum + value, 0);

/** The parts nobody can leave out, each measured alone in the same run, and how far the whole is from their sum. */
const floorLine = (ours: Run, perMail: { ours: number; peer: number }): string => {
  const { reading, writing } = ours.floor;
  const parts = { "reading in killable threads": reading, ...ours.parts, "bare durable writes": writing };
  const floor = sumOf(Object.values(parts));
  return `       floor: ${listed(parts)} = ${floor.toFixed(2)} ms, ${(floor / perMail.peer).toFixed(2)} times mailparser; Posthorn is ${(perMail.ours / floor).toFixed(2)} times the floor`;
};

const corpus = await load();
const mails = Array.from({ length: ROUNDS }, () => corpus).flat();
console.log(
  `${corpus.length} mails x ${ROUNDS}, ${RUNS} runs, ${cpus().length} cores, Node ${process.version}${NO_OCR ? ", pictures unread" : ""}`,
);
for (let round = 0; round < WARM_ROUNDS; round += 1) await bare(corpus);
const ratios: number[] = [];
const rates: number[] = [];
const floors: number[] = [];
for (let run = 1; run <= RUNS; run += 1) {
  const before = await cpuOf(() => bare(mails));
  const ours = await mailroomRun(mails, corpus);
  const after = await cpuOf(() => bare(mails));
  // Neighbours come and go during a run; both sides shall have them.
  const peerMs = (before.cpuMs + after.cpuMs) / 2;
  const [perMail, perPeer] = [ours.cpuMs / mails.length, peerMs / mails.length];
  const floor = sumOf([...Object.values(ours.parts), ...Object.values(ours.floor)]);
  ratios.push(perMail / perPeer);
  floors.push(floor / perPeer);
  rates.push((mails.length / ours.wallMs) * 1000);
  console.log(
    `run ${run}: bare mailparser ${perPeer.toFixed(2)} ms CPU a mail; Posthorn ${perMail.toFixed(2)} ms CPU a mail (${(ours.mainMs / mails.length).toFixed(2)} outside the readers), ` +
      `${((mails.length / ours.wallMs) * 1000).toFixed(0)} mails/s end to end; ${JSON.stringify(ours.counts)}`,
  );
  console.log(partsLine(ours, mails.length));
  console.log(floorLine(ours, { ours: perMail, peer: perPeer }));
}
console.log(
  `median: ${median(rates).toFixed(0)} mails/s, ${median(ratios).toFixed(2)} times mailparser's CPU; the floor is ${median(floors).toFixed(2)} times`,
);
process.exit(0);
