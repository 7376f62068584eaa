import type { OutboundMail } from "../schemas/notification.ts";

/**
 * What became of one try. `refused`: the server will never take this mail. `later`: it has not taken it, another try may.
 * `unknown`: the connection broke after the mail was handed over and before the answer, so it may be on its way.
 */
export type MailAnswer =
  | { outcome: "sent"; messageId: string }
  | { outcome: "refused"; reason: string }
  | { outcome: "later"; reason: string }
  | { outcome: "unknown"; reason: string };

/** Hands a mail to the server that brings it to the customer. */
export interface Mailer {
  /** Bad answers are data; it throws only when it is wired wrongly. `messageId` is the one the mail really carries. */
  send(mail: OutboundMail): Promise<MailAnswer>;
}
