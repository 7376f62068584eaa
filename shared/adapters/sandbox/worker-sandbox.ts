import { unreadable } from "../../core/parse/result.ts";
import { problem } from "../../core/parse/problem.ts";
import type { Problem } from "../../schemas/problem.ts";
import type { ReaderSandbox, ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import { MAX_STOPPED_READERS, WORKER_LIFE } from "./sandbox-limits.ts";
import { DEFAULT_LIMITS, WorkerSlot, type JobEnd, type SlotLimits } from "./worker-slot.ts";

export interface SandboxOptions {
  /** Inputs read at the same time. */
  workers: number;
  limits?: Partial<SlotLimits>;
  /** The worker's entry, where it does not lie beside this file. */
  entry?: URL;
}

/** The worker beside this module: the source itself, or `worker.mjs` in a bundle. */
function workerEntry(): URL {
  return new URL(import.meta.url.endsWith(".ts") ? "./worker.ts" : "./worker.mjs", import.meta.url);
}

export function openSandbox(options: SandboxOptions): ReaderSandbox {
  return new WorkerSandbox(options);
}

/** Readers in worker threads: hostile input costs a worker and its own outcome, nothing else. */
export class WorkerSandbox implements ReaderSandbox {
  private readonly idle: WorkerSlot[];
  private readonly all: WorkerSlot[];
  private readonly waiting: ((slot: WorkerSlot) => void)[] = [];
  private jobs = 0;

  constructor(options: SandboxOptions) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const entry = options.entry ?? workerEntry();
    this.all = Array.from({ length: Math.max(1, options.workers) }, () => new WorkerSlot(entry, limits));
    this.idle = [...this.all];
  }

  async read(request: ReadRequest): Promise<ReadResult> {
    const slot = this.idle.pop() ?? (await new Promise<WorkerSlot>((resolve) => this.waiting.push(resolve)));
    try {
      return await this.readIn(slot, request);
    } finally {
      if (slot.jobs >= WORKER_LIFE) await slot.close();
      const next = this.waiting.shift();
      if (next === undefined) this.idle.push(slot);
      else next(slot);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((slot) => slot.close()));
  }

  /** A stopped reader costs its part: the input is read again without it. */
  private async readIn(slot: WorkerSlot, request: ReadRequest): Promise<ReadResult> {
    const stopped = new Map<string, Problem>();
    for (;;) {
      this.jobs += 1;
      const end = await slot.run({ job: this.jobs, request, stopped: [...stopped] });
      if (end.kind === "result") return end.result;
      const reason = stopReason(end);
      if (end.part === null || stopped.has(end.part) || stopped.size >= MAX_STOPPED_READERS) return unreadable(request, reason);
      stopped.set(end.part, reason);
    }
  }
}

function stopReason(end: Extract<JobEnd, { kind: "stopped" }>): Problem {
  switch (end.reason) {
    case "cpu":
      return problem("reader_cpu_limit", `Reading was stopped after ${end.detail}; the original is kept.`);
    case "time":
      return problem("reader_time_limit", `Reading was stopped after ${end.detail}; the original is kept.`);
    case "memory":
      return problem("reader_memory_limit", `Reading was stopped because it took more than ${end.detail}; the original is kept.`);
    case "crash":
      return problem("reader_crashed", `The reader broke down (${end.detail}); the original is kept.`);
  }
}
