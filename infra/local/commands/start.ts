import { cpus } from "node:os";
import { resolve as resolveName } from "node:dns/promises";
import { join, resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import { openDropFolder } from "../doors/drop-folder.ts";
import { openHttpDoor } from "../doors/http.ts";
import { openImapDoor } from "../doors/imap.ts";
import { ImapSetupError } from "../doors/imap-mailbox.ts";
import { openSmtpDoor } from "../doors/smtp.ts";
import { readEnvironment } from "../../../functions/env.ts";
import { DEFAULT_DATA_FOLDER, DEFAULT_PACK, DEFAULT_TENANT, packFolderOf } from "../defaults.ts";
import { feedSamples } from "../feed-samples.ts";
import { holdDataFolder } from "../hold-data-folder.ts";
import { type Mailroom, openMailroom } from "../mailroom.ts";
import { reannounceOrphans } from "../reannounce.ts";
import { UsageError } from "../usage-error.ts";
import { addImapFlags, type ImapFlags, type ImapSettings, imapSettings } from "./imap-flags.ts";
import { relayLine, relayMailer } from "./mail-relay.ts";
import { watchProgress } from "../watch-progress.ts";

interface StartOptions extends ImapFlags {
  data: string;
  pack: string;
  host: string;
  smtpPort: number;
  httpPort: number;
  drop?: string;
  samples: boolean;
  checkSenders: boolean;
  smtpRelay?: string;
}

export const registerStart = (program: Command): void => {
  const command = program
    .command("start")
    .description("open the mailroom on this machine: SMTP, drop folder, intake API and console, a mailbox if you name one")
    .option("--data <folder>", "where everything is kept", DEFAULT_DATA_FOLDER)
    .option("--pack <name or folder>", "configuration to use", DEFAULT_PACK)
    .option("--host <address>", "address to listen on; anything but loopback opens it to the network", "127.0.0.1")
    .option("--smtp-port <port>", "0 picks a free one", portOf, 2525)
    .option("--http-port <port>", "0 picks a free one", portOf, 8080)
    .option("--drop <folder>", "drop folder (default: drop/ in the data folder)")
    .option("--check-senders", "ask the name system for SPF, DKIM and DMARC of mail received by SMTP (uses the network)", false)
    .option("--smtp-relay <address>", "server that sends confirmations the pack asks for: smtp://host:587 or smtps://host:465")
    .option("--no-samples", "leave an empty data folder empty");
  addImapFlags(command).action(start);
};

const portOf = (text: string): number => {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new InvalidArgumentError("a port is a whole number from 0 to 65535");
  return port;
};

const start = async (options: StartOptions): Promise<void> => {
  const imap = imapSettings(options, readEnvironment().POSTHORN_IMAP_PASSWORD);
  const mailer = relayMailer(options.smtpRelay, readEnvironment());
  const pack = await packFolderOf(options.pack);
  const dataFolder = resolve(options.data);
  const release = await holdDataFolder(dataFolder);
  const report = (where: string, error: unknown): void => {
    process.stderr.write(`posthorn: ${where}: ${error instanceof Error ? error.message : String(error)}\n`);
  };
  const mailroom = await openMailroom({
    dataFolder,
    pack,
    tenantId: DEFAULT_TENANT,
    readers: cpus().length,
    alone: true,
    say,
    onError: report,
    ...(mailer === null ? {} : { mailer }),
  });
  const progress = watchProgress(mailroom.items, process.stderr);
  const closers: (() => Promise<void>)[] = [];
  const close = async (): Promise<void> => {
    for (const closer of closers.toReversed()) await closer();
    await mailroom.close();
    await release();
  };
  try {
    closers.push(...(await openDoors(mailroom, options, { dataFolder, imap, report })));
    await reannounceOrphans(mailroom);
    if (options.samples) await feedSamples(mailroom, { pack, say });
  } catch (error) {
    progress.stop();
    await close();
    throw error;
  }
  await stopSignal();
  say("Stopping: finishing what is in hand ...");
  progress.stop();
  await close();
  say("Stopped. Nothing accepted is lost; `npm start` goes on where it left off.");
};

interface DoorContext {
  dataFolder: string;
  imap: ImapSettings | null;
  report: (where: string, error: unknown) => void;
}

const openDoors = async (mailroom: Mailroom, options: StartOptions, context: DoorContext): Promise<(() => Promise<void>)[]> => {
  const { services, accept } = mailroom;
  const common = { host: options.host, tenantId: DEFAULT_TENANT, now: services.flow.now, accept };
  const opened: (() => Promise<void>)[] = [];
  try {
    const http = await openHttpDoor({
      ...common,
      port: options.httpPort,
      mailroom,
      onError: (error) => context.report("http", error),
    }).catch(inUse("--http-port", options.httpPort));
    opened.push(() => http.close());
    const smtp = await openSmtpDoor({
      ...common,
      port: options.smtpPort,
      resolver: options.checkSenders ? resolveName : null,
      onError: (error) => context.report("smtp", error),
    }).catch(inUse("--smtp-port", options.smtpPort));
    opened.push(() => smtp.close());
    const folder = resolve(options.drop ?? join(context.dataFolder, "drop"));
    const drop = await openDropFolder({
      ...common,
      folder,
      onError: (error) => context.report("drop folder", error),
      onFile: say,
    });
    opened.push(() => drop.close());
    if (context.imap !== null) opened.push(await openMailbox(mailroom, context.imap, context.report));
    const base = `http://${hostOf(options.host)}:${http.port}`;
    const relay = await relayLine(mailroom, options.smtpRelay);
    say(
      `Posthorn is open. Stop it with Ctrl+C.\n  Console      ${base}/\n  Intake API   ${base}/intake/   (description: ${base}/openapi.json)\n  SMTP         ${options.host}:${smtp.port}\n  Drop folder  ${folder}\n${mailboxLine(context.imap)}${relay}  Data         ${context.dataFolder}`,
    );
    if (!isLoopback(options.host))
      say("  Note: it listens beyond this machine, and without a sign-in anyone who reaches it can review.");
    return opened;
  } catch (error) {
    for (const closer of opened.toReversed()) await closer();
    throw error;
  }
};

const openMailbox = async (
  mailroom: Mailroom,
  settings: ImapSettings,
  report: (where: string, error: unknown) => void,
): Promise<() => Promise<void>> => {
  const { services, accept } = mailroom;
  const common = { tenantId: DEFAULT_TENANT, now: services.flow.now, accept, settings: services.state.settings, say };
  const door = await openImapDoor({ ...settings, ...common, onError: (error) => report("imap", error) }).catch(
    (error: unknown) => {
      throw error instanceof ImapSetupError ? new UsageError(`--imap: ${error.message}`, { cause: error }) : error;
    },
  );
  return () => door.close();
};

const mailboxLine = (imap: ImapSettings | null): string =>
  imap === null ? "" : `  Mailbox      ${imap.account.user} on ${imap.account.host}, folder ${imap.account.folder}\n`;

const inUse =
  (flag: string, port: number) =>
  (error: unknown): never => {
    if (error instanceof Error && "code" in error && error.code === "EADDRINUSE") {
      throw new UsageError(`port ${port} is in use by another program; choose another with ${flag}`);
    }
    if (
      error instanceof Error &&
      "code" in error &&
      (error.code === "EADDRNOTAVAIL" || error.code === "EACCES" || error.code === "ENOTFOUND")
    ) {
      throw new UsageError(`cannot listen on port ${port}: ${error.message}; check --host and ${flag}`);
    }
    throw error;
  };

const hostOf = (host: string): string => (host === "0.0.0.0" || host === "::" ? "localhost" : host);
const isLoopback = (host: string): boolean => host === "localhost" || host === "::1" || host.startsWith("127.");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const stopSignal = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
