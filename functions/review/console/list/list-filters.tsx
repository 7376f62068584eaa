import { type RefObject, useEffect, useState } from "react";
import { channelSchema } from "../../../../shared/schemas/identifiers.ts";
import { itemStateSchema } from "../../../../shared/schemas/ledger.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { Icon } from "../ui/icon.tsx";
import { type Filters, OPEN_STATES, type TextFilter } from "./filters.ts";

/** Typing pauses this long before the list is asked. */
const SEARCH_PAUSE_MS = 220;

interface ChoiceProps {
  label: string;
  /** What it means when nothing is chosen; default: all. */
  nothing?: string;
  value: string;
  options: { value: string; label: string }[];
  onChange: (value: string) => void;
}

const Choice = ({ label, nothing, value, options, onChange }: ChoiceProps) => {
  const { t } = useI18n();
  return (
    <label className="ph-choice" data-set={value !== "" || undefined}>
      <span className="ph-hidden">{label}</span>
      <select className="ph-select" value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{nothing ?? t("anyOf", { what: label })}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
};

export interface ListFiltersProps {
  filters: Filters;
  searchBox: RefObject<HTMLInputElement | null>;
  onChange: (filters: Filters) => void;
}

const ANY_OPEN = "open";

export const ListFilters = ({ filters, searchBox, onChange }: ListFiltersProps) => {
  const { t, lang } = useI18n();
  const { pack, me } = useSession();
  const [text, setText] = useState(filters.q);
  useEffect(() => setText(filters.q), [filters.q]);
  useEffect(() => {
    if (text === filters.q) return;
    const timer = setTimeout(() => onChange({ ...filters, q: text }), SEARCH_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text, filters, onChange]);
  const set = (key: TextFilter) => (value: string) => onChange({ ...filters, [key]: value });
  const named = (record: Record<string, { de: string; en: string }>) =>
    Object.entries(record)
      .map(([value, names]) => ({ value, label: names[lang] }))
      .sort((one, other) => one.label.localeCompare(other.label, lang));
  const categories = named(Object.fromEntries(Object.entries(pack.categories).map(([name, category]) => [name, category.label])));
  const state = filters.states.length === 1 ? (filters.states[0] ?? ANY_OPEN) : "";
  const isOpen = filters.states.length === OPEN_STATES.length && OPEN_STATES.every((known) => filters.states.includes(known));
  return (
    <search className="ph-filters">
      <label className="ph-search">
        <Icon name="search" />
        <span className="ph-hidden">{t("search")}</span>
        <input
          ref={searchBox}
          className="ph-input"
          type="search"
          value={text}
          placeholder={t("searchHint")}
          maxLength={200}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Escape") event.currentTarget.blur();
          }}
        />
      </label>
      <Choice
        label={t("state")}
        nothing={t(isOpen ? "stateOpen" : "stateSeveral")}
        value={isOpen ? "" : state}
        options={itemStateSchema.options.map((value) => ({ value, label: t(`state_${value}`) }))}
        onChange={(value) =>
          onChange({
            ...filters,
            states: itemStateSchema.options.filter((known) => known === value).concat(value === "" ? OPEN_STATES : []),
          })
        }
      />
      <Choice
        label={t("category")}
        value={filters.category}
        options={[...categories, { value: "none", label: t("categoryNone") }]}
        onChange={set("category")}
      />
      <Choice
        label={t("channel")}
        value={filters.channel}
        options={channelSchema.options.map((value) => ({ value, label: t(`channel_${value}`) }))}
        onChange={set("channel")}
      />
      <Choice label={t("team")} value={filters.team} options={named(pack.teams)} onChange={set("team")} />
      <Choice label={t("system")} value={filters.system} options={named(pack.systems)} onChange={set("system")} />
      <Choice
        label={t("assignee")}
        value={filters.assignee}
        options={[{ value: me.user, label: t("assignedToMe") }]}
        onChange={set("assignee")}
      />
      <label>
        <span className="ph-hidden">{t("order")}</span>
        <select
          className="ph-select"
          value={filters.order}
          onChange={({ target }) =>
            onChange({ ...filters, order: target.value === "newest" || target.value === "oldest" ? target.value : "due" })
          }
        >
          <option value="due">{t("order_due")}</option>
          <option value="newest">{t("order_newest")}</option>
          <option value="oldest">{t("order_oldest")}</option>
        </select>
      </label>
    </search>
  );
};
