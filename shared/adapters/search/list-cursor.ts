import type { z } from "zod";

export class BadCursorError extends Error {
  readonly code = "bad_cursor";
  readonly retryable = false;

  constructor(cursor: string, cause: unknown) {
    super(`"${cursor.slice(0, 40)}" is no cursor of this list; use the one the page before gave, or none for the first page`, {
      cause,
    });
    this.name = "BadCursorError";
  }
}

/** Opaque for callers, so that what is inside can change. */
export function encodeCursor(position: unknown): string {
  return Buffer.from(JSON.stringify(position)).toString("base64url");
}

export function decodeCursor<T extends z.ZodType>(schema: T, cursor: string): z.infer<T> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (error) {
    throw new BadCursorError(cursor, error);
  }
}
