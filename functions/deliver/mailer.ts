import { openMailer } from "../../shared/adapters/mail/open-mailer.ts";
import type { Mailer } from "../../shared/ports/mailer.ts";
import { readEnvironment } from "../env.ts";

let provided: Mailer | null = null;

/** For a deployment that is told of its mail relay otherwise, such as one machine. */
export const provideMailer = (mailer: Mailer): void => {
  provided = mailer;
};

/** The process's mailer, opened from the environment at first use. */
export const mailerInUse = (): Mailer => {
  provided ??= fromEnvironment();
  return provided;
};

const fromEnvironment = (): Mailer => {
  const { POSTHORN_MAIL_RELAY: relay, POSTHORN_SMTP_USER: user, POSTHORN_SMTP_PASSWORD: password } = readEnvironment();
  if (relay === undefined) throw new Error("POSTHORN_MAIL_RELAY is not set; write smtp://host:587 or ses://eu-central-1");
  return openMailer({ relay, user, password });
};
