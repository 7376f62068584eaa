import type { Reason } from "../../../../shared/schemas/decision.ts";
import type { PackView } from "../../../../shared/schemas/review-api.ts";
import type { I18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";

export const fieldLabel = (i18n: I18n, pack: PackView, name: string): string => i18n.label(pack.fields[name]?.label, name);

export const categoryLabel = (i18n: I18n, pack: PackView, name: string | null): string => {
  if (name === null) return i18n.t("categoryUnread");
  return name === "none" ? i18n.t("categoryNone") : i18n.label(pack.categories[name]?.label, name);
};

const isShare = (value: string | number | boolean): value is number => typeof value === "number" && value >= 0 && value <= 1;

/** Why it stopped, in the reader's language by code; an unknown code keeps the server's own sentence. */
export const reasonText = (i18n: I18n, pack: PackView, reason: Reason): string => {
  const key = `reason_${reason.code}`;
  const field = reason.field === null ? "" : fieldLabel(i18n, pack, reason.field);
  if (!isMessageKey(key)) return field === "" || reason.message.includes(field) ? reason.message : `${field}: ${reason.message}`;
  const values = Object.fromEntries(
    Object.entries(reason.data).map(([name, value]) => [name, isShare(value) ? i18n.percent(value) : String(value)]),
  );
  return i18n.t(key, { field, ...values }).replaceAll(/ ?\([^()]*\{\w+\}[^()]*\)/g, "");
};

/** The list's short form: `code` or `code:field` of ours, or a sentence that is shown as it is. */
export const firstReasonText = (i18n: I18n, pack: PackView, reason: string): string => {
  const [code = "", field] = reason.split(":", 2);
  const key = `short_${code}`;
  if (!isMessageKey(key)) return reason;
  return field === undefined ? i18n.t(key) : `${i18n.t(key)}: ${fieldLabel(i18n, pack, field)}`;
};
