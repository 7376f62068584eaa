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

/** What a job came to. */
export interface Answer {
  /** The job's number. */
  job: number;
  result: ReadResult;
}

/** From the worker. Results are copied as they are, which costs half of a way through JSON; the bytes of their contents are moved. */
export type WorkerMessage = { kind: "ready" } | { kind: "answers"; answers: Answer[] };
