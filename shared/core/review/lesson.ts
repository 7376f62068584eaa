import type { Correction } from "../../schemas/correction.ts";
import type { Item } from "../../schemas/item.ts";
import type { Pack } from "../../schemas/pack.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { itemFeatures } from "../classify/item-features.ts";
import { redact, sensitiveKinds } from "../extract/redact.ts";
import { machineValue } from "./edits.ts";
import { machineCategory } from "./person-decision.ts";

/** Enough of a message to learn from; a book in one mail teaches no more. */
const LESSON_CHARACTERS = 10_000;
/** Read beyond the end, so that a number cut in two is still known for what it is. */
const OVERLAP = 100;

/** The lesson of a confirmed item: the category, and the fields a person confirmed or changed. Nothing else is training data. */
export const lessonOf = (input: { item: Item; parsed: Parsed | null; pack: Pack; by: string; at: string }): Correction => {
  const { item, parsed, pack, by, at } = input;
  const is = item.classification?.category ?? "none";
  const fields = Object.values(item.extraction?.fields ?? {}).filter((field) => field.source === "person");
  return {
    correctionId: lessonId(item.itemId, item.version),
    tenantId: item.tenantId,
    itemId: item.itemId,
    at,
    by,
    category: { was: machineCategory(item.classification) ?? is, is },
    fields: fields.map((field) => ({
      name: field.name,
      was: machineValue(field),
      is: field.value,
      provenance: field.provenance,
    })),
    text: masked((parsed?.text ?? "").slice(0, LESSON_CHARACTERS + OVERLAP), item, pack).slice(0, LESSON_CHARACTERS),
    subject: masked(item.summary.subject, item, pack),
    language: item.classification?.language ?? "und",
    // What classification sees, word for word: a model learns from a lesson what it will find in the next item.
    features: parsed === null ? [`channel:${item.arrival.channel}`] : itemFeatures(parsed, item.arrival.channel),
    undone: false,
  };
};

/** One lesson per confirming version, so that taking the confirmation back finds it. */
export const lessonId = (itemId: string, version: number): string => `${itemId}-${version}`;

export const itemOfLesson = (correctionId: string): string => correctionId.slice(0, correctionId.lastIndexOf("-"));

/** Cards always, the kinds and the values the pack calls sensitive besides. */
const masked = (text: string, item: Item, pack: Pack): string =>
  redact(text, { kinds: sensitiveKinds(pack), values: sensitiveValues(item, pack) });

const sensitiveValues = (item: Item, pack: Pack): string[] =>
  Object.values(item.extraction?.fields ?? {}).flatMap((field) => {
    if (pack.fields[field.name]?.sensitive !== true) return [];
    return [field.raw, typeof field.value === "string" ? field.value : null].flatMap((text) =>
      text !== null && text.length > 3 ? [text] : [],
    );
  });

/** Same length, so that offsets into the text stay right. */
export const redacted = (text: string, values: string[]): string =>
  values.reduce((result, value) => (value === "" ? result : result.replaceAll(value, "x".repeat(value.length))), text);
