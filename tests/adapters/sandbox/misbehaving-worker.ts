import { parentPort, workerData } from "node:worker_threads";
import type { ReadJob, WorkerMessage } from "../../../shared/adapters/sandbox/messages.ts";
import { ProgressBoard } from "../../../shared/adapters/sandbox/progress-board.ts";
import { problem } from "../../../shared/core/parse/problem.ts";
import { unreadable } from "../../../shared/core/parse/result.ts";

const board = ProgressBoard.of(workerData);
const tell = (message: WorkerMessage): void => parentPort?.postMessage(message, []);

const spin = (): never => {
  for (;;) Math.sqrt(2);
};

const answer = (job: ReadJob, text: string): void => {
  const result = unreadable(job.request, problem("test", "test"));
  tell({ kind: "answers", answers: [{ job: job.job, result: { ...result, parsed: { ...result.parsed, text } } }] });
};

/** Longer than the sandbox lets others stand behind it. */
const SLOW_MS = 700;

const keep: unknown[] = [];

const behaviours: Record<string, (job: ReadJob) => void> = {
  good: (job) => answer(job, "good"),
  /** Read, but its answer is still kept back for the next ones. */
  held: (job) => {
    if (job.job === 1) answer(job, "held");
  },
  loop: spin,
  wait: () => undefined,
  buffers: () => {
    setInterval(() => keep.push(new Uint8Array(20_000_000).fill(1)), 5);
  },
  heap: () => {
    for (;;) keep.push(Array.from({ length: 1_000 }, (_, index) => `${index} ${keep.length}`));
  },
  slow: (job) => {
    setTimeout(() => answer(job, "slow"), SLOW_MS);
  },
  throw: () => {
    throw new Error("broken on purpose");
  },
  exit: () => process.exit(1),
  part: (job) => {
    if (job.stopped.length > 0) return answer(job, `without ${job.stopped.map(([part]) => part).join(",")}`);
    board.reader("0.1");
    return spin();
  },
  parts: (job) => {
    board.reader(`0.${job.stopped.length}`);
    return spin();
  },
};

let line = Promise.resolve();
const next = async (job: ReadJob): Promise<void> => {
  if (!board.begin(job.job)) return;
  const name = Buffer.from(job.request.bytes).toString("utf8");
  behaviours[name]?.(job);
  if (name === "slow") await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
};
parentPort?.on("message", (job: ReadJob) => {
  line = line.then(() => next(job));
});
tell({ kind: "ready" });
