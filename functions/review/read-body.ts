import type { Context } from "hono";
import type { z } from "zod";
import { refuse, refuseInvalid } from "./refusal.ts";

/** The body as the schema wants it, or the answer that says what is wrong. An empty body counts as {}. */
export const readBody = async <T extends z.ZodType>(
  context: Context,
  schema: T,
): Promise<{ data: z.infer<T> } | { answer: Response }> => {
  const text = await context.req.text();
  const json = jsonOf(text);
  if (json === undefined) {
    return {
      answer: refuse(context, 400, {
        code: "not_json",
        title: "Not JSON",
        detail: "Send a JSON object with content-type application/json.",
      }),
    };
  }
  const parsed = schema.safeParse(json);
  return parsed.success ? { data: parsed.data } : { answer: refuseInvalid(context, parsed.error) };
};

const jsonOf = (text: string): unknown => {
  if (text.trim() === "") return {};
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
