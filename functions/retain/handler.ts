import { z } from "zod";
import { stageQueue } from "../../shared/core/flow/queue-names.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { keepBooks, sweepBooks } from "./keep-books.ts";

const eventSchema = z.object({ task: z.enum(["sweep", "reconcile"]) });

/** Called by schedules with what is due. Throws when the ledger does not close, so that the function's error alarm rings. */
export const handler = async (event: unknown): Promise<void> => {
  const { task } = eventSchema.parse(event);
  const available = await services();
  const options = {
    tenantId: available.tenantId,
    announce: async (key: string, size: number): Promise<void> => {
      const object = { key: encodeURIComponent(key).replaceAll("%2F", "/"), size };
      const body = {
        Records: [{ eventSource: "aws:s3", eventName: "ObjectCreated:Put", s3: { bucket: { name: "again" }, object } }],
      };
      await available.state.queues.send(stageQueue("intake"), [{ body: JSON.stringify(body) }]);
    },
  };
  if (task === "sweep") {
    await sweepBooks(available, options);
    return;
  }
  const report = await keepBooks(available, options);
  if (report.balance.closes) return;
  logger.error("ledger open", { problems: report.balance.open.length });
  throw new Error(`The ledger does not close: ${report.balance.open.length} entries, named in the log`);
};
