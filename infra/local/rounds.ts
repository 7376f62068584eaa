import { Worker } from "node:worker_threads";
import { keepBooks } from "../../functions/retain/keep-books.ts";
import type { Services } from "../../functions/services.ts";

export interface RoundOptions {
  dataFolder: string;
  /** Folder of the pack. */
  pack: string;
  tenantId: string;
  announce: (key: string, size: number) => Promise<void>;
  onError: (where: string, error: unknown) => void;
  say: (line: string) => void;
}

/** As often as the cloud's schedules. */
const BOOKS_INTERVAL_MS = 5 * 60 * 1000;
const LEARN_INTERVAL_MS = 60 * 60 * 1000;

/** What schedules do in the cloud: keeps the books every few minutes and learns every hour, one round of each at a time. */
export const startRounds = (services: Services, options: RoundOptions): { stop: () => Promise<void> } => {
  const stops = [
    every(BOOKS_INTERVAL_MS, () => books(services, options)),
    every(LEARN_INTERVAL_MS, () => learn(options)),
  ];
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
};

/** Never two at once; a stop waits for the round at work. */
const every = (milliseconds: number, round: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  const timer = setInterval(() => {
    running ??= round().finally(() => {
      running = null;
    });
  }, milliseconds);
  return async () => {
    clearInterval(timer);
    await running;
  };
};

const books = async (services: Services, options: RoundOptions): Promise<void> => {
  try {
    const report = await keepBooks(services, options);
    for (const open of report.balance.open) options.onError("ledger", `${open.subject}: ${open.problem}`);
  } catch (error) {
    options.onError("ledger", error);
  }
};

const learn = async (options: RoundOptions): Promise<void> => {
  const { dataFolder, pack, tenantId } = options;
  try {
    const told = await new Promise<string>((resolve, reject) => {
      const worker = new Worker(new URL("learn-worker.ts", import.meta.url), { workerData: { dataFolder, pack, tenantId } });
      worker.once("message", resolve);
      worker.once("error", reject);
    });
    if (told !== "") options.say(`Learning: ${told}`);
  } catch (error) {
    options.onError("learn", error);
  }
};
