import type { Worker } from "node:worker_threads";
import type { ReadResult } from "../../ports/reader-sandbox.ts";
import type { ReadJob, WorkerMessage } from "./messages.ts";
import { ProgressBoard } from "./progress-board.ts";
import { WATCH_MS, WORKER_LIFE } from "./sandbox-limits.ts";
import { startWorker } from "./start-worker.ts";
import { WorkerWatch, type Excess, type SlotLimits } from "./worker-watch.ts";

/** How a job in a worker ended. */
export type JobEnd =
  | { kind: "result"; result: ReadResult }
  /** The worker was stopped or broke; `part` is the part whose reader was busy. */
  | { kind: "stopped"; reason: Excess["reason"] | "crash"; part: string | null; detail: string }
  /** The job stood behind one that took long or broke the worker; it is to be read elsewhere. */
  | { kind: "returned" };

interface Awaited {
  job: number;
  resolve: (end: JobEnd) => void;
}

interface Running {
  worker: Worker;
  board: ProgressBoard;
  watch: WorkerWatch;
  /** Jobs it was given. */
  jobs: number;
  /**
   * The ends awaited, in the order of the jobs. No Map: when one grows anew, its old table stays linked to its entries, and
   * each table that has come to age in the heap keeps alive what came after it, results included.
   */
  awaited: Awaited[];
  timer: NodeJS.Timeout | null;
}

/**
 * One warm worker, which never outlives its limits. Jobs may stand in line in it: a worker that finds its next job there
 * need not be woken for it, which costs more than reading a small mail.
 */
export class WorkerSlot {
  private readonly entry: URL;
  private readonly limits: SlotLimits;
  private running: Running | null = null;
  private starting: Promise<Running> | null = null;
  private slow = false;
  /** Jobs given and not ended. */
  load = 0;

  constructor(entry: URL, limits: SlotLimits) {
    this.entry = entry;
    this.limits = limits;
  }

  /** Whether another job may stand behind those it has: not behind one known to take long, nor in a worker about to be replaced. */
  get takesMore(): boolean {
    return !this.slow && (this.running?.jobs ?? 0) < WORKER_LIFE;
  }

  async run(job: Omit<ReadJob, "job">): Promise<JobEnd> {
    this.load += 1;
    try {
      if (this.running !== null && this.running.jobs >= WORKER_LIFE && this.running.awaited.length === 0) await this.close();
      const running = this.running ?? (await (this.starting ??= this.start()));
      return await this.give(running, job);
    } finally {
      this.load -= 1;
    }
  }

  async close(): Promise<void> {
    const running = this.leave();
    await running?.worker.terminate();
  }

  private give(running: Running, job: Omit<ReadJob, "job">): Promise<JobEnd> {
    running.jobs += 1;
    const number = running.jobs;
    return new Promise((resolve) => {
      if (running.awaited.length === 0) running.worker.ref();
      running.awaited.push({ job: number, resolve });
      running.worker.postMessage({ ...job, job: number } satisfies ReadJob, []);
      running.board.give(number);
      running.timer ??= setInterval(() => void this.look(running), WATCH_MS).unref();
    });
  }

  private async start(): Promise<Running> {
    try {
      // A board of its own: a worker that was stopped may still write on the one before.
      const board = new ProgressBoard();
      const worker = await startWorker(this.entry, board, this.limits.heapMb);
      const watch = new WorkerWatch(worker, board, this.limits);
      const running: Running = { worker, board, watch, jobs: 0, awaited: [], timer: null };
      worker.on("message", (message: WorkerMessage) => {
        if (message.kind === "ready") return;
        for (const { job, result } of message.answers) this.end(running, job, { kind: "result", result });
      });
      worker.on("messageerror", (error) => this.broke(running, error));
      worker.on("error", (error) => this.broke(running, error));
      worker.on("exit", () => this.broke(running, new Error("the worker ended")));
      worker.unref();
      this.running = running;
      return running;
    } finally {
      this.starting = null;
    }
  }

  private end(running: Running, job: number, end: JobEnd): void {
    const at = running.awaited.findIndex((awaited) => awaited.job === job);
    const [ended] = at === -1 ? [] : running.awaited.splice(at, 1);
    if (ended === undefined) return;
    this.slow = false;
    // An idle worker does not keep the process alive.
    if (running.awaited.length === 0) running.worker.unref();
    ended.resolve(end);
  }

  private async look(running: Running): Promise<void> {
    if (this.running !== running) return;
    if (running.awaited.length === 0) return this.rest(running);
    try {
      if (running.watch.isNew()) return;
      this.returnWaiting(running);
      const excess = await running.watch.look();
      if (excess !== null && this.running === running) this.stop(running, excess);
    } catch (error) {
      // The worker ended while it was asked.
      this.broke(running, error instanceof Error ? error : new Error(String(error)));
    }
  }

  private rest(running: Running): void {
    if (running.timer !== null) clearInterval(running.timer);
    running.timer = null;
  }

  /** Jobs behind one that takes long are better read by somebody else. */
  private returnWaiting(running: Running): void {
    const { job } = running.board.read();
    if (job === 0) return;
    this.slow = true;
    if (running.awaited.length < 2 || !running.board.takeBack(job, running.jobs)) return;
    const behind = running.awaited.filter((awaited) => awaited.job > job);
    running.awaited = running.awaited.filter((awaited) => awaited.job <= job);
    for (const { resolve } of behind) resolve({ kind: "returned" });
  }

  private stop(running: Running, { job, ...excess }: Excess): void {
    this.endAll(running, job, { kind: "stopped", ...excess });
  }

  private broke(running: Running, error: Error): void {
    if (this.running !== running) return;
    const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    const { job, part } = running.board.read();
    this.endAll(running, job, {
      kind: "stopped",
      reason: outOfMemory ? "memory" : "crash",
      part,
      detail: outOfMemory ? `${this.limits.heapMb} MB of heap` : error.message.slice(0, 160),
    });
  }

  /** The worker's end: the job it was at is to blame, or else the first in line; the others were not begun. */
  private endAll(running: Running, job: number, end: JobEnd): void {
    this.leave();
    void running.worker.terminate();
    const ended = running.awaited;
    running.awaited = [];
    const blamed = ended.find((awaited) => awaited.job === job) ?? ended[0];
    for (const awaited of ended) awaited.resolve(awaited === blamed ? end : { kind: "returned" });
  }

  /** The worker is this slot's no more. */
  private leave(): Running | null {
    const { running } = this;
    this.running = null;
    this.slow = false;
    if (running !== null) this.rest(running);
    return running;
  }
}
