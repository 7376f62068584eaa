import type { Item } from "../../schemas/item.ts";
import type { Problem } from "../../schemas/problem.ts";

/** What came of a person's act; refusals are data, the door makes answers of them. */
export type Outcome =
  | { kind: "done"; item: Item }
  /** Nothing changed because nothing had to. */
  | { kind: "unchanged"; item: Item }
  | { kind: "conflict"; item: Item }
  /** The second person read other values than the first; both are kept, the second now decides. */
  | { kind: "readings_differ"; item: Item; fields: string[] }
  | { kind: "not_found" }
  | { kind: "forbidden"; message: string }
  | { kind: "refused"; code: string; message: string }
  | { kind: "open_checks"; problems: (Problem & { field: string | null })[] };

export const refused = (code: string, message: string): Outcome => ({ kind: "refused", code, message });
