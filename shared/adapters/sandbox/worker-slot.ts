import { Worker } from "node:worker_threads";
import type { ReadResult } from "../../ports/reader-sandbox.ts";
import type { ReadJob, WorkerMessage } from "./messages.ts";
import { ProgressBoard, type Progress } from "./progress-board.ts";
import {
  FILE_CPU_SECONDS,
  FILE_MEMORY_MB,
  HEAP_MB,
  MAIL_CPU_SECONDS,
  MAIL_MEMORY_MB,
  OCR_PAGE_CPU_SECONDS,
  OCR_PAGE_WALL_SECONDS,
  START_MS,
  WALL_FACTOR,
  WATCH_MS,
} from "./sandbox-limits.ts";

/** How a job in a worker ended. */
export type JobEnd =
  | { kind: "result"; result: ReadResult }
  /** The worker was stopped or broke; `part` is the part whose reader was busy. */
  | { kind: "stopped"; reason: "cpu" | "time" | "memory" | "crash"; part: string | null; detail: string };

export interface SlotLimits {
  mailCpuSeconds: number;
  fileCpuSeconds: number;
  mailMemoryMb: number;
  fileMemoryMb: number;
  heapMb: number;
  wallFactor: number;
}

export const DEFAULT_LIMITS: SlotLimits = {
  mailCpuSeconds: MAIL_CPU_SECONDS,
  fileCpuSeconds: FILE_CPU_SECONDS,
  mailMemoryMb: MAIL_MEMORY_MB,
  fileMemoryMb: FILE_MEMORY_MB,
  heapMb: HEAP_MB,
  wallFactor: WALL_FACTOR,
};

const MEGABYTE = 1024 * 1024;
const MICROSECONDS = 1_000_000;

interface Busy {
  job: number;
  /** The phase the numbers below belong to. */
  phase: number;
  cpuAtPhase: number | null;
  phaseSince: number;
  end(end: JobEnd): void;
}

/** One warm worker: takes one job at a time and never outlives its limits. */
export class WorkerSlot {
  private readonly entry: URL;
  private readonly limits: SlotLimits;
  private worker: Worker | null = null;
  private busy: Busy | null = null;
  private watch: NodeJS.Timeout | null = null;
  private looking = false;
  private board = new ProgressBoard();
  jobs = 0;

  constructor(entry: URL, limits: SlotLimits) {
    this.entry = entry;
    this.limits = limits;
  }

  async run(job: ReadJob): Promise<JobEnd> {
    const worker = this.worker ?? (await this.start());
    this.jobs += 1;
    this.board.reader(null);
    return new Promise((resolve) => {
      this.busy = {
        job: job.job,
        phase: this.board.read().phase,
        cpuAtPhase: null,
        phaseSince: performance.now(),
        end: (end) => {
          this.busy = null;
          this.stopWatch();
          // An idle worker does not keep the process alive.
          worker.unref();
          resolve(end);
        },
      };
      worker.ref();
      worker.postMessage(job, []);
      this.watch = setInterval(() => void this.look(worker), WATCH_MS);
      this.watch.unref();
    });
  }

  async close(): Promise<void> {
    this.stopWatch();
    const worker = this.worker;
    this.worker = null;
    this.jobs = 0;
    await worker?.terminate();
  }

  private async start(): Promise<Worker> {
    // A board of its own: a worker that was stopped may still write on the one before.
    this.board = new ProgressBoard();
    const worker = new Worker(this.entry, {
      workerData: this.board.memory,
      resourceLimits: { maxOldGenerationSizeMb: this.limits.heapMb, stackSizeMb: 8 },
      stdout: true,
      stderr: true,
    });
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`the reader worker ${this.entry.href} did not start within ${START_MS / 1000} s`)),
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
    worker.on("message", (message: WorkerMessage) => this.hear(message));
    worker.on("messageerror", (error) => this.broke(worker, error));
    worker.on("error", (error) => this.broke(worker, error));
    worker.on("exit", () => this.broke(worker, new Error("the worker ended")));
    worker.unref();
    this.worker = worker;
    return worker;
  }

  private hear(message: WorkerMessage): void {
    const { busy } = this;
    if (busy === null || message.kind !== "result" || message.job !== busy.job) return;
    busy.end({ kind: "result", result: message.result });
  }

  /** What the worker is at, and when that began as far as the looks tell. */
  private progress(busy: Busy): Progress {
    const progress = this.board.read();
    if (progress.phase !== busy.phase) {
      busy.phase = progress.phase;
      busy.cpuAtPhase = null;
      busy.phaseSince = performance.now();
    }
    return progress;
  }

  /** Looks at time and memory of the running job; answers come even from a worker that is stuck in a loop. */
  private async look(worker: Worker): Promise<void> {
    const { busy } = this;
    if (busy === null || this.looking) return;
    const { wallFactor } = this.limits;
    const { part, pages } = this.progress(busy);
    const { cpuSeconds, memoryMb } = this.phaseLimits(part);
    const wallLimit = cpuSeconds * wallFactor + pages * OCR_PAGE_WALL_SECONDS;
    if ((performance.now() - busy.phaseSince) / 1000 > wallLimit)
      return this.stop(worker, busy, { reason: "time", part, detail: `${wallLimit} seconds` });
    this.looking = true;
    try {
      const [cpu, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
      // The reader that was looked at has ended meanwhile: the next look judges the next one.
      if (this.board.read().phase !== busy.phase) return;
      const used = (cpu.user + cpu.system) / MICROSECONDS;
      busy.cpuAtPhase ??= used;
      const cpuLimit = cpuSeconds + pages * OCR_PAGE_CPU_SECONDS;
      const memory = (heap.total_heap_size + heap.external_memory) / MEGABYTE;
      if (used - busy.cpuAtPhase > cpuLimit) this.stop(worker, busy, { reason: "cpu", part, detail: `${cpuLimit} CPU seconds` });
      else if (memory > memoryMb) this.stop(worker, busy, { reason: "memory", part, detail: `${memoryMb} MB` });
    } catch (error) {
      // The worker ended while it was asked; its exit event says the rest.
      if (this.busy === busy) this.broke(worker, error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.looking = false;
    }
  }

  private phaseLimits(part: string | null): { cpuSeconds: number; memoryMb: number } {
    const { limits } = this;
    if (part === null) return { cpuSeconds: limits.mailCpuSeconds, memoryMb: limits.mailMemoryMb };
    return { cpuSeconds: limits.fileCpuSeconds, memoryMb: limits.fileMemoryMb };
  }

  private stop(
    worker: Worker,
    busy: Busy,
    end: { reason: "cpu" | "time" | "memory"; part: string | null; detail: string },
  ): void {
    if (this.busy !== busy) return;
    this.worker = null;
    this.jobs = 0;
    void worker.terminate();
    busy.end({ kind: "stopped", ...end });
  }

  private broke(worker: Worker, error: Error): void {
    if (this.worker !== worker) return;
    this.worker = null;
    this.jobs = 0;
    const outOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
    void worker.terminate();
    this.busy?.end({
      kind: "stopped",
      reason: outOfMemory ? "memory" : "crash",
      part: this.board.read().part,
      detail: outOfMemory ? `${this.limits.heapMb} MB of heap` : error.message.slice(0, 160),
    });
  }

  private stopWatch(): void {
    if (this.watch !== null) clearInterval(this.watch);
    this.watch = null;
  }
}
