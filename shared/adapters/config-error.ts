import type { z } from "zod";

/** What was asked for cannot be opened; the message is one line that says what would be right. */
export class ConfigError extends Error {
  readonly code = "bad_config";
  readonly retryable = false;

  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "ConfigError";
  }
}

export function parseConfig<T extends z.ZodType>(schema: T, config: unknown): z.infer<T> {
  const parsed = schema.safeParse(config);
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) =>
    issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`,
  );
  throw new ConfigError(`the configuration of the state cannot be used: ${problems.join("; ")}`, parsed.error);
}
