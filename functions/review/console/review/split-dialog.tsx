import Modal from "@cloudscape-design/components/modal";
import { useState } from "react";
import type { Part } from "../../../../shared/schemas/parsed.ts";
import { MAX_SPLIT_PARTS } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { DialogFoot } from "../ui/dialog-foot.tsx";
import { Icon } from "../ui/icon.tsx";
import { useDialogKeys } from "../ui/keys.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { iconOfPart, partName } from "../viewer/part-kind.ts";

export interface SplitDialogProps {
  /** What may become an item of its own. */
  parts: Part[];
  onSplit: (parts: string[]) => void;
  onClose: () => void;
}

/** Which of the attachments become items of their own; all of them, unless somebody says otherwise. */
export const SplitDialog = ({ parts, onSplit, onClose }: SplitDialogProps) => {
  const { t, bytes } = useI18n();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  useDialogKeys(true);
  const chosen = parts.filter((part) => !left.has(part.id)).map((part) => part.id);
  const choose = (id: string, taken: boolean): void => {
    const next = new Set(left);
    if (taken) next.delete(id);
    else next.add(id);
    setLeft(next);
  };
  const tooMany = chosen.length > MAX_SPLIT_PARTS;
  return (
    <Modal
      visible
      header={t("splitTitle")}
      onDismiss={onClose}
      footer={
        <DialogFoot
          action={t("splitDo", { n: chosen.length })}
          ready={chosen.length > 0 && !tooMany}
          onDo={() => onSplit(chosen)}
          onClose={onClose}
        />
      }
    >
      <div className="ph-dialog">
        <p>{t(parts.length === 0 ? "splitNone" : "splitText")}</p>
        {parts.length > 1 ? (
          <label className="ph-row">
            <input
              type="checkbox"
              checked={left.size === 0}
              ref={(box) => {
                if (box !== null) box.indeterminate = left.size > 0 && chosen.length > 0;
              }}
              onChange={(event) => setLeft(new Set(event.target.checked ? [] : parts.map((part) => part.id)))}
            />
            <b>{t("splitAll")}</b>
          </label>
        ) : null}
        <ul className="ph-splitparts">
          {parts.map((part) => (
            <li key={part.id}>
              <label className="ph-row">
                <input type="checkbox" checked={!left.has(part.id)} onChange={(event) => choose(part.id, event.target.checked)} />
                <Icon name={iconOfPart(part)} size={13} />
                <span>
                  <OutsideText text={partName(part, t(`role_${part.role}`))} />
                </span>
                <small className="ph-muted">
                  {part.pages === null ? "" : `${t("pagesCount", { n: part.pages })} · `}
                  {bytes(part.size)}
                </small>
              </label>
            </li>
          ))}
        </ul>
        {tooMany ? <p role="alert">{t("splitTooMany", { n: MAX_SPLIT_PARTS })}</p> : null}
      </div>
    </Modal>
  );
};
