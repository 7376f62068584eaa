import Box from "@cloudscape-design/components/box";
import Button from "@cloudscape-design/components/button";
import Modal from "@cloudscape-design/components/modal";
import { useState } from "react";
import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { useDialogKeys } from "../ui/keys.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel } from "../ui/reason-text.ts";
import { CATEGORY_CHECK } from "./form-rows.ts";
import { valueText } from "./field-text.ts";
import { categoryConflict, conflictsOf, type Merged, mergedDraft, secondaryOf, withSecondReading } from "./merge.ts";
import type { Draft } from "./draft.ts";

export interface MergeViewProps {
  draft: Draft;
  /** What this person has on the screen. */
  seen: ItemDetail;
  /** What is stored now. */
  theirs: ItemDetail;
  onMerged: (merged: Merged) => void;
  onClose: () => void;
}

interface Version {
  name: string;
  label: string;
  mine: string;
  stored: string;
}

const Choice = ({ version, keep, onChoose }: { version: Version; keep: boolean; onChoose: (keep: boolean) => void }) => (
  <tr>
    <th scope="row">{version.label}</th>
    {[true, false].map((own) => (
      <td key={String(own)}>
        <label className="ph-row">
          <input type="radio" name={`merge-${version.name}`} checked={keep === own} onChange={() => onChoose(own)} />
          <OutsideText text={own ? version.mine : version.stored} />
        </label>
      </td>
    ))}
  </tr>
);

/** The rows to choose from: the category first, everything below depends on it. */
const useVersions = ({ draft, seen, theirs }: Pick<MergeViewProps, "draft" | "seen" | "theirs">): Version[] => {
  const i18n = useI18n();
  const { t, label, lang } = i18n;
  const { pack } = useSession();
  const own = categoryConflict(seen, theirs);
  const category = {
    name: CATEGORY_CHECK,
    label: t("category"),
    mine: categoryLabel(i18n, pack, own),
    stored: categoryLabel(i18n, pack, theirs.item.classification?.category ?? null),
  };
  const fields = conflictsOf(draft, theirs).map((name) => {
    const row = theirs.form.find((known) => known.name === name) ?? seen.form.find((known) => known.name === name);
    const shown = (value: Parameters<typeof valueText>[0]): string =>
      value === null ? t("emptyValue") : valueText(value, row?.type ?? "text", lang);
    return {
      name,
      label: label(row?.label, name),
      mine: shown(draft.edits[name]?.value ?? null),
      stored: shown(theirs.item.extraction?.fields[name]?.value ?? null),
    };
  });
  return own === null ? fields : [category, ...fields];
};

/** Both versions beside each other; nothing is overwritten without being chosen. */
export const MergeView = ({ draft: given, seen, theirs, onMerged, onClose }: MergeViewProps) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { pack } = useSession();
  const others = secondaryOf(theirs);
  const twoReadings = theirs.item.review.secondReading?.compared === true;
  const draft = withSecondReading(given, theirs);
  const versions = useVersions({ draft, seen, theirs });
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set(versions.map(({ name }) => name)));
  useDialogKeys(true);
  const choose = (name: string, keep: boolean): void => {
    const next = new Set(mine);
    if (keep) next.add(name);
    else next.delete(name);
    setMine(next);
  };
  const take = (): void =>
    onMerged({
      draft: mergedDraft(draft, theirs, mine),
      category: mine.has(CATEGORY_CHECK) ? categoryConflict(seen, theirs) : null,
    });
  return (
    <Modal
      visible
      size="large"
      header={t(twoReadings ? "readingsTitle" : "mergeViewTitle")}
      onDismiss={onClose}
      footer={
        <Box float="right">
          <Button variant="primary" onClick={take}>
            {t("mergeViewTake")}
          </Button>
        </Box>
      }
    >
      <p>{t(twoReadings ? "readingsText" : "mergeViewText")}</p>
      {twoReadings && others.length > 0 ? (
        <p>
          {t("firstAlso")} {others.map((name) => categoryLabel(i18n, pack, name)).join(", ")}
        </p>
      ) : null}
      {versions.length === 0 ? (
        <p className="ph-muted">{t("mergeViewSame")}</p>
      ) : (
        <table className="ph-table ph-merge">
          <thead>
            <tr>
              <th>{t("field")}</th>
              <th>{t("yours")}</th>
              <th>{t(twoReadings ? "firstPersons" : "stored")}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <Choice
                key={version.name}
                version={version}
                keep={mine.has(version.name)}
                onChoose={(keep) => choose(version.name, keep)}
              />
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  );
};
