import type { FieldValue } from "../../../../shared/schemas/extraction.ts";

/** Field, category, language, what somebody wrote, the value; null where the field is not in it. */
export type ProseCase = [field: string, category: string, language: "de" | "en", text: string, expected: FieldValue | null];
