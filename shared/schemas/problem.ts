import { z } from "zod";

/** Something that could not be done, kept as data beside what could. */
export const problemSchema = z.strictObject({
  /** Stable machine word, e.g. `locked_pdf`, `too_deep`, `truncated`. */
  code: z.string().regex(/^[a-z][a-z0-9_]*$/),
  /** One plain English sentence a clerk understands; the console translates by code. */
  message: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

/** RFC 9457 problem details. */
export const problemDetailsSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string().optional(),
  instance: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type ProblemDetails = z.infer<typeof problemDetailsSchema>;
