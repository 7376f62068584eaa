import type { Environment } from "../../../functions/env.ts";
import { openMailer } from "../../../shared/adapters/mail/open-mailer.ts";
import type { Mailer } from "../../../shared/ports/mailer.ts";
import type { Mailroom } from "../mailroom.ts";
import { DEFAULT_TENANT } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";

/** The relay named by --smtp-relay or POSTHORN_MAIL_RELAY; null where nothing is to be sent. */
export const relayMailer = (flag: string | undefined, environment: Environment): Mailer | null => {
  const relay = flag ?? environment.POSTHORN_MAIL_RELAY;
  if (relay === undefined) return null;
  try {
    return openMailer({ relay, user: environment.POSTHORN_SMTP_USER, password: environment.POSTHORN_SMTP_PASSWORD });
  } catch (error) {
    if (error instanceof RangeError) throw new UsageError(`--smtp-relay: ${error.message}`, { cause: error });
    throw error;
  }
};

/** One line of the opening words: where mails go, or that they wait. */
export const relayLine = async (mailroom: Mailroom, relay: string | undefined): Promise<string> => {
  const { pack } = await mailroom.services.pack(DEFAULT_TENANT);
  if (relay !== undefined)
    return `  Mail relay   ${relay}${pack.notifications === null ? " (the pack asks for no mails)" : ""}\n`;
  return pack.notifications === null
    ? ""
    : "  Mail relay   none: the mails the pack asks for wait on their queue; set --smtp-relay\n";
};
