import type { PackView } from "../../../../shared/schemas/review-api.ts";
import type { I18n } from "../i18n/i18n.tsx";
import { isMessageKey } from "../i18n/messages.ts";
import { categoryLabel, fieldLabel, firstReasonText, problemText } from "./reason-text.ts";

type Groups = Record<string, string | undefined>;

interface Form {
  pattern: RegExp;
  text: (i18n: I18n, pack: PackView, groups: Groups) => string;
}

const listed = (text = ""): string[] => text.split(", ").filter((one) => one !== "");

const handedOver = (i18n: I18n, pack: PackView, text: string): string => {
  const [category = "", system = ""] = text.split(" to ", 2);
  return i18n.t("note_to_system", {
    category: categoryLabel(i18n, pack, category),
    system: i18n.label(pack.systems[system], system),
  });
};

/** The ledger is written in one fixed form for machines; people read it in their language. */
const FORMS: Form[] = [
  {
    pattern: /^received by (?<channel>[a-z]+)$/,
    text: (i18n, _pack, { channel = "" }) => {
      const key = `channel_${channel}`;
      return i18n.t("note_received", { channel: isMessageKey(key) ? i18n.t(key) : channel });
    },
  },
  {
    pattern: /^partly read: (?<codes>[a-z_, ]*)$/,
    text: (i18n, _pack, { codes }) =>
      i18n.t("note_partly_read", {
        problems: listed(codes)
          .map((code) => problemText(i18n, code) ?? code)
          .join("; "),
      }),
  },
  {
    pattern: /^(?<category>[a-z][a-z0-9_-]*) (?<share>[01]\.\d\d)$/,
    text: (i18n, pack, { category = "", share }) => `${categoryLabel(i18n, pack, category)}, ${i18n.percent(Number(share))}`,
  },
  { pattern: /^(?<n>\d+) fields$/, text: (i18n, _pack, { n = "0" }) => i18n.t("note_fields", { n }) },
  { pattern: /^(?<n>\d+) letters$/, text: (i18n, _pack, { n = "0" }) => i18n.t("note_letters", { n }) },
  { pattern: /^level (?<n>\d)$/, text: (i18n, _pack, { n = "1" }) => i18n.t("note_level", { n }) },
  {
    pattern: /^readings differ: (?<fields>[A-Za-z0-9, ]+)$/,
    text: (i18n, pack, { fields }) =>
      i18n.t("note_readings_differ", {
        fields: listed(fields)
          .map((name) => fieldLabel(i18n, pack, name))
          .join(", "),
      }),
  },
  {
    pattern: /^sample answer (?<category>[a-z][a-z0-9_-]*)$/,
    text: (i18n, pack, { category = "" }) => i18n.t("note_sample_answer", { category: categoryLabel(i18n, pack, category) }),
  },
  { pattern: /^retry [a-z]+$/, text: (i18n) => i18n.t("note_retry") },
  { pattern: /^taken over from (?<name>.+)$/, text: (i18n, _pack, { name = "" }) => i18n.t("note_taken_over", { name }) },
  {
    pattern: /^category (?<category>[a-z][a-z0-9_-]*)$/,
    text: (i18n, pack, { category = "" }) => i18n.t("note_category", { category: categoryLabel(i18n, pack, category) }),
  },
  {
    pattern: /^(?<outcome>review|deliver|file|reject)(?:: (?<codes>[a-z_, ]+))?$/,
    text: (i18n, pack, { outcome = "", codes }) => {
      const key = `note_outcome_${outcome}`;
      const said = isMessageKey(key) ? i18n.t(key) : outcome;
      const why = listed(codes).map((code) => firstReasonText(i18n, pack, code));
      return why.length === 0 ? said : `${said}: ${why.join(", ")}`;
    },
  },
  {
    pattern: /^(?<list>[a-z][a-z0-9_-]* to [a-z][a-z0-9_-]*(?:, [a-z][a-z0-9_-]* to [a-z][a-z0-9_-]*)*)$/,
    text: (i18n, pack, { list }) =>
      listed(list)
        .map((one) => handedOver(i18n, pack, one))
        .join(", "),
  },
];

/** A note of the ledger; one nobody foresaw stays as it is. */
export const noteText = (i18n: I18n, pack: PackView, note: string): string => {
  const fixed = `note_${note.replaceAll(" ", "_")}`;
  if (isMessageKey(fixed)) return i18n.t(fixed);
  for (const { pattern, text } of FORMS) {
    const match = pattern.exec(note);
    if (match !== null) return text(i18n, pack, match.groups ?? {});
  }
  return pack.categories[note] === undefined ? note : categoryLabel(i18n, pack, note);
};

/** An entry of the case's history: "technical_fault: Heating" with the category's own name. */
export const timelineText = (i18n: I18n, pack: PackView, text: string): string => {
  const [category = "", ...rest] = text.split(": ");
  const known = pack.categories[category] !== undefined || category === "none";
  return known && rest.length > 0 ? `${categoryLabel(i18n, pack, category)}: ${rest.join(": ")}` : text;
};

export const actorText = (i18n: I18n, actor: string): string => {
  const key = `actor_${actor}`;
  return isMessageKey(key) ? i18n.t(key) : actor;
};

export const stageText = (i18n: I18n, stage: string): string => {
  const key = `stage_${stage}`;
  return isMessageKey(key) ? i18n.t(key) : stage;
};
