import type { Arrival } from "../schemas/item.ts";
import type { Parsed } from "../schemas/parsed.ts";

export interface ReadRequest {
  bytes: Uint8Array;
  arrival: Arrival;
  /** What the pack says: own mailboxes, trusted forwarders, PDF passwords. */
  settings: {
    ownDomains: string[];
    ownAddresses: string[];
    trustedForwarders: string[];
    passwords: string[];
    ocr: Record<string, unknown>;
  };
}

export interface ReadResult {
  parsed: Parsed;
  /** Bytes of parts other than bodies, by part id, to be stored. */
  contents: { partId: string; bytes: Uint8Array }[];
}

/** Runs the readers where hostile bytes can only cost a worker: bounded time and memory. Never rejects for bad input: the outcome says it. */
export interface ReaderSandbox {
  read(request: ReadRequest): Promise<ReadResult>;
  close(): Promise<void>;
}
