import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openState as openAwsState } from "../../shared/adapters/aws/index.ts";
import { openState as openLocalState } from "../../shared/adapters/local/index.ts";
import type { State } from "../../shared/ports/state.ts";
import { startEmulators } from "./emulators/emulators.ts";
import type { QueueLimit } from "./emulators/emulators.ts";

/** The queues the contracts speak of. */
export const contractQueues: QueueLimit[] = [
  { name: "plain", maxReceiveCount: 100 },
  { name: "other", maxReceiveCount: 100 },
  { name: "impatient", maxReceiveCount: 2 },
  { name: "ordered.fifo", maxReceiveCount: 2 },
];

interface RunningAdapter {
  /** A store of its own, empty; `now` lets a test move time. */
  open(now?: () => number): Promise<State>;
  stop(): Promise<void>;
}

export interface Adapter {
  name: string;
  start(): Promise<RunningAdapter>;
}

export const adapters: Adapter[] = [
  { name: "one machine", start: startLocal },
  { name: "AWS on emulators", start: startAws },
];

/** Starts and stops what the adapter needs around the tests of the surrounding `describe`; opened stores are closed with it. */
export function useAdapter(adapter: Adapter): { open(now?: () => number): Promise<State> } {
  const opened: State[] = [];
  let running: RunningAdapter | undefined;
  beforeAll(async () => {
    running = await adapter.start();
  });
  afterAll(async () => {
    for (const state of opened) await state.close();
    await running?.stop();
  });
  return {
    open: async (now) => {
      if (running === undefined) throw new Error(`${adapter.name} is not started`);
      const state = await running.open(now);
      opened.push(state);
      return state;
    },
  };
}

async function startLocal(): Promise<RunningAdapter> {
  const folder = await mkdtemp(join(tmpdir(), "posthorn-contract-"));
  const queues = Object.fromEntries(contractQueues.map(({ name, maxReceiveCount }) => [name, { maxReceiveCount }]));
  const packs = { folder: "shared/packs", default: "customer-service" };
  return {
    open: async (now) => openLocalState({ dataFolder: await mkdtemp(join(folder, "store-")), queues, packs }, now),
    stop: async () => rm(folder, { recursive: true, force: true }),
  };
}

async function startAws(): Promise<RunningAdapter> {
  const emulators = await startEmulators();
  return {
    open: async (now) => openAwsState(await emulators.createDeployment(contractQueues), now),
    stop: async () => emulators.stop(),
  };
}
