import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

/** A script beside this one, in a process of its own. */
export function startProcess(script: string, ...parameters: string[]): ChildProcessByStdio<null, Readable, null> {
  const path = fileURLToPath(new URL(script, import.meta.url));
  return spawn(process.execPath, ["--conditions=local", path, ...parameters], { stdio: ["ignore", "pipe", "inherit"] });
}
