import { type Command, InvalidArgumentError } from "commander";
import { UsageError } from "../usage-error.ts";
import type { ImapAccount } from "../doors/imap-mailbox.ts";

export interface ImapFlags {
  imap?: string;
  imapMove?: string;
  imapSince: number;
}

export interface ImapSettings {
  account: ImapAccount;
  moveTo: string | null;
  sinceDays: number;
}

const EXAMPLE = "imaps://service%40example.com@imap.example.com:993/INBOX";
const TLS_PORT = 993;
const PLAIN_PORT = 143;
/** Ten years; more is a mistyped number. */
const MAX_SINCE_DAYS = 3_650;
const LOOPBACK = new Set(["localhost", "127.0.0.1", "[::1]"]);

export const addImapFlags = (command: Command): Command =>
  command
    .option("--imap <url>", `take mail from a mailbox, e.g. ${EXAMPLE}; password in POSTHORN_IMAP_PASSWORD`)
    .option("--imap-move <folder>", "move mail there once taken (default: leave mailbox and read state as they are)")
    .option("--imap-since <days>", "of a mailbox never seen before take only the mail of the last days", daysOf, 1);

const daysOf = (text: string): number => {
  const days = Number(text);
  if (text.trim() === "" || !Number.isInteger(days) || days < 0 || days > MAX_SINCE_DAYS)
    throw new InvalidArgumentError(`a whole number of days from 0 to ${MAX_SINCE_DAYS}`);
  return days;
};

/** null when no mailbox is asked for. */
export const imapSettings = (flags: ImapFlags, password: string | undefined): ImapSettings | null => {
  if (flags.imap === undefined) {
    if (flags.imapMove !== undefined) throw new UsageError("--imap-move needs --imap, which says which mailbox");
    return null;
  }
  const place = placeOf(flags.imap);
  if (password === undefined || password === "")
    throw new UsageError("--imap needs the mailbox's password in the environment variable POSTHORN_IMAP_PASSWORD");
  if (flags.imapMove === "" || flags.imapMove === place.folder)
    throw new UsageError("--imap-move names another folder than the one mail is taken from, e.g. --imap-move Done");
  return { account: { ...place, password }, moveTo: flags.imapMove ?? null, sinceDays: flags.imapSince };
};

const placeOf = (text: string): Omit<ImapAccount, "password"> => {
  const url = URL.parse(text);
  if (url === null || (url.protocol !== "imaps:" && url.protocol !== "imap:") || url.hostname === "")
    throw new UsageError(`--imap is an address such as ${EXAMPLE}`);
  // Not repeated in the message: it would end in logs.
  if (url.password !== "")
    throw new UsageError("--imap must not carry the password, other programs see it there; put it in POSTHORN_IMAP_PASSWORD");
  const user = decoded(url.username);
  const folder = decoded(url.pathname.replace(/^\/+/, ""));
  if (user === "") throw new UsageError(`--imap lacks the user, as in ${EXAMPLE}`);
  const isTls = url.protocol === "imaps:";
  const unsecured = LOOPBACK.has(url.hostname) ? "none" : "starttls";
  return {
    host: url.hostname.replace(/^\[|\]$/g, ""),
    port: url.port === "" ? (isTls ? TLS_PORT : PLAIN_PORT) : Number(url.port),
    user,
    folder: folder === "" ? "INBOX" : folder,
    security: isTls ? "tls" : unsecured,
  };
};

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch (error) {
    throw new UsageError(`--imap has a % that starts no code such as %40 (@) or %20 (blank): ${text}`, { cause: error });
  }
};
