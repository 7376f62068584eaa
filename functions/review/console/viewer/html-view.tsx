import { useState } from "react";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";

/** The sanitised mail in a frame that can run nothing, submit nothing and reach nothing of ours. */
export const HtmlView = ({ itemId, part }: { itemId: string; part: string }) => {
  const { t } = useI18n();
  const [remote, setRemote] = useState(false);
  return (
    <div className="ph-frame">
      <div className="ph-framebar">
        <span>{t(remote ? "remoteShown" : "remoteHidden")}</span>
        {remote ? null : (
          <button type="button" className="ph-link" onClick={() => setRemote(true)}>
            {t("remoteLoad")}
          </button>
        )}
      </div>
      <iframe title={t("mailFrame")} sandbox="" referrerPolicy="no-referrer" src={reviewClient.htmlUrl(itemId, part, remote)} />
    </div>
  );
};
