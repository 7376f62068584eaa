import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useMemo } from "react";
import { channelSchema } from "../../../../shared/schemas/identifiers.ts";
import type { Dashboard } from "../../../../shared/schemas/review-api.ts";
import { reviewClient } from "../api/review-client.ts";
import { changeOf } from "../charts/scale.ts";
import { StackedBars } from "../charts/stacked-bars.tsx";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf, navigate } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { csvText, download } from "../ui/csv.ts";
import { errorText } from "../ui/error-text.ts";
import { categoryLabel } from "../ui/reason-text.ts";
import { useNow } from "../ui/use-now.ts";
import { useResource } from "../ui/use-resource.ts";
import { columnsOf, daysBetween, inflowOf, OTHER, seriesOf, type Split, total } from "./dashboard-figures.ts";
import { DashboardCards } from "./dashboard-cards.tsx";

const DAY_MS = 86_400_000;
const PERIODS = [7, 14, 28] as const;

const periodQuery = (end: number, days: number): URLSearchParams =>
  new URLSearchParams({ from: new Date(end - days * DAY_MS).toISOString(), to: new Date(end).toISOString() });

interface FigureProps {
  label: string;
  value: string;
  note?: string;
  change?: number | null;
  tone?: "green" | "red" | "orange";
}

const Figure = ({ label, value, note, change, tone }: FigureProps) => {
  const { percent } = useI18n();
  return (
    <div className="ph-figure" data-tone={tone}>
      <span>{label}</span>
      <b className="ph-num">{value}</b>
      <small>
        {change == null ? null : (
          <span className="ph-num">
            {change >= 0 ? "▲" : "▼"} {percent(Math.abs(change))}{" "}
          </span>
        )}
        {note}
      </small>
    </div>
  );
};

const Figures = ({ data, before, counted }: { data: Dashboard; before: Dashboard | null; counted: [number, number | null] }) => {
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

export const ControlPage = ({ query }: { query: URLSearchParams }) => {
  const i18n = useI18n();
  const { t, number, date } = i18n;
  const { pack } = useSession();
  const now = useNow();
  const days = PERIODS.find((period) => String(period) === query.get("days")) ?? 14;
  const split: Split = query.get("split") === "category" ? "category" : "channel";
  const compare = query.get("compare") === "1";
  const filter = { channel: query.get("channel") ?? "", category: query.get("category") ?? "" };
  // Whole hours: the page is read again when it has something new to say, not with every tick of the clock.
  const end = useMemo(() => Math.ceil(now / 3_600_000) * 3_600_000, [now]);
  const found = useResource(`d${days}-${end}`, (signal) => reviewClient.dashboard(periodQuery(end, days), signal));
  const shift = Math.max(7, days);
  const earlier = useResource(`b${days}-${end}-${compare}`, (signal) =>
    compare ? reviewClient.dashboard(periodQuery(end - shift * DAY_MS, days), signal) : Promise.resolve(null),
  );
  const set = (key: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value === "") next.delete(key);
    else next.set(key, value);
    navigate(hrefOf(["control"], next), { replace: true });
  };
  const { data } = found;
  const before = earlier.data;
  const rows = data === null ? [] : inflowOf(data, filter);
  const rowsBefore = before === null ? null : inflowOf(before, filter);
  const series = seriesOf(rows, split);
  const nameOf = (name: string): string => {
    if (name === OTHER) return t("others");
    const channel = channelSchema.safeParse(name);
    return split === "channel" && channel.success ? t(`channel_${channel.data}`) : categoryLabel(i18n, pack, name);
  };
  const exportCsv = (): void =>
    download(
      "posthorn-inflow.csv",
      "text/csv;charset=utf-8",
      csvText([
        [t("day"), t("channel"), t("category"), t("count")],
        ...rows.map((row) => [row.day, t(`channel_${row.channel}`), categoryLabel(i18n, pack, row.category), row.count]),
      ]),
    );
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <h1>{t("navControl")}</h1>
        <div className="ph-row">
          <label>
            <span className="ph-hidden">{t("period")}</span>
            <select className="ph-select" value={days} onChange={(event) => set("days", event.target.value)}>
              {PERIODS.map((period) => (
                <option key={period} value={period}>
                  {t("lastDays", { n: period })}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="ph-hidden">{t("channel")}</span>
            <select className="ph-select" value={filter.channel} onChange={(event) => set("channel", event.target.value)}>
              <option value="">{t("anyOf", { what: t("channel") })}</option>
              {channelSchema.options.map((channel) => (
                <option key={channel} value={channel}>
                  {t(`channel_${channel}`)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span className="ph-hidden">{t("category")}</span>
            <select className="ph-select" value={filter.category} onChange={(event) => set("category", event.target.value)}>
              <option value="">{t("anyOf", { what: t("category") })}</option>
              {Object.keys(pack.categories).map((name) => (
                <option key={name} value={name}>
                  {categoryLabel(i18n, pack, name)}
                </option>
              ))}
            </select>
          </label>
          <label className="ph-row">
            <input type="checkbox" checked={compare} onChange={(event) => set("compare", event.target.checked ? "1" : "")} />
            {t("compare")}
          </label>
          <Button iconName="download" disabled={rows.length === 0} onClick={exportCsv}>
            CSV
          </Button>
        </div>
      </div>
      {found.error === null ? null : (
        <Alert type="error" action={<Button onClick={found.reload}>{t("retry")}</Button>}>
          {errorText(t, found.error)}
        </Alert>
      )}
      {data === null ? (
        <p className="ph-empty">{found.error === null ? t("loading") : ""}</p>
      ) : (
        <>
          <Figures data={data} before={before} counted={[total(rows), rowsBefore === null ? null : total(rowsBefore)]} />
          <section className="ph-card">
            <header>
              <h2>{t("inflowPerDay")}</h2>
              <span className="ph-switch" role="group" aria-label={t("splitBy")}>
                {(["channel", "category"] as const).map((name) => (
                  <button
                    key={name}
                    type="button"
                    aria-pressed={split === name}
                    onClick={() => set("split", name === "channel" ? "" : name)}
                  >
                    {t(name)}
                  </button>
                ))}
              </span>
            </header>
            <div className="ph-cardbody">
              <StackedBars
                title={t("inflowPerDay")}
                columns={columnsOf({
                  rows,
                  before: rowsBefore,
                  days: daysBetween(data.from, data.to),
                  shift,
                  series,
                  split,
                  label: (day) => date(day).slice(0, 6),
                })}
                series={series.map(nameOf)}
                format={number}
                beforeLabel={t("before")}
              />
            </div>
          </section>
          <DashboardCards data={data} />
        </>
      )}
    </div>
  );
};
