import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { Bulk } from "../../../../shared/schemas/review-api.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useMay, useSession } from "../shell/session.tsx";
import { CategoryPicker } from "../ui/category-picker.tsx";
import { useToast } from "../ui/toasts.tsx";
import { useAct } from "../ui/use-act.ts";

export interface BulkBarProps {
  ids: string[];
  onDone: () => void;
  onClear: () => void;
}

/** Never confirms unseen items: assigns, re-categorises, marks spam, sends back. */
export const BulkBar = ({ ids, onDone, onClear }: BulkBarProps) => {
  const { t } = useI18n();
  const { me } = useSession();
  const may = useMay();
  const toast = useToast();
  const [picking, setPicking] = useState(false);
  const { busy, act } = useAct();
  const run = (body: Bulk): Promise<void> =>
    act(async () => {
      const { results } = await reviewClient.bulk(body);
      const failed = results.filter((result) => !result.done);
      toast({
        tone: failed.length === 0 ? "good" : "bad",
        text:
          failed.length === 0
            ? t("bulkDone", { n: results.length })
            : t("bulkPartly", { n: results.length - failed.length, failed: failed.length, why: failed[0]?.problem ?? "" }),
      });
      onDone();
    });
  return (
    <section className="ph-bulk" aria-label={t("bulkActions")}>
      <strong>{t("selectedCount", { n: ids.length })}</strong>
      <Button disabled={busy} onClick={() => void run({ action: "assign", ids, user: me.user })}>
        {t("assignToMe")}
      </Button>
      <Button disabled={busy} onClick={() => setPicking(true)}>
        {t("changeCategory")}
      </Button>
      <Button disabled={busy} onClick={() => void run({ action: "spam", ids })}>
        {t("markSpam")}
      </Button>
      {may("lead") ? (
        <Button disabled={busy} onClick={() => void run({ action: "requeue", ids, note: "" })}>
          {t("requeue")}
        </Button>
      ) : null}
      <button type="button" className="ph-link" onClick={onClear}>
        {t("clearSelection")}
      </button>
      {picking ? (
        <CategoryPicker
          candidates={[]}
          current={null}
          onClose={() => setPicking(false)}
          onPick={(category) => {
            setPicking(false);
            void run({ action: "category", ids, category });
          }}
        />
      ) : null}
    </section>
  );
};
