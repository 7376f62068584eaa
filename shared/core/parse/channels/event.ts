import type { ReadRequest, ReadResult } from "../../../ports/reader-sandbox.ts";
import { inboundEventSchema } from "../../../schemas/inbound.ts";
import { single, unreadable } from "../result.ts";
import { oneLine, sanitiseSubject } from "../text/sanitise.ts";
import { wholeBlock } from "./form.ts";
import { parseJson } from "./parse-json.ts";

/** Leaves of an event's data that are shown as text; a device or a shop sends a few dozen. */
const MAX_LINES = 500;
/** Objects within objects that are followed. */
const MAX_DEPTH = 12;
/** Characters of one value. */
const MAX_VALUE = 5_000;

/** A CloudEvents event: its data as structured data, and as lines a person can read. */
export function readEvent(request: ReadRequest, bytes: Uint8Array): ReadResult {
  const read = parseJson(bytes, inboundEventSchema, "event");
  if (read.value === null) return unreadable(request, read.problem);
  const event = read.value;
  const lines: string[] = [];
  addLines(event.data, { path: "", depth: 0 }, lines);
  const text = lines.join("\n");
  return single(
    request,
    {
      reader: "event",
      text,
      blocks: wholeBlock(text),
      formFields: [],
      structured: [{ kind: "event", format: oneLine(event.type, 200), data: { ...event }, page: null, box: null }],
    },
    {
      subject: sanitiseSubject(event.subject ?? event.type),
      sender: { name: "", email: "", phone: "", id: oneLine(event.source, 500) },
      form: null,
      mediaType: "application/cloudevents+json",
      writtenAt: event.time,
    },
  );
}

function addLines(value: unknown, at: { path: string; depth: number }, lines: string[]): void {
  if (lines.length >= MAX_LINES || value === null || value === undefined) return;
  if (typeof value === "object") {
    if (at.depth >= MAX_DEPTH) return;
    for (const [key, inner] of Object.entries(value))
      addLines(inner, { path: at.path === "" ? key : `${at.path}.${key}`, depth: at.depth + 1 }, lines);
    return;
  }
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return;
  const shown = oneLine(String(value), MAX_VALUE);
  lines.push(at.path === "" ? shown : `${oneLine(at.path, 300)}: ${shown}`);
}
