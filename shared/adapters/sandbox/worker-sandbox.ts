import { unreadable } from "../../core/parse/result.ts";
import { problem } from "../../core/parse/problem.ts";
import type { Problem } from "../../schemas/problem.ts";
import type { ReaderSandbox, ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import { LINE_IN_WORKER, MAX_STOPPED_READERS } from "./sandbox-limits.ts";
import { type JobEnd, WorkerSlot } from "./worker-slot.ts";
import { DEFAULT_LIMITS, type SlotLimits } from "./worker-watch.ts";

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

type Job = Parameters<WorkerSlot["run"]>[0];

interface Waiting {
  /** It was returned before: it gets a worker to itself. */
  alone: boolean;
  /** Begins at once: the slot's load counts it from here on. */
  begin(slot: WorkerSlot): void;
}

/** Readers in worker threads: hostile input costs a worker and its own outcome, nothing else. */
export class WorkerSandbox implements ReaderSandbox {
  private readonly slots: WorkerSlot[];
  private readonly waiting: Waiting[] = [];

  constructor(options: SandboxOptions) {
    const limits = { ...DEFAULT_LIMITS, ...options.limits };
    const entry = options.entry ?? workerEntry();
    this.slots = Array.from({ length: Math.max(1, options.workers) }, () => new WorkerSlot(entry, limits));
  }

  /** A stopped reader costs its part: the input is read again without it. */
  async read(request: ReadRequest): Promise<ReadResult> {
    const stopped = new Map<string, Problem>();
    for (;;) {
      const end = await this.run({ request, stopped: [...stopped] });
      if (end.kind === "result") return end.result;
      const reason = stopReason(end);
      if (end.part === null || stopped.has(end.part) || stopped.size >= MAX_STOPPED_READERS) return unreadable(request, reason);
      stopped.set(end.part, reason);
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.slots.map((slot) => slot.close()));
  }

  private async run(job: Job): Promise<Exclude<JobEnd, { kind: "returned" }>> {
    let end = await this.place(job, false);
    while (end.kind === "returned") end = await this.place(job, true);
    return end;
  }

  private place(job: Job, alone: boolean): Promise<JobEnd> {
    return new Promise((resolve, reject) => {
      const begin = (slot: WorkerSlot): void => {
        slot
          .run(job)
          .then(resolve, reject)
          .finally(() => this.serve());
      };
      // What was returned has waited longest.
      if (alone) this.waiting.unshift({ alone, begin });
      else this.waiting.push({ alone, begin });
      this.serve();
    });
  }

  private serve(): void {
    for (let first = this.waiting[0]; first !== undefined; first = this.waiting[0]) {
      const slot = this.slotFor(first.alone);
      if (slot === undefined) return;
      this.waiting.shift();
      first.begin(slot);
    }
  }

  /** An idle worker, or else the one with the shortest line. */
  private slotFor(alone: boolean): WorkerSlot | undefined {
    const free = this.slots.filter((slot) => slot.load === 0 || (!alone && slot.load < LINE_IN_WORKER && slot.takesMore));
    return free.toSorted((one, other) => one.load - other.load)[0];
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
