import type { z } from "zod";
import type { Problem } from "../../../schemas/problem.ts";
import { problem } from "../problem.ts";
import { decodeCharset } from "../text/charset.ts";
import { canonicalText } from "../text/sanitise.ts";

/** Values within values; beyond it copying between threads fails, and no door sends more than a dozen. */
const MAX_JSON_DEPTH = 100;

const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;

export type JsonReading<T> = { value: T; problem: null } | { value: null; problem: Problem };

/** JSON of a door, checked; what is wrong is said with the place in the input. */
export function parseJson<T>(bytes: Uint8Array, schema: z.ZodType<T>, what: string): JsonReading<T> {
  const text = canonicalText(decodeCharset(bytes, "utf-8").text);
  if (isTooDeep(text))
    return {
      value: null,
      problem: problem("invalid_shape", `The ${what} nests its values deeper than ${MAX_JSON_DEPTH} levels.`),
    };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { value: null, problem: problem("invalid_json", `The ${what} is no valid JSON: ${error.message.slice(0, 160)}.`) };
  }
  const checked = schema.safeParse(value);
  if (checked.success) return { value: checked.data, problem: null };
  const issue = checked.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? "at the top" : `at ${issue.path.join(".")}`;
  return {
    value: null,
    problem: problem("invalid_shape", `The ${what} does not have the expected shape ${place}: ${issue?.message ?? "unknown"}.`),
  };
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === BACKSLASH) at += 1;
      else if (code === QUOTE) inString = false;
    } else if (code === QUOTE) inString = true;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      if (depth > MAX_JSON_DEPTH) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth -= 1;
  }
  return false;
}
