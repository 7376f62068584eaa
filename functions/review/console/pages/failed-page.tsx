import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useEffect, useState } from "react";
import { reviewClient } from "../api/review-client.ts";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { ActDialog } from "../review/act-dialogs.tsx";
import { hrefOf } from "../shell/router.ts";
import { useMay, useSession } from "../shell/session.tsx";
import { CursorPager } from "../ui/cursor-pager.tsx";
import { errorText } from "../ui/error-text.ts";
import { Icon } from "../ui/icon.tsx";
import { OutsideText } from "../ui/outside-text.tsx";
import { queueText } from "../ui/queue-text.ts";
import { problemText } from "../ui/reason-text.ts";
import { stageText } from "../ui/trace-text.ts";
import { useToast } from "../ui/toasts.tsx";
import { useAct } from "../ui/use-act.ts";
import { useNow } from "../ui/use-now.ts";
import { useResource } from "../ui/use-resource.ts";
import { Card } from "./dashboard-cards.tsx";

type Asked = { kind: "by-hand" | "delete"; itemId: string; version: number } | null;

const FAILED = new URLSearchParams({ state: "failed", order: "newest", limit: "50" });

const FailedRow = ({
  itemId,
  version,
  changed,
  onAsk,
}: {
  itemId: string;
  version: number;
  changed: () => void;
  onAsk: (asked: Asked) => void;
}) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const toast = useToast();
  const { act } = useAct();
  const found = useResource(`${itemId}/${version}`, (signal) => reviewClient.item(itemId, signal));
  const detail = found.data;
  if (detail === null) {
    return (
      <li className="ph-failed">
        <span className="ph-muted">{found.error === null ? t("loading") : errorText(t, found.error)}</span>
      </li>
    );
  }
  const { item } = detail;
  const retry = (): Promise<void> =>
    act(async () => {
      await reviewClient.retry(itemId, item.version);
      toast({ tone: "good", text: t("retrying") });
      changed();
    });
  return (
    <li className="ph-failed">
      <Icon name="alert" size={18} />
      <div className="ph-grow">
        <a href={hrefOf(["item", itemId])}>
          <b>
            <OutsideText text={item.summary.subject === "" ? (item.arrival.fileName ?? t("noSubject")) : item.summary.subject} />
          </b>
        </a>
        <p>{item.failure === null ? t("failure_unknown") : (problemText(i18n, item.failure.code) ?? item.failure.message)}</p>
        <small className="ph-muted">
          {t(`channel_${item.arrival.channel}`)} ·{" "}
          <OutsideText text={item.summary.sender.address || item.summary.sender.name || item.arrival.source} /> ·{" "}
          {dateTime(item.arrival.receivedAt)}
          {item.failure === null
            ? ""
            : ` · ${t("failedIn", { stage: stageText(i18n, item.failure.stage), n: item.failure.attempts })}`}
        </small>
      </div>
      <div className="ph-row">
        <a href={reviewClient.rawUrl(itemId)} download className="ph-mini">
          <Icon name="download" size={13} /> {t("original")}
        </a>
        <Button disabled={!detail.allowed.includes("retry")} onClick={() => void retry()}>
          {t("retryItem")}
        </Button>
        <Button
          disabled={!detail.allowed.includes("by-hand")}
          onClick={() => onAsk({ kind: "by-hand", itemId, version: item.version })}
        >
          {t("byHand")}
        </Button>
        <Button
          disabled={!detail.allowed.includes("delete")}
          onClick={() => onAsk({ kind: "delete", itemId, version: item.version })}
        >
          {t("deleteItem")}
        </Button>
      </div>
    </li>
  );
};

const DeadLetterList = () => {
  const i18n = useI18n();
  const { t, dateTime, number } = i18n;
  const { pack } = useSession();
  const toast = useToast();
  const { act } = useAct();
  const [cursors, setCursors] = useState<string[]>([]);
  const cursor = cursors.at(-1) ?? null;
  const found = useResource(`dead-letters ${cursor ?? ""}`, () => steeringClient.deadLetters(cursor));
  const following = found.data?.cursor ?? null;
  const redrive = (queue: string, id: string): Promise<void> =>
    act(async () => {
      await steeringClient.redrive(queue, id);
      toast({ tone: "good", text: t("redriven") });
      found.reload();
    });
  const letters = found.data?.letters ?? [];
  return (
    <Card title={t("deadLetters")} wide>
      <p className="ph-muted">{found.error === null ? t("deadLettersText") : errorText(t, found.error)}</p>
      {letters.length === 0 && found.data !== null ? <p className="ph-muted">{t("noDeadLetters")}</p> : null}
      <table className="ph-simple">
        <tbody>
          {letters.map((letter) => (
            <tr key={`${letter.queue}/${letter.id}`}>
              <th scope="row">
                <OutsideText text={queueText(i18n, pack, letter.queue)} />
              </th>
              <td className="ph-num">{dateTime(letter.sentAt)}</td>
              <td>{letter.itemId === null ? "" : <a href={hrefOf(["item", letter.itemId])}>{letter.itemId.slice(-8)}</a>}</td>
              <td>
                <OutsideText text={letter.reason} />
              </td>
              <td className="ph-right ph-num">{t("triedTimes", { n: number(letter.receives) })}</td>
              <td className="ph-right">
                <Button onClick={() => void redrive(letter.queue, letter.id)}>{t("redrive")}</Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {following === null && cursors.length === 0 ? null : (
        <CursorPager cursors={cursors} following={following} onGo={setCursors} />
      )}
    </Card>
  );
};

export const FailedPage = () => {
  const { t } = useI18n();
  const may = useMay();
  const toast = useToast();
  const { act } = useAct();
  const now = useNow();
  const { live } = useSession();
  const [asked, setAsked] = useState<Asked>(null);
  const list = useResource("failed", (signal) => reviewClient.items(FAILED, signal));
  const { reload } = list;
  useEffect(() => live.onEvent((event) => event.type === "counts" && reload()), [live, reload]);
  const rows = list.data?.rows ?? [];
  const finish = async (reason: string): Promise<void> => {
    if (asked === null) return;
    const { kind, itemId, version } = asked;
    setAsked(null);
    await act(async () => {
      await (kind === "delete" ? reviewClient.remove(itemId, version, reason) : reviewClient.byHand(itemId, version, reason));
      toast({ tone: "good", text: t(kind === "delete" ? "deleted" : "nowByHand") });
      reload();
    });
  };
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navFailed")}</h1>
          <p>{t("failedText")}</p>
        </div>
      </div>
      {list.error === null ? null : <Alert type="error">{errorText(t, list.error)}</Alert>}
      <ul className="ph-card ph-failedlist">
        {rows.map((row) => (
          <FailedRow key={row.itemId} itemId={row.itemId} version={row.version} changed={reload} onAsk={setAsked} />
        ))}
        {rows.length === 0 && list.data !== null ? (
          <li className="ph-empty">
            <strong>{t("nothingFailed")}</strong>
            {t("nothingFailedText")}
          </li>
        ) : null}
      </ul>
      {may("lead") ? <DeadLetterList /> : null}
      {asked === null ? null : (
        <ActDialog
          kind={asked.kind}
          level={1}
          now={now}
          onClose={() => setAsked(null)}
          onDone={({ reason }) => void finish(reason)}
        />
      )}
    </div>
  );
};
