import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useMemo } from "react";
import { channelSchema } from "../../../../shared/schemas/identifiers.ts";
import { reviewClient } from "../api/review-client.ts";
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
import { DashboardAge, useFresher } from "./dashboard-age.tsx";
import { DashboardCards } from "./dashboard-cards.tsx";
import { Figures } from "./headline-figures.tsx";

const DAY_MS = 86_400_000;
const PERIODS = [7, 14, 28] as const;

const periodQuery = (end: number, days: number): URLSearchParams =>
  new URLSearchParams({ from: new Date(end - days * DAY_MS).toISOString(), to: new Date(end).toISOString() });

interface FilterProps {
  label: string;
  value: string;
  options: [value: string, label: string][];
  onChange: (value: string) => void;
}

const Filter = ({ label, value, options, onChange }: FilterProps) => {
  const { t } = useI18n();
  return (
    <label>
      <span className="ph-hidden">{label}</span>
      <select className="ph-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t("anyOf", { what: label })}</option>
        {options.map(([name, text]) => (
          <option key={name} value={name}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

export const ControlPage = ({ query }: { query: URLSearchParams }) => {
  const i18n = useI18n();
  const { t, number, dayMonth } = i18n;
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
  useFresher(found, now);
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
        <div>
          <h1>{t("navControl")}</h1>
          <DashboardAge data={data} now={now} />
        </div>
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
          <Filter
            label={t("channel")}
            value={filter.channel}
            options={channelSchema.options.map((channel) => [channel, t(`channel_${channel}`)])}
            onChange={(value) => set("channel", value)}
          />
          <Filter
            label={t("category")}
            value={filter.category}
            options={Object.keys(pack.categories).map((name) => [name, categoryLabel(i18n, pack, name)])}
            onChange={(value) => set("category", value)}
          />
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
                  label: dayMonth,
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
