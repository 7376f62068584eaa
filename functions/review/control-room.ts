import { deadLetterQueue, systemQueue } from "../../shared/core/flow/queue-names.ts";
import { balanceLedger } from "../../shared/core/flow/ledger.ts";
import { reconcile } from "../../shared/core/retain/reconcile.ts";
import { correctionFigures } from "../../shared/core/review/correction-figures.ts";
import { figuresOf } from "../../shared/core/review/figures.ts";
import type { Period } from "../../shared/ports/statistics.ts";
import type { LedgerBalance } from "../../shared/schemas/ledger.ts";
import type { Dashboard } from "../../shared/schemas/review-api.ts";
import type { ReviewApiOptions } from "./options.ts";

/** Everything on the control room's page. */
export const dashboardOf = async (options: ReviewApiOptions, period: Period): Promise<Dashboard> => {
  const { state, tenantId, statistics } = options;
  const figures = statistics === undefined ? figuresOf(state.items, tenantId, period) : statistics.figures(tenantId, period);
  const [numbers, lessons, queues, ledger] = await Promise.all([
    figures,
    correctionFigures(state.corrections, tenantId, period),
    queuesOf(options),
    quickBalance(options),
  ]);
  return { from: period.from, to: period.to, ...numbers, ...lessons, queues, ledger };
};

const queuesOf = async (options: ReviewApiOptions): Promise<Dashboard["queues"]> => {
  const { pack } = await options.pack();
  const { queues } = options.state;
  return Promise.all(
    Object.keys(pack.systems).map(async (system) => {
      const queue = systemQueue(pack, system);
      const [depth, dead] = await Promise.all([queues.depth(queue), queues.depth(deadLetterQueue(queue))]);
      const { visible, inFlight, oldestSeconds } = depth;
      return { system, visible, inFlight, dead: dead.visible, oldestSeconds };
    }),
  );
};

/** The equation in numbers. Where the store cannot count originals by itself, the full reading of the books is the only honest one. */
const quickBalance = async (options: ReviewApiOptions): Promise<LedgerBalance> => {
  const { state, tenantId, statistics } = options;
  if (statistics === undefined) return fullBalance(options);
  const [received, counts] = await Promise.all([statistics.received(tenantId), state.items.count(tenantId)]);
  return balanceLedger({ received, counts, open: [] });
};

/** Reads every item; names what does not close. */
export const fullBalance = async (options: ReviewApiOptions): Promise<LedgerBalance> => {
  const { blobs, items, queues } = options.state;
  return (await reconcile({ blobs, items, queues, tenantId: options.tenantId, now: options.now })).balance;
};
