import { mkdir, open, readFile, unlink } from "node:fs/promises";
import { join } from "node:path";
import { UsageError } from "./usage-error.ts";

const LOCK_FILE = "posthorn.pid";

/** One mailroom per data folder: two would both feed the same queues, which is safe, but their doors and drop folder would collide. */
export const holdDataFolder = async (folder: string): Promise<() => Promise<void>> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new UsageError(
      `cannot use the data folder ${folder}: ${error instanceof Error ? error.message : String(error)}; name another with --data`,
    );
  }
  const path = join(folder, LOCK_FILE);
  await refuseWhenHeld(path, folder);
  const file = await open(path, "w").catch((error: unknown) => {
    throw new UsageError(
      `cannot write to the data folder ${folder}: ${error instanceof Error ? error.message : String(error)}; name another with --data`,
    );
  });
  await file.writeFile(String(process.pid));
  await file.close();
  return () => unlink(path).catch(ignoreMissing);
};

const refuseWhenHeld = async (path: string, folder: string): Promise<void> => {
  const text = await readFile(path, "utf8").catch(() => "");
  const pid = Number(text);
  if (text === "" || pid === process.pid || !isAlive(pid)) return;
  throw new UsageError(`the data folder ${folder} is in use by process ${pid}; stop it, or name another folder with --data`);
};

/** Signal 0 only asks; a killed mailroom leaves its file behind and must not lock itself out. */
const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
};

const ignoreMissing = (error: unknown): void => {
  if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
};
