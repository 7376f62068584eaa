import type { z } from "zod";
import type { Problem } from "../../../schemas/problem.ts";
import { problem } from "../problem.ts";
import { decodeCharset } from "../text/charset.ts";
import { canonicalText } from "../text/sanitise.ts";

export type JsonReading<T> = { value: T; problem: null } | { value: null; problem: Problem };

/** JSON of a door, checked; what is wrong is said with the place in the input. */
export function parseJson<T>(bytes: Uint8Array, schema: z.ZodType<T>, what: string): JsonReading<T> {
  let value: unknown;
  try {
    value = JSON.parse(canonicalText(decodeCharset(bytes, "utf-8").text));
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, problem: problem("invalid_json", `The ${what} is no valid JSON: ${error.message.slice(0, 160)}.`) };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data, problem: null };
  const issue = checked.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? "at the top" : `at ${issue.path.join(".")}`;
  return { value: null, problem: problem("invalid_shape", `The ${what} does not have the expected shape ${place}: ${issue?.message ?? "unknown"}.`) };
}
