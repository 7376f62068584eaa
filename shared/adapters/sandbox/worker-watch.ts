import type { Worker } from "node:worker_threads";
import type { Progress, ProgressBoard } from "./progress-board.ts";
import {
  FILE_CPU_SECONDS,
  FILE_MEMORY_MB,
  HEAP_MB,
  MAIL_CPU_SECONDS,
  MAIL_MEMORY_MB,
  OCR_PAGE_CPU_SECONDS,
  OCR_PAGE_WALL_SECONDS,
  WALL_FACTOR,
} from "./sandbox-limits.ts";

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

/** What a worker has gone beyond, and at which part. */
export interface Excess {
  reason: "cpu" | "time" | "memory";
  job: number;
  part: string | null;
  detail: string;
}

const MEGABYTE = 1024 * 1024;
const MICROSECONDS = 1_000_000;

/** Looks at one worker's time and memory; answers come even from a worker that is stuck in a loop. */
export class WorkerWatch {
  private readonly worker: Worker;
  private readonly board: ProgressBoard;
  private readonly limits: SlotLimits;
  /** The phase the numbers below belong to. */
  private phase = 0;
  private phaseSince = 0;
  private cpuAtPhase: number | null = null;
  private looking = false;

  constructor(worker: Worker, board: ProgressBoard, limits: SlotLimits) {
    this.worker = worker;
    this.board = board;
    this.limits = limits;
  }

  /** A phase seen for the first time is noted only: nearly all have ended by the next look, and asking a thread costs it time. */
  isNew(): boolean {
    const phase = this.board.phase();
    if (phase === this.phase) return false;
    this.phase = phase;
    this.phaseSince = performance.now();
    this.cpuAtPhase = null;
    return true;
  }

  /** Judges the phase that `isNew` noted. Rejects where the worker ends while it is asked. */
  async look(): Promise<Excess | null> {
    if (this.looking) return null;
    const progress = this.board.read();
    if (progress.job === 0) return null;
    const late = this.lateness(progress);
    if (late !== null) return late;
    this.looking = true;
    try {
      return await this.weigh(progress);
    } finally {
      this.looking = false;
    }
  }

  private lateness({ job, part, pages }: Progress): Excess | null {
    const wallLimit = this.phaseLimits(part).cpuSeconds * this.limits.wallFactor + pages * OCR_PAGE_WALL_SECONDS;
    if ((performance.now() - this.phaseSince) / 1000 <= wallLimit) return null;
    return { reason: "time", job, part, detail: `${wallLimit} seconds` };
  }

  private async weigh({ job, part, pages }: Progress): Promise<Excess | null> {
    const [cpu, heap] = await Promise.all([this.worker.cpuUsage(), this.worker.getHeapStatistics()]);
    // The reader that was looked at has ended meanwhile: the next look judges the next one.
    if (this.board.phase() !== this.phase) return null;
    const { cpuSeconds, memoryMb } = this.phaseLimits(part);
    const used = (cpu.user + cpu.system) / MICROSECONDS;
    this.cpuAtPhase ??= used;
    const cpuLimit = cpuSeconds + pages * OCR_PAGE_CPU_SECONDS;
    if (used - this.cpuAtPhase > cpuLimit) return { reason: "cpu", job, part, detail: `${cpuLimit} CPU seconds` };
    const memory = (heap.total_heap_size + heap.external_memory) / MEGABYTE;
    return memory > memoryMb ? { reason: "memory", job, part, detail: `${memoryMb} MB` } : null;
  }

  private phaseLimits(part: string | null): { cpuSeconds: number; memoryMb: number } {
    const { limits } = this;
    if (part === null) return { cpuSeconds: limits.mailCpuSeconds, memoryMb: limits.mailMemoryMb };
    return { cpuSeconds: limits.fileCpuSeconds, memoryMb: limits.fileMemoryMb };
  }
}
