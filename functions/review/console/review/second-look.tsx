import type { ItemDetail } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { Icon } from "../ui/icon.tsx";

/** Says why something is not shown, or whose values these are. */
export const SecondLook = ({ detail }: { detail: ItemDetail }) => {
  const { t } = useI18n();
  const { me } = useSession();
  const { firstReviewer } = detail.item.review;
  const second = firstReviewer !== null && firstReviewer !== me.user && detail.allowed.includes("confirm");
  if (detail.hidden === null && !second) return null;
  return (
    <div className="ph-lockbar" data-state="told" role="status">
      <Icon name="eye" />
      <span>{t(detail.hidden === "sample" ? "sampleBanner" : detail.hidden === null ? "marksBanner" : "blindBanner")}</span>
      {detail.hidden === "sample" ? (
        <a className="ph-mini" href={hrefOf(["samples"])}>
          {t("sampleJudge")}
        </a>
      ) : null}
    </div>
  );
};
