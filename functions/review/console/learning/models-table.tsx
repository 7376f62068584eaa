import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { ModelView } from "../../../../shared/schemas/review-pages.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import type { RunAct } from "./run-act.ts";

export interface ModelsTableProps {
  models: ModelView[];
  /** Version whose figures are shown below. */
  shown: string | undefined;
  onShow: (version: string) => void;
  run: RunAct;
  reload: () => void;
}

const TONES = { active: "green", candidate: "blue", retired: "grey" } as const;
const VERDICT_TONES = { better: "green", not_worse: "green", worse: "red", inconclusive: "orange" } as const;

const Verdict = ({ judged }: { judged: ModelView["judged"] }) => {
  const { t, number } = useI18n();
  if (judged === null) return <>–</>;
  const points = (share: number): string => number(share * 100, 1);
  const { difference, low, high, items, broken, frozen } = judged;
  const measured = t("judgedBy", { difference: points(difference), low: points(low), high: points(high), items: number(items) });
  return (
    <>
      <span className="ph-chip" data-tone={VERDICT_TONES[judged.verdict]}>
        {t(`verdict_${judged.verdict}`)}
      </span>
      <small className="ph-block ph-muted">
        {measured}
        {broken > 0 ? `; ${t("frozenBroken", { broken: number(broken), frozen: number(frozen) })}` : ""}
      </small>
    </>
  );
};

const isProven = ({ judged }: ModelView): boolean => judged?.verdict === "better" || judged?.verdict === "not_worse";

/** What was not proven harmless takes a second, deliberate click. */
const Promote = ({ model, run, reload }: { model: ModelView; run: RunAct; reload: () => void }) => {
  const { t } = useI18n();
  const [asking, setAsking] = useState(false);
  const promote = (): void => run(() => steeringClient.promote(model.version), t("promoted"), reload);
  if (!asking) return <Button onClick={() => (isProven(model) ? promote() : setAsking(true))}>{t("promote")}</Button>;
  return (
    <span className="ph-row ph-end" role="group" aria-label={t("notProven", { version: model.version })}>
      <small>{t("notProven", { version: model.version })}</small>
      <Button onClick={() => setAsking(false)}>{t("keepModel")}</Button>
      <Button onClick={promote}>{t("promoteAnyway")}</Button>
    </span>
  );
};

const Acts = ({ model, run, reload }: { model: ModelView; run: RunAct; reload: () => void }) => {
  const { t } = useI18n();
  if (model.state === "active") return null;
  if (model.state === "retired")
    return (
      <Button onClick={() => run(() => steeringClient.rollBack(model.version), t("rolledBack"), reload)}>{t("rollBack")}</Button>
    );
  return (
    <span className="ph-row ph-end ph-wrap">
      {model.lookingOn ? (
        <Button onClick={() => run(() => steeringClient.shadow(null), t("looksNoMore"), reload)}>{t("endLookingOn")}</Button>
      ) : (
        <Button onClick={() => run(() => steeringClient.shadow(model.version), t("looksOn"), reload)}>{t("letLookOn")}</Button>
      )}
      <Promote model={model} run={run} reload={reload} />
    </span>
  );
};

const Row = ({ model, shown, onShow, run, reload }: Omit<ModelsTableProps, "models"> & { model: ModelView }) => {
  const { t, percent, number, dateTime } = useI18n();
  const share = (value: number | null): string => (value === null ? "–" : percent(value, 1));
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          className="ph-link ph-mono ph-break"
          aria-pressed={shown === model.version}
          aria-label={t("showModel", { version: model.version })}
          onClick={() => onShow(model.version)}
        >
          {model.version}
        </button>
        {shown === model.version ? <small className="ph-block ph-muted">{t("shownModel")}</small> : null}
      </th>
      <td className="ph-num">{dateTime(model.createdAt)}</td>
      <td>
        <span className="ph-chip" data-tone={TONES[model.state]}>
          {t(`model_${model.state}`)}
        </span>
        {model.lookingOn ? <span className="ph-chip">{t("lookingOn")}</span> : null}
      </td>
      <td className="ph-right ph-num">{number(model.examples)}</td>
      <td className="ph-right ph-num">{number(model.corrections)}</td>
      <td className="ph-right ph-num">{share(model.accuracy)}</td>
      <td className="ph-right ph-num">{share(model.macroF1)}</td>
      <td className="ph-right ph-num">{share(model.calibrationError)}</td>
      <td className="ph-right ph-num">{share(model.automation)}</td>
      <td>
        <Verdict judged={model.judged} />
      </td>
      <td className="ph-right">
        <Acts model={model} run={run} reload={reload} />
      </td>
    </tr>
  );
};

/** Every version with what it is worth and how it was judged. */
export const ModelsTable = (props: ModelsTableProps) => {
  const { t } = useI18n();
  const numbers = ["examples", "corrections", "accuracy", "macroF1", "calibrationGap", "automation"] as const;
  return (
    // A wide table scrolls by itself; the keyboard must reach it too.
    <div className="ph-wide" tabIndex={0} role="region" aria-label={t("models")}>
      <table className="ph-simple ph-models">
        <thead>
          <tr>
            <th>{t("version")}</th>
            <th>{t("when")}</th>
            <th>{t("state")}</th>
            {numbers.map((key) => (
              <th key={key} className="ph-right">
                {t(key)}
              </th>
            ))}
            <th>{t("verdict")}</th>
            <th>
              <span className="ph-hidden">{t("promote")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {props.models.map((model) => (
            <Row key={model.version} {...props} model={model} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
