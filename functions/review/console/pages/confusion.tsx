import type { ModelView } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { categoryLabel } from "../ui/reason-text.ts";

/** Rows: what it was; columns: what the model said. Darker is more; the diagonal is right. */
export const Confusion = ({ model }: { model: ModelView }) => {
  const i18n = useI18n();
  const { t, percent } = i18n;
  const { pack } = useSession();
  const names = model.perCategory.map((row) => row.category);
  const counts = new Map(model.confusion.map((cell) => [`${cell.actual} ${cell.predicted}`, cell.count]));
  const most = Math.max(1, ...model.confusion.map((cell) => cell.count));
  return (
    // A wide table scrolls by itself; the keyboard must reach it too.
    <div className="ph-wide" tabIndex={0} role="region" aria-label={t("confusionTitle", { version: model.version })}>
      <table className="ph-confusion">
        <thead>
          <tr>
            <th>{t("actual")}</th>
            {names.map((name, index) => (
              <th key={name} className="ph-right" title={categoryLabel(i18n, pack, name)}>
                {index + 1}
              </th>
            ))}
            <th className="ph-right">{t("precision")}</th>
            <th className="ph-right">{t("recall")}</th>
          </tr>
        </thead>
        <tbody>
          {model.perCategory.map((row, index) => (
            <tr key={row.category}>
              <th scope="row">
                {index + 1} {categoryLabel(i18n, pack, row.category)}
              </th>
              {names.map((name) => {
                const count = counts.get(`${row.category} ${name}`) ?? 0;
                const share = Math.round(Math.sqrt(count / most) * 34 * 1);
                return (
                  <td
                    key={name}
                    className="ph-right ph-num"
                    style={{
                      background:
                        count === 0
                          ? undefined
                          : `color-mix(in srgb, var(${name === row.category ? "--ph-green" : "--ph-red"}) ${share}%, transparent)`,
                    }}
                  >
                    {count === 0 ? "" : count}
                  </td>
                );
              })}
              <td className="ph-right ph-num">{percent(row.precision, 1)}</td>
              <td className="ph-right ph-num">{percent(row.recall, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
