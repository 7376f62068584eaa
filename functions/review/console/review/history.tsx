import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { actorText, noteText, timelineText } from "../ui/trace-text.ts";
import { useResource } from "../ui/use-resource.ts";

const CaseTimeline = ({ caseId, itemId }: { caseId: string; itemId: string }) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const { pack } = useSession();
  const found = useResource(`case/${caseId}`, (signal) => reviewClient.caseOf(caseId, signal));
  if (found.data === null) return <p className="ph-muted">{found.error === null ? t("loading") : t("caseMissing")}</p>;
  const timeline = found.data.case?.timeline ?? [];
  return (
    <ol className="ph-timeline">
      {timeline.map((entry, index) => (
        <li key={`${index}${entry.at}`} data-direction={entry.direction}>
          <small className="ph-muted ph-num">
            {dateTime(entry.at)} · {t(`direction_${entry.direction}`)}
            {entry.channel === null ? "" : ` · ${t(`channel_${entry.channel}`)}`}
          </small>
          {entry.itemId === null || entry.itemId === itemId ? (
            <OutsideText text={timelineText(i18n, pack, entry.text)} />
          ) : (
            <a href={hrefOf(["item", entry.itemId])}>
              <OutsideText text={timelineText(i18n, pack, entry.text)} />
            </a>
          )}
        </li>
      ))}
      {timeline.length === 0
        ? found.data.items.map((row) => (
            <li key={row.itemId}>
              <small className="ph-muted ph-num">{dateTime(row.receivedAt)}</small>
              <a href={hrefOf(["item", row.itemId])}>
                <OutsideText text={row.summary.subject} />
              </a>
            </li>
          ))
        : null}
    </ol>
  );
};

/** What happened before: the case, what this item is linked with, remarks, its way through the house. */
export const History = ({ detail, onComment }: { detail: ItemDetail; onComment: (() => void) | null }) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const { pack } = useSession();
  const { item } = detail;
  const linked = [...(item.parentItemId === null ? [] : [item.parentItemId]), ...item.childItemIds];
  return (
    <div className="ph-history">
      {item.caseId === null ? null : (
        <details open>
          <summary>{t("caseTitle")}</summary>
          <CaseTimeline caseId={item.caseId} itemId={item.itemId} />
        </details>
      )}
      {linked.length === 0 ? null : (
        <details open>
          <summary>{t("linkedTitle")}</summary>
          <ul>
            {linked.map((id) => (
              <li key={id}>
                <a href={hrefOf(["item", id])}>
                  <Icon name="link" size={13} /> {id}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <details open={item.review.comments.length > 0 || item.review.note !== ""}>
        <summary>
          {t("commentsTitle")} ({item.review.comments.length})
        </summary>
        {item.review.note === "" ? null : <p className="ph-note">{item.review.note}</p>}
        {item.review.comments.map((comment, index) => (
          <p key={`${index}${comment.at}`} className="ph-note">
            <small className="ph-muted">
              <bdi>{comment.by}</bdi> · {dateTime(comment.at)}
            </small>
            <OutsideText text={comment.text} />
          </p>
        ))}
        {onComment === null ? null : (
          <button type="button" className="ph-link" onClick={onComment}>
            {t("commentAdd")}
          </button>
        )}
      </details>
      <details>
        <summary>{t("ledgerTitle")}</summary>
        <ol className="ph-timeline">
          {item.ledger.map((entry) => (
            <li key={entry.sequence}>
              <small className="ph-muted ph-num">
                {dateTime(entry.at)} · {actorText(i18n, entry.actor)}
              </small>
              {t(`state_${entry.to}`)}{" "}
              {entry.note === "" ? null : <span className="ph-muted">({noteText(i18n, pack, entry.note)})</span>}
            </li>
          ))}
        </ol>
      </details>
    </div>
  );
};
