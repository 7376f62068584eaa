import type { Channel } from "../../schemas/identifiers.ts";

/** Enough to see a mail's first headers, even behind a long Received line. */
const SNIFF_BYTES = 4096;
const MAIL_HEADER =
  /^(?:from |(?:received|return-path|delivered-to|from|to|subject|date|message-id|mime-version|x-[a-z0-9-]+|dkim-signature|arc-[a-z-]+|authentication-results|content-type|reply-to|sender|cc|list-[a-z]+|in-reply-to|references|auto-submitted|precedence|user-agent|thread-topic|importance|resent-[a-z-]+):)/im;
/** Magic of an OLE compound file: Outlook's .msg, but also old Office files, so the name decides. */
const OLE_MAGIC = [0xd0, 0xcf, 0x11, 0xe0];

const channelBySuffix: readonly (readonly [suffix: string, channel: Channel])[] = [
  [".form.json", "form"],
  [".chat.json", "chat"],
  [".message.json", "message"],
  [".event.json", "event"],
  [".eml", "mail"],
  [".msg", "mail"],
];

/** The channel of a file: content first, name second; a letter when nothing else is seen. */
export const detectChannel = (fileName: string | null, bytes: Uint8Array): Channel => {
  const name = (fileName ?? "").toLowerCase();
  const byName = channelBySuffix.find(([suffix]) => name.endsWith(suffix))?.[1];
  if (byName !== undefined) return byName;
  if (OLE_MAGIC.every((byte, at) => bytes[at] === byte) && !/\.(doc|xls|ppt)$/.test(name)) return "mail";
  if (/\.(pdf|txt|csv|html?|xml|docx|odt|rtf|xlsx|zip|tiff?|png|jpe?g|heic|webp|ics|vcf)$/.test(name)) return "letter";
  return looksLikeMail(bytes) ? "mail" : "letter";
};

const looksLikeMail = (bytes: Uint8Array): boolean => {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, SNIFF_BYTES)).trimStart();
  const firstLines = head.split(/\r?\n/, 12);
  const headers = firstLines.filter((line) => MAIL_HEADER.test(line)).length;
  return headers >= 2 || (headers === 1 && MAIL_HEADER.test(firstLines[0] ?? ""));
};
