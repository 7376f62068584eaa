import Modal from "@cloudscape-design/components/modal";
import { useEffect, useRef, useState } from "react";
import { useI18n } from "../i18n/i18n.tsx";
import type { MessageKey } from "../i18n/messages.ts";
import { DialogFoot } from "../ui/dialog-foot.tsx";
import { useDialogKeys } from "../ui/keys.ts";

export type DialogKind = "set-aside" | "escalate" | "reject" | "file" | "override" | "merge" | "comment" | "by-hand" | "delete";

export interface DialogAnswer {
  reason: string;
  /** ISO instant (set aside). */
  until: string;
  level: number;
}

export interface ActDialogProps {
  kind: DialogKind;
  level: number;
  now: number;
  onDone: (answer: DialogAnswer) => void;
  onClose: () => void;
}

const TITLES: Record<DialogKind, { title: MessageKey; text: MessageKey; field: MessageKey; action: MessageKey }> = {
  "set-aside": { title: "setAsideTitle", text: "setAsideText", field: "reason", action: "setAside" },
  escalate: { title: "escalateTitle", text: "escalateText", field: "note", action: "escalate" },
  reject: { title: "rejectTitle", text: "rejectText", field: "reason", action: "reject" },
  file: { title: "fileTitle", text: "fileText", field: "reason", action: "fileAway" },
  override: { title: "overrideTitle", text: "overrideText", field: "reason", action: "overrideDo" },
  merge: { title: "mergeTitle", text: "mergeText", field: "mergeInto", action: "merge" },
  comment: { title: "commentTitle", text: "commentText", field: "commentField", action: "commentDo" },
  "by-hand": { title: "byHandTitle", text: "byHandText", field: "reason", action: "byHand" },
  delete: { title: "deleteTitle", text: "deleteText", field: "reason", action: "deleteDo" },
};

const LONGEST_REASON = 2000;
const MORNING = 8;
const DAY_MS = 86_400_000;

/** Tomorrow morning, as the date-time box writes it (local, without zone). */
export const tomorrowMorning = (now: number): string => {
  const day = new Date(now + DAY_MS);
  day.setHours(MORNING, 0, 0, 0);
  const local = new Date(day.getTime() - day.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
};

export const ActDialog = ({ kind, level, now, onDone, onClose }: ActDialogProps) => {
  const { t } = useI18n();
  const [reason, setReason] = useState("");
  const [until, setUntil] = useState(() => tomorrowMorning(now));
  const [to, setTo] = useState(Math.min(3, level + 1));
  const box = useRef<HTMLTextAreaElement>(null);
  useDialogKeys(true);
  useEffect(() => {
    const frame = requestAnimationFrame(() => box.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const words = TITLES[kind];
  const instant = Number.isNaN(Date.parse(until)) ? "" : new Date(until).toISOString();
  const ready = reason.trim() !== "" && (kind !== "set-aside" || instant !== "");
  const finish = (): void => {
    if (ready) onDone({ reason: reason.trim(), until: instant, level: to });
  };
  return (
    <Modal
      visible
      header={t(words.title)}
      onDismiss={onClose}
      footer={<DialogFoot action={t(words.action)} ready={ready} onDo={finish} onClose={onClose} />}
    >
      <div className="ph-dialog">
        <p>{t(words.text)}</p>
        {kind === "set-aside" ? (
          <label className="ph-stack">
            {t("until")}
            <input className="ph-input" type="datetime-local" value={until} onChange={(event) => setUntil(event.target.value)} />
          </label>
        ) : null}
        {kind === "escalate" ? (
          <label className="ph-stack">
            {t("level")}
            <select className="ph-select" value={to} onChange={(event) => setTo(Number(event.target.value))}>
              {[1, 2, 3].map((value) => (
                <option key={value} value={value}>
                  {t("levelN", { n: value })}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="ph-stack">
          {t(words.field)}
          <textarea
            ref={box}
            className="ph-input"
            rows={kind === "merge" ? 1 : 3}
            maxLength={LONGEST_REASON}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) finish();
            }}
          />
        </label>
        <p className="ph-muted ph-pickhint">{t("dialogKeys")}</p>
      </div>
    </Modal>
  );
};
