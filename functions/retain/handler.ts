import { stageQueue } from "../../shared/core/flow/queue-names.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { keepBooks } from "./keep-books.ts";

/** Called by a schedule. Throws when the ledger does not close, so that the function's error alarm rings. */
export const handler = async (): Promise<void> => {
  const available = await services();
  const report = await keepBooks(available, {
    tenantId: available.tenantId,
    announce: async (key, size) => {
      const object = { key: encodeURIComponent(key).replaceAll("%2F", "/"), size };
      const body = {
        Records: [{ eventSource: "aws:s3", eventName: "ObjectCreated:Put", s3: { bucket: { name: "again" }, object } }],
      };
      await available.state.queues.send(stageQueue("intake"), [{ body: JSON.stringify(body) }]);
    },
  });
  if (report.balance.closes) return;
  logger.error("ledger open", { problems: report.balance.open.length });
  throw new Error(`The ledger does not close: ${report.balance.open.length} entries, named in the log`);
};
