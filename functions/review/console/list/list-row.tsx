import { memo } from "react";
import type { ItemListRow } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { Confidence } from "../ui/confidence.tsx";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel, firstReasonText } from "../ui/reason-text.ts";

export interface ListRowProps {
  row: ItemListRow;
  index: number;
  now: number;
  here: boolean;
  selected: boolean;
  /** The list's own address, so that the item leads back to it. */
  from: string;
  onSelect: (itemId: string) => void;
  onPoint: (index: number) => void;
}

const QUIET_STATES = new Set(["needs_review", "in_review"]);

const Due = ({ dueAt, now, open }: { dueAt: string | null; now: number; open: boolean }) => {
  const { dateTime, relative, t } = useI18n();
  if (dueAt === null) return <span className="ph-muted">–</span>;
  const overdue = open && Date.parse(dueAt) < now;
  return (
    <span className="ph-due" data-overdue={overdue || undefined}>
      <span>
        {overdue ? (
          <>
            <Icon name="clock" size={13} />
            <span className="ph-hidden">{t("overdue")} </span>
          </>
        ) : null}
        {relative(dueAt, now)}
      </span>
      <small className="ph-num">{dateTime(dueAt)}</small>
    </span>
  );
};

const Customer = ({ summary }: { summary: ItemListRow["summary"] }) => {
  const { t } = useI18n();
  const sender = summary.sender.name === "" ? summary.sender.address : summary.sender.name;
  return (
    <>
      <b>{sender === "" ? <span className="ph-muted">{t("senderUnknown")}</span> : <OutsideText text={sender} />}</b>
      <small>
        {summary.customer === null ? (
          <OutsideText text={summary.sender.name === "" ? "" : summary.sender.address} />
        ) : (
          <>
            {t("customerShort")} <OutsideText text={summary.customer} />
          </>
        )}
      </small>
    </>
  );
};

const Owner = ({ user }: { user: string }) => {
  const { t } = useI18n();
  const { me } = useSession();
  const mine = user === me.user;
  return (
    <span className="ph-owner" data-mine={mine || undefined} title={t("lockedBy", { name: user })}>
      <Icon name="lock" size={12} />
      <bdi>{mine ? t("you") : user}</bdi>
    </span>
  );
};

const CategoryName = ({ summary }: { summary: ItemListRow["summary"] }) => {
  const i18n = useI18n();
  const { t } = i18n;
  const { pack } = useSession();
  const { category } = summary;
  const hidden = category === null && (summary.drawn === true || summary.blind === true);
  if (!hidden) return <span>{categoryLabel(i18n, pack, category)}</span>;
  return (
    <span className="ph-muted" title={t("categoryHiddenWhy")}>
      {t("categoryHidden")}
    </span>
  );
};

const OPEN_STATES = new Set(["needs_review", "in_review", "second_review", "set_aside"]);

export const ListRow = memo(({ row, index, now, here, selected, from, onSelect, onPoint }: ListRowProps) => {
  const i18n = useI18n();
  const { t, dateTime, relative } = i18n;
  const { pack } = useSession();
  const { summary } = row;
  const open = OPEN_STATES.has(row.state);
  const subject = summary.subject === "" ? t("noSubject") : summary.subject;
  const href = hrefOf(["item", row.itemId], from === "" ? undefined : new URLSearchParams({ from }));
  return (
    <tr data-here={here || undefined} data-row={index} aria-selected={selected} onMouseDown={() => onPoint(index)}>
      <td>
        <input
          type="checkbox"
          checked={selected}
          aria-label={t("selectItem", { subject })}
          onChange={() => onSelect(row.itemId)}
        />
      </td>
      <td className="ph-channel" title={t(`channel_${row.channel}`)}>
        <Icon name={row.channel} />
        <span className="ph-hidden">{t(`channel_${row.channel}`)}</span>
      </td>
      <td className="ph-two">
        <Customer summary={summary} />
      </td>
      <td className="ph-two ph-subject">
        <a href={href}>
          {summary.priority === "high" ? (
            <span className="ph-high" title={t("priority_high")}>
              !<span className="ph-hidden"> {t("priority_high")}</span>
            </span>
          ) : null}
          <OutsideText text={subject} />
        </a>
        <small>
          {QUIET_STATES.has(row.state) ? null : <span className="ph-chip">{t(`state_${row.state}`)}</span>}
          {summary.drawn === true ? <span className="ph-chip">{t("drawnSample")}</span> : null}
          {summary.firstReason === null ? null : <OutsideText text={firstReasonText(i18n, pack, summary.firstReason)} />}
          {summary.sentiment === "angry" ? (
            <span className="ph-chip" data-tone="red">
              {t("sentiment_angry")}
            </span>
          ) : null}
        </small>
      </td>
      <td className="ph-two">
        <CategoryName summary={summary} />
        {summary.confidence === null ? null : <Confidence share={summary.confidence} />}
      </td>
      <td className="ph-checks ph-num">
        {summary.openChecks === 0 ? (
          <span className="ph-muted" title={t("checksOpen", { n: 0 })}>
            0
          </span>
        ) : (
          <span className="ph-chip" data-tone="blue" title={t("checksOpen", { n: summary.openChecks })}>
            {summary.openChecks}
          </span>
        )}
      </td>
      <td className="ph-two">
        <span>{relative(row.receivedAt, now)}</span>
        <small className="ph-num">{dateTime(row.receivedAt)}</small>
      </td>
      <td className="ph-two">
        <Due dueAt={summary.dueAt} now={now} open={open} />
      </td>
      <td>{row.lockedBy === null ? null : <Owner user={row.lockedBy} />}</td>
    </tr>
  );
});
ListRow.displayName = "ListRow";
