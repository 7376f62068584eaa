import type { ReadResult } from "../../../shared/ports/reader-sandbox.ts";

/** What a golden file fixes of a reading: everything people and later stages rely on, without hashes. */
export function digestOf({ parsed, contents }: ReadResult): unknown {
  const { mail } = parsed;
  return {
    outcome: parsed.outcome,
    subject: parsed.subject,
    text: parsed.text,
    mail:
      mail === null
        ? null
        : {
            ...mail,
            suspicions: mail.suspicions.map((known) => known.code),
            ...(Object.values(mail.trust).every((verdict) => verdict === "not checked") ? { trust: "not checked" } : {}),
          },
    parts: parsed.parts.map(({ id, role, name, mediaType, size, reader, problems }) =>
      [id, role, name, mediaType, size, reader, problems.map((known) => known.code).join(" ")].join(" | "),
    ),
    blocks: parsed.documents.map(
      (document) => `${document.part}: ${document.blocks.map((block) => `${block.kind} ${block.start}-${block.end}`).join(", ")}`,
    ),
    problems: parsed.problems.map((known) => known.code),
    stored: contents.map((content) => `${content.partId}: ${content.bytes.byteLength}`),
  };
}
