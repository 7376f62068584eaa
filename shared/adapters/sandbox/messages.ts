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
  | { kind: "result"; job: number; parsed: string; contents: ReadResult["contents"] }
  /** A document reader begins (its part) or has ended (null). */
  | { kind: "reader"; job: number; part: string | null }
  /** A page goes to OCR (1) or comes from it (-1). */
  | { kind: "page"; job: number; change: 1 | -1 };
