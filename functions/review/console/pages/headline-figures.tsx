import type { Dashboard } from "../../../../shared/schemas/review-api.ts";
import { changeOf } from "../charts/scale.ts";
import { useI18n } from "../i18n/i18n.tsx";

interface FigureProps {
  label: string;
  value: string;
  note?: string;
  change?: number | null;
  tone?: "green" | "red" | "orange";
}

/** Less than half a percent is no change anybody should act on. */
const LEAST_CHANGE = 0.005;

const arrowOf = (change: number): string => {
  if (Math.abs(change) < LEAST_CHANGE) return "±";
  return change > 0 ? "▲" : "▼";
};

const Figure = ({ label, value, note, change, tone }: FigureProps) => {
  const { percent } = useI18n();
  return (
    <div className="ph-figure" data-tone={tone}>
      <span>{label}</span>
      <b className="ph-num">{value}</b>
      <small>
        {change == null ? null : (
          <span className="ph-num">
            {arrowOf(change)} {percent(Math.abs(change))}{" "}
          </span>
        )}
        {note}
      </small>
    </div>
  );
};

export const Figures = ({
  data,
  before,
  counted,
}: {
  data: Dashboard;
  before: Dashboard | null;
  counted: [number, number | null];
}) => {
  const { t, number, percent, seconds } = useI18n();
  const { automation, sla } = data;
  const rate = (part: number, whole: number): string => (whole === 0 ? "–" : percent(part / whole, 1));
  const met = sla.met + sla.missed;
  return (
    <div className="ph-figures">
      <Figure
        label={t("inflow")}
        value={number(counted[0])}
        change={counted[1] === null ? null : changeOf(counted[0], counted[1])}
        note={counted[1] === null ? "" : t("againstBefore")}
      />
      <Figure
        label={t("automationRate")}
        value={rate(automation.automatic, automation.total)}
        note={
          before === null
            ? t("ofItems", { n: number(automation.total) })
            : t("wasBefore", { value: rate(before.automation.automatic, before.automation.total) })
        }
      />
      <Figure
        label={t("sampledAccuracy")}
        value={rate(automation.sampledRight, automation.sampled)}
        note={t("ofSamples", { n: number(automation.sampled) })}
        tone="green"
      />
      <Figure label={t("slaMet")} value={rate(sla.met, met)} note={t("slaMissed", { n: number(sla.missed) })} />
      <Figure
        label={t("slaAtRisk")}
        value={number(sla.atRisk)}
        {...(sla.atRisk > 0 ? { tone: "orange" as const } : {})}
        note={t("slaAtRiskNote")}
      />
      <Figure
        label={t("handlingTime")}
        value={data.handlingSeconds.median === null ? "–" : seconds(data.handlingSeconds.median)}
        note={data.handlingSeconds.p90 === null ? "" : t("p90", { value: seconds(data.handlingSeconds.p90) })}
      />
      <Figure label={t("repeatedContacts")} value={number(data.repeatedContacts)} note={t("repeatedNote")} />
    </div>
  );
};
