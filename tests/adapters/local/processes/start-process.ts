import { spawn } from "node:child_process";
import type { ChildProcessByStdio } from "node:child_process";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";

const scripts = {
  "accept-forever": new URL("./accept-forever.ts", import.meta.url),
  "work-once": new URL("./work-once.ts", import.meta.url),
};

/** A script beside this one, in a process of its own. */
export function startProcess(script: keyof typeof scripts, ...parameters: string[]): ChildProcessByStdio<null, Readable, null> {
  return spawn(process.execPath, ["--conditions=local", fileURLToPath(scripts[script]), ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
}
