import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { valueText } from "../review/field-text.ts";
import { useSession } from "../shell/session.tsx";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel } from "../ui/reason-text.ts";
import { useAct } from "../ui/use-act.ts";
import { useResource } from "../ui/use-resource.ts";
import { firstPartOf } from "../viewer/part-kind.ts";
import { Viewer } from "../viewer/viewer.tsx";

export interface Verdict {
  itemId: string;
  version: number;
  right: boolean;
  note: string;
}

export interface SampleCaseProps {
  itemId: string;
  onJudge: (verdict: Verdict) => Promise<void>;
  onSkip: () => void;
}

const LONGEST_NOTE = 2000;

/** What the machine handed over, once the person has answered. */
const Machine = ({ detail, mine }: { detail: ItemDetail; mine: string }) => {
  const i18n = useI18n();
  const { t, label, lang } = i18n;
  const { pack } = useSession();
  const machine = detail.item.classification?.category ?? null;
  const said = { mine: categoryLabel(i18n, pack, mine), machine: categoryLabel(i18n, pack, machine) };
  const filled = detail.form.filter((field) => (detail.item.extraction?.fields[field.name]?.value ?? null) !== null);
  return (
    <>
      <p className="ph-note" role="status">
        {mine === machine ? t("sampleSame") : t("sampleDiffers", said)}
      </p>
      <h3>{t("sampleMachine")}</h3>
      <dl className="ph-compare">
        <div>
          <dt>{t("category")}</dt>
          <dd>{said.machine}</dd>
        </div>
        {filled.map((field) => (
          <div key={field.name}>
            <dt>{label(field.label, field.name)}</dt>
            <dd>
              {field.masked ? (
                t("maskedValue")
              ) : (
                <OutsideText text={valueText(detail.item.extraction?.fields[field.name]?.value ?? null, field.type, lang)} />
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};

const ANSWER = "sample answer ";

/** What this person answered on an earlier visit; the machine's answer is shown since then. */
const earlierAnswer = (detail: ItemDetail, user: string): string =>
  detail.item.ledger.find((entry) => entry.actor === user && entry.note.startsWith(ANSWER))?.note.slice(ANSWER.length) ?? "";

interface AnswerProps extends Omit<SampleCaseProps, "itemId"> {
  detail: ItemDetail;
  /** Hands in one's own answer; the server sends the machine's only now. */
  onAnswer: (category: string) => Promise<void>;
}

const Answer = ({ detail, onAnswer, onJudge, onSkip }: AnswerProps) => {
  const i18n = useI18n();
  const { t, lang } = i18n;
  const { pack, me } = useSession();
  const [mine, setMine] = useState(() => earlierAnswer(detail, me.user));
  const shown = detail.hidden === null;
  const [note, setNote] = useState("");
  const [busy, setBusy] = useState(false);
  const names = Object.keys(pack.categories).sort((one, other) =>
    categoryLabel(i18n, pack, one).localeCompare(categoryLabel(i18n, pack, other), lang),
  );
  const compare = async (): Promise<void> => {
    setBusy(true);
    await onAnswer(mine);
    setBusy(false);
  };
  const judge = async (right: boolean): Promise<void> => {
    setBusy(true);
    await onJudge({ itemId: detail.item.itemId, version: detail.item.version, right, note: note.trim() });
    setBusy(false);
  };
  return (
    <div className="ph-card ph-sampleanswer">
      <label className="ph-stack">
        <b>{t("sampleYourAnswer")}</b>
        <select className="ph-input ph-full" value={mine} disabled={shown} onChange={(event) => setMine(event.target.value)}>
          <option value="">{t("sampleChoose")}</option>
          {[...new Set([...names, "none"])].map((name) => (
            <option key={name} value={name}>
              {categoryLabel(i18n, pack, name)}
            </option>
          ))}
        </select>
      </label>
      {shown ? (
        <>
          <Machine detail={detail} mine={mine} />
          <label className="ph-stack">
            <span>{t("sampleNote")}</span>
            <textarea
              className="ph-input ph-full"
              rows={3}
              maxLength={LONGEST_NOTE}
              value={note}
              onChange={(event) => setNote(event.target.value)}
            />
          </label>
          <div className="ph-row">
            <Button variant="primary" disabled={busy} onClick={() => void judge(true)}>
              {t("sampleRight")}
            </Button>
            <Button disabled={busy || note.trim() === ""} onClick={() => void judge(false)}>
              {t("sampleWrong")}
            </Button>
          </div>
        </>
      ) : (
        <div className="ph-row">
          <Button variant="primary" disabled={busy || mine === ""} onClick={() => void compare()}>
            {t("sampleCompare")}
          </Button>
          <Button variant="link" onClick={onSkip}>
            {t("sampleSkip")}
          </Button>
        </div>
      )}
    </div>
  );
};

/** One drawn item: the original beside an empty question. */
export const SampleCase = ({ itemId, onJudge, onSkip }: SampleCaseProps) => {
  const { t } = useI18n();
  const found = useResource(itemId, (signal) => reviewClient.item(itemId, signal));
  const [part, setPart] = useState<string | null>(null);
  const detail = found.data;
  const { act } = useAct();
  const answer = (category: string): Promise<void> =>
    act(async () => {
      found.set(await reviewClient.answerSample(itemId, category));
    });
  const parsed = detail?.parsed ?? null;
  if (detail === null) return <p className="ph-empty">{found.error === null ? t("loading") : errorText(t, found.error)}</p>;
  const readable = parsed?.parts.filter((known) => !known.mediaType.startsWith("multipart/")) ?? [];
  return (
    <>
      <Answer detail={detail} onAnswer={answer} onJudge={onJudge} onSkip={onSkip} />
      <div className="ph-card ph-sampleview">
        {readable.length > 1 ? (
          <select
            className="ph-input"
            aria-label={t("original")}
            value={part ?? (parsed === null ? "" : (firstPartOf(parsed) ?? ""))}
            onChange={(event) => setPart(event.target.value)}
          >
            {readable.map((known) => (
              <option key={known.id} value={known.id}>
                {known.name === null || known.name === "" ? t(`role_${known.role}`) : known.name}
              </option>
            ))}
          </select>
        ) : null}
        {parsed === null ? (
          <p className="ph-empty">{t("noPreview")}</p>
        ) : (
          <Viewer
            itemId={itemId}
            parsed={parsed}
            part={part ?? firstPartOf(parsed) ?? "0"}
            place={null}
            terms={[]}
            onPick={() => undefined}
            onLeave={() => undefined}
            onWindow={null}
          />
        )}
      </div>
    </>
  );
};
