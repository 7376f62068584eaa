import { mkdir, readFile, unlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { UsageError } from "./usage-error.ts";

const LOCK_FILE = "posthorn.lock";
const PID_FILE = "posthorn.pid";
/** SQLite's result code for "somebody else has it". */
const SQLITE_BUSY = 5;

/**
 * One mailroom per data folder: two would both feed the same queues, and each would take for left behind what the other works
 * on. The lock is the operating system's on an open file, so it ends with its process, however that dies; the file with the
 * process's number is only for the message.
 */
export const holdDataFolder = async (folder: string): Promise<() => Promise<void>> => {
  const pidFile = join(folder, PID_FILE);
  const lock = await openLock(folder, pidFile);
  await writeFile(pidFile, String(process.pid)).catch((error: unknown) => {
    throw cannot("write to", folder, error);
  });
  return async () => {
    await unlink(pidFile).catch(ignoreMissing);
    lock.close();
  };
};

const openLock = async (folder: string, pidFile: string): Promise<DatabaseSync> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw cannot("use", folder, error);
  }
  const lock = openFile(folder);
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if (!(error instanceof Error && "errcode" in error && error.errcode === SQLITE_BUSY)) throw cannot("lock", folder, error);
    const pid = await readFile(pidFile, "utf8").catch(() => "unknown");
    throw new UsageError(`the data folder ${folder} is in use by process ${pid}; stop it, or name another folder with --data`);
  }
};

const openFile = (folder: string): DatabaseSync => {
  try {
    return new DatabaseSync(join(folder, LOCK_FILE), { timeout: 0 });
  } catch (error) {
    throw cannot("write to", folder, error);
  }
};

const cannot = (what: string, folder: string, error: unknown): UsageError =>
  new UsageError(
    `cannot ${what} the data folder ${folder}: ${error instanceof Error ? error.message : String(error)}; name another with --data`,
  );

const ignoreMissing = (error: unknown): void => {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
};
