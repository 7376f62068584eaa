import type { TextSpan } from "../../../schemas/classification.ts";
import type { Token } from "../engine/tokens.ts";

/** The stretch of the text from one token to another; null where they stand in the title. */
export function spanOf(tokens: readonly Token[], { from, to }: { from: number; to: number }): TextSpan | null {
  const start = tokens[from]?.start ?? -1;
  const end = tokens[to]?.end ?? -1;
  return start < 0 || end < start ? null : { start, end };
}

/** The sender's own words; of a title, where no offset leads back, the folded ones. */
export function wordsOf(tokens: readonly Token[], text: string, match: { from: number; to: number }): string {
  const span = spanOf(tokens, match);
  if (span !== null) return text.slice(span.start, span.end);
  return tokens
    .slice(match.from, match.to + 1)
    .map((token) => token.folded)
    .join(" ");
}
