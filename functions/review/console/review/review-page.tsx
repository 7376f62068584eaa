import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/review.css";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { errorText } from "../ui/error-text.ts";
import { useResource } from "../ui/use-resource.ts";
import { ReviewScreen } from "./review-screen.tsx";

export const ReviewPage = ({ itemId }: { itemId: string }) => {
  const { t } = useI18n();
  const found = useResource(itemId, (signal) => reviewClient.item(itemId, signal));
  if (found.data !== null) {
    return <ReviewScreen itemId={itemId} detail={found.data} setDetail={found.set} reload={found.reload} />;
  }
  if (found.error === null) {
    return (
      <div className="ph-empty" role="status">
        {t("loading")}
      </div>
    );
  }
  return (
    <div className="ph-page">
      <h1 className="ph-hidden">{t("itemTitle")}</h1>
      <Alert type="error" action={<Button onClick={found.reload}>{t("retry")}</Button>}>
        {errorText(t, found.error)} <a href={hrefOf(["work"])}>{t("backToList")}</a>
      </Alert>
    </div>
  );
};
