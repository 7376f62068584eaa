import Alert from "@cloudscape-design/components/alert";
import "../styles/pages.css";
import "../styles/review.css";
import { useState } from "react";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useAct } from "../ui/use-act.ts";
import { useResource } from "../ui/use-resource.ts";
import { SampleCase } from "./sample-case.tsx";

/** The hidden audit of what went straight through: a person judges before the machine's answer is shown. */
export const SamplesPage = () => {
  const { t, dateTime } = useI18n();
  const toast = useToast();
  const { act } = useAct();
  const found = useResource("samples", (signal) => reviewClient.samples(signal));
  const [chosen, setChosen] = useState<string | null>(null);
  const rows = found.data?.rows ?? [];
  const here = rows.find((row) => row.itemId === chosen) ?? rows[0];
  const skip = (): void => {
    const at = rows.findIndex((row) => row.itemId === here?.itemId);
    setChosen(rows[(at + 1) % rows.length]?.itemId ?? null);
  };
  const judge = (verdict: { itemId: string; version: number; right: boolean; note: string }): Promise<void> =>
    act(async () => {
      await reviewClient.judgeSample(verdict.itemId, verdict.version, { right: verdict.right, note: verdict.note });
      toast({ tone: "good", text: t("sampleKept") });
      skip();
      found.reload();
    });
  return (
    <div className="ph-page ph-samples">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navSamples")}</h1>
          <p>{t("samplesText")}</p>
        </div>
        {rows.length === 0 ? null : <span className="ph-chip">{t("samplesOpen", { n: rows.length })}</span>}
      </div>
      {found.error === null ? null : <Alert type="error">{errorText(t, found.error)}</Alert>}
      {found.data === null && found.error === null ? <p className="ph-empty">{t("loading")}</p> : null}
      {found.data !== null && rows.length === 0 ? <p className="ph-card ph-empty">{t("samplesNone")}</p> : null}
      {here === undefined ? null : (
        <div className="ph-samplegrid">
          <nav className="ph-side" aria-label={t("navSamples")}>
            {rows.map((row) => (
              <button
                key={row.itemId}
                type="button"
                aria-current={row.itemId === here.itemId ? "true" : undefined}
                onClick={() => setChosen(row.itemId)}
              >
                <OutsideText text={row.summary.subject === "" ? t("noSubject") : row.summary.subject} />
                <small className="ph-num">
                  {t(`channel_${row.channel}`)} · {dateTime(row.receivedAt)}
                </small>
              </button>
            ))}
          </nav>
          <SampleCase key={here.itemId} itemId={here.itemId} onJudge={judge} onSkip={skip} />
        </div>
      )}
    </div>
  );
};
