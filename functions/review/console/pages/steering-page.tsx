import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useEffect, useState } from "react";
import type { PolicyValues, PolicyView, Simulation } from "../../../../shared/schemas/review-pages.ts";
import { ApiError } from "../api/api-error.ts";
import { steeringClient } from "../api/steering-client.ts";
import { TradeOff } from "../charts/trade-off.tsx";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useMay, useSession } from "../shell/session.tsx";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel, fieldLabel } from "../ui/reason-text.ts";
import { useToast } from "../ui/toasts.tsx";
import { useResource } from "../ui/use-resource.ts";
import { Card } from "./dashboard-cards.tsx";

const MODES = ["shadow", "assist", "auto"] as const;
const LONGEST_NOTE = 500;

const Replay = ({ result }: { result: Simulation }) => {
  const { t, number } = useI18n();
  return (
    <div className="ph-replay" role="status">
      <p>{t("replayed", { n: number(result.replayed) })}</p>
      <dl className="ph-compare">
        <div>
          <dt>{t("automaticItems")}</dt>
          <dd className="ph-num">
            {number(result.automaticNow)} → <b>{number(result.automaticThen)}</b>
          </dd>
        </div>
        <div>
          <dt>{t("wrongItems")}</dt>
          <dd className="ph-num">
            {number(result.wrongNow)} → <b>{number(result.wrongThen)}</b>
          </dd>
        </div>
      </dl>
      {result.changed.length === 0 ? null : (
        <details>
          <summary>{t("changedItems", { n: result.changed.length })}</summary>
          <ul>
            {result.changed.map((item) => (
              <li key={item.itemId}>
                <a href={hrefOf(["item", item.itemId])}>
                  <OutsideText text={item.subject} />
                </a>{" "}
                {item.was} → {item.becomes}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
};

interface VersionsProps {
  view: PolicyView;
  onRollBack: (values: PolicyValues, why: string) => void;
}

const Versions = ({ view, onRollBack }: VersionsProps) => {
  const { t, percent, dateTime } = useI18n();
  return (
    <Card title={t("versions")} wide>
      <table className="ph-simple">
        <thead>
          <tr>
            <th>{t("version")}</th>
            <th>{t("when")}</th>
            <th>{t("who")}</th>
            <th>{t("policyNote")}</th>
            <th className="ph-right">{t("threshold")}</th>
            <th>{t("autonomy")}</th>
            <th>
              <span className="ph-hidden">{t("rollBack")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {view.history.map((version) => (
            <tr key={version.version}>
              <td className="ph-num">{version.version}</td>
              <td className="ph-num">{version.at === null ? "–" : dateTime(version.at)}</td>
              <td>{version.by}</td>
              <td>{version.note}</td>
              <td className="ph-right ph-num">{percent(version.values.threshold)}</td>
              <td>{t(`autonomy_${version.values.autonomy}`)}</td>
              <td className="ph-right">
                {version.version === view.current.version ? (
                  <span className="ph-chip" data-tone="green">
                    {t("inForce")}
                  </span>
                ) : (
                  <button
                    type="button"
                    className="ph-link"
                    onClick={() => onRollBack(version.values, t("rolledBackTo", { n: version.version }))}
                  >
                    {t("rollBack")}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
};

const Editor = ({ view, reload }: { view: PolicyView; reload: () => void }) => {
  const i18n = useI18n();
  const { t, percent } = i18n;
  const { pack } = useSession();
  const may = useMay();
  const toast = useToast();
  const [values, setValues] = useState<PolicyValues>(view.current.values);
  const [note, setNote] = useState("");
  const [result, setResult] = useState<Simulation | null>(null);
  const [busy, setBusy] = useState(false);
  useEffect(() => {
    setValues(view.current.values);
    setResult(null);
  }, [view]);
  const changed = JSON.stringify(values) !== JSON.stringify(view.current.values);
  const change = (next: Partial<PolicyValues>): void => {
    setValues({ ...values, ...next });
    setResult(null);
  };
  const doing = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      toast({ tone: "bad", text: errorText(t, error) });
    } finally {
      setBusy(false);
    }
  };
  const save = (kept: PolicyValues, why: string): Promise<void> =>
    doing(async () => {
      await steeringClient.savePolicy(view.category, view.current.version, { values: kept, note: why });
      toast({ tone: "good", text: t("policySaved") });
      setNote("");
      reload();
    });
  return (
    <div className="ph-cards">
      <Card title={t("tradeOffTitle")} wide>
        {view.curve.length === 0 ? (
          <p className="ph-muted">{t("noCurve")}</p>
        ) : (
          <TradeOff
            curve={view.curve}
            threshold={values.threshold}
            saved={view.current.values.threshold}
            onChange={(threshold) => change({ threshold })}
          />
        )}
        <p className="ph-muted">{t("curveBasis", { n: view.basis })}</p>
      </Card>
      <Card title={t("autonomy")}>
        <div className="ph-radios" role="radiogroup" aria-label={t("autonomy")}>
          {MODES.map((mode) => (
            <label key={mode}>
              <input
                type="radio"
                name="autonomy"
                checked={values.autonomy === mode}
                onChange={() => change({ autonomy: mode })}
              />
              <span>
                <b>{t(`autonomy_${mode}`)}</b>
                <small className="ph-muted">{t(`autonomyText_${mode}`)}</small>
              </span>
            </label>
          ))}
        </div>
        <label className="ph-slider">
          <span>
            {t("auditRate")} <b className="ph-num">{percent(values.auditRate, 1)}</b>
          </span>
          <input
            type="range"
            min={0}
            max={0.5}
            step={0.005}
            value={values.auditRate}
            onChange={(event) => change({ auditRate: Number(event.target.value) })}
          />
        </label>
      </Card>
      <Card title={t("fieldThresholds")}>
        {Object.entries(values.fields).map(([name, share]) => (
          <label key={name} className="ph-slider">
            <span>
              {fieldLabel(i18n, pack, name)} <b className="ph-num">{percent(share)}</b>
            </span>
            <input
              type="range"
              min={0.5}
              max={1}
              step={0.01}
              value={share}
              onChange={(event) => change({ fields: { ...values.fields, [name]: Number(event.target.value) } })}
            />
          </label>
        ))}
      </Card>
      <Card title={t("trySave")} wide>
        <div className="ph-row">
          <Button
            loading={busy}
            onClick={() => void doing(async () => setResult(await steeringClient.simulate(view.category, values)))}
          >
            {t("simulate")}
          </Button>
          <input
            className="ph-input ph-grow"
            value={note}
            maxLength={LONGEST_NOTE}
            aria-label={t("policyNote")}
            placeholder={t("policyNote")}
            onChange={(event) => setNote(event.target.value)}
          />
          <Button disabled={!changed} onClick={() => change(view.current.values)}>
            {t("discard")}
          </Button>
          <Button variant="primary" disabled={!changed || busy || !may("lead")} onClick={() => void save(values, note)}>
            {t("savePolicy")}
          </Button>
        </div>
        {result === null ? <p className="ph-muted">{t("simulateHint")}</p> : <Replay result={result} />}
      </Card>
      <Versions view={view} onRollBack={(values, why) => void save(values, why)} />
    </div>
  );
};

export const SteeringPage = ({ category }: { category: string | null }) => {
  const i18n = useI18n();
  const { t, lang } = i18n;
  const { pack } = useSession();
  const names = Object.keys(pack.categories)
    .filter((name) => name !== "none")
    .sort((one, other) => categoryLabel(i18n, pack, one).localeCompare(categoryLabel(i18n, pack, other), lang));
  const chosen = category ?? names[0] ?? "";
  const found = useResource(chosen, () => steeringClient.policy(chosen));
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navSteering")}</h1>
          <p>{t("steeringText")}</p>
        </div>
      </div>
      <div className="ph-withside">
        <nav aria-label={t("category")} className="ph-side">
          {names.map((name) => (
            <a key={name} href={hrefOf(["steering", name])} aria-current={name === chosen ? "page" : undefined}>
              {categoryLabel(i18n, pack, name)}
            </a>
          ))}
        </nav>
        <div>
          <h2 className="ph-sidetitle">{categoryLabel(i18n, pack, chosen)}</h2>
          {found.error === null ? null : (
            <Alert type="error" action={<Button onClick={found.reload}>{t("retry")}</Button>}>
              {errorText(t, found.error)}
            </Alert>
          )}
          {found.data === null ? null : <Editor key={chosen} view={found.data} reload={found.reload} />}
        </div>
      </div>
    </div>
  );
};
