import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import { useState } from "react";
import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useDialogKeys } from "../ui/keys.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { type Draft, emptyDraft } from "./draft.ts";
import { valueText } from "./field-text.ts";
import { sameValue } from "./form-rows.ts";

export interface MergeViewProps {
  draft: Draft;
  /** What is stored now. */
  theirs: ItemDetail;
  onMerged: (draft: Draft) => void;
  onClose: () => void;
}

/** Fields where this person's edit and the stored value differ. */
export const conflictsOf = (draft: Draft, theirs: ItemDetail): string[] =>
  Object.values(draft.edits)
    .filter((edit) => !sameValue(edit.value, theirs.item.extraction?.fields[edit.name]?.value ?? null))
    .map((edit) => edit.name);

export const mergedDraft = (draft: Draft, theirs: ItemDetail, keepMine: ReadonlySet<string>): Draft => ({
  ...emptyDraft(theirs.item.version),
  note: draft.note,
  edits: Object.fromEntries(Object.entries(draft.edits).filter(([name]) => keepMine.has(name))),
});

/** Both versions beside each other; nothing is overwritten without being chosen. */
export const MergeView = ({ draft, theirs, onMerged, onClose }: MergeViewProps) => {
  const { t, label, lang } = useI18n();
  const names = conflictsOf(draft, theirs);
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(names));
  useDialogKeys(true);
  const choose = (name: string, keep: boolean): void => {
    const next = new Set(mine);
    if (keep) next.add(name);
    else next.delete(name);
    setMine(next);
  };
  const shown = (name: string, own: boolean): string => {
    const row = theirs.form.find((known) => known.name === name);
    const value = own ? (draft.edits[name]?.value ?? null) : (theirs.item.extraction?.fields[name]?.value ?? null);
    return value === null ? t("emptyValue") : valueText(value, row?.type ?? "text", lang);
  };
  return (
    <Modal
      visible
      size="large"
      header={t("mergeViewTitle")}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={() => onMerged(mergedDraft(draft, theirs, mine))}>
            {t("mergeViewTake")}
          </Button>
        </Box>
      }
    >
      <p>{t("mergeViewText")}</p>
      {names.length === 0 ? <p className="ph-muted">{t("mergeViewSame")}</p> : null}
      {names.length === 0 ? null : (
        <table className="ph-table ph-merge">
          <thead>
            <tr>
              <th>{t("field")}</th>
              <th>{t("yours")}</th>
              <th>{t("stored")}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr key={name}>
                <th scope="row">{label(theirs.form.find((row) => row.name === name)?.label, name)}</th>
                {[true, false].map((own) => (
                  <td key={String(own)}>
                    <label className="ph-row">
                      <input
                        type="radio"
                        name={`merge-${name}`}
                        checked={mine.has(name) === own}
                        onChange={() => choose(name, own)}
                      />
                      <OutsideText text={shown(name, own)} />
                    </label>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
};
