import Button from "@cloudscape-design/components/button";
import ButtonDropdown from "@cloudscape-design/components/button-dropdown";
import { useI18n } from "../i18n/i18n.tsx";
import type { DialogKind } from "./act-dialogs.tsx";
import type { Review } from "./use-review.ts";

export type FooterAct = DialogKind | "spam" | "requeue" | "split" | "skip" | "release";

export interface ReviewFooterProps {
  review: Review;
  announced: string;
  onAct: (act: FooterAct) => void;
}

const MORE: { id: FooterAct; label: "fileAway" | "markSpam" | "merge" | "splitParts" | "requeue" }[] = [
  { id: "file", label: "fileAway" },
  { id: "spam", label: "markSpam" },
  { id: "merge", label: "merge" },
  { id: "split", label: "splitParts" },
  { id: "requeue", label: "requeue" },
];

export const ReviewFooter = ({ review, announced, onAct }: ReviewFooterProps) => {
  const { t } = useI18n();
  const { editable, busy, checks, blockedBy, detail } = review;
  const allowed = new Set<string>(detail.allowed);
  const isAct = (id: string): id is FooterAct => MORE.some((more) => more.id === id);
  return (
    <footer className="ph-rfoot">
      <div className="ph-row">
        <Button disabled={!editable || busy} onClick={() => void review.save()}>
          {t("save")}
        </Button>
        <Button disabled={!editable || busy || !allowed.has("set-aside")} onClick={() => onAct("set-aside")}>
          {t("setAside")}
        </Button>
        <Button disabled={!editable || busy || !allowed.has("escalate")} onClick={() => onAct("escalate")}>
          {t("escalate")}
        </Button>
        <Button disabled={!editable || busy || !allowed.has("reject")} onClick={() => onAct("reject")}>
          {t("reject")}
        </Button>
        <ButtonDropdown
          expandableGroups
          disabled={!editable || busy}
          items={MORE.filter((more) => allowed.has(more.id)).map((more) => ({ id: more.id, text: t(more.label) }))}
          onItemClick={({ detail: clicked }) => {
            if (isAct(clicked.id)) onAct(clicked.id);
          }}
        >
          {t("more")}
        </ButtonDropdown>
        <Button variant="link" disabled={busy} onClick={() => onAct("skip")}>
          {t("skipItem")}
        </Button>
      </div>
      <div className="ph-row">
        <span className="ph-checkcount" data-open={checks.length > 0 || undefined} role="status">
          {announced === "" ? (checks.length === 0 ? t("allChecked") : t("checksLeft", { n: checks.length })) : announced}
        </span>
        <Button variant="primary" disabled={!editable || blockedBy !== null} loading={busy} onClick={() => void review.confirm()}>
          <span id="confirm-next">
            {t("confirmNext")}
            {checks.length > 0 ? (
              <span className="ph-keyhint">{checks.length}</span>
            ) : (
              <span className="ph-keyhint">{t("ctrlKey")} ↵</span>
            )}
          </span>
        </Button>
      </div>
    </footer>
  );
};
