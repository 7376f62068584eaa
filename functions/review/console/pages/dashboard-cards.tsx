import type { ReactNode } from "react";
import type { Dashboard } from "../../../../shared/schemas/review-api.ts";
import { SideBars } from "../charts/side-bars.tsx";
import { useI18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";
import { useSession } from "../shell/session.tsx";
import { categoryLabel, fieldLabel } from "../ui/reason-text.ts";
import { Icon } from "../ui/icon.tsx";
import { TriggersCard } from "./triggers-card.tsx";

export const Card = ({ title, children, wide = false }: { title: string; children: ReactNode; wide?: boolean }) => (
  <section className="ph-card" data-wide={wide || undefined}>
    <header>
      <h2>{title}</h2>
    </header>
    <div className="ph-cardbody">{children}</div>
  </section>
);

/** An oldest message above this deserves a look. */
const LATE_SECONDS = 3600;
const MOODS = [
  ["angry", "red"],
  ["negative", "orange"],
  ["neutral", "blue"],
  ["positive", "green"],
] as const;
const MOST_CORRECTIONS = 8;

const Ledger = ({ ledger }: { ledger: Dashboard["ledger"] }) => {
  const { t, number } = useI18n();
  const terms = (
    ["delivered", "inReview", "inFlight", "filed", "split", "rejected", "duplicate", "failed", "erased"] as const
  ).map((name) => ({
    name,
    value: ledger[name],
  }));
  return (
    <>
      <p className="ph-equation">
        <span>
          <b className="ph-num">{number(ledger.received)}</b> {t("ledger_received")}
        </span>
        <i aria-hidden="true">=</i>
        {terms.map((term, index) => (
          <span key={term.name}>
            {index === 0 ? "" : "+ "}
            <b className="ph-num">{number(term.value)}</b> {t(`ledger_${term.name}`)}
          </span>
        ))}
      </p>
      <p className="ph-chip" data-tone={ledger.closes ? "green" : "red"}>
        <Icon name={ledger.closes ? "tick" : "alert"} size={13} /> {t(ledger.closes ? "ledgerCloses" : "ledgerOpen")}
      </p>
      {ledger.open.map((entry) => (
        <p key={entry.subject}>
          {entry.subject}: {entry.problem}
        </p>
      ))}
    </>
  );
};

export const DashboardCards = ({ data }: { data: Dashboard }) => {
  const i18n = useI18n();
  const { t, number, percent, seconds } = i18n;
  const { pack } = useSession();
  const bucket = (name: string): string => {
    const key = `bucket_${name}`;
    return isMessageKey(key) ? t(key) : name;
  };
  const corrections = data.corrections
    .filter((row) => row.reviewed > 0)
    .toSorted((one, other) => other.corrected / other.reviewed - one.corrected / one.reviewed)
    .slice(0, MOST_CORRECTIONS);
  return (
    <div className="ph-cards">
      <Card title={t("backlogByAge")}>
        <SideBars
          title={t("backlogByAge")}
          bars={data.backlog.map((row) => ({ label: bucket(row.bucket), value: row.count, text: number(row.count) }))}
        />
      </Card>
      <Card title={t("correctionRate")}>
        {corrections.length === 0 ? <p className="ph-muted">{t("correctionsNone")}</p> : null}
        <SideBars
          title={t("correctionRate")}
          bars={corrections.map((row) => ({
            label: `${categoryLabel(i18n, pack, row.category)}${row.field === null ? "" : ` · ${fieldLabel(i18n, pack, row.field)}`}`,
            value: row.corrected / row.reviewed,
            text: `${percent(row.corrected / row.reviewed)} (${number(row.corrected)}/${number(row.reviewed)})`,
            tone: "orange",
          }))}
        />
      </Card>
      <Card title={t("shadowAgreement")}>
        {data.shadow.length === 0 ? <p className="ph-muted">{t("shadowNone")}</p> : null}
        <SideBars
          title={t("shadowAgreement")}
          bars={data.shadow.map((row) => ({
            label: categoryLabel(i18n, pack, row.category),
            value: row.compared === 0 ? 0 : row.agreed / row.compared,
            text: row.compared === 0 ? "–" : `${percent(row.agreed / row.compared)} (${number(row.compared)})`,
            tone: "green",
          }))}
        />
      </Card>
      <Card title={t("sentiment")}>
        <SideBars
          title={t("sentiment")}
          bars={MOODS.map(([mood, tone]) => ({
            label: t(`sentiment_${mood}`),
            value: data.sentiment[mood] ?? 0,
            text: number(data.sentiment[mood] ?? 0),
            tone,
          }))}
        />
      </Card>
      <Card title={t("queues")} wide>
        <table className="ph-simple">
          <thead>
            <tr>
              <th>{t("system")}</th>
              <th className="ph-right">{t("queueVisible")}</th>
              <th className="ph-right">{t("queueInFlight")}</th>
              <th className="ph-right">{t("queueDead")}</th>
              <th className="ph-right">{t("queueOldest")}</th>
            </tr>
          </thead>
          <tbody>
            {data.queues.map((queue) => (
              <tr key={queue.system}>
                <th scope="row">{i18n.label(pack.systems[queue.system], queue.system)}</th>
                <td className="ph-right ph-num">{number(queue.visible)}</td>
                <td className="ph-right ph-num">{number(queue.inFlight)}</td>
                <td className="ph-right ph-num">
                  {queue.dead === 0 ? (
                    "0"
                  ) : (
                    <span className="ph-chip" data-tone="red">
                      {number(queue.dead)}
                    </span>
                  )}
                </td>
                <td className="ph-right ph-num">
                  {queue.oldestSeconds > LATE_SECONDS ? (
                    <span className="ph-chip" data-tone="orange">
                      {seconds(queue.oldestSeconds)}
                    </span>
                  ) : (
                    seconds(queue.oldestSeconds)
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Card>
      <TriggersCard />
      <Card title={t("ledgerEquation")} wide>
        <Ledger ledger={data.ledger} />
      </Card>
    </div>
  );
};
