import Button from "@cloudscape-design/components/button";
import type { PolicyView } from "../../../../shared/schemas/review-pages.ts";
import { TradeOff } from "../charts/trade-off.tsx";
import { useI18n } from "../i18n/i18n.tsx";
import { Card } from "../pages/dashboard-cards.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { fieldLabel } from "../ui/reason-text.ts";
import { PolicyVersions } from "./policy-versions.tsx";
import { ReplayResult } from "./replay-result.tsx";
import { type PolicyDraft, usePolicyDraft } from "./use-policy-draft.ts";

const MODES = ["shadow", "assist", "auto"] as const;
const LONGEST_NOTE = 500;

const Slider = (props: {
  label: string;
  shown: string;
  range: [number, number, number];
  value: number;
  onChange: (value: number) => void;
}) => {
  const [min, max, step] = props.range;
  return (
    <label className="ph-slider">
      <span>
        {props.label} <b className="ph-num">{props.shown}</b>
      </span>
      <input
        type="range"
        min={min}
        max={max}
        step={step}
        value={props.value}
        onChange={(event) => props.onChange(Number(event.target.value))}
      />
    </label>
  );
};

const Curve = ({ view, draft }: { view: PolicyView; draft: PolicyDraft }) => {
  const { t } = useI18n();
  return (
    <Card title={t("tradeOffTitle")} wide>
      {view.curve.length === 0 ? (
        <p className="ph-muted">{t("noCurve")}</p>
      ) : (
        <TradeOff
          curve={view.curve}
          threshold={draft.values.threshold}
          saved={view.current.values.threshold}
          onChange={(threshold) => draft.change({ threshold })}
        />
      )}
      <p className="ph-muted">{t("curveBasis", { n: view.basis })}</p>
    </Card>
  );
};

const Autonomy = ({ draft: { values, change } }: { draft: PolicyDraft }) => {
  const { t, percent } = useI18n();
  return (
    <Card title={t("autonomy")}>
      <div className="ph-radios" role="radiogroup" aria-label={t("autonomy")}>
        {MODES.map((mode) => (
          <label key={mode}>
            <input type="radio" name="autonomy" checked={values.autonomy === mode} onChange={() => change({ autonomy: mode })} />
            <span>
              <b>{t(`autonomy_${mode}`)}</b>
              <small className="ph-muted">{t(`autonomyText_${mode}`)}</small>
            </span>
          </label>
        ))}
      </div>
      <Slider
        label={t("auditRate")}
        shown={percent(values.auditRate, 1)}
        range={[0, 0.5, 0.005]}
        value={values.auditRate}
        onChange={(auditRate) => change({ auditRate })}
      />
    </Card>
  );
};

const FieldThresholds = ({ draft: { values, change } }: { draft: PolicyDraft }) => {
  const i18n = useI18n();
  const { pack } = useSession();
  return (
    <Card title={i18n.t("fieldThresholds")}>
      {Object.entries(values.fields).map(([name, share]) => (
        <Slider
          key={name}
          label={fieldLabel(i18n, pack, name)}
          shown={i18n.percent(share)}
          range={[0.5, 1, 0.01]}
          value={share}
          onChange={(next) => change({ fields: { ...values.fields, [name]: next } })}
        />
      ))}
    </Card>
  );
};

const TrySave = ({ view, draft }: { view: PolicyView; draft: PolicyDraft }) => {
  const { t } = useI18n();
  const may = useMay();
  const { values, changed, busy, note, result } = draft;
  return (
    <Card title={t("trySave")} wide>
      <div className="ph-row">
        <Button loading={busy} onClick={() => void draft.simulate()}>
          {t("simulate")}
        </Button>
        <input
          className="ph-input ph-grow"
          value={note}
          maxLength={LONGEST_NOTE}
          aria-label={t("policyNote")}
          placeholder={t("policyNote")}
          onChange={(event) => draft.setNote(event.target.value)}
        />
        <Button disabled={!changed} onClick={() => draft.change(view.current.values)}>
          {t("discard")}
        </Button>
        <Button variant="primary" disabled={!changed || busy || !may("lead")} onClick={() => void draft.save(values, note)}>
          {t("savePolicy")}
        </Button>
      </div>
      {result === null ? <p className="ph-muted">{t("simulateHint")}</p> : <ReplayResult result={result} />}
    </Card>
  );
};

/** One category: the curve to drag the threshold on, its mode and thresholds, and what the values would have done. */
export const PolicyEditor = ({ view, reload }: { view: PolicyView; reload: () => void }) => {
  const draft = usePolicyDraft(view, reload);
  return (
    <div className="ph-cards">
      <Curve view={view} draft={draft} />
      <Autonomy draft={draft} />
      <FieldThresholds draft={draft} />
      <TrySave view={view} draft={draft} />
      <PolicyVersions view={view} onRollBack={(values, why) => void draft.save(values, why)} />
    </div>
  );
};
