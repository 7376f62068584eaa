import type { ReadResult } from "../../ports/reader-sandbox.ts";
import type { Answer } from "./messages.ts";
import { MAX_HELD_SIZE } from "./sandbox-limits.ts";

/**
 * Answers of a worker, several told at a time: waking the sandbox's thread costs more than a fifth of what reading a
 * small mail takes. While other jobs wait in line there is no hurry; the last of a line is told at once.
 */
export class Answers {
  private readonly send: (answers: Answer[], buffers: ArrayBuffer[]) => void;
  private held: Answer[] = [];
  private heldSize = 0;

  constructor(send: (answers: Answer[], buffers: ArrayBuffer[]) => void) {
    this.send = send;
  }

  hold(answer: Answer): void {
    this.held.push(answer);
    for (const { bytes } of answer.result.contents) this.heldSize += bytes.byteLength;
    for (const { text } of answer.result.parsed.documents) this.heldSize += text.length;
  }

  /** Tells what is held where as many are ready as still wait, or where much is held. */
  tellBefore(waiting: number): void {
    if (this.held.length >= waiting || this.heldSize > MAX_HELD_SIZE) this.tell();
  }

  tell(): void {
    if (this.held.length === 0) return;
    const ready = this.held;
    this.held = [];
    this.heldSize = 0;
    this.send(
      ready,
      ready.flatMap(({ result }) => buffersOf(result.contents)),
    );
  }
}

/** Content moves to the caller without being copied. */
function buffersOf(contents: ReadResult["contents"]): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  for (const { bytes } of contents) {
    if (bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength) buffers.add(bytes.buffer);
  }
  return [...buffers];
}
