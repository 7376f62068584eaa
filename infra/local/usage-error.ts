/** What a person typed can't work: one line that says what would be right, exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

export const EXIT_USAGE = 2;
export const EXIT_FAILED = 1;
