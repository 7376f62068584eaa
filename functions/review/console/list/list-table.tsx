import Button from "@cloudscape-design/components/button";
import type { ItemListRow } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { ListRow } from "./list-row.tsx";
import type { PagedList } from "./use-item-list.ts";

export interface ListTableProps {
  paged: PagedList;
  rows: ItemListRow[];
  now: number;
  here: number;
  selected: ReadonlySet<string>;
  from: string;
  filtered: boolean;
  onSelect: (itemId: string) => void;
  onSelectAll: () => void;
  onPoint: (index: number) => void;
}

const Pager = ({ paged }: { paged: PagedList }) => {
  const { t } = useI18n();
  const more = (paged.list.data?.cursor ?? null) !== null;
  if (paged.page === 1 && !more) return null;
  return (
    <div className="ph-pager">
      {paged.changed ? (
        <button type="button" className="ph-link" onClick={paged.refresh}>
          {t("listChanged")}
        </button>
      ) : null}
      <Button
        iconName="angle-left"
        variant="icon"
        ariaLabel={t("previousPage")}
        disabled={paged.page === 1}
        onClick={paged.previous}
      />
      <span className="ph-num">{t("pageNumber", { n: paged.page })}</span>
      <Button iconName="angle-right" variant="icon" ariaLabel={t("nextPage")} disabled={!more} onClick={paged.next} />
    </div>
  );
};

export const ListTable = (props: ListTableProps) => {
  const { paged, rows, now, here, selected, from, filtered, onSelect, onSelectAll, onPoint } = props;
  const { t } = useI18n();
  const waiting = paged.list.data === null && paged.list.loading;
  return (
    <div className="ph-card ph-tablebox" aria-busy={paged.list.loading}>
      <table className="ph-table">
        <caption className="ph-hidden">{t("workList")}</caption>
        <thead>
          <tr>
            <th className="ph-c-check">
              <input
                type="checkbox"
                aria-label={t("selectAll")}
                checked={rows.length > 0 && selected.size === rows.length}
                onChange={onSelectAll}
              />
            </th>
            <th className="ph-c-channel">
              <span className="ph-hidden">{t("channel")}</span>
            </th>
            <th className="ph-c-sender">{t("colSender")}</th>
            <th>{t("colSubject")}</th>
            <th className="ph-c-category">{t("category")}</th>
            <th className="ph-c-checks">{t("colChecks")}</th>
            <th className="ph-c-time">{t("colReceived")}</th>
            <th className="ph-c-time">{t("colDue")}</th>
            <th className="ph-c-owner">{t("colOwner")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <ListRow
              key={row.itemId}
              row={row}
              index={index}
              now={now}
              here={index === here}
              selected={selected.has(row.itemId)}
              from={from}
              onSelect={onSelect}
              onPoint={onPoint}
            />
          ))}
        </tbody>
      </table>
      {waiting ? <p className="ph-empty">{t("loading")}</p> : null}
      {!waiting && rows.length === 0 && paged.list.error === null ? (
        <div className="ph-empty">
          <strong>{t(filtered ? "emptyFiltered" : "emptyList")}</strong>
          {t(filtered ? "emptyFilteredText" : "emptyListText")}
        </div>
      ) : null}
      <Pager paged={paged} />
    </div>
  );
};
