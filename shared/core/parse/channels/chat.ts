import type { ReadRequest, ReadResult } from "../../../ports/reader-sandbox.ts";
import { chatSchema } from "../../../schemas/inbound.ts";
import type { Block, Parsed } from "../../../schemas/parsed.ts";
import { single, unreadable } from "../result.ts";
import { canonicalText, oneLine } from "../text/sanitise.ts";
import { parseJson } from "./parse-json.ts";

/** Characters of a speaker's name. */
const MAX_NAME = 200;

/** A chat: the whole transcript is kept, what the customer wrote is the text. */
export function readChat(request: ReadRequest, bytes: Uint8Array): ReadResult {
  const read = parseJson(bytes, chatSchema, "chat");
  if (read.value === null) return unreadable(request, read.problem);
  let text = "";
  let customer = "";
  const blocks: Block[] = [];
  const first: Omit<Parsed["textSpans"][number], "at">[] = [];
  for (const message of read.value.messages) {
    const own = message.role === "customer";
    const name = oneLine(message.name, MAX_NAME);
    if (own) customer ||= name;
    const start = text.length;
    text += `${name === "" ? message.role : name}: `;
    const spoken = text.length;
    text += canonicalText(message.text).trim();
    if (own && text.length > spoken) first.push({ part: "0", start: spoken, end: text.length });
    text += "\n";
    addBlock(blocks, { kind: own ? "newest" : "quote", start, end: text.length });
  }
  return single(
    request,
    { reader: "chat", text, blocks, formFields: [], structured: [] },
    {
      subject: "",
      sender: { name: customer, email: "", phone: "", id: "" },
      form: null,
      first,
      mediaType: "application/json",
      writtenAt: read.value.startedAt,
    },
  );
}

function addBlock(blocks: Block[], block: Block): void {
  const last = blocks.at(-1);
  if (last !== undefined && last.kind === block.kind) last.end = block.end;
  else blocks.push(block);
}
