/** Letters of a part id: depth is bounded, the deepest has about 50. */
const MAX_PART = 256;
const PHASE = 0;
const PAGES = 1;
const LENGTH = 2;
const NUMBERS = 3;
const HEAD_BYTES = NUMBERS * Int32Array.BYTES_PER_ELEMENT;

/** How far a worker is with its job. */
export interface Progress {
  /** Counts the beginnings and ends of document readers. */
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

  /** A document reader begins (its part) or has ended (null). */
  reader(part: string | null): void {
    const letters = Buffer.from(part ?? "", "latin1").subarray(0, MAX_PART);
    this.letters.set(letters);
    Atomics.store(this.numbers, PAGES, 0);
    Atomics.store(this.numbers, LENGTH, letters.length);
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
    return { phase, part: part === "" ? null : part, pages };
  }
}
