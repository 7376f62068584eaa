import "../styles/review.css";
import { useEffect, useState } from "react";
import type { Provenance } from "../../../../shared/schemas/extraction.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { errorText } from "../ui/error-text.ts";
import { useResource } from "../ui/use-resource.ts";
import { firstPartOf } from "../viewer/part-kind.ts";
import { useOtherWindow } from "../viewer/second-window.ts";
import { Viewer } from "../viewer/viewer.tsx";

/** The original alone, for a second monitor: follows the field chosen in the first window, words clicked here go there. */
export const ViewPage = ({ itemId }: { itemId: string }) => {
  const { t } = useI18n();
  const found = useResource(itemId, (signal) => reviewClient.item(itemId, signal));
  const [shown, setShown] = useState<{ part: string; place: Provenance | null } | null>(null);
  const tell = useOtherWindow(itemId, (message) => {
    if (message.kind === "show") setShown({ part: message.part, place: message.place });
  });
  useEffect(() => {
    tell({ kind: "hello", itemId });
    // Said once: the first window answers with what it shows.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [itemId]);
  const parsed = found.data?.parsed ?? null;
  if (parsed === null) {
    return <p className="ph-empty">{found.error === null ? t("loading") : errorText(t, found.error)}</p>;
  }
  return (
    <div className="ph-review">
      <h1 className="ph-hidden">{t("original")}</h1>
      <div className="ph-columns">
        <Viewer
          itemId={itemId}
          parsed={parsed}
          part={shown?.part ?? firstPartOf(parsed) ?? "0"}
          place={shown?.place ?? null}
          terms={[]}
          onPick={(pick, append) => tell({ kind: "pick", itemId, text: pick.text, provenance: pick.provenance, append })}
          onLeave={() => undefined}
          onWindow={null}
        />
      </div>
    </div>
  );
};
