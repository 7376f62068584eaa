import { readLabel, type HeaderKind } from "./header-labels.ts";
import { isBlank, unquoted, type Line } from "./lines.ts";

/** A header as mail programs write it above a quoted or forwarded text. */
export interface QuotedHeader {
  /** Index behind its last line. */
  end: number;
  values: Map<HeaderKind, string>;
}

/** Lines of one such header with wrapped recipients. */
const MAX_HEADER_LINES = 60;
/** Lines a value may be wrapped over before the next label must come. */
const MAX_WRAP = 3;

/** The header that begins at `index`, if one does: a sender and two more labels. */
export function readQuotedHeader(lines: Line[], index: number): QuotedHeader | null {
  const values = new Map<HeaderKind, string>();
  let at = index;
  let last: HeaderKind | null = null;
  let labels = 0;
  let end = index;
  while (at < lines.length && at - index < MAX_HEADER_LINES) {
    const line = lines[at];
    if (line === undefined) break;
    const label = readLabel(unquoted(line).trim());
    if (label !== null && (label.kind === "other" || !values.has(label.kind))) {
      labels += 1;
      values.set(label.kind, label.value);
      last = label.kind;
      end = at + 1;
    } else if (labels === 0) return null;
    else if (!continues(lines, at, values)) break;
    else if (last !== null && !isBlank(line)) values.set(last, `${values.get(last) ?? ""} ${unquoted(line).trim()}`.trim());
    at += 1;
  }
  const others = ["date", "to", "subject"] as const;
  const enough = values.has("from") && others.filter((kind) => values.has(kind)).length >= 2;
  return enough ? { end, values } : null;
}

/** A line without label belongs to the header only if a new label follows soon. */
function continues(lines: Line[], at: number, values: Map<HeaderKind, string>): boolean {
  const blank = isBlank(lines[at]);
  for (let ahead = 1; ahead <= (blank ? 1 : MAX_WRAP); ahead += 1) {
    const line = lines[at + ahead];
    if (line === undefined || isBlank(line)) return false;
    const label = readLabel(unquoted(line).trim());
    if (label !== null) return label.kind === "other" || !values.has(label.kind);
  }
  return false;
}
