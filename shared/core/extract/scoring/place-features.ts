import type { BlockKind } from "../block-kind.ts";
import type { Entity, Features } from "../evidence.ts";
import type { Region } from "../scene.ts";
import { firstFrom } from "../layout/first-from.ts";

/** An OCR word below this confidence (0..100) is read with doubt. */
const DOUBTFUL_OCR = 75;

/** Lines that only say where and when a letter was written: "Köln, den 4. Januar 2025". */
const LETTER_DATE_BEFORE =
  /(?:^|\n|[ \t]{2})[ \t]*(?:\p{L}[\p{L} ./-]{1,30},(?: den| am)? |\p{L}[\p{L}/-]{1,24}\.? (?:den |am )?|datum:? |date:? )?$/u;

/** Alone on its line, or with nothing but the place before it. */
export function standsAsLetterDate(region: Region, entity: Entity): boolean {
  const { folded } = region.reading;
  if (entity.type !== "date" || entity.hints.relative === 1 || region.kind === "subject") return false;
  const lineEnd = folded.slice(entity.end, entity.end + 3);
  return /^[ \t]*(?:\n|$)/.test(lineEnd) && LETTER_DATE_BEFORE.test(folded.slice(Math.max(0, entity.start - 44), entity.start));
}

/** A letter without a salutation says its day in its first lines, after the place. */
const LETTER_HEAD = 600;
const PLACE_BEFORE = /(?:^|\n|[ \t]{2})[ \t]*\p{L}[\p{L} ./-]{2,30}, (?:den |am )?$/u;

function isLetterDate(region: Region, entity: Entity): boolean {
  const { folded } = region.reading;
  if (!standsAsLetterDate(region, entity)) return false;
  const greeting =
    /(?:sehr geehrte|guten (?:tag|morgen|abend)|hallo|moin|servus|grüß gott|liebe|dear|hello|good (?:morning|afternoon|evening)|to whom)/u.exec(
      folded,
    );
  if (greeting !== null) return entity.start < greeting.index;
  // The day the text is read as of was taken from its head.
  const isAlone = /(?:^|\n)[ \t]*$/.test(folded.slice(Math.max(0, entity.start - 44), entity.start));
  const isDayOfWriting = isAlone && entity.value === region.reading.today;
  return (
    entity.start < LETTER_HEAD &&
    (isDayOfWriting || PLACE_BEFORE.test(folded.slice(Math.max(0, entity.start - 44), entity.start)))
  );
}

export function placeFeatures(region: Region, entity: Entity, block: BlockKind): Features {
  const confidence = region.layout === null ? null : lowestConfidence(region, entity);
  return {
    quote: block === "quote" || block === "forward_header" ? 1 : 0,
    signature: block === "signature" ? 1 : 0,
    footer: block === "footer" || block === "disclaimer" ? 1 : 0,
    subject: region.kind === "subject" ? 1 : 0,
    attachment: region.kind === "attachment" ? 1 : 0,
    letterDate: isLetterDate(region, entity) ? 1 : 0,
    doubtfulOcr: confidence !== null && confidence < DOUBTFUL_OCR ? 1 : 0,
  };
}

function lowestConfidence(region: Region, entity: Entity): number | null {
  let lowest: number | null = null;
  const words = region.layout?.words ?? [];
  for (let at = firstFrom(words, (word) => word.end > entity.start); at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || word.start >= entity.end) break;
    if (word.confidence !== null) lowest = Math.min(lowest ?? 100, word.confidence);
  }
  return lowest;
}
