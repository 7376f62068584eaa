/** A surprise in the flow. `retryable` false goes to the failed list at once; true is tried again by the queue. */
export class FlowError extends Error {
  readonly code: string;
  readonly retryable: boolean;

  constructor(code: string, message: string, options: { retryable: boolean; cause?: unknown }) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = "FlowError";
    this.code = code;
    this.retryable = options.retryable;
  }
}
