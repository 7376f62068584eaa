import type { Reason } from "../../../../shared/schemas/decision.ts";
import type { PackView } from "../../../../shared/schemas/review-api.ts";
import type { I18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";

export const fieldLabel = (i18n: I18n, pack: PackView, name: string): string => i18n.label(pack.fields[name]?.label, name);

export const categoryLabel = (i18n: I18n, pack: PackView, name: string | null): string => {
  if (name === null) return i18n.t("categoryUnread");
  return name === "none" ? i18n.t("categoryNone") : i18n.label(pack.categories[name]?.label, name);
};

/** What went wrong, by the code of the reader or the stage; null for one nobody foresaw. */
export const problemText = (i18n: I18n, code: string): string | null => {
  const key = `failure_${code}`;
  return isMessageKey(key) ? i18n.t(key) : null;
};

const INSTANT = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/;

const isShare = (value: string | number | boolean): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** Why it stopped, in the reader's language by code; an unknown code keeps the server's own sentence. */
export const reasonText = (i18n: I18n, pack: PackView, reason: Reason): string => {
  const key = `reason_${reason.code}`;
  const field = reason.field === null ? "" : fieldLabel(i18n, pack, reason.field);
  if (!isMessageKey(key)) return field === "" || reason.message.includes(field) ? reason.message : `${field}: ${reason.message}`;
  const shown = (value: string | number | boolean): string => {
    if (isShare(value)) return i18n.percent(value);
    return INSTANT.test(String(value)) ? i18n.dateTime(String(value)) : String(value);
  };
  const values = Object.fromEntries(Object.entries(reason.data).map(([name, value]) => [name, shown(value)]));
  const cause = problemText(i18n, String(reason.data.problem ?? reason.data.suspicion ?? ""));
  const said = cause === null ? i18n.t(key, { field, ...values }) : `${i18n.t(key, { field, ...values })}: ${cause}`;
  return said.replaceAll(/ ?\([^()]*\{\w+\}[^()]*\)/g, "");
};

/** The list's short form: `code` or `code:field` of ours, or a sentence that is shown as it is. */
export const firstReasonText = (i18n: I18n, pack: PackView, reason: string): string => {
  const [code = "", field] = reason.split(":", 2);
  const key = `short_${code}`;
  if (!isMessageKey(key)) return problemText(i18n, code) ?? reason;
  return field === undefined ? i18n.t(key) : `${i18n.t(key)}: ${fieldLabel(i18n, pack, field)}`;
};
