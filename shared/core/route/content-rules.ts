import type { Parsed } from "../../schemas/parsed.ts";
import { announcedEnclosures } from "./enclosures.ts";
import { objection, type Rule, remark } from "./route-input.ts";

export const partlyRead: Rule = ({ parsed }) => {
  if (parsed.outcome !== "partly_read") return [];
  const unread = parsed.parts.flatMap((part) => part.problems.map((problem) => ({ part, problem })));
  const told = unread.map(({ part, problem }) =>
    objection("part_unread", `${part.name ?? `Part ${part.id}`}: ${problem.message}`, {
      data: { part: part.id, problem: problem.code },
    }),
  );
  if (told.length > 0) return told;
  const [problem] = parsed.problems;
  return [
    objection("partly_read", problem?.message ?? "Not everything in it could be read.", {
      data: { problem: problem?.code ?? "unknown" },
    }),
  ];
};

/** Enclosures are told apart only where the channel carries files; a scanned letter's pages are one document. */
const channelsWithFiles = ["mail", "form", "message", "chat"];

export const missingEnclosure: Rule = ({ parsed, arrival, classification, pack }) => {
  if (!channelsWithFiles.includes(arrival.channel)) return [];
  const found = enclosuresOf(parsed);
  const announced = announcedEnclosures(parsed.text, signatureOf(parsed));
  const expected = pack.categories[classification.category]?.expectsEnclosure === true;
  if (announced !== null && announced.count !== null && found < announced.count) {
    const message = `The text speaks of ${announced.count} enclosures; ${found} came with it.`;
    return [
      objection("enclosure_missing", message, { data: { announced: announced.count, found, evidence: announced.evidence } }),
    ];
  }
  if (found > 0) return [];
  if (announced?.sure === true) {
    return [
      objection("enclosure_missing", "The text speaks of an enclosure; none came with it.", {
        data: { found, evidence: announced.evidence },
      }),
    ];
  }
  if (expected) {
    const message = "Such a request usually comes with a document; none came with it.";
    return [objection("enclosure_missing", message, { data: { found, category: classification.category } })];
  }
  if (announced === null) return [];
  const message = "The text may speak of an enclosure; none came with it.";
  return [remark("enclosure_perhaps_missing", message, { data: { found, evidence: announced.evidence } })];
};

/** Of the message itself: an enclosed letter's own enclosures are with that letter. */
const signatureOf = ({ parts, documents }: Parsed): string =>
  documents
    .filter(({ part }) => parts.some(({ id, role }) => id === part && role === "body"))
    .flatMap(({ text, blocks }) =>
      blocks.filter(({ kind }) => kind === "signature").map(({ start, end }) => text.slice(start, end)),
    )
    .join("\n");

/** A signature's logo is inline; what the sender enclosed is an attachment or a forwarded message. */
export const enclosuresOf = (parsed: Parsed): number =>
  parsed.parts.filter((part) => part.role === "attachment" || part.role === "nested").length;
