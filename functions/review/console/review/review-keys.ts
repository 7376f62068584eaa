import type { Part } from "../../../../shared/schemas/parsed.ts";
import type { KeyBinding } from "../ui/keys.ts";
import { CATEGORY_CHECK } from "./form-rows.ts";
import type { OpenDialog } from "./review-dialogs.tsx";
import type { FieldFocus } from "./use-field-actions.ts";
import type { Review } from "./use-review.ts";

export interface ReviewKeyParts {
  review: Review;
  focus: FieldFocus;
  parts: Part[];
  showPart: (part: string) => void;
  toOriginal: () => void;
  openDialog: (kind: OpenDialog["kind"]) => void;
  undo: () => void;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

/** Both layers of keys of the review screen; the help shows this very list. */
export const reviewKeys = ({ review, focus, parts, showPart, toOriginal, openDialog, undo }: ReviewKeyParts): KeyBinding[] => {
  const { editable, rows, blockedBy } = review;
  const editing = (run: () => void) => (): void => {
    if (editable) run();
  };
  const customer = rows.find((row) => row.name === "customerNumber");
  const currentRow = rows.find((row) => row.name === focus.current);
  return [
    {
      key: "Ctrl+Enter",
      label: "keyConfirmNext",
      whileTyping: true,
      run: editing(() => void (blockedBy === null ? review.confirm() : focus.goTo(blockedBy))),
    },
    { key: "Ctrl+s", label: "keySave", whileTyping: true, run: editing(() => void review.save()) },
    { key: "F2", label: "keyCategory", whileTyping: true, run: editing(() => openDialog("category")) },
    {
      key: "F4",
      label: "keyCandidates",
      whileTyping: true,
      run: editing(() => currentRow !== undefined && focus.actions.candidates(currentRow)),
    },
    {
      key: "F8",
      label: "keyAbsent",
      whileTyping: true,
      run: editing(() => currentRow !== undefined && focus.actions.absent(currentRow)),
    },
    { key: "F9", label: "keySetAside", whileTyping: true, run: editing(() => openDialog("set-aside")) },
    { key: "Ctrl+ArrowRight", label: "keySkip", run: () => void review.skip() },
    { key: "Ctrl+ArrowLeft", label: "keyBack", run: () => history.back() },
    { key: "Ctrl+z", label: "keyUndo", run: editing(undo) },
    { key: "Enter", label: "keyToField", run: () => focus.goTo(focus.current ?? review.checks[0] ?? null) },
    { key: "c", label: "keyCategory", run: editing(() => openDialog("category")) },
    { key: "k", label: "keyCustomer", run: editing(() => customer !== undefined && focus.actions.candidates(customer)) },
    { key: "m", label: "keyMerge", run: editing(() => openDialog("merge")) },
    { key: "e", label: "keyEscalate", run: editing(() => openDialog("escalate")) },
    { key: "x", label: "keyReject", run: editing(() => openDialog("reject")) },
    { key: "w", label: "keyOriginal", run: toOriginal },
    {
      key: "n",
      label: "keyNextCheck",
      run: () => focus.goTo(review.checks.find((name) => name !== CATEGORY_CHECK) ?? review.checks[0] ?? null),
    },
    ...DIGITS.map((digit) => ({
      key: String(digit),
      label: "keyDocument" as const,
      quiet: digit > 1,
      run: () => {
        const part = parts[digit - 1];
        if (part !== undefined) showPart(part.id);
      },
    })),
  ];
};
