import type { Mailer } from "../../ports/mailer.ts";
import { sesMailer } from "./ses-mailer.ts";
import { smtpMailer, type SmtpRelay } from "./smtp-mailer.ts";

export interface MailerSettings {
  /** `smtp://host:587`, `smtps://host:465`, or `ses://eu-central-1`. */
  relay: string;
  user?: string | undefined;
  password?: string | undefined;
}

/** RFC 6409 (submission with STARTTLS) and RFC 8314 (TLS from the start). */
const SUBMISSION_PORT = 587;
const SUBMISSIONS_PORT = 465;

/** Throws RangeError with what would be right. */
export const openMailer = (settings: MailerSettings): Mailer => {
  const url = urlOf(settings.relay);
  if (url.protocol === "ses:") return sesMailer({ region: url.hostname });
  return smtpMailer(smtpRelayOf(url, settings));
};

const smtpRelayOf = (url: URL, { user, password }: MailerSettings): SmtpRelay => {
  if (url.username !== "" || url.password !== "")
    throw new RangeError("credentials do not belong into the address; set POSTHORN_SMTP_USER and POSTHORN_SMTP_PASSWORD");
  if ((user === undefined) !== (password === undefined))
    throw new RangeError("POSTHORN_SMTP_USER and POSTHORN_SMTP_PASSWORD belong together; set both or none");
  const secure = url.protocol === "smtps:";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (secure ? SUBMISSIONS_PORT : SUBMISSION_PORT) : Number(url.port),
    secure,
    login: user === undefined || password === undefined ? null : { user, password },
  };
};

const urlOf = (relay: string): URL => {
  const url = URL.canParse(relay) ? new URL(relay) : null;
  const isKnown = url !== null && ["smtp:", "smtps:", "ses:"].includes(url.protocol) && url.hostname !== "";
  if (!isKnown || !["", "/"].includes(url.pathname))
    throw new RangeError(`"${relay}" is no mail relay; write smtp://host:587, smtps://host:465 or ses://eu-central-1`);
  return url;
};
