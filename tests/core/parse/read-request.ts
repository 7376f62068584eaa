import { readFile } from "../../../shared/core/parse/documents/read-file.ts";
import type { ReadTools } from "../../../shared/core/parse/reading.ts";
import { readInput } from "../../../shared/core/parse/read-input.ts";
import type { ReadRequest, ReadResult } from "../../../shared/ports/reader-sandbox.ts";
import type { Arrival } from "../../../shared/schemas/item.ts";

export interface RequestOptions {
  channel?: Arrival["channel"];
  fileName?: string | null;
  arrival?: Partial<Arrival>;
  settings?: Partial<ReadRequest["settings"]>;
}

/** A request as the flow makes it, for bytes of a test. */
export function requestOf(content: string | Uint8Array, options: RequestOptions = {}): ReadRequest {
  const bytes = typeof content === "string" ? new Uint8Array(Buffer.from(content, "utf8")) : content;
  return {
    bytes,
    arrival: {
      channel: options.channel ?? "mail",
      rawKey: "inbound/default/mail/test",
      sha256: "0".repeat(64),
      size: bytes.byteLength,
      receivedAt: "2026-03-02T08:00:00Z",
      source: "test",
      envelope: null,
      verdicts: {},
      fileName: options.fileName ?? null,
      ...options.arrival,
    },
    settings: {
      ownDomains: ["mailroom.example"],
      ownAddresses: ["service@mailroom.example"],
      trustedForwarders: [],
      passwords: [],
      ocr: {},
      ...options.settings,
    },
  };
}

/** The document readers without engines for pixels. */
export const plainTools: ReadTools = {
  readFile,
  context: { passwords: [], ocr: null, barcodes: null, raster: null, image: null },
  stopped: new Map(),
};

export function read(content: string | Uint8Array, options: RequestOptions = {}): Promise<ReadResult> {
  return readInput(requestOf(content, options), plainTools);
}

/** A mail of one text from header lines and a body, with CRLF as SMTP sends it. */
export function mail(headers: string[], body: string): string {
  return [...headers, "", ...body.split("\n")].join("\r\n");
}
