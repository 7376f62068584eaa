import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useState } from "react";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { messages } from "../i18n/messages.ts";
import { hrefOf, navigate } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { auditActs, auditActText, auditDetailText } from "../ui/audit-text.ts";
import { CursorPager } from "../ui/cursor-pager.tsx";
import { errorText } from "../ui/error-text.ts";
import { OutsideText } from "../ui/outside-text.tsx";
import { actorText } from "../ui/trace-text.ts";
import { useResource } from "../ui/use-resource.ts";

const FILTERS = ["q", "actor"] as const;
const SHORT_ID = 8;

/** Read-only: who did what, when. */
export const AuditPage = ({ query }: { query: URLSearchParams }) => {
  const i18n = useI18n();
  const { t, dateTime } = i18n;
  const { pack } = useSession();
  const [cursors, setCursors] = useState<string[]>([]);
  const wanted = new URLSearchParams(query);
  const cursor = cursors.at(-1);
  const paged = new URLSearchParams(wanted);
  if (cursor !== undefined) paged.set("cursor", cursor);
  const found = useResource(paged.toString(), () => steeringClient.audit(paged));
  const set = (key: string, value: string): void => {
    const next = new URLSearchParams(query);
    if (value === "") next.delete(key);
    else next.set(key, value);
    setCursors([]);
    navigate(hrefOf(["audit"], next), { replace: true });
  };
  const following = found.data?.cursor ?? null;
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navAudit")}</h1>
          <p>{t("auditText")}</p>
        </div>
        <Button iconName="download" href={steeringClient.auditCsvUrl(wanted)} download>
          CSV
        </Button>
      </div>
      <search className="ph-filters">
        {FILTERS.map((key) => (
          <label key={key} className={key === "q" ? "ph-grow" : undefined}>
            <span className="ph-hidden">{t(`audit_${key}`)}</span>
            <input
              className="ph-input ph-full"
              type="search"
              placeholder={t(`audit_${key}`)}
              defaultValue={query.get(key) ?? ""}
              onKeyDown={(event) => {
                if (event.key === "Enter") set(key, event.currentTarget.value.trim());
              }}
              onBlur={(event) => set(key, event.target.value.trim())}
            />
          </label>
        ))}
        <label>
          <span className="ph-hidden">{t("audit_action")}</span>
          <select className="ph-select" value={query.get("action") ?? ""} onChange={(event) => set("action", event.target.value)}>
            <option value="">{t("anyOf", { what: t("audit_action") })}</option>
            {auditActs(i18n, Object.keys(messages.de)).map((act) => (
              <option key={act.value} value={act.value}>
                {act.label}
              </option>
            ))}
          </select>
        </label>
      </search>
      {found.error === null ? null : <Alert type="error">{errorText(t, found.error)}</Alert>}
      <div className="ph-card ph-tablebox">
        <table className="ph-simple ph-roomy">
          <thead>
            <tr>
              <th>{t("when")}</th>
              <th>{t("who")}</th>
              <th>{t("what")}</th>
              <th>{t("itemTitle")}</th>
              <th>{t("detail")}</th>
            </tr>
          </thead>
          <tbody>
            {found.data?.entries.map((entry) => (
              <tr key={entry.id}>
                <td className="ph-num">{dateTime(entry.at)}</td>
                <td>
                  <bdi>{actorText(i18n, entry.actor)}</bdi>
                </td>
                <td>
                  <span className="ph-chip" title={entry.action}>
                    {auditActText(i18n, entry.action)}
                  </span>
                </td>
                <td>
                  {entry.itemId === null ? null : (
                    <a className="ph-mono" href={hrefOf(["item", entry.itemId])}>
                      {entry.itemId.slice(-SHORT_ID)}
                    </a>
                  )}
                </td>
                <td>
                  <OutsideText text={auditDetailText(i18n, pack, entry.detail)} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        {found.data?.entries.length === 0 ? <p className="ph-empty">{t("nothingFound")}</p> : null}
        <CursorPager cursors={cursors} following={following} onGo={setCursors} />
      </div>
    </div>
  );
};
