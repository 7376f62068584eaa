import { NOTIFICATION_QUEUE } from "../../shared/core/notify/notify-customer.ts";
import { sendMail } from "../../shared/core/notify/send-mail.ts";
import { outboundMailSchema } from "../../shared/schemas/notification.ts";
import { logger } from "../logger.ts";
import { services } from "../services.ts";
import { batchHandler } from "../stage-handler.ts";
import { buryRecord } from "./bury-record.ts";
import { mailerInUse } from "./mailer.ts";

/** Worker on the queue of confirmations and questions. A server that is away is tried again; what nobody should try by itself is a dead letter. */
export const handler = batchHandler(async (record) => {
  const { state, flow } = await services();
  const mail = outboundMailSchema.parse(JSON.parse(record.body));
  const again = Number(record.attributes.ApproximateReceiveCount) > 1;
  const result = await sendMail({ ...state, mailer: mailerInUse(), now: flow.now }, mail, again);
  // A server's words may name the customer; the log gets the outcome only.
  logger.info("mail", { mailId: mail.mailId, kind: mail.kind, outcome: result.outcome });
  if (result.outcome === "hopeless") await buryRecord(state.queues, NOTIFICATION_QUEUE, { record, cause: result.cause });
});
