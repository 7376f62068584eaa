import type { Problem } from "../../schemas/problem.ts";

export function problem(code: string, message: string): Problem {
  return { code, message };
}

/** Adds it once; a thousand broken parts are one remark. */
export function note(problems: Problem[], code: string, message: string): void {
  if (!problems.some((known) => known.code === code)) problems.push({ code, message });
}
