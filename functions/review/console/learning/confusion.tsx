import type { ModelView } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { categoryLabel } from "../ui/reason-text.ts";

/** From this depth of colour on, text on it would be hard to read. */
const DEEPEST = 34;

/** Rows: what it was; columns: what the model said. Darker is more; the diagonal is right. */
export const Confusion = ({ model }: { model: ModelView }) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { pack } = useSession();
  const names = model.perCategory.map((row) => row.category);
  const label = (name: string): string => categoryLabel(i18n, pack, name);
  const counts = new Map(model.confusion.map((cell) => [`${cell.actual} ${cell.predicted}`, cell.count]));
  const title = t("confusionTitle", { version: model.version });
  return (
    // A wide table scrolls by itself; the keyboard must reach it too.
    <div className="ph-wide" tabIndex={0} role="region" aria-label={title}>
      <table className="ph-confusion">
        <caption className="ph-muted">{t("confusionHint")}</caption>
        <thead>
          <tr>
            <th scope="col">{t("actual")}</th>
            {names.map((name) => (
              <th key={name} scope="col">
                <span className="ph-turned">{label(name)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {names.map((actual) => (
            <tr key={actual}>
              <th scope="row">{label(actual)}</th>
              {names.map((predicted) => {
                const count = counts.get(`${actual} ${predicted}`) ?? 0;
                const mixedUp = count > 0 && actual !== predicted;
                return (
                  <td
                    key={predicted}
                    className="ph-right ph-num"
                    title={mixedUp ? t("confusedWith", { actual: label(actual), predicted: label(predicted) }) : undefined}
                    style={{ background: heat(count, model.confusion, actual === predicted) }}
                  >
                    {count === 0 ? "" : count}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/** Errors are few beside what is right: each has its own scale, or nobody would see them. */
const heat = (count: number, cells: ModelView["confusion"], right: boolean): string | undefined => {
  if (count === 0) return undefined;
  const alike = cells.filter((cell) => (cell.actual === cell.predicted) === right).map((cell) => cell.count);
  const depth = Math.round(Math.sqrt(count / Math.max(1, ...alike)) * DEEPEST);
  return `color-mix(in srgb, var(${right ? "--ph-green" : "--ph-red"}) ${depth}%, transparent)`;
};
