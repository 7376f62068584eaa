import { ImapFlow } from "imapflow";
import type { ListedMail, MailboxNumbers } from "./imap-bookmark.ts";

export interface ImapAccount {
  host: string;
  port: number;
  user: string;
  password: string;
  folder: string;
  /** From the first byte, by STARTTLS, or not at all (this machine only). */
  security: "tls" | "starttls" | "none";
}

export interface ImapMailboxOptions {
  account: ImapAccount;
  /** Where mail goes once taken; null leaves it, and its read state, as it is. */
  moveTo: string | null;
  /** A server that says nothing for this long hangs. */
  stallMs: number;
}

export interface ImapMailbox {
  numbers(): Promise<MailboxNumbers & { exists: number }>;
  /** UIDs above `uid`, oldest first, with `since` only those that may have been received later than that. */
  find(uid: number, since?: string): Promise<number[]>;
  /** Sizes and times only. A mail that is gone is not in the answer. */
  describe(uids: number[]): Promise<ListedMail[]>;
  fetch(uid: number, maxBytes: number): Promise<Uint8Array | "gone" | "too large">;
  move(uid: number): Promise<void>;
  isUsable(): boolean;
  /** Resolves when mail came, the connection ended, or the time is over. */
  news(milliseconds: number): Promise<void>;
  /** Makes a waiting `news` resolve and whatever is under way fail. */
  close(): void;
}

/** Something a person has to put right: trying again will not help. */
export class ImapSetupError extends Error {
  override readonly name = "ImapSetupError";
}

const CONNECT_LIMIT_MS = 20_000;
/** Larger than most mails, so that these are one question; small enough to see progress on a slow line. */
const CHUNK_BYTES = 1024 * 1024;
/** At CHUNK_BYTES of progress this is never met by an honest server; one that drips a byte a minute is let go. */
const FETCH_LIMIT_MS = 15 * 60_000;
/** SINCE knows days in the server's own time zone only. */
const ZONE_MARGIN_MS = 24 * 60 * 60 * 1000;
/** Server says "not now" rather than "wrong" (RFC 5530). */
const PASSING_REFUSALS = new Set(["UNAVAILABLE", "INUSE", "LIMIT", "SERVERBUG", "CONTACTADMIN"]);
const FOLDERS_NAMED = 12;

export const openImapMailbox = async (options: ImapMailboxOptions): Promise<ImapMailbox> => {
  const client = connection(options);
  let wake = (): void => undefined;
  let fresh = false;
  client.on("error", () => wake());
  client.on("close", () => wake());
  client.on("exists", () => {
    fresh = true;
    wake();
  });
  try {
    await signIn(client, options.account);
    await checkFolders(client, options);
    await client.mailboxOpen(options.account.folder, { readOnly: options.moveTo === null });
  } catch (error) {
    client.close();
    throw error;
  }
  return {
    numbers: () => numbersOf(client),
    find: async (uid, since) => {
      fresh = false;
      return findUids(client, uid, since);
    },
    describe: (uids) => describeMails(client, uids),
    fetch: (uid, maxBytes) => fetchMail(client, uid, maxBytes),
    move: (uid) => moveMail(client, uid, options.moveTo),
    isUsable: () => client.usable && client.mailbox !== false,
    news: async (milliseconds) => {
      if (fresh || !client.usable) return;
      const waited = new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      // It ends with the next command; a connection lost meanwhile is seen by that command.
      client.idle().catch(() => wake());
      await waited;
    },
    close: () => {
      client.close();
      wake();
    },
  };
};

const connection = ({ account, stallMs }: ImapMailboxOptions): ImapFlow =>
  new ImapFlow({
    host: account.host,
    port: account.port,
    secure: account.security === "tls",
    ...(account.security === "tls" ? {} : { doSTARTTLS: account.security === "starttls" }),
    auth: { user: account.user, pass: account.password },
    clientInfo: { name: "posthorn" },
    logger: false,
    disableAutoEnable: true,
    disableAutoIdle: true,
    connectionTimeout: CONNECT_LIMIT_MS,
    greetingTimeout: CONNECT_LIMIT_MS,
    socketTimeout: stallMs,
  });

const signIn = async (client: ImapFlow, account: ImapAccount): Promise<void> => {
  try {
    await client.connect();
  } catch (error) {
    if (isRefused(error)) {
      throw new ImapSetupError(
        `${account.host} does not accept the password for ${account.user}; it is read from POSTHORN_IMAP_PASSWORD`,
        {
          cause: error,
        },
      );
    }
    throw error;
  }
};

/** Told by its mark: which class of error comes depends on the way of signing in that the server offers. */
const isRefused = (error: unknown): boolean => {
  if (!(error instanceof Error) || !("authenticationFailed" in error) || error.authenticationFailed !== true) return false;
  const code = "serverResponseCode" in error ? error.serverResponseCode : undefined;
  return typeof code !== "string" || !PASSING_REFUSALS.has(code);
};

const checkFolders = async (client: ImapFlow, { account, moveTo }: ImapMailboxOptions): Promise<void> => {
  const paths = (await client.list()).filter((folder) => !folder.flags.has("\\Noselect")).map((folder) => folder.path);
  for (const path of moveTo === null ? [account.folder] : [account.folder, moveTo]) {
    if (paths.includes(path) || (path.toUpperCase() === "INBOX" && paths.includes("INBOX"))) continue;
    const known = paths.slice(0, FOLDERS_NAMED).join(", ");
    throw new ImapSetupError(`there is no folder ${path} in the mailbox of ${account.user}; there are: ${known}`);
  }
  // Without MOVE a client copies, then deletes and expunges: we never delete.
  if (moveTo !== null && !client.capabilities.has("MOVE") && !client.capabilities.has("IMAP4rev2")) {
    throw new ImapSetupError(`${account.host} cannot move mail (RFC 6851); leave out --imap-move`);
  }
};

const numbersOf = async (client: ImapFlow): Promise<MailboxNumbers & { exists: number }> => {
  if (client.mailbox === false) throw lost();
  const { uidValidity, uidNext, exists } = client.mailbox;
  // Old servers need not tell UIDNEXT (RFC 3501, section 6.3.1).
  const next = uidNext > 0 ? uidNext : 1 + ((await findUids(client, 0, undefined)).at(-1) ?? 0);
  return { uidValidity: String(uidValidity), uidNext: next, exists };
};

const findUids = async (client: ImapFlow, uid: number, since: string | undefined): Promise<number[]> => {
  // Some servers show new mail to a search only after they have announced it.
  await client.noop();
  const range = { uid: `${uid + 1}:*` };
  const query = since === undefined ? range : { ...range, since: new Date(Date.parse(since) - ZONE_MARGIN_MS) };
  const found = await client.search(query, { uid: true });
  if (!Array.isArray(found)) throw new Error("the server did not answer a search for new mail");
  // `n:*` always names the last mail, even one below n (RFC 3501, section 6.4.8).
  return found.filter((candidate) => candidate > uid).toSorted((a, b) => a - b);
};

const describeMails = async (client: ImapFlow, uids: number[]): Promise<ListedMail[]> => {
  if (uids.length === 0) return [];
  const rows = await client.fetchAll(uids.join(","), { uid: true, size: true, internalDate: true }, { uid: true });
  // An empty answer of a lost connection must not look like mail that is gone.
  if (!client.usable || client.mailbox === false) throw lost();
  const wanted = new Set(uids);
  return rows
    .filter((row) => wanted.has(row.uid))
    .map((row) => ({ uid: row.uid, size: row.size ?? 0, receivedAt: new Date(row.internalDate ?? Date.now()).toISOString() }))
    .toSorted((a, b) => a.uid - b.uid);
};

/** Peeks, so the read state stays. The size a server tells is an estimate with some, so the end is where no more comes. */
const fetchMail = async (client: ImapFlow, uid: number, maxBytes: number): Promise<Uint8Array | "gone" | "too large"> => {
  const limit = setTimeout(() => client.close(), FETCH_LIMIT_MS);
  try {
    const [listed] = await describeMails(client, [uid]);
    if (listed === undefined) return "gone";
    if (listed.size > maxBytes) return "too large";
    const chunks: Uint8Array[] = [];
    let length = 0;
    for (;;) {
      const row = await client.fetchOne(String(uid), { source: { start: length, maxLength: CHUNK_BYTES } }, { uid: true });
      if (!row || row.source === undefined) throw new Error("the server did not hand out its content");
      length += row.source.byteLength;
      if (length > maxBytes) return "too large";
      chunks.push(row.source);
      if (row.source.byteLength === 0 || length === listed.size) break;
    }
    if (length === 0) throw new Error("the server handed out no content");
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(limit);
  }
};

const moveMail = async (client: ImapFlow, uid: number, folder: string | null): Promise<void> => {
  if (folder === null) return;
  const moved = await client.messageMove(String(uid), folder, { uid: true });
  if (moved === false) throw new Error(`the server did not move it to ${folder}`);
};

const lost = (): Error => new Error("the connection was lost");
