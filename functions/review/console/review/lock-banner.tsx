import { useI18n } from "../i18n/i18n.tsx";
import { Icon } from "../ui/icon.tsx";
import type { Review } from "./use-review.ts";

export const LockBanner = ({ review }: { review: Review }) => {
  const { t } = useI18n();
  const { lock, detail } = review;
  const { item } = detail;
  if (lock.state === "mine" || lock.state === "asking") return null;
  const owner = item.review.lock?.name ?? "?";
  const text =
    lock.state === "other"
      ? t("lockOther", { name: owner })
      : lock.state === "lost"
        ? t("lockLost")
        : t("lockClosed", { state: t(`state_${item.state}`) });
  return (
    <div className="ph-lockbar" data-state={lock.state} role="status">
      <Icon name="lock" />
      <span>{text}</span>
      {lock.state === "other" && detail.allowed.includes("take-over") ? (
        <button type="button" className="ph-mini" onClick={() => void lock.claim(true)}>
          {t("takeOver")}
        </button>
      ) : null}
      {lock.state === "lost" ? (
        <button type="button" className="ph-mini" onClick={() => void lock.claim(false)}>
          {t("claimAgain")}
        </button>
      ) : null}
      <button type="button" className="ph-mini" onClick={() => void review.goNext()}>
        {t("takeNext")}
      </button>
    </div>
  );
};
