import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { reasonText } from "../ui/reason-text.ts";
import { useNow } from "../ui/use-now.ts";

const SHORT_ID = 6;

const Meta = ({ detail, mine }: { detail: ItemDetail; mine: boolean }) => {
  const { t, dateTime, relative } = useI18n();
  const { me } = useSession();
  const now = useNow();
  const { dueAt } = detail.item.summary;
  const { lock } = detail.item.review;
  const overdue = dueAt !== null && Date.parse(dueAt) < now;
  return (
    <div className="ph-rmeta">
      {dueAt === null ? null : (
        <span className="ph-due" data-overdue={overdue || undefined}>
          <span>
            <Icon name="clock" size={13} />
            {overdue ? t("overdueSince") : t("dueIn")} {relative(dueAt, now)}
          </span>
          <small className="ph-num">{dateTime(dueAt)}</small>
        </span>
      )}
      {lock === null && !mine ? null : (
        <span className="ph-owner" data-mine={mine || undefined}>
          <Icon name="lock" size={12} />
          <bdi>{mine || lock === null || lock.user === me.user ? t("you") : lock.name}</bdi>
        </span>
      )}
    </div>
  );
};

/** Why it stopped comes first: a review without its reason is guesswork. */
export const ReviewHeader = ({ detail, from, mine }: { detail: ItemDetail; from: string; mine: boolean }) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const { pack } = useSession();
  const { item } = detail;
  const { summary } = item;
  const reasons = item.decision?.reasons.filter((reason) => reason.blocks) ?? [];
  const told = new Set<string>(reasons.map((reason) => reason.code));
  const remarks = item.classification?.priorityReasons.filter((reason) => !told.has(reason.code)) ?? [];
  return (
    <header className="ph-rhead">
      <a
        className="ph-back"
        href={hrefOf(["work"], new URLSearchParams(from))}
        aria-label={t("backToList")}
        title={t("backToList")}
      >
        <Icon name="left" />
      </a>
      <div className="ph-rtitle">
        <h1>
          <OutsideText text={summary.subject === "" ? t("noSubject") : summary.subject} />
        </h1>
        <p>
          <span className="ph-mono" title={item.itemId}>
            #{item.itemId.slice(-SHORT_ID)}
          </span>
          <span>
            <Icon name={item.arrival.channel} size={13} /> {t(`channel_${item.arrival.channel}`)}
          </span>
          <span>
            <OutsideText text={summary.sender.name} /> <OutsideText text={summary.sender.address} />
          </span>
          {summary.customer === null ? null : (
            <span>
              <Icon name="person" size={13} /> <OutsideText text={summary.customer} />
            </span>
          )}
          <span>{dateTime(item.arrival.receivedAt)}</span>
        </p>
      </div>
      <div className="ph-rwhy">
        {reasons.map((reason, index) => (
          // Two requests of one item may be stopped by the same reason.
          <span key={`${index}${reason.code}`} className="ph-chip" data-tone="orange">
            <Icon name="warning" size={12} />
            {reasonText(i18n, pack, reason)}
          </span>
        ))}
        {summary.sentiment === "angry" ? (
          <span className="ph-chip" data-tone="red">
            {t("sentiment_angry")}
          </span>
        ) : null}
        {remarks.map((reason, index) => (
          <span key={`${index}${reason.code}`} className="ph-chip" data-tone="red">
            <OutsideText text={reason.evidence} />
          </span>
        ))}
      </div>
      <Meta detail={detail} mine={mine} />
    </header>
  );
};
