import { type Draft, draftSchema, isUntouched } from "./draft.ts";

const keyOf = (itemId: string): string => `posthorn.draft.${itemId}`;

export const loadDraft = (itemId: string): Draft | null => {
  const stored = sessionStorage.getItem(keyOf(itemId));
  if (stored === null) return null;
  try {
    const draft = draftSchema.safeParse(JSON.parse(stored));
    return draft.success ? draft.data : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

export const storeDraft = (itemId: string, draft: Draft): void => {
  if (isUntouched(draft)) sessionStorage.removeItem(keyOf(itemId));
  else sessionStorage.setItem(keyOf(itemId), JSON.stringify(draft));
};

export const dropDraft = (itemId: string): void => sessionStorage.removeItem(keyOf(itemId));
