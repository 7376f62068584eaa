import { Worker } from "node:worker_threads";
import type { ProgressBoard } from "./progress-board.ts";
import { START_MS } from "./sandbox-limits.ts";

const STACK_MB = 8;

/** A worker that has loaded its readers. Rejects where it ends before that or takes longer than `START_MS`. */
export async function startWorker(entry: URL, board: ProgressBoard, heapMb: number): Promise<Worker> {
  const worker = new Worker(entry, {
    workerData: board.memory,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, stackSizeMb: STACK_MB },
    stdout: true,
    stderr: true,
  });
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the reader worker ${entry.href} did not start within ${START_MS / 1000} s`)),
      START_MS,
    );
    worker.once("message", () => {
      clearTimeout(timer);
      resolve();
    });
    worker.once("error", (error) => {
      clearTimeout(timer);
      reject(error);
    });
  });
  worker.removeAllListeners("error");
  return worker;
}
