import type { ModelView } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { categoryLabel } from "../ui/reason-text.ts";

/** How right a model is by category, the weakest first, and what more examples would bring. */
export const CategoriesTable = ({ model, more }: { model: ModelView; more: number }) => {
  const i18n = useI18n();
  const { t, percent, number } = i18n;
  const { pack } = useSession();
  const rows = model.perCategory.toSorted((one, other) => one.f1 - other.f1);
  const heads = [t("examples"), t("precision"), t("recall"), t("f1"), t("automation"), t("withMore", { n: more })];
  return (
    <div className="ph-wide" tabIndex={0} role="region" aria-label={t("categoriesOf", { version: model.version })}>
      <table className="ph-simple">
        <thead>
          <tr>
            <th>{t("category")}</th>
            {heads.map((head) => (
              <th key={head} className="ph-right">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.category}>
              <th scope="row">{categoryLabel(i18n, pack, row.category)}</th>
              <td className="ph-right ph-num">{number(row.support)}</td>
              <td className="ph-right ph-num">{percent(row.precision, 1)}</td>
              <td className="ph-right ph-num">{percent(row.recall, 1)}</td>
              <td className="ph-right ph-num">{percent(row.f1, 1)}</td>
              <td className="ph-right ph-num">{percent(row.coverage, 1)}</td>
              <td className="ph-right ph-num">{row.expected === null ? "–" : percent(row.expected, 1)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="ph-muted">{t("aboutMore")}</p>
    </div>
  );
};
