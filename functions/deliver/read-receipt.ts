import { type Receipt, receiptSchema } from "../../shared/schemas/work-item.ts";

/** A queue's message as a receipt, or why it is none. */
export const readReceipt = (body: string): Receipt | { cause: string } => {
  const parsed = receiptSchema.safeParse(jsonOf(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return { cause: `This is no receipt: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "it cannot be read"}.` };
};

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
