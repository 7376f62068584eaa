import Button from "@cloudscape-design/components/button";
import { useEffect } from "react";
import type { Models } from "../../../../shared/schemas/review-pages.ts";
import type { TrainingStatus } from "../../../../shared/schemas/training-status.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { useResource } from "../ui/use-resource.ts";
import type { RunAct } from "./run-act.ts";

/** The learner says something this often. */
const POLL_MS = 2_000;

const isUnderWay = (training: TrainingStatus | null): boolean => training?.state === "running" || training?.state === "requested";

/** How the last training stands, asked for again while it runs; `ended` is called when one that was seen under way has ended. */
export const useTraining = (ended: () => void) => {
  const found = useResource("training", () => steeringClient.training());
  const training = found.data?.training ?? null;
  const underWay = isUnderWay(training);
  const { reload } = found;
  useEffect(() => {
    if (!underWay) return;
    const timer = setInterval(reload, POLL_MS);
    return () => {
      clearInterval(timer);
      ended();
    };
  }, [underWay, reload, ended]);
  return { training, underWay, reload };
};

const Running = ({ training, who }: { training: TrainingStatus; who: string }) => {
  const { t, percent, dateTime } = useI18n();
  const sentence = t("trainingRunning", { when: dateTime(training.since), who });
  return (
    <>
      <p>{sentence}</p>
      <p className="ph-row">
        <progress max={1} value={training.share} aria-label={sentence} />
        <span className="ph-num">{t("trainingStep", { step: training.step, share: percent(training.share) })}</span>
      </p>
    </>
  );
};

const Ended = ({ training }: { training: TrainingStatus }) => {
  const { t, number, dateTime } = useI18n();
  if (training.outcome === null) return null;
  const { model, lessons, message, updatedAt } = training;
  const sentence = t(`ended_${training.outcome}`, { when: dateTime(updatedAt), model, n: number(lessons), message });
  return (
    <p>
      <OutsideText text={sentence} />
    </p>
  );
};

export interface TrainingStateProps {
  training: TrainingStatus | null;
  waiting: Models["waiting"] | undefined;
  run: RunAct;
  reload: () => void;
}

/** What waits to be learnt, how far a training is, and what came of the last one. */
export const TrainingState = ({ training, waiting, run, reload }: TrainingStateProps) => {
  const { t, number, dateTime } = useI18n();
  const who = training === null || training.by === "schedule" ? t("schedule") : training.by;
  return (
    <div role="status">
      {training?.state === "running" ? <Running training={training} who={who} /> : null}
      {training?.state === "requested" ? <p>{t("trainingRequested", { who, when: dateTime(training.since) })}</p> : null}
      {training?.state === "lost" ? <p>{t("trainingLost", { when: dateTime(training.since) })}</p> : null}
      {training?.state === "ended" ? <Ended training={training} /> : null}
      {isUnderWay(training) ? (
        <Button onClick={() => run(() => steeringClient.cancelTraining(), t("trainingCancelled"), reload)}>
          {t("trainingCancel")}
        </Button>
      ) : null}
      {waiting === undefined ? null : (
        <p className="ph-muted">
          {t("waitingLessons", { n: number(waiting.lessons) })}{" "}
          {t("waitingRule", { count: number(waiting.lessonsForTraining), hours: number(waiting.hoursForTraining) })}
        </p>
      )}
    </div>
  );
};
