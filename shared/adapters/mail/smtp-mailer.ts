import { Readable } from "node:stream";
import SMTPConnection from "nodemailer/lib/smtp-connection";
import type { MailAnswer, Mailer } from "../../ports/mailer.ts";
import type { OutboundMail } from "../../schemas/notification.ts";
import { composeMime } from "./compose-mime.ts";

export interface SmtpRelay {
  host: string;
  port: number;
  /** TLS from the first byte; otherwise STARTTLS where the server offers it. */
  secure: boolean;
  /** With a login STARTTLS is a must: a password never goes out in the clear. */
  login: { user: string; password: string } | null;
}

/** RFC 5321 section 4.5.3.2 allows a server minutes; an automatic confirmation may come a minute later from the queue. */
const CONNECT_TIMEOUT_MS = 10_000;
const SOCKET_TIMEOUT_MS = 30_000;
const FIRST_PERMANENT = 500;

interface SmtpFailure {
  message: string;
  responseCode?: number | undefined;
  code?: string | undefined;
}

/** One connection per mail: confirmations are few, and a connection nobody holds can break nothing. */
export const smtpMailer = (relay: SmtpRelay): Mailer => ({
  send: async (mail) => {
    const bytes = await composeMime(mail);
    const connection = new SMTPConnection({
      host: relay.host,
      port: relay.port,
      secure: relay.secure,
      requireTLS: relay.login !== null && !relay.secure,
      connectionTimeout: CONNECT_TIMEOUT_MS,
      greetingTimeout: CONNECT_TIMEOUT_MS,
      socketTimeout: SOCKET_TIMEOUT_MS,
      logger: false,
    });
    try {
      const opened = (await connect(connection)) ?? (await login(connection, relay.login));
      if (opened !== null) return refusal(opened, { permanent: "later" });
      return await hand(connection, mail, bytes);
    } finally {
      connection.close();
    }
  },
});

const connect = (connection: SMTPConnection): Promise<SmtpFailure | null> =>
  new Promise((resolve) => {
    // Later errors reach the command that waits; a listener is needed all the same, or the process would end.
    connection.on("error", (error) => resolve(error));
    connection.connect((error) => resolve(error ?? null));
  });

const login = (connection: SMTPConnection, credentials: SmtpRelay["login"]): Promise<SmtpFailure | null> =>
  new Promise((resolve) => {
    if (credentials === null) return resolve(null);
    connection.login({ user: credentials.user, pass: credentials.password }, (error) => resolve(error ?? null));
  });

/** Only a break between handing over and the answer leaves doubt (RFC 1047); before, nothing was sent, and an answer is an answer. */
const hand = (connection: SMTPConnection, mail: OutboundMail, bytes: Buffer): Promise<MailAnswer> => {
  let handed = false;
  const content = Readable.from(
    (function* () {
      handed = true;
      yield bytes;
    })(),
  );
  return new Promise((resolve) => {
    connection.send({ from: mail.returnPath, to: mail.to.address }, content, (error) => {
      if (error === null) return resolve({ outcome: "sent", messageId: mail.headers["Message-ID"] ?? "" });
      if (error.responseCode === undefined && handed) return resolve({ outcome: "unknown", reason: error.message });
      return resolve(refusal(error, { permanent: "refused" }));
    });
  });
};

/** A 5xx about this mail is final; one about us (login, greeting) waits until somebody sets it right. */
const refusal = (error: SmtpFailure, options: { permanent: "refused" | "later" }): MailAnswer => {
  const isFinal = (error.responseCode ?? 0) >= FIRST_PERMANENT || error.code === "EENVELOPE";
  return { outcome: isFinal && isAboutTheMail(error) ? options.permanent : "later", reason: error.message };
};

/** 530, 535, 538: sign-in; 550 after RCPT or DATA is about the mail. 421 and 4xx never come here as final. */
const SIGN_IN_CODES = new Set([530, 534, 535, 538]);
const isAboutTheMail = ({ responseCode }: SmtpFailure): boolean =>
  responseCode === undefined ? true : responseCode >= FIRST_PERMANENT && !SIGN_IN_CODES.has(responseCode);
