import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useState } from "react";
import type { Anchors, ModelView } from "../../../../shared/schemas/review-pages.ts";
import { ApiError } from "../api/api-error.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel, fieldLabel } from "../ui/reason-text.ts";
import { useToast } from "../ui/toasts.tsx";
import { useResource } from "../ui/use-resource.ts";
import { Card } from "./dashboard-cards.tsx";
import { Confusion } from "./confusion.tsx";

type Run = (work: () => Promise<unknown>, done: string, then: () => void) => void;

const Models = ({ models, run, reload }: { models: ModelView[]; run: Run; reload: () => void }) => {
  const { t, percent, number, dateTime } = useI18n();
  const share = (value: number | null): string => (value === null ? "–" : percent(value, 1));
  return (
    <table className="ph-simple">
      <thead>
        <tr>
          <th>{t("version")}</th>
          <th>{t("when")}</th>
          <th>{t("state")}</th>
          <th className="ph-right">{t("examples")}</th>
          <th className="ph-right">{t("corrections")}</th>
          <th className="ph-right">{t("accuracy")}</th>
          <th className="ph-right">{t("macroF1")}</th>
          <th className="ph-right">{t("automation")}</th>
          <th className="ph-right">{t("inShadow")}</th>
          <th>
            <span className="ph-hidden">{t("promote")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {models.map((model) => (
          <tr key={model.version}>
            <th scope="row" className="ph-mono">
              {model.version}
            </th>
            <td className="ph-num">{dateTime(model.createdAt)}</td>
            <td>
              <span
                className="ph-chip"
                data-tone={model.state === "active" ? "green" : model.state === "candidate" ? "blue" : "grey"}
              >
                {t(`model_${model.state}`)}
              </span>
            </td>
            <td className="ph-right ph-num">{number(model.examples)}</td>
            <td className="ph-right ph-num">{number(model.corrections)}</td>
            <td className="ph-right ph-num">{share(model.accuracy)}</td>
            <td className="ph-right ph-num">{share(model.macroF1)}</td>
            <td className="ph-right ph-num">{share(model.automation)}</td>
            <td className="ph-right ph-num">
              {model.shadow === null || model.shadow.compared === 0
                ? "–"
                : `${percent(model.shadow.agreed / model.shadow.compared, 1)} (${number(model.shadow.compared)})`}
            </td>
            <td className="ph-right">
              {model.state === "candidate" ? (
                <Button onClick={() => run(() => steeringClient.promote(model.version), t("promoted"), reload)}>
                  {t("promote")}
                </Button>
              ) : model.state === "retired" ? (
                <Button onClick={() => run(() => steeringClient.rollBack(model.version), t("rolledBack"), reload)}>
                  {t("rollBack")}
                </Button>
              ) : null}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

const Lessons = ({ run }: { run: Run }) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const { pack } = useSession();
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1) ?? null;
  const found = useResource(`lessons/${cursor ?? ""}`, () => steeringClient.lessons(cursor));
  if (found.data === null) return <p className="ph-muted">{found.error === null ? t("loading") : errorText(t, found.error)}</p>;
  const following = found.data.cursor;
  return (
    <>
      <table className="ph-simple">
        <tbody>
          {found.data.lessons.map((lesson) => (
            <tr key={lesson.correctionId} data-undone={lesson.undone || undefined}>
              <td className="ph-num">{dateTime(lesson.at)}</td>
              <td>{lesson.by}</td>
              <td>
                <a href={hrefOf(["item", lesson.itemId])}>
                  <OutsideText text={lesson.subject} />
                </a>
              </td>
              <td>
                {lesson.category === null
                  ? lesson.fields.map((field) => fieldLabel(i18n, pack, field)).join(", ")
                  : `${categoryLabel(i18n, pack, lesson.category.was)} → ${categoryLabel(i18n, pack, lesson.category.is)}`}
              </td>
              <td className="ph-right">
                {lesson.undone ? (
                  <span className="ph-chip">{t("lessonUndone")}</span>
                ) : (
                  <button
                    type="button"
                    className="ph-link"
                    onClick={() => run(() => steeringClient.undoLesson(lesson.correctionId), t("lessonUndone"), found.reload)}
                  >
                    {t("undoLesson")}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {found.data.lessons.length === 0 ? <p className="ph-muted">{t("noLessons")}</p> : null}
      <div className="ph-row">
        {cursors.length > 0 ? <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t("previousPage")}</Button> : null}
        {following === null ? null : <Button onClick={() => setCursors([...cursors, following])}>{t("nextPage")}</Button>}
      </div>
    </>
  );
};

const AnchorList = ({ anchors, run, reload }: { anchors: Anchors["anchors"]; run: Run; reload: () => void }) => {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { pack } = useSession();
  if (anchors.length === 0) return <p className="ph-muted">{t("noAnchors")}</p>;
  return (
    <table className="ph-simple">
      <tbody>
        {anchors.map((anchor) => (
          <tr key={anchor.id}>
            <td>{t(`anchor_${anchor.kind}`)}</td>
            <th scope="row">{fieldLabel(i18n, pack, anchor.field)}</th>
            <td>
              „<OutsideText text={anchor.text} />“ <small className="ph-muted">{anchor.sender}</small>
            </td>
            <td className="ph-num">{t("anchorSeen", { n: number(anchor.seen), right: number(anchor.right) })}</td>
            <td className="ph-right">
              {anchor.state === "proposed" ? (
                <span className="ph-row ph-end">
                  <Button
                    onClick={() => run(() => steeringClient.judgeAnchor(anchor.id, "rejected"), t("anchorRejected"), reload)}
                  >
                    {t("rejectAnchor")}
                  </Button>
                  <Button
                    onClick={() => run(() => steeringClient.judgeAnchor(anchor.id, "approved"), t("anchorApproved"), reload)}
                  >
                    {t("approveAnchor")}
                  </Button>
                </span>
              ) : (
                <span className="ph-chip">{t(anchor.state === "approved" ? "anchorApproved" : "anchorRejected")}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

export const LearningPage = () => {
  const i18n = useI18n();
  const { t, number } = i18n;
  const { pack } = useSession();
  const toast = useToast();
  const models = useResource("models", () => steeringClient.models());
  const anchors = useResource("anchors", () => steeringClient.anchors());
  const run: Run = (work, done, then) => {
    work().then(
      () => {
        toast({ tone: "good", text: done });
        then();
      },
      (error: unknown) => {
        if (!(error instanceof ApiError)) throw error;
        toast({ tone: "bad", text: errorText(t, error) });
      },
    );
  };
  const active = models.data?.models.find((model) => model.state === "active");
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navLearning")}</h1>
          <p>{t("learningText")}</p>
        </div>
        <Button variant="primary" onClick={() => run(() => steeringClient.train(), t("trainingStarted"), models.reload)}>
          {t("train")}
        </Button>
      </div>
      {models.error === null ? null : <Alert type="error">{errorText(t, models.error)}</Alert>}
      <div className="ph-cards">
        <Card title={t("models")} wide>
          <Models models={models.data?.models ?? []} run={run} reload={models.reload} />
        </Card>
        {active === undefined || active.perCategory.length === 0 ? null : (
          <Card title={t("confusionTitle", { version: active.version })} wide>
            <Confusion model={active} />
          </Card>
        )}
        <Card title={t("needExamples")}>
          {models.data?.needExamples.length === 0 ? <p className="ph-muted">{t("enoughExamples")}</p> : null}
          <ul className="ph-plain">
            {models.data?.needExamples.map((need) => (
              <li key={need.category}>
                {categoryLabel(i18n, pack, need.category)}{" "}
                <span className="ph-muted ph-num">
                  {t("examplesOf", { n: number(need.examples), wanted: number(need.wanted) })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
        <Card title={t("anchors")}>
          {anchors.error === null ? null : <p className="ph-muted">{errorText(t, anchors.error)}</p>}
          <AnchorList anchors={anchors.data?.anchors ?? []} run={run} reload={anchors.reload} />
        </Card>
        <Card title={t("lessons")} wide>
          <Lessons run={run} />
        </Card>
      </div>
    </div>
  );
};
