import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sampleId } from "../contracts/sample-item.ts";
import { auditOffice, type Office, workOnce } from "./simulated-clerk.ts";

/**
 * Many clerks at once over a full store: no lost update, no item with two people, no error. Server and clerks are two processes.
 * Usage: node --conditions=local tests/bench/clerks.ts [--minutes 5] [--clerks 60] [--items 100000] [--think 1000-3000]
 * Exit code 1 when something went wrong.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "5" },
    clerks: { type: "string", default: "60" },
    items: { type: "string", default: "100000" },
    think: { type: "string", default: "1000-3000" },
    seed: { type: "string", default: "1" },
  },
});
const MINUTE_MS = 60_000;
const SHARED_ITEMS = 20;
/** Of the archive, of no interest to "take next": only talked about. */
const SHARED_STEP = 10;

/** mulberry32: the same office every time. */
const seeded = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const folder = await mkdtemp(join(tmpdir(), "posthorn-clerks-"));
const server = spawn(process.execPath, ["--conditions=local", "tests/bench/clerks-server.ts", folder, values.items], {
  stdio: ["ignore", "pipe", "inherit"],
});
const base = await new Promise<string>((resolve, reject) => {
  let said = "";
  server.stdout.on("data", (chunk: Buffer) => {
    said += chunk.toString();
    const address = /http:\S+/.exec(said)?.[0];
    if (address !== undefined) resolve(address);
  });
  server.once("exit", (code) => reject(new Error(`the server ended with ${code}`)));
});

const [least = 1_000, most = 3_000] = values.think.split("-").map(Number);
const office: Office = {
  base,
  held: new Map(),
  decided: new Map(),
  comments: new Map(),
  shared: Array.from({ length: SHARED_ITEMS }, (_, index) => sampleId(SHARED_STEP * index + 1)),
  times: new Map(),
  refused: 0,
  faults: [],
  random: seeded(Number(values.seed)),
  thinkMs: [least, most],
};

const until = Date.now() + Number(values.minutes) * MINUTE_MS;
const started = Date.now();
const clerk = async (user: string): Promise<number> => {
  let worked = 0;
  while (Date.now() < until) {
    if (!(await workOnce(office, user))) break;
    worked += 1;
  }
  return worked;
};
const worked = await Promise.all(Array.from({ length: Number(values.clerks) }, (_, index) => clerk(`clerk-${index}`)));
const seconds = (Date.now() - started) / 1_000;
await auditOffice(office);

const total = worked.reduce((sum, count) => sum + count, 0);
console.log(
  `${values.clerks} clerks, ${values.items} items stored, ${seconds.toFixed(0)} s: ${total} items worked on, ${office.decided.size} decided, ${office.refused} rightly refused, ${office.faults.length} faults`,
);
for (const [act, times] of [...office.times].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(0).padStart(5);
  console.log(
    `${act.padEnd(28)} ${String(sorted.length).padStart(7)} calls  p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  p99 ${at(0.99)} ms`,
  );
}
for (const fault of office.faults.slice(0, 20)) console.log(`FAULT ${fault}`);
server.kill("SIGTERM");
await new Promise((resolve) => server.once("exit", resolve));
await rm(folder, { recursive: true, force: true });
process.exitCode = office.faults.length === 0 ? 0 : 1;
