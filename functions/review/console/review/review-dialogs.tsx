import type { FieldValue, Provenance } from "../../../../shared/schemas/extraction.ts";
import type { MasterRecord } from "../../../../shared/schemas/review-pages.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { CategoryPicker } from "../ui/category-picker.tsx";
import { useNow } from "../ui/use-now.ts";
import { separableParts } from "../viewer/part-kind.ts";
import { ActDialog, type DialogAnswer, type DialogKind } from "./act-dialogs.tsx";
import { CandidatePicker } from "./candidate-picker.tsx";
import { override, setValue } from "./draft.ts";
import { SplitDialog } from "./split-dialog.tsx";
import type { FieldFocus } from "./use-field-actions.ts";
import type { Review } from "./use-review.ts";

export interface OpenDialog {
  kind: DialogKind | "category" | "secondary" | "split";
}

export interface ReviewDialogsProps {
  review: Review;
  focus: FieldFocus;
  dialog: OpenDialog | null;
  onClose: () => void;
}

interface CategoryDialogProps extends Omit<ReviewDialogsProps, "dialog"> {
  /** A further request besides the category. */
  secondary: boolean;
}

const CategoryDialog = ({ review, focus, secondary, onClose }: CategoryDialogProps) => {
  const { detail, draft } = review;
  const { classification } = detail.item;
  const current = classification?.category ?? null;
  const others = draft.draft.secondary ?? classification?.secondary.map(({ category }) => category) ?? [];
  const pick = (category: string): void => {
    onClose();
    if (secondary) {
      if (!others.includes(category) && category !== current)
        draft.change((before) => ({ ...before, secondary: [...others, category] }));
    } else if (category === current) draft.change((before) => ({ ...before, categoryConfirmed: true }));
    else void review.changeCategory(category).then(() => focus.goTo(review.checks[0] ?? null));
  };
  const candidates = secondary ? [] : (classification?.candidates ?? []);
  return <CategoryPicker candidates={candidates} current={current} onClose={onClose} onPick={pick} />;
};

const SplitIt = ({ review, onClose }: { review: Review; onClose: () => void }) => {
  const { t } = useI18n();
  const { item, parsed } = review.detail;
  const split = (parts: string[]): void => {
    onClose();
    void review.finish((version) => reviewClient.split(item.itemId, version, parts), t("splitDone"));
  };
  return <SplitDialog parts={parsed === null ? [] : separableParts(parsed)} onSplit={split} onClose={onClose} />;
};

export const ReviewDialogs = ({ review, focus, dialog, onClose }: ReviewDialogsProps) => {
  const { t } = useI18n();
  const now = useNow();
  const { detail, draft } = review;
  const { itemId } = detail.item;
  const { picking, overriding } = focus;
  const run = (kind: DialogKind, answer: DialogAnswer): void => {
    const { reason, until, level } = answer;
    onClose();
    if (kind === "set-aside")
      void review.finish((version) => reviewClient.setAside(itemId, version, { until, reason }), t("setAsideDone"));
    else if (kind === "escalate")
      void review.finish((version) => reviewClient.escalate(itemId, version, { level, note: reason }), t("escalateDone"));
    else if (kind === "reject") void review.finish((version) => reviewClient.reject(itemId, version, reason), t("rejectDone"));
    else if (kind === "file") void review.finish((version) => reviewClient.file(itemId, version, reason), t("fileDone"));
    else if (kind === "merge") void review.finish((version) => reviewClient.merge(itemId, version, reason), t("mergeDone"));
    else if (kind === "comment") void review.stay((version) => reviewClient.comment(itemId, version, reason), t("commentDone"));
  };
  if (picking !== null) {
    const pick = (value: FieldValue, provenance: Provenance | null): void => {
      draft.change((before) => setValue(before, picking.name, value, provenance));
      focus.stopPicking();
    };
    const take = (record: MasterRecord): void => {
      const names = new Set(detail.form.map((row) => row.name));
      draft.change((before) =>
        Object.entries(record.fields)
          .filter(([name]) => names.has(name))
          .reduce((next, [name, value]) => setValue(next, name, value), before),
      );
      focus.stopPicking();
    };
    return <CandidatePicker row={picking} onPick={pick} onRecord={take} onClose={focus.stopPicking} />;
  }
  if (overriding !== null) {
    return (
      <ActDialog
        kind="override"
        level={1}
        now={now}
        onClose={focus.stopOverriding}
        onDone={({ reason }) => {
          const { name, type } = overriding;
          draft.change((before) => override(before, detail, { name, type, reason }));
          focus.stopOverriding();
          focus.goTo(name);
        }}
      />
    );
  }
  if (dialog === null) return null;
  const { kind } = dialog;
  if (kind === "category" || kind === "secondary")
    return <CategoryDialog review={review} focus={focus} secondary={kind === "secondary"} onClose={onClose} />;
  if (kind === "split") return <SplitIt review={review} onClose={onClose} />;
  return (
    <ActDialog kind={kind} level={detail.item.review.level} now={now} onDone={(answer) => run(kind, answer)} onClose={onClose} />
  );
};
