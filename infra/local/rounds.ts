import { keepBooks } from "../../functions/retain/keep-books.ts";
import type { Services } from "../../functions/services.ts";

export interface RoundOptions {
  tenantId: string;
  announce: (key: string, size: number) => Promise<void>;
  onError: (where: string, error: unknown) => void;
}

/** As often as the cloud's schedule. */
const ROUND_INTERVAL_MS = 5 * 60 * 1000;

/** What schedules do in the cloud: keeps the books every few minutes, one round at a time. */
export const startRounds = (services: Services, options: RoundOptions): { stop: () => Promise<void> } => {
  let running: Promise<void> = Promise.resolve();
  const round = (): void => {
    running = running.then(async () => {
      try {
        const report = await keepBooks(services, options);
        for (const open of report.balance.open) options.onError("ledger", `${open.subject}: ${open.problem}`);
      } catch (error) {
        options.onError("ledger", error);
      }
    });
  };
  const timer = setInterval(round, ROUND_INTERVAL_MS);
  return {
    stop: async () => {
      clearInterval(timer);
      await running;
    },
  };
};
