import type { ReadRequest, ReadResult } from "../../../ports/reader-sandbox.ts";
import { socialMessageSchema } from "../../../schemas/inbound.ts";
import { single, unreadable } from "../result.ts";
import { canonicalText, oneLine } from "../text/sanitise.ts";
import { wholeBlock } from "./form.ts";
import { parseJson } from "./parse-json.ts";

/** Characters of a name or account id. */
const MAX_NAME = 500;

/** A message from a social network, an app or a phone. */
export function readSocialMessage(request: ReadRequest, bytes: Uint8Array): ReadResult {
  const read = parseJson(bytes, socialMessageSchema, "message");
  if (read.value === null) return unreadable(request, read.problem);
  const { from, network, thread } = read.value;
  const text = canonicalText(read.value.text).trim();
  const id = oneLine(from.id, MAX_NAME);
  const isPhone = /^\+?[\d\s/()-]{6,25}$/.test(id);
  return single(
    request,
    { reader: "message", text, blocks: wholeBlock(text), formFields: [], structured: [] },
    {
      subject: "",
      sender: {
        name: oneLine(from.name, MAX_NAME),
        email: id.includes("@") && !id.startsWith("@") ? id : "",
        phone: isPhone ? id : "",
        id,
        ...(thread === undefined ? {} : { thread: oneLine(thread, MAX_NAME) }),
      },
      form: network,
      mediaType: "application/json",
      writtenAt: read.value.at,
    },
  );
}
