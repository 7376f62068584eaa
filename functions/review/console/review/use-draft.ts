import { useCallback, useEffect, useRef, useState } from "react";
import { type Draft, emptyDraft } from "./draft.ts";
import { loadDraft, storeDraft } from "./draft-store.ts";

/** As many steps back as anybody remembers. */
const MAX_UNDO = 60;

export interface DraftHandle {
  draft: Draft;
  /** Edits of an earlier visit are back. */
  restored: boolean;
  change: (next: (draft: Draft) => Draft) => void;
  /** Replaces the draft without a step to go back to. */
  reset: (draft: Draft) => void;
  undo: () => boolean;
}

export const useDraft = (itemId: string): DraftHandle => {
  const [start] = useState(() => loadDraft(itemId));
  const [draft, setDraft] = useState<Draft>(() => start ?? emptyDraft(0));
  const steps = useRef<Draft[]>([]);
  const current = useRef(draft);
  current.current = draft;
  useEffect(() => storeDraft(itemId, draft), [itemId, draft]);
  const change = useCallback((next: (draft: Draft) => Draft) => {
    const before = current.current;
    const after = next(before);
    if (after === before) return;
    steps.current = [...steps.current, before].slice(-MAX_UNDO);
    current.current = after;
    setDraft(after);
  }, []);
  const reset = useCallback((next: Draft) => {
    steps.current = [];
    current.current = next;
    setDraft(next);
  }, []);
  const undo = useCallback(() => {
    const before = steps.current.pop();
    if (before === undefined) return false;
    current.current = before;
    setDraft(before);
    return true;
  }, []);
  return { draft, restored: start !== null, change, reset, undo };
};
