import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll } from "vitest";
import { openState as openAwsState } from "../../shared/adapters/aws/index.ts";
import { openState as openLocalState } from "../../shared/adapters/local/index.ts";
import type { State } from "../../shared/ports/state.ts";
import { startEmulators } from "./emulators/emulators.ts";
import type { Emulators, QueueLimit } from "./emulators/emulators.ts";

/** The queues the contracts speak of. */
export const contractQueues: QueueLimit[] = [
  { name: "plain", maxReceiveCount: 100 },
  { name: "other", maxReceiveCount: 100 },
  { name: "impatient", maxReceiveCount: 2 },
  { name: "ordered.fifo", maxReceiveCount: 2 },
];

export interface Adapter {
  name: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** A store of its own, empty; `now` lets a test move time. */
  open(now?: () => number): Promise<State>;
}

export const adapters: Adapter[] = [localAdapter(), awsAdapter()];

/** Starts and stops what the adapter needs around the tests of the surrounding `describe`; opened stores are closed with it. */
export function useAdapter(adapter: Adapter): { open(now?: () => number): Promise<State> } {
  const opened: State[] = [];
  beforeAll(() => adapter.start());
  afterAll(async () => {
    for (const state of opened) await state.close();
    await adapter.stop();
  });
  return {
    open: async (now) => {
      const state = await adapter.open(now);
      opened.push(state);
      return state;
    },
  };
}

function localAdapter(): Adapter {
  const folders: string[] = [];
  return {
    name: "one machine",
    start: async () => undefined,
    stop: async () => {
      for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
    },
    open: async (now) => {
      const dataFolder = await mkdtemp(join(tmpdir(), "posthorn-contract-"));
      folders.push(dataFolder);
      const queues = Object.fromEntries(contractQueues.map(({ name, maxReceiveCount }) => [name, { maxReceiveCount }]));
      return openLocalState({ dataFolder, queues, packs: { folder: "shared/packs", default: "customer-service" } }, now);
    },
  };
}

function awsAdapter(): Adapter {
  let emulators: Emulators | undefined;
  return {
    name: "AWS on emulators",
    start: async () => {
      emulators = await startEmulators();
    },
    stop: async () => emulators?.stop(),
    open: async (now) => {
      if (emulators === undefined) throw new Error("the emulators are not started");
      return openAwsState(await emulators.createDeployment(contractQueues), now);
    },
  };
}
