import { useEffect } from "react";
import type { Dashboard } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import type { Resource } from "../ui/use-resource.ts";

/** The server counts again behind numbers older than this. */
const OLD_MS = 30_000;
/** Counting 100,000 items takes about a second. */
const LOOK_AGAIN_MS = 3_000;

const isOld = (data: Dashboard, now: number): boolean =>
  data.countedAt !== undefined && now - Date.parse(data.countedAt) > OLD_MS;

/** Old numbers are shown at once, and replaced as soon as fresh ones are there. */
export const useFresher = ({ data, reload }: Resource<Dashboard>, now: number): void => {
  const old = data !== null && isOld(data, now);
  const countedAt = data?.countedAt;
  useEffect(() => {
    if (!old) return;
    const timer = setTimeout(reload, LOOK_AGAIN_MS);
    return () => clearTimeout(timer);
    // Once for each count and each tick of the page's clock: a wrong clock here must not make a storm.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [old, countedAt, now, reload]);
};

/** Numbers that are not of this moment say of when they are. */
export const DashboardAge = ({ data, now }: { data: Dashboard | null; now: number }) => {
  const { t, time } = useI18n();
  if (data?.countedAt === undefined) return null;
  return (
    <p className="ph-muted" role="status">
      {t("countedAt", { when: time(data.countedAt) })}
      {isOld(data, now) ? ` ${t("countingAgain")}` : ""}
    </p>
  );
};
