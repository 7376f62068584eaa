import type { ModelView, ShadowComparison } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { Card } from "../pages/dashboard-cards.tsx";

const Settled = ({ shadow }: { shadow: ShadowComparison }) => {
  const { t, number, percent } = useI18n();
  const { settled, currentRight, candidateRight, mended, broken, verdict, low, high } = shadow;
  const points = (share: number): string => number(share * 100, 1);
  const rows = [
    ["shadowCandidate", candidateRight],
    ["shadowCurrent", currentRight],
  ] as const;
  return (
    <>
      <p>{t("shadowSettled", { n: number(settled) })}</p>
      <table className="ph-simple ph-short">
        <tbody>
          {rows.map(([key, right]) => (
            <tr key={key}>
              <th scope="row">{t(key)}</th>
              <td className="ph-num">
                {t("shadowRight", { right: number(right), n: number(settled), share: percent(right / settled, 1) })}
              </td>
              <td>
                <meter min={0} max={settled} value={right} aria-label={t(key)} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t("shadowCorrections", { mended: number(mended), broken: number(broken) })}</p>
      <p>
        <strong>{t(`shadowVerdict_${verdict}`, { low: points(low), high: points(high) })}</strong>{" "}
        <span className="ph-muted">{t("shadowHard")}</span>
      </p>
    </>
  );
};

/** What a candidate would have said of live items, and what came of them. */
export const ShadowCard = ({ model }: { model: ModelView }) => {
  const { t, number, percent } = useI18n();
  const { shadow } = model;
  if (shadow === null) return null;
  const { compared, agreed, settled } = shadow;
  return (
    <Card title={t("shadowTitle", { version: model.version })} wide>
      {compared === 0 ? (
        <p className="ph-muted">{t("shadowNothing")}</p>
      ) : (
        <p>{t("shadowAgreed", { n: number(compared), share: percent(agreed / compared, 1) })}</p>
      )}
      {compared > 0 && settled === 0 ? <p className="ph-muted">{t("shadowUnsettled")}</p> : null}
      {settled > 0 ? <Settled shadow={shadow} /> : null}
    </Card>
  );
};
