import type { ProblemDetails } from "../../../../shared/schemas/problem.ts";

export type ApiErrorKind = "offline" | "expired" | "forbidden" | "missing" | "conflict" | "invalid" | "busy" | "broken";

const KIND_OF_STATUS: Record<number, ApiErrorKind> = {
  400: "invalid",
  401: "expired",
  403: "forbidden",
  404: "missing",
  409: "conflict",
  410: "missing",
  412: "conflict",
  422: "invalid",
  423: "conflict",
  428: "conflict",
  429: "busy",
};

export const kindOfStatus = (status: number): ApiErrorKind => KIND_OF_STATUS[status] ?? "broken";

/** A refused or failed call; `body` is the answer as received, for the merge view. */
export class ApiError extends Error {
  readonly kind: ApiErrorKind;
  readonly status: number;
  readonly problem: ProblemDetails | null;
  readonly body: unknown;

  constructor(kind: ApiErrorKind, details: { status: number; problem: ProblemDetails | null; body: unknown; cause?: unknown }) {
    super(details.problem?.detail ?? details.problem?.title ?? kind, { cause: details.cause });
    this.name = "ApiError";
    this.kind = kind;
    this.status = details.status;
    this.problem = details.problem;
    this.body = details.body;
  }
}
