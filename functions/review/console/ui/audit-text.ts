import type { PackView } from "../../../../shared/schemas/review-api.ts";
import type { I18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";
import { queueText } from "./queue-text.ts";
import { categoryLabel } from "./reason-text.ts";

type Groups = Record<string, string | undefined>;

const worded = (i18n: I18n, prefix: string, code: string): string => {
  const key = `${prefix}${code}`;
  return isMessageKey(key) ? i18n.t(key) : code;
};

export const auditActText = (i18n: I18n, action: string): string => worded(i18n, "audit_act_", action);

/** Names acts had in older lines of the log, and words that are no act. */
const OLD_NAMES = new Set(["anchors", "searches", "people put", "policies put", "lessons delete", "searches delete"]);

/** The acts to filter by, in the reader's language and order. */
export const auditActs = (i18n: I18n, keys: string[]): { value: string; label: string }[] =>
  keys
    .flatMap((key) => (key.startsWith("audit_act_") ? [key.slice("audit_act_".length)] : []))
    .filter((value) => !OLD_NAMES.has(value))
    .map((value) => ({ value, label: auditActText(i18n, value) }))
    .toSorted((one, other) => one.label.localeCompare(other.label, i18n.lang));

/** Lines of the log are kept in one fixed form; people read them in their language. */
const FORMS: { pattern: RegExp; text: (i18n: I18n, pack: PackView, groups: Groups) => string }[] = [
  {
    pattern: /^(?<category>[a-z][a-z0-9_-]*) version (?<n>\d+): (?<autonomy>[a-z]+), threshold (?<threshold>[\d.]+)$/,
    text: (i18n, pack, { category = "", n = "", autonomy = "", threshold }) =>
      i18n.t("audit_policy_detail", {
        category: categoryLabel(i18n, pack, category),
        n,
        autonomy: worded(i18n, "autonomy_", autonomy),
        threshold: i18n.percent(Number(threshold)),
      }),
  },
  {
    pattern: /^(?<action>assign|category|spam|requeue) on (?<done>\d+) of (?<n>\d+) items$/,
    text: (i18n, _pack, { action = "", done = "", n = "" }) =>
      i18n.t("audit_bulk_detail", { act: auditActText(i18n, action), done, n }),
  },
  {
    pattern: /^(?<n>\d+) of (?<queue>\S+)$/,
    text: (i18n, pack, { n = "", queue = "" }) => i18n.t("audit_redrive_detail", { n, queue: queueText(i18n, pack, queue) }),
  },
  {
    pattern: /^(?<n>\d+) items of the person (?<digest>[0-9a-f]+)(?:, proof (?<proof>[0-9a-f]+))?$/,
    text: (i18n, _pack, { n = "", digest = "", proof }) => {
      const said = i18n.t("audit_person_detail", { n, digest });
      return proof === undefined ? said : `${said}, ${i18n.t("audit_proof_detail", { proof })}`;
    },
  },
  {
    pattern:
      /^(?<user>[^:]{1,200}): (?<roles>inactive|(?:clerk|lead|admin|auditor|partner)(?:, (?:clerk|lead|admin|auditor|partner))*)$/,
    text: (i18n, _pack, { user = "", roles = "" }) =>
      `${user}: ${
        roles === "inactive"
          ? i18n.t("audit_inactive")
          : roles
              .split(", ")
              .map((role) => worded(i18n, "role_", role))
              .join(", ")
      }`,
  },
];

const DENIED = "denied";

/** One nobody foresaw (an id, a version) stays as it is. */
export const auditDetailText = (i18n: I18n, pack: PackView, detail: string): string => {
  if (detail === DENIED || detail.startsWith(`${DENIED} `)) {
    const rest = auditDetailText(i18n, pack, detail.slice(DENIED.length + 1));
    return rest === "" ? i18n.t("audit_denied") : `${i18n.t("audit_denied")}: ${rest}`;
  }
  for (const { pattern, text } of FORMS) {
    const match = pattern.exec(detail);
    if (match !== null) return text(i18n, pack, match.groups ?? {});
  }
  return detail;
};
