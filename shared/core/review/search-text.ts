import type { Item } from "../../schemas/item.ts";
import type { Parsed } from "../../schemas/parsed.ts";
import { maskCards } from "../extract/redact.ts";

/** As extract does: enough to find a letter, small enough to index. */
const SEARCH_TEXT_CHARACTERS = 20_000;

/** Words for search after a person changed the fields. */
export const searchTextOf = (item: Item, parsed: Parsed | null): string =>
  maskCards(
    [
      item.summary.subject,
      item.summary.sender.name,
      item.summary.sender.address,
      ...Object.values(item.extraction?.fields ?? {}).map((field) => wordsOf(field.value)),
      (parsed?.text ?? "").slice(0, SEARCH_TEXT_CHARACTERS),
    ].join("\n"),
  );

const wordsOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.map(wordsOf).join(" ");
  return typeof value === "object" && value !== null ? Object.values(value).map(wordsOf).join(" ") : "";
};
