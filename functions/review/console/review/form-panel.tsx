import { useI18n } from "../i18n/i18n.tsx";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { CategoryBox } from "./category-box.tsx";
import { FieldRow } from "./field-row.tsx";
import { History } from "./history.tsx";
import type { OpenDialog } from "./review-dialogs.tsx";
import type { FieldFocus } from "./use-field-actions.ts";
import type { Review } from "./use-review.ts";

export interface FormPanelProps {
  review: Review;
  focus: FieldFocus;
  explained: boolean;
  onExplain: () => void;
  onDialog: (kind: OpenDialog["kind"]) => void;
}

const CustomerCard = ({ review }: { review: Review }) => {
  const { t } = useI18n();
  const customer = review.detail.item.extraction?.customer ?? null;
  if (customer === null) return null;
  return (
    <div className="ph-customer">
      <Icon name="person" />
      <span>
        <b>
          <OutsideText text={customer.displayName} />
        </b>{" "}
        <span className="ph-mono">{customer.id}</span>
        <small>
          {customer.matches.length > 0 ? (
            <span className="ph-chip" data-tone="green">
              {t("masterMatches", { what: customer.matches.join(", ") })}
            </span>
          ) : null}
          {customer.differs.length > 0 ? (
            <span className="ph-chip" data-tone="orange">
              {t("masterDiffers", { what: customer.differs.join(", ") })}
            </span>
          ) : null}
        </small>
      </span>
    </div>
  );
};

export const FormPanel = ({ review, focus, explained, onExplain, onDialog }: FormPanelProps) => {
  const { t } = useI18n();
  const { detail, rows, draft, editable } = review;
  const { item } = detail;
  const current = draft.draft;
  const secondary = current.secondary ?? item.classification?.secondary.map((candidate) => candidate.category) ?? [];
  const masked = detail.form.some((row) => row.masked);
  return (
    <section className="ph-form" aria-label={t("formTitle")}>
      <CategoryBox
        classification={item.classification}
        open={review.categoryOpen}
        hidden={detail.hidden === "second_reading"}
        byPerson={item.review.categoryTouched || current.categoryConfirmed}
        editable={editable}
        explained={explained}
        secondary={secondary}
        onConfirm={() => {
          draft.change((before) => ({ ...before, categoryConfirmed: true }));
          focus.goTo(rows.find((row) => ["error", "empty_required", "to_confirm", "warning"].includes(row.state))?.name ?? null);
        }}
        onChange={() => onDialog("category")}
        onExplain={onExplain}
        onSecondary={(categories) => draft.change((before) => ({ ...before, secondary: categories }))}
        onAddSecondary={() => onDialog("secondary")}
      />
      <CustomerCard review={review} />
      {item.extraction?.contradictions.map((contradiction, index) => (
        <p key={`${index}${contradiction.code}`} className="ph-contradiction">
          <Icon name="warning" size={13} /> {contradiction.message}
        </p>
      ))}
      {masked ? <p className="ph-muted ph-pickhint">{t("someMasked")}</p> : null}
      {rows.map((row) => (
        <FieldRow
          key={row.name}
          row={row}
          parsed={detail.parsed}
          current={row.name === focus.current}
          editable={editable}
          actions={focus.actions}
        />
      ))}
      {rows.length === 0 && item.classification !== null ? <p className="ph-muted">{t("noFields")}</p> : null}
      <History detail={detail} onComment={detail.allowed.includes("comment") ? () => onDialog("comment") : null} />
    </section>
  );
};
