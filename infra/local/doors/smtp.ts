import { type AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";
import { type AcceptDeps, acceptOriginal, MAX_ORIGINAL_BYTES } from "../../../shared/core/intake/accept.ts";
import { authenticateMail, type NameResolver } from "../../../shared/core/parse/trust/authenticate-mail.ts";
import type { InboundMeta } from "../../../shared/schemas/inbound.ts";

export interface SmtpDoorOptions {
  host: string;
  port: number;
  tenantId: string;
  now: () => string;
  accept: AcceptDeps;
  onError: (error: unknown) => void;
  /** Answers name questions for SPF, DKIM, DMARC and ARC; null: nothing is checked, and the verdicts say so. */
  resolver: NameResolver | null;
}

export interface Door {
  address: string;
  port: number;
  close(): Promise<void>;
}

/** How we call ourselves in Received and Authentication-Results. */
const SERVER_NAME = "posthorn";
/** Slow or idle clients are let go, so that they cannot hold all connections. */
const SOCKET_TIMEOUT_MS = 60_000;
const MAX_CLIENTS = 200;
/** Far above any real distribution list that addresses us; RFC 5321 section 4.5.3.1.8 asks for at least 100. */
const MAX_RECIPIENTS = 200;

/** Answers 250 only when the mail is durable and announced; any fault of ours is a 451, so the sender keeps it and tries again. */
export const openSmtpDoor = async (options: SmtpDoorOptions): Promise<Door> => {
  const server = new SMTPServer({
    disabledCommands: ["AUTH", "STARTTLS"],
    banner: "Posthorn",
    size: MAX_ORIGINAL_BYTES,
    maxClients: MAX_CLIENTS,
    socketTimeout: SOCKET_TIMEOUT_MS,
    logger: false,
    disableReverseLookup: true,
    onRcptTo: (_address, session, callback) => {
      callback(session.envelope.rcptTo.length >= MAX_RECIPIENTS ? smtpError(452, "Too many recipients in one mail") : null);
    },
    onData: (stream, session, callback) => {
      receive(options, stream, session).then(
        (text) => callback(null, text),
        (error: unknown) => {
          if (!(error instanceof SmtpRefusal)) options.onError(error);
          callback(error instanceof SmtpRefusal ? error : smtpError(451, "Not stored, please try again later"));
        },
      );
    },
  });
  server.on("error", options.onError);
  const port = await listen(server, options);
  return { address: options.host, port, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

const listen = (server: SMTPServer, options: SmtpDoorOptions): Promise<number> =>
  new Promise((resolve, reject) => {
    server.server.once("error", reject);
    server.listen(options.port, options.host, () => {
      server.server.off("error", reject);
      resolve(portOf(server.server.address()));
    });
  });

const portOf = (address: string | AddressInfo | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;

const receive = async (options: SmtpDoorOptions, stream: SMTPServerDataStream, session: SMTPServerSession): Promise<string> => {
  const bytes = await collect(stream);
  const { mailFrom, rcptTo } = session.envelope;
  const envelope = {
    from: mailFrom === false ? "" : mailFrom.address,
    to: rcptTo.map((recipient) => recipient.address),
    remoteAddress: session.remoteAddress,
    helo: typeof session.hostNameAppearsAs === "string" ? session.hostNameAppearsAs : "",
  };
  const meta: InboundMeta = {
    tenantId: options.tenantId,
    channel: "mail",
    receivedAt: options.now(),
    source: `smtp ${session.remoteAddress}`,
    fileName: null,
    envelope,
    verdicts: await authenticateMail({ raw: bytes, envelope, server: SERVER_NAME, resolver: options.resolver }),
  };
  const accepted = await acceptOriginal(options.accept, bytes, meta);
  return `OK stored as ${accepted.sha256.slice(0, 16)}`;
};

/** Reads to the end even when too large, as the protocol wants, but keeps nothing beyond the limit. */
const collect = async (stream: SMTPServerDataStream): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk);
    size += bytes.byteLength;
    if (size <= MAX_ORIGINAL_BYTES) chunks.push(bytes);
  }
  if (size > MAX_ORIGINAL_BYTES || stream.sizeExceeded) {
    throw new SmtpRefusal(552, `Mail is larger than ${MAX_ORIGINAL_BYTES / 1024 / 1024} MB`);
  }
  return Buffer.concat(chunks);
};

class SmtpRefusal extends Error {
  readonly responseCode: number;

  constructor(responseCode: number, message: string) {
    super(message);
    this.responseCode = responseCode;
  }
}

const smtpError = (code: number, message: string): SmtpRefusal => new SmtpRefusal(code, message);
