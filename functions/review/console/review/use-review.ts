import { useCallback, useEffect, useMemo, useState } from "react";
import { type ActDone, conflictSchema, type ItemDetail, refusalSchema } from "../../../../shared/schemas/review-api.ts";
import { ApiError } from "../api/api-error.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf, navigate, useRoute } from "../shell/router.ts";
import { filtersOf, nextFilterOf } from "../list/filters.ts";
import { errorText } from "../ui/error-text.ts";
import { useToast } from "../ui/toasts.tsx";
import { type Draft, editsOf, emptyDraft, keepNamed } from "./draft.ts";
import { dropDraft } from "./draft-store.ts";
import type { Merged } from "./merge.ts";
import { CATEGORY_CHECK, formRows, type FormRow, isBlocking, openChecks } from "./form-rows.ts";
import { type DraftHandle, useDraft } from "./use-draft.ts";
import { type LockHandle, useLock } from "./use-lock.ts";

export interface Review {
  detail: ItemDetail;
  rows: FormRow[];
  draft: DraftHandle;
  lock: LockHandle;
  editable: boolean;
  categoryOpen: boolean;
  checks: string[];
  /** What keeps the item from being confirmed, the first in form order; null when nothing does. */
  blockedBy: string | null;
  busy: boolean;
  conflict: ItemDetail | null;
  settleConflict: (merged: Merged | null) => void;
  save: () => Promise<void>;
  changeCategory: (category: string) => Promise<void>;
  confirm: () => Promise<void>;
  /** Any other act that ends the work on this item. */
  finish: (act: (version: number) => Promise<ActDone>, done: string) => Promise<void>;
  /** An act that leaves the item open. */
  stay: (act: (version: number) => Promise<unknown>, done: string) => Promise<void>;
  goNext: () => Promise<void>;
  skip: () => Promise<void>;
}

export interface ReviewOptions {
  itemId: string;
  detail: ItemDetail;
  setDetail: (detail: ItemDetail) => void;
  reload: () => void;
}

export const useReview = ({ itemId, detail, setDetail, reload }: ReviewOptions): Review => {
  const { t } = useI18n();
  const toast = useToast();
  const { query } = useRoute();
  const draft = useDraft(itemId);
  const lock = useLock(itemId, detail);
  const [refusals, setRefusals] = useState<Record<string, string>>({});
  const [busy, setBusy] = useState(false);
  const [conflict, setConflict] = useState<ItemDetail | null>(null);
  const current = draft.draft;
  const rows = useMemo(() => formRows(detail, current, refusals), [detail, current, refusals]);
  const categoryOpen = detail.categoryOpen && !current.categoryConfirmed;
  // Their own reading begins with the category: confirming without one would only uncover the first person's.
  const isCategoryOwed = detail.hidden === "second_reading" && detail.item.classification === null;
  const version = Math.max(lock.version, detail.item.version);
  const from = query.get("from") ?? "";

  const failed = useCallback(
    (error: unknown): void => {
      if (!(error instanceof ApiError)) throw error;
      const theirs = conflictSchema.safeParse(error.body);
      if (theirs.success) {
        setConflict(theirs.data.current);
        return;
      }
      const refusal = refusalSchema.safeParse(error.body);
      const errors = refusal.success ? (refusal.data.errors ?? []) : [];
      setRefusals(Object.fromEntries(errors.map((problem) => [problem.path, problem.message])));
      toast({ tone: "bad", text: errorText(t, error) });
    },
    [t, toast],
  );
  const doing = useCallback(
    async (work: () => Promise<void>): Promise<void> => {
      setBusy(true);
      try {
        await work();
      } catch (error) {
        failed(error);
      } finally {
        setBusy(false);
      }
    },
    [failed],
  );
  const adopt = (next: ItemDetail, nextDraft: Draft): void => {
    setDetail(next);
    lock.setVersion(next.item.version);
    draft.reset(nextDraft);
    setRefusals({});
  };
  const goNext = async (): Promise<void> => {
    const filter = nextFilterOf(filtersOf(new URLSearchParams(from)));
    const next = await reviewClient.next({ filter, except: [itemId] });
    if (next === null) {
      toast({ tone: "plain", text: t("nothingWaits") });
      navigate(hrefOf(["work"], new URLSearchParams(from)));
      return;
    }
    navigate(hrefOf(["item", next.item.itemId], from === "" ? undefined : new URLSearchParams({ from })));
  };
  const ended = async (done: ActDone, text: string): Promise<void> => {
    lock.finish();
    dropDraft(itemId);
    draft.reset(emptyDraft(done.version));
    const takeBack = async (): Promise<void> => {
      await reviewClient.undo(done.itemId, done.version);
      navigate(hrefOf(["item", done.itemId]));
    };
    const undo = { label: t("undo"), run: () => void takeBack().catch(failed) };
    toast({ tone: "good", text, action: undo });
    await goNext();
  };
  const recategorise = async (category: string, base: Draft, on: number): Promise<void> => {
    const answer = await reviewClient.changeCategory(itemId, on, { category, fields: editsOf(base) });
    adopt(answer, { ...keepNamed(base, answer.form, answer.item.version), categoryConfirmed: true });
  };
  /** Their own category is handed in again, on what is stored now; with it, or without, the lock is taken again. */
  const afterMerge = async (theirs: ItemDetail, merged: Merged): Promise<void> => {
    if (merged.category !== null) await recategorise(merged.category, merged.draft, theirs.item.version);
    await lock.claim(false);
  };
  useEffect(() => {
    if (draft.restored) toast({ tone: "plain", text: t("draftRestored") });
    // Once per opening, whatever language is chosen later.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return {
    detail,
    rows,
    draft,
    lock,
    editable: lock.state === "mine" && detail.allowed.includes("save"),
    categoryOpen,
    checks: openChecks(rows, categoryOpen),
    blockedBy: isCategoryOwed ? CATEGORY_CHECK : (rows.find(isBlocking)?.name ?? null),
    busy,
    conflict,
    settleConflict: (merged) => {
      setConflict(null);
      if (conflict === null || merged === null) return;
      adopt(conflict, merged.draft);
      void doing(() => afterMerge(conflict, merged));
    },
    save: () =>
      doing(async () => {
        const answer = await reviewClient.save(itemId, version, editsOf(current));
        adopt(answer, {
          ...emptyDraft(answer.item.version),
          typed: current.typed,
          note: current.note,
          categoryConfirmed: current.categoryConfirmed,
          secondary: current.secondary,
        });
        toast({ tone: "good", text: t("saved") });
      }),
    changeCategory: (category) => doing(() => recategorise(category, current, version)),
    confirm: () =>
      doing(async () => {
        const secondary = current.secondary ?? detail.item.classification?.secondary.map((candidate) => candidate.category) ?? [];
        const category = detail.item.classification?.category ?? "none";
        const body = { category, secondary, fields: editsOf(current), note: current.note };
        await ended(await reviewClient.confirm(itemId, version, body), t("confirmedToast"));
      }),
    finish: (act, text) => doing(async () => ended(await act(version), text)),
    stay: (act, text) =>
      doing(async () => {
        await act(version);
        toast({ tone: "good", text });
        reload();
      }),
    goNext: () => doing(goNext),
    skip: () =>
      doing(async () => {
        if (lock.state === "mine") await reviewClient.release(itemId);
        lock.finish();
        await goNext();
      }),
  };
};
