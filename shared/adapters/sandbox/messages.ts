import type { ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import type { Problem } from "../../schemas/problem.ts";

/** To the worker, which reads its jobs one after the other. */
export interface ReadJob {
  /** Counts this worker's jobs from 1. */
  job: number;
  request: ReadRequest;
  /** Parts whose reader was stopped before. */
  stopped: [string, Problem][];
}

/** From the worker. The result is copied as it is, which costs half of a way through JSON; the bytes of its contents are moved. */
export type WorkerMessage = { kind: "ready" } | { kind: "result"; job: number; result: ReadResult };
