/** Bytes that are looked at; a mail's well-known headers stand within them, or behind long Received lines that are known too. */
const LOOK_BYTES = 4_096;
const KNOWN =
  /^(?:from|to|cc|bcc|subject|date|received|return-path|message-id|mime-version|content-(?:type|transfer-encoding|disposition)|delivered-to|x-original-to|envelope-to|reply-to|sender|dkim-signature|arc-(?:seal|message-signature|authentication-results)|authentication-results|received-spf|resent-[a-z]+|x-[a-z0-9-]+|list-[a-z-]+)[ \t]*:/i;
const STRONG =
  /^(?:from|received|return-path|message-id|mime-version|content-type|delivered-to|date|subject|to|resent-from|x-received|dkim-signature)[ \t]*:/i;
const FIELD = /^[!-9;-~]+[ \t]*:/;

/** Whether a file begins with the header of a mail, whichever field comes first. */
export function looksLikeMail(bytes: Buffer): boolean {
  let text = bytes.subarray(0, LOOK_BYTES).toString("latin1");
  if (text.startsWith("\u00ef\u00bb\u00bf")) text = text.slice(3);
  const lines = text.replace(/^(?:\s*\n)+/, "").split(/\r\n|\n|\r/);
  let fields = 0;
  let known = 0;
  let strong = 0;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") break;
    if (index === 0 && /^>?From \S/.test(line)) {
      strong += 1;
      continue;
    }
    if (/^[ \t]/.test(line) && fields > 0) continue;
    if (!FIELD.test(line)) return known >= 3 || (index === lines.length - 1 && known >= 2);
    fields += 1;
    if (KNOWN.test(line)) known += 1;
    if (STRONG.test(line)) strong += 1;
  }
  return strong >= 1 && known * 2 >= fields;
}
