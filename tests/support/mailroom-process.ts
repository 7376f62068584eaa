import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openState } from "../../shared/adapters/local/index.ts";
import type { State } from "../../shared/ports/state.ts";

export interface RunningMailroom {
  child: ChildProcess;
  http: string;
  smtpPort: number;
  dropFolder: string;
  output: () => string;
  /** SIGKILL: what a power cut does. */
  kill(): Promise<void>;
  /** Ctrl+C; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** How long `posthorn start` may take until it prints its addresses. */
const START_TIMEOUT_MS = 60_000;

export const newDataFolder = (): Promise<string> => mkdtemp(join(tmpdir(), "posthorn-e2e-"));
export const removeFolder = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });

/** Starts the real command in a process of its own, on free ports. */
export const startMailroom = async (dataFolder: string, flags: string[] = ["--no-samples"]): Promise<RunningMailroom> => {
  const child = spawn(
    join("node_modules", ".bin", "node"),
    ["--conditions=local", "infra/local/cli.ts", "start", "--data", dataFolder, "--smtp-port", "0", "--http-port", "0", ...flags],
    { stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, POSTHORN_LOG_LEVEL: "ERROR" } },
  );
  let output = "";
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const opened = new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`not open after ${START_TIMEOUT_MS} ms:\n${output}`)), START_TIMEOUT_MS);
    const read = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!output.includes("Data         ")) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then((code) => reject(new Error(`ended with ${code}:\n${output}`)));
  });
  await opened;
  return {
    child,
    http: /Console\s+(http:\S+?)\/\n/.exec(output)?.[1] ?? "",
    smtpPort: Number(/SMTP\s+\S+:(\d+)/.exec(output)?.[1]),
    dropFolder: /Drop folder\s+(\S+)/.exec(output)?.[1] ?? "",
    output: () => output,
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
    stop: async () => {
      child.kill("SIGINT");
      return ended;
    },
  };
};

/** The store of a running or stopped mailroom, opened beside it. */
export const openStore = (dataFolder: string): Promise<State> =>
  openState({ dataFolder, packs: { folder: "shared/packs", default: "customer-service" } });

export const until = async <T>(what: string, probe: () => Promise<T | undefined>, timeoutMs = 60_000): Promise<T> => {
  const deadline = Date.now() + timeoutMs;
  for (;;) {
    const value = await probe();
    if (value !== undefined) return value;
    if (Date.now() > deadline) throw new Error(`${what}: not within ${timeoutMs} ms`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};
