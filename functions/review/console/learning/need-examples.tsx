import type { Models, ModelView } from "../../../../shared/schemas/review-pages.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { categoryLabel } from "../ui/reason-text.ts";

type Need = Models["needExamples"][number];

const useNeedText = (active: ModelView | undefined, more: number) => {
  const { t, number, percent } = useI18n();
  return (need: Need): string => {
    const row = active?.perCategory.find(({ category }) => category === need.category);
    const { expected = null, f1 = 0 } = row ?? {};
    return [
      need.examples < need.wanted ? t("examplesMissing", { n: number(need.examples), wanted: number(need.wanted) }) : null,
      need.missing > 0 ? t("answersMissing", { n: number(need.missing) }) : null,
      expected === null ? null : t("expectMore", { more: number(more), expected: percent(expected), now: percent(f1) }),
    ]
      .filter((part) => part !== null)
      .join("; ");
  };
};

/** Categories that lack examples or proof, those that lack most first. */
export const NeedExamples = ({ models }: { models: Models }) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { pack } = useSession();
  const text = useNeedText(
    models.models.find(({ state }) => state === "active"),
    models.more,
  );
  const lacking = (need: Need): number => Math.max(0, need.wanted - need.examples) * 1_000 + need.missing;
  if (models.needExamples.length === 0) return <p className="ph-muted">{t("enoughExamples")}</p>;
  return (
    <ul className="ph-plain ph-needs">
      {models.needExamples
        .toSorted((one, other) => lacking(other) - lacking(one))
        .map((need) => (
          <li key={need.category}>
            <strong>{categoryLabel(i18n, pack, need.category)}</strong> <span className="ph-muted ph-num">{text(need)}</span>
          </li>
        ))}
    </ul>
  );
};
