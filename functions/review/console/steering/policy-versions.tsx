import type { PolicyValues, PolicyView } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { Card } from "../pages/dashboard-cards.tsx";

export interface PolicyVersionsProps {
  view: PolicyView;
  onRollBack: (values: PolicyValues, why: string) => void;
}

/** Every version with its author; any of them can be put in force again. */
export const PolicyVersions = ({ view, onRollBack }: PolicyVersionsProps) => {
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
