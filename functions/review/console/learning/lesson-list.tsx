import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import type { Lessons } from "../../../../shared/schemas/review-pages.ts";
import { steeringClient } from "../api/steering-client.ts";
import { type I18n, useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { categoryLabel, fieldLabel } from "../ui/reason-text.ts";
import { useResource } from "../ui/use-resource.ts";
import type { RunAct } from "./run-act.ts";

type Lesson = Lessons["lessons"][number];
type PackView = ReturnType<typeof useSession>["pack"];

const taughtText = (i18n: I18n, pack: PackView, { category, fields }: Lesson): string => {
  const names = fields.map((field) => fieldLabel(i18n, pack, field));
  if (category === null) return names.join(", ");
  const is = categoryLabel(i18n, pack, category.is);
  const changed =
    category.was === category.is ? i18n.t("confirmedAs", { category: is }) : `${categoryLabel(i18n, pack, category.was)} → ${is}`;
  return [changed, ...names].join(", ");
};

const Row = ({ lesson, run, reload }: { lesson: Lesson; run: RunAct; reload: () => void }) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const { pack } = useSession();
  const { correctionId, undone } = lesson;
  return (
    <tr>
      <td className="ph-num">{dateTime(lesson.at)}</td>
      <td>{lesson.by}</td>
      <td data-undone={undone || undefined}>
        <a href={hrefOf(["item", lesson.itemId])}>
          <OutsideText text={lesson.subject} />
        </a>
      </td>
      <td data-undone={undone || undefined}>{taughtText(i18n, pack, lesson)}</td>
      <td className="ph-right">
        {undone ? (
          <span className="ph-row ph-end">
            <span className="ph-chip">{t("lessonUndone")}</span>
            <button
              type="button"
              className="ph-link"
              onClick={() => run(() => steeringClient.restoreLesson(correctionId), t("lessonRestored"), reload)}
            >
              {t("restoreLesson")}
            </button>
          </span>
        ) : (
          <button
            type="button"
            className="ph-link"
            onClick={() => run(() => steeringClient.undoLesson(correctionId), t("lessonTakenBack"), reload)}
          >
            {t("undoLesson")}
          </button>
        )}
      </td>
    </tr>
  );
};

/** What people taught, newest first; each can be taken back and made to count again. */
export const LessonList = ({ run, changed }: { run: RunAct; changed: () => void }) => {
  const { t } = useI18n();
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1) ?? null;
  const found = useResource(`lessons/${cursor ?? ""}`, () => steeringClient.lessons(cursor));
  if (found.data === null) return <p className="ph-muted">{found.error === null ? t("loading") : errorText(t, found.error)}</p>;
  const following = found.data.cursor;
  const reload = (): void => {
    found.reload();
    changed();
  };
  return (
    <>
      <div className="ph-scrolly" tabIndex={0} role="region" aria-label={t("lessons")}>
        <table className="ph-simple">
          <tbody>
            {found.data.lessons.map((lesson) => (
              <Row key={lesson.correctionId} lesson={lesson} run={run} reload={reload} />
            ))}
          </tbody>
        </table>
      </div>
      {found.data.lessons.length === 0 ? <p className="ph-muted">{t("noLessons")}</p> : null}
      <div className="ph-row">
        {cursors.length > 0 ? <Button onClick={() => setCursors(cursors.slice(0, -1))}>{t("previousPage")}</Button> : null}
        {following === null ? null : <Button onClick={() => setCursors([...cursors, following])}>{t("nextPage")}</Button>}
      </div>
    </>
  );
};
