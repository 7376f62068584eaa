import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import "../styles/learning.css";
import { useState } from "react";
import type { Anchors, Models } from "../../../../shared/schemas/review-pages.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { AnchorList } from "../learning/anchor-list.tsx";
import { CategoriesTable } from "../learning/categories-table.tsx";
import { Confusion } from "../learning/confusion.tsx";
import { LessonList } from "../learning/lesson-list.tsx";
import { ModelsTable } from "../learning/models-table.tsx";
import { NeedExamples } from "../learning/need-examples.tsx";
import { type RunAct, useRunAct } from "../learning/run-act.ts";
import { ShadowCard } from "../learning/shadow-card.tsx";
import { TrainingState, useTraining } from "../learning/training-state.tsx";
import { errorText } from "../ui/error-text.ts";
import { type Resource, useResource } from "../ui/use-resource.ts";
import { Card } from "./dashboard-cards.tsx";

const ModelCards = ({ models, run, reload }: { models: Models; run: RunAct; reload: () => void }) => {
  const { t } = useI18n();
  const [chosen, setChosen] = useState<string | null>(null);
  const active = models.models.find((model) => model.state === "active");
  const shown = models.models.find((model) => model.version === chosen) ?? active;
  return (
    <>
      <Card title={t("models")} wide>
        <ModelsTable models={models.models} shown={shown?.version} onShow={setChosen} run={run} reload={reload} />
      </Card>
      {models.models.map((model) => (
        <ShadowCard key={model.version} model={model} />
      ))}
      {shown === undefined ? null : (
        <Card title={t("categoriesOf", { version: shown.version })}>
          {shown.perCategory.length === 0 ? (
            <p className="ph-muted">{t("notMeasured")}</p>
          ) : (
            <CategoriesTable model={shown} more={models.more} />
          )}
        </Card>
      )}
      <Card title={t("needExamples")}>
        <NeedExamples models={models} />
      </Card>
      {shown === undefined || shown.perCategory.length === 0 ? null : (
        <Card title={t("confusionTitle", { version: shown.version })} wide>
          <Confusion model={shown} />
        </Card>
      )}
    </>
  );
};

const AnchorCard = ({ kind, found, run }: { kind: "anchor" | "synonym"; found: Resource<Anchors>; run: RunAct }) => {
  const { t } = useI18n();
  const anchors = (found.data?.anchors ?? []).filter((anchor) => anchor.kind === kind);
  const title = t(kind === "anchor" ? "anchorPlaces" : "anchorWords");
  return (
    <Card title={title} wide>
      {found.error === null ? null : <p className="ph-muted">{errorText(t, found.error)}</p>}
      {found.data !== null && anchors.length === 0 ? (
        <p className="ph-muted">{t(kind === "anchor" ? "noPlaces" : "noWords")}</p>
      ) : (
        <AnchorList anchors={anchors} title={title} run={run} reload={found.reload} />
      )}
    </Card>
  );
};

export const LearningPage = () => {
  const { t } = useI18n();
  const run = useRunAct();
  const models = useResource("models", () => steeringClient.models());
  const anchors = useResource("anchors", () => steeringClient.anchors());
  const { training, underWay, reload } = useTraining(models.reload);
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navLearning")}</h1>
          <p>{t("learningText")}</p>
        </div>
        <Button
          variant="primary"
          disabled={underWay}
          onClick={() => run(() => steeringClient.train(), t("trainingStarted"), reload)}
        >
          {t("train")}
        </Button>
      </div>
      {models.error === null ? null : <Alert type="error">{errorText(t, models.error)}</Alert>}
      {models.data?.held === true ? (
        <Alert type="info" header={t("heldTitleModels")}>
          {t("heldModels")}
        </Alert>
      ) : null}
      <TrainingState training={training} waiting={models.data?.waiting} run={run} reload={reload} />
      <div className="ph-cards">
        {models.data === null ? null : <ModelCards models={models.data} run={run} reload={models.reload} />}
        <AnchorCard kind="anchor" found={anchors} run={run} />
        <AnchorCard kind="synonym" found={anchors} run={run} />
        <Card title={t("lessons")} wide>
          <LessonList run={run} changed={models.reload} />
        </Card>
      </div>
    </div>
  );
};
