/** How far a training is; yielded often enough to show a moving bar and to be cancelled within a moment. */
export interface TrainingProgress {
  phase: string;
  /** 0..1 within the phase. */
  share: number;
}

/** A training is a generator: pure, stoppable at each yield, and driven by whoever owns the clock. */
export type Training<Result> = Generator<TrainingProgress, Result, void>;

export class TrainingCancelled extends Error {
  readonly code = "training_cancelled";
  readonly retryable = true;

  constructor(phase: string) {
    super(`The training was cancelled during "${phase}"; the model in use is unchanged.`);
    this.name = "TrainingCancelled";
  }
}

export interface TrainingDriver {
  onProgress?: (progress: TrainingProgress) => void;
  signal?: AbortSignal;
  /** Lets the event loop run between steps, e.g. `setImmediate` as a promise. */
  pause?: () => Promise<void>;
}

export function runToEnd<Result>(training: Training<Result>): Result {
  let step = training.next();
  while (!step.done) step = training.next();
  return step.value;
}

export async function drive<Result>(training: Training<Result>, driver: TrainingDriver = {}): Promise<Result> {
  let step = training.next();
  while (!step.done) {
    driver.onProgress?.(step.value);
    if (driver.pause !== undefined) await driver.pause();
    if (driver.signal?.aborted === true) throw new TrainingCancelled(step.value.phase);
    step = training.next();
  }
  return step.value;
}
