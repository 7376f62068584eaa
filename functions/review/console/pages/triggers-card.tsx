import { useState } from "react";
import type { TriggerList } from "../../../../shared/schemas/trigger-list.ts";
import { triggerSchema } from "../../../../shared/schemas/work-item.ts";
import { reviewClient } from "../api/review-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { useAct } from "../ui/use-act.ts";
import { useResource } from "../ui/use-resource.ts";

type TriggerRow = TriggerList["items"][number];

const SHORT_ID = 6;
const FEW = 8;

const Row = ({ row }: { row: TriggerRow }) => {
  const { t, dateTime } = useI18n();
  return (
    <tr>
      <td className="ph-num">{dateTime(row.occurredAt)}</td>
      <td>
        <span className="ph-chip">{t(`trigger_${row.kind}`)}</span>
      </td>
      <td>{row.customer === null ? null : <OutsideText text={row.customer} />}</td>
      <td>
        {row.itemId === null ? null : (
          <a className="ph-mono" href={hrefOf(["item", row.itemId])}>
            #{row.itemId.slice(-SHORT_ID)}
          </a>
        )}
      </td>
    </tr>
  );
};

const Rows = ({ rows }: { rows: TriggerRow[] }) => {
  const { t } = useI18n();
  if (rows.length === 0) return null;
  return (
    <table className="ph-simple">
      <thead>
        <tr>
          <th>{t("when")}</th>
          <th>{t("triggerKind")}</th>
          <th>{t("customerShort")}</th>
          <th>{t("itemTitle")}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} />
        ))}
      </tbody>
    </table>
  );
};

/** What went out so that somebody speaks to a customer before they have to ask again. */
export const TriggersCard = () => {
  const { t } = useI18n();
  const { act } = useAct();
  const [kind, setKind] = useState("");
  const first = useResource(`triggers-${kind}`, (signal) => reviewClient.triggers({ kind, cursor: null, limit: FEW }, signal));
  const [more, setMore] = useState<{ kind: string; page: TriggerList } | null>(null);
  const later = more?.kind === kind ? more.page : null;
  const rows = [...(first.data?.items ?? []), ...(later?.items ?? [])];
  const cursor = later === null ? (first.data?.next ?? null) : later.next;
  const showMore = (): Promise<void> =>
    act(async () => {
      const page = await reviewClient.triggers({ kind, cursor, limit: FEW });
      setMore({ kind, page: { ...page, items: [...(later?.items ?? []), ...page.items] } });
    });
  return (
    <section className="ph-card" data-wide>
      <header>
        <h2>{t("triggers")}</h2>
        <label>
          <span className="ph-hidden">{t("triggerKind")}</span>
          <select className="ph-select" value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="">{t("anyOf", { what: t("triggerKind") })}</option>
            {triggerSchema.shape.kind.options.map((name) => (
              <option key={name} value={name}>
                {t(`trigger_${name}`)}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className="ph-cardbody">
        {first.error === null ? null : <p className="ph-muted">{errorText(t, first.error)}</p>}
        {first.data !== null && rows.length === 0 ? <p className="ph-muted">{t("triggersNone")}</p> : null}
        <Rows rows={rows} />
        {cursor === null ? null : (
          <button type="button" className="ph-link" onClick={() => void showMore()}>
            {t("triggersMore")}
          </button>
        )}
      </div>
    </section>
  );
};
