import type { FieldValue } from "../../../../shared/schemas/extraction.ts";
import type { Channel } from "../../../../shared/schemas/identifiers.ts";

/** Category, language, channel, what was written on Monday, 2 March 2026, and all that is in it (null: not in it). */
export type WholeCase = [
  category: string,
  language: "de" | "en",
  channel: Channel,
  text: string,
  fields: Record<string, FieldValue | null>,
];
