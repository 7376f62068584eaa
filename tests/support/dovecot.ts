import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, chown, mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

const BINARY = "/usr/sbin/dovecot";
/** Debian's `nobody`, when the tests run as root: the server itself never does. */
const NOBODY = 65_534;
const READY_MS = 10_000;

export const hasDovecot = existsSync(BINARY) && existsSync("/usr/lib/dovecot/imap");
export const PASSWORD = "four-words-and-1-number";

export interface Dovecot {
  port: number;
  /** Puts a mail into the folder as a delivery would. */
  deliver(text: string, options?: { folder?: string; receivedAt?: Date }): Promise<void>;
  /** Names of a folder's files; the flags follow `:2,`. */
  files(folder?: string): Promise<string[]>;
  /** Numbers the mails of INBOX anew, with another UIDVALIDITY. */
  renumber(): Promise<void>;
  stop(): Promise<void>;
  start(): Promise<void>;
  remove(): Promise<void>;
}

/** Debian's own IMAP server, without privileges, in a folder and on a loopback port of its own. */
export const startDovecot = async (): Promise<Dovecot> => {
  const folder = await mkdtemp(join(tmpdir(), "posthorn-dovecot-"));
  const own = process.getuid?.() ?? NOBODY;
  const uid = own === 0 ? NOBODY : own;
  const gid = own === 0 ? NOBODY : (process.getgid?.() ?? NOBODY);
  const port = await freePort();
  const give = (path: string): Promise<void> => chown(path, uid, gid);
  const mail = join(folder, "mail");
  await chmod(folder, 0o755);
  const names = [mail, join(folder, "run"), join(folder, "state"), ...boxes(mail, ""), ...boxes(mail, ".Done")];
  for (const path of names) {
    await mkdir(path, { recursive: true });
    await give(path);
  }
  await give(folder);
  await writeFile(join(folder, "dovecot.conf"), configuration({ folder, port, uid, gid }));
  let child: ChildProcess | null = null;
  let count = 0;
  const start = async (): Promise<void> => {
    const privileges = own === 0 ? { uid, gid } : {};
    child = spawn(BINARY, ["-F", "-c", join(folder, "dovecot.conf")], { stdio: "ignore", cwd: folder, ...privileges });
    await answering(port, join(folder, "dovecot.log"));
  };
  const stop = async (): Promise<void> => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null) return;
    const ended = new Promise<void>((resolve) => running.once("exit", () => resolve()));
    running.kill("SIGTERM");
    await ended;
  };
  await start();
  return {
    port,
    start,
    stop,
    deliver: async (text, options = {}) => {
      const receivedAt = options.receivedAt ?? new Date();
      count += 1;
      const path = join(mail, options.folder ?? "", "new", `${1_700_000_000 + count}.M${count}.test`);
      const part = join(mail, options.folder ?? "", "tmp", `${count}`);
      await writeFile(part, text);
      await give(part);
      await utimes(part, receivedAt, receivedAt);
      await rename(part, path);
    },
    files: async (box = "") => {
      const found = await Promise.all(["new", "cur"].map((kind) => readdir(join(mail, box, kind))));
      return found.flat().sort();
    },
    renumber: async () => {
      await stop();
      for (const name of await readdir(mail)) if (name.startsWith("dovecot")) await rm(join(mail, name), { force: true });
      await writeFile(join(mail, "dovecot-uidlist"), "3 V1234567 N1 G0123456789abcdef0123456789abcdef\n");
      await give(join(mail, "dovecot-uidlist"));
      await start();
    },
    remove: async () => {
      await stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
};

const boxes = (mail: string, box: string): string[] => [
  join(mail, box),
  ...["new", "cur", "tmp"].map((kind) => join(mail, box, kind)),
];

const configuration = (place: { folder: string; port: number; uid: number; gid: number }): string => `
base_dir = ${place.folder}/run
state_dir = ${place.folder}/state
log_path = ${place.folder}/dovecot.log
protocols = imap
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
default_internal_user = ${place.uid === NOBODY ? "nobody" : `#${place.uid}`}
default_login_user = ${place.uid === NOBODY ? "nobody" : `#${place.uid}`}
default_internal_group = ${place.gid === NOBODY ? "nogroup" : `#${place.gid}`}
first_valid_uid = 1
first_valid_gid = 0
mail_location = maildir:${place.folder}/mail
service imap-login {
  chroot =
  inet_listener imap {
    port = ${place.port}
  }
  inet_listener imaps {
    port = 0
  }
}
service anvil {
  chroot =
}
service stats {
  chroot =
}
passdb {
  driver = static
  args = password=${PASSWORD}
}
userdb {
  driver = static
  args = uid=${place.uid} gid=${place.gid} home=${place.folder}
}
`;

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });

const answering = async (port: number, log: string): Promise<void> => {
  const deadline = Date.now() + READY_MS;
  for (;;) {
    if (await greets(port)) return;
    if (Date.now() > deadline) throw new Error(`dovecot did not start:\n${await readFile(log, "utf8").catch(() => "no log")}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const greets = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("data", (bytes) => {
      socket.destroy();
      resolve(bytes.toString().startsWith("* OK"));
    });
    socket.once("error", () => resolve(false));
    socket.once("close", () => resolve(false));
  });
