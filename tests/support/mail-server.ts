import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from "smtp-server";

export interface SeenMail {
  from: string;
  to: string[];
  content: string;
  user: string | null;
}

export interface MailServer {
  port: number;
  seen: SeenMail[];
  close(): Promise<void>;
}

export interface MailServerOptions {
  /** Code and words for a recipient; undefined takes it. */
  refuseRecipient?: (address: string) => { code: number; text: string } | undefined;
  /** After the content: an answer, or "hang up" for none. */
  afterContent?: (count: number) => { code: number; text: string } | "hang up" | undefined;
  login?: { user: string; password: string };
}

/** A real SMTP server on loopback that behaves as told. */
export const openMailServer = async (options: MailServerOptions = {}): Promise<MailServer> => {
  const seen: SeenMail[] = [];
  let contents = 0;
  const server = new SMTPServer({
    logger: false,
    disabledCommands: options.login === undefined ? ["AUTH", "STARTTLS"] : ["STARTTLS"],
    authOptional: options.login === undefined,
    allowInsecureAuth: true,
    onAuth: (auth, _session, done) =>
      auth.username === options.login?.user && auth.password === options.login?.password
        ? done(null, { user: auth.username })
        : done(new Error("no")),
    onRcptTo: (address, _session, done) => done(errorOf(options.refuseRecipient?.(address.address))),
    onData: (stream, session, done) => {
      read(stream)
        .then((content) => {
          contents += 1;
          const answer = options.afterContent?.(contents);
          if (answer === "hang up") return hangUp(server, session);
          if (answer === undefined) seen.push(mailOf(session, content));
          return done(errorOf(answer));
        })
        .catch(done);
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.server.address() as AddressInfo;
  return { port, seen, close: () => new Promise((resolve) => server.close(() => resolve())) };
};

const read = async (stream: SMTPServerDataStream): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Buffer));
  return Buffer.concat(chunks).toString("utf8");
};

const mailOf = (session: SMTPServerSession, content: string): SeenMail => ({
  from: session.envelope.mailFrom === false ? "" : session.envelope.mailFrom.address,
  to: session.envelope.rcptTo.map(({ address }) => address),
  content,
  user: typeof session.user === "string" ? session.user : null,
});

const errorOf = (answer: { code: number; text: string } | undefined): Error | null =>
  answer === undefined ? null : Object.assign(new Error(answer.text), { responseCode: answer.code });

/** The wire breaks after the content and before the answer. */
const hangUp = (server: SMTPServer, session: SMTPServerSession): void => {
  for (const connection of server.connections)
    if ((connection as { id?: string }).id === session.id) (connection as { _socket: { destroy(): void } })._socket.destroy();
};
