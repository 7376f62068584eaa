import { foldText } from "../../../shared/core/extract/fold-text.ts";
import type { TextReading } from "../../../shared/core/extract/text-reading.ts";
import { decideConvention } from "../../../shared/core/extract/values/number-convention.ts";

export function givenReading(text: string, language = "de", today = "2026-03-02"): TextReading {
  return { text, folded: foldText(text), language, convention: decideConvention(text, language), today };
}
