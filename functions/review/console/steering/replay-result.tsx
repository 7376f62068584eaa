import type { Simulation } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { OutsideText } from "../ui/outside-text.tsx";

/** Stored items under the values tried, beside the values in force. */
export const ReplayResult = ({ result }: { result: Simulation }) => {
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
