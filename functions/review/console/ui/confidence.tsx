import { useI18n } from "../i18n/i18n.tsx";

/** From these on the colour changes; the number always stands beside it. */
const HIGH = 0.9;
const MIDDLE = 0.6;

export const confidenceTone = (share: number): "green" | "blue" | "orange" =>
  share >= HIGH ? "green" : share >= MIDDLE ? "blue" : "orange";

export const Confidence = ({ share }: { share: number }) => {
  const { percent, t } = useI18n();
  return (
    <span className="ph-confidence" data-tone={confidenceTone(share)} title={t("confidence")}>
      <span aria-hidden="true">
        <i style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      <span className="ph-num">{percent(share)}</span>
    </span>
  );
};
