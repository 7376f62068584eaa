import { Worker } from "node:worker_threads";
import { z } from "zod";
import type { Figures, Period, Statistics } from "../../ports/statistics.ts";
import { dashboardSchema } from "../../schemas/review-api.ts";

const figuresSchema = dashboardSchema.pick({
  inflow: true,
  backlog: true,
  sla: true,
  automation: true,
  handlingSeconds: true,
  sentiment: true,
  repeatedContacts: true,
});
const replySchema = z.union([
  z.strictObject({ id: z.number(), value: z.unknown() }),
  z.strictObject({ id: z.number(), problem: z.string() }),
]);

interface Waiting {
  resolve(value: unknown): void;
  reject(error: Error): void;
}

/** Counting 100,000 items takes seconds of CPU: in a thread of its own nobody waits for it. Started at the first question. */
export class WorkerStatistics implements Statistics {
  readonly #dataFolder: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #nextId = 0;

  constructor(dataFolder: string) {
    this.#dataFolder = dataFolder;
  }

  async figures(tenantId: string, period: Period): Promise<Figures> {
    return figuresSchema.parse(await this.#ask({ kind: "figures", tenantId, period }));
  }

  async received(tenantId: string): Promise<number> {
    return z.number().parse(await this.#ask({ kind: "received", tenantId }));
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#fail(new Error("the statistics were closed"));
  }

  #ask(
    question: { kind: "figures"; tenantId: string; period: Period } | { kind: "received"; tenantId: string },
  ): Promise<unknown> {
    this.#worker ??= this.#start();
    const { worker, id } = { worker: this.#worker, id: (this.#nextId += 1) };
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
      worker.postMessage({ ...question, id });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL("./statistics-worker.ts", import.meta.url), {
      workerData: { dataFolder: this.#dataFolder },
    });
    // The mailroom may end while nobody asks anything.
    worker.unref();
    worker.on("message", (message: unknown) => this.#settle(message));
    worker.on("error", (error: Error) => this.#fail(error));
    return worker;
  }

  #settle(message: unknown): void {
    const reply = replySchema.parse(message);
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if ("problem" in reply) waiting?.reject(new Error(`the statistics could not be read: ${reply.problem}`));
    else waiting?.resolve(reply.value);
  }

  /** A dead worker answers nothing any more; the next question starts another. */
  #fail(error: Error): void {
    for (const waiting of this.#waiting.values()) waiting.reject(error);
    this.#waiting.clear();
    this.#worker = null;
  }
}
