import type { Candidate } from "../../../../shared/schemas/classification.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { Confidence } from "./confidence.tsx";
import { PickList } from "./pick-list.tsx";
import { categoryLabel } from "./reason-text.ts";

export interface CategoryPickerProps {
  candidates: Candidate[];
  current: string | null;
  onPick: (category: string) => void;
  onClose: () => void;
}

/** The machine's candidates first, by probability; then the others by name. */
export const categoryOrder = (names: string[], candidates: Candidate[]): string[] => {
  const ranked = candidates.map((candidate) => candidate.category);
  return [...ranked, ...names.filter((name) => !ranked.includes(name))];
};

export const CategoryPicker = ({ candidates, current, onPick, onClose }: CategoryPickerProps) => {
  const i18n = useI18n();
  const { t, lang } = i18n;
  const { pack } = useSession();
  const names = Object.keys(pack.categories)
    .concat("none")
    .filter((name, index, all) => all.indexOf(name) === index)
    .sort((one, other) => categoryLabel(i18n, pack, one).localeCompare(categoryLabel(i18n, pack, other), lang));
  const options = categoryOrder(names, candidates).map((name) => {
    const probability = candidates.find((candidate) => candidate.category === name)?.confidence;
    const label = categoryLabel(i18n, pack, name);
    const about = i18n.label(pack.categories[name]?.description);
    return {
      id: name,
      search: `${label} ${name} ${about}`,
      content: (
        <span className="ph-pickrow">
          <span>
            <b>{label}</b>
            {name === current ? <span className="ph-chip">{t("currentOne")}</span> : null}
            <small className="ph-muted">{about}</small>
          </span>
          {probability === undefined ? null : <Confidence share={probability} />}
        </span>
      ),
    };
  });
  return (
    <PickList
      title={t("chooseCategory")}
      hint={t("chooseCategoryHint")}
      options={options}
      digits
      empty={t("nothingFound")}
      onPick={onPick}
      onClose={onClose}
    />
  );
};
