/** Letters of a part id: depth is bounded, the deepest has about 50. */
const MAX_PART = 256;
const BEGUN = 0;
const RUNNING = 1;
const PHASE = 2;
const PAGES = 3;
const LENGTH = 4;
const GIVEN = 5;
const NUMBERS = 6;
const HEAD_BYTES = NUMBERS * Int32Array.BYTES_PER_ELEMENT;

/** How far a worker is. */
export interface Progress {
  /** The job it reads; 0 between jobs. */
  job: number;
  /** Counts the beginnings and ends of jobs and of document readers. */
  phase: number;
  /** The part whose reader is busy; null between readers. */
  part: string | null;
  /** Pages given to OCR in this phase. */
  pages: number;
}

/**
 * Where a worker writes how far it is, in memory it shares with the sandbox, which looks now and then. A message for each
 * beginning and end would wake the sandbox's thread twice for each file of a mail and cost more than reading a small one.
 */
export class ProgressBoard {
  readonly memory: SharedArrayBuffer;
  private readonly numbers: Int32Array;
  private readonly letters: Uint8Array;

  constructor(memory = new SharedArrayBuffer(HEAD_BYTES + MAX_PART)) {
    this.memory = memory;
    this.numbers = new Int32Array(memory, 0, NUMBERS);
    this.letters = new Uint8Array(memory, HEAD_BYTES);
  }

  /** The board a worker was started with. */
  static of(workerData: unknown): ProgressBoard {
    if (!(workerData instanceof SharedArrayBuffer))
      throw new Error("a reader worker needs the progress board's memory as its workerData; start it by the sandbox");
    return new ProgressBoard(workerData);
  }

  /** The sandbox has sent a job. */
  give(job: number): void {
    Atomics.store(this.numbers, GIVEN, job);
  }

  /** Jobs sent and not begun, those still on their way to the worker included. */
  waiting(): number {
    return Atomics.load(this.numbers, GIVEN) - Atomics.load(this.numbers, BEGUN);
  }

  /** The worker begins a job; false where the sandbox took it back before. */
  begin(job: number): boolean {
    for (;;) {
      const begun = Atomics.load(this.numbers, BEGUN);
      if (job <= begun) return false;
      if (Atomics.compareExchange(this.numbers, BEGUN, begun, job) !== begun) continue;
      Atomics.store(this.numbers, RUNNING, job);
      this.reader(null);
      return true;
    }
  }

  end(): void {
    Atomics.store(this.numbers, RUNNING, 0);
    this.reader(null);
  }

  /** The sandbox takes back all jobs after `running` up to `last`; false where the worker has gone on to the next meanwhile. */
  takeBack(running: number, last: number): boolean {
    return Atomics.compareExchange(this.numbers, BEGUN, running, last) === running;
  }

  /** A document reader begins (its part) or has ended (null). */
  reader(part: string | null): void {
    Atomics.store(this.numbers, PAGES, 0);
    Atomics.store(this.numbers, LENGTH, part === null ? 0 : this.write(part));
    Atomics.add(this.numbers, PHASE, 1);
  }

  /** A page goes to OCR, which has time of its own. */
  page(): void {
    Atomics.add(this.numbers, PAGES, 1);
  }

  read(): Progress {
    const phase = Atomics.load(this.numbers, PHASE);
    const part = Buffer.from(this.letters.subarray(0, Atomics.load(this.numbers, LENGTH))).toString("latin1");
    const pages = Atomics.load(this.numbers, PAGES);
    return { job: Atomics.load(this.numbers, RUNNING), phase, part: part === "" ? null : part, pages };
  }

  phase(): number {
    return Atomics.load(this.numbers, PHASE);
  }

  private write(part: string): number {
    const letters = Buffer.from(part, "latin1").subarray(0, MAX_PART);
    this.letters.set(letters);
    return letters.length;
  }
}
