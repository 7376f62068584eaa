import type { ReadRequest, ReadResult } from "../../ports/reader-sandbox.ts";
import type { Problem } from "../../schemas/problem.ts";

/** To the worker. */
export interface ReadJob {
  job: number;
  request: ReadRequest;
  /** Parts whose reader was stopped before. */
  stopped: [string, Problem][];
}

/** From the worker. */
export type WorkerMessage =
  | { kind: "ready" }
  /** What was parsed travels as JSON: a quarter of the cost of copying the objects. Contents are moved. */
  | { kind: "result"; job: number; parsed: string; contents: ReadResult["contents"] };
