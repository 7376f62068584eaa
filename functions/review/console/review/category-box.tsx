import { useState } from "react";
import type { Classification } from "../../../../shared/schemas/classification.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { Confidence } from "../ui/confidence.tsx";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel } from "../ui/reason-text.ts";

export interface CategoryBoxProps {
  classification: Classification | null;
  open: boolean;
  byPerson: boolean;
  /** The first person's is kept back: this one has to choose. */
  hidden: boolean;
  editable: boolean;
  explained: boolean;
  secondary: string[];
  onConfirm: () => void;
  onChange: () => void;
  onExplain: () => void;
  onSecondary: (categories: string[]) => void;
  onAddSecondary: () => void;
}

const MOST_WEIGHT = 100;

const Explanation = ({ classification }: { classification: Classification }) => {
  const { t, number } = useI18n();
  const most = Math.max(...classification.explanation.map((term) => Math.abs(term.weight)), Number.EPSILON);
  return (
    <div className="ph-explain">
      <p className="ph-muted">{t("explainText")}</p>
      <ul>
        {classification.explanation.map((term) => (
          <li key={term.term} data-against={term.weight < 0 || undefined}>
            <OutsideText text={term.term} />
            <span aria-hidden="true">
              <i style={{ inlineSize: `${(Math.abs(term.weight) / most) * MOST_WEIGHT}%` }} />
            </span>
            <small className="ph-num">
              {t(term.weight < 0 ? "termAgainst" : "termFor")} {number(Math.abs(term.weight), 2)}
            </small>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Secondary = ({ secondary, editable, onSecondary, onAddSecondary }: CategoryBoxProps) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { pack } = useSession();
  return (
    <div className="ph-row ph-tight ph-secondary">
      <small className="ph-muted">{t("alsoRequested")}</small>
      {secondary.map((other) => (
        <span key={other} className="ph-chip">
          {categoryLabel(i18n, pack, other)}
          {editable ? (
            <button
              type="button"
              aria-label={t("removeRequest", { name: categoryLabel(i18n, pack, other) })}
              onClick={() => onSecondary(secondary.filter((known) => known !== other))}
            >
              <Icon name="close" size={9} />
            </button>
          ) : null}
        </span>
      ))}
      {editable ? (
        <button type="button" className="ph-link" onClick={onAddSecondary}>
          {t("addRequest")}
        </button>
      ) : null}
    </div>
  );
};

const CategoryActs = (props: CategoryBoxProps & { show: boolean; onShow: (show: boolean) => void }) => {
  const { classification, show, onShow } = props;
  // Where nobody has said a category yet there is none to call right.
  const open = props.open && classification !== null;
  const { t } = useI18n();
  return (
    <div className="ph-row ph-tight">
      {open ? (
        <button type="button" id="field-category" className="ph-mini ph-mini-primary" onClick={props.onConfirm}>
          <Icon name="tick" size={13} /> {t("categoryRight")}
        </button>
      ) : null}
      <button type="button" className="ph-mini" id={open ? undefined : "field-category"} onClick={props.onChange}>
        {t("categoryChange")} <kbd className="ph-kbd">F2</kbd>
      </button>
      {classification !== null && classification.explanation.length > 0 ? (
        <button
          type="button"
          className="ph-mini"
          aria-expanded={show}
          onClick={() => {
            onShow(!show);
            props.onExplain();
          }}
        >
          {t("categoryWhy")}
        </button>
      ) : null}
    </div>
  );
};

const stateOf = (open: boolean, byPerson: boolean) => {
  if (open) return "to_confirm";
  return byPerson ? "confirmed" : "sure";
};

/** The category comes first: everything below depends on it. */
export const CategoryBox = (props: CategoryBoxProps) => {
  const { classification, open, byPerson, editable, explained, secondary } = props;
  const i18n = useI18n();
  const { t } = i18n;
  const { pack } = useSession();
  const [asked, setAsked] = useState(false);
  const name = classification?.category ?? null;
  const show = explained || asked;
  const state = stateOf(open, byPerson);
  return (
    <section className="ph-field ph-category" data-state={state} aria-label={t("category")}>
      <div className="ph-fieldhead">
        <span>{t("category")}</span>
        <span className="ph-fieldstate">
          <Icon name={open ? "eye" : "tick"} size={13} />
          {t(`field_${state}`)}
        </span>
      </div>
      <div className="ph-categoryrow">
        <strong>{props.hidden && name === null ? t("categoryYours") : categoryLabel(i18n, pack, name)}</strong>
        {classification === null ? null : <Confidence share={classification.confidence} />}
      </div>
      {editable ? <CategoryActs {...props} show={show} onShow={setAsked} /> : null}
      {show && classification !== null ? <Explanation classification={classification} /> : null}
      {secondary.length > 0 || editable ? <Secondary {...props} /> : null}
    </section>
  );
};
