import Button from "@cloudscape-design/components/button";
import { useState } from "react";
import { type Person, roleSchema } from "../../../../shared/schemas/review-api.ts";
import type { KnownPerson } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { categoryLabel } from "../ui/reason-text.ts";
import { Card } from "./dashboard-cards.tsx";

interface ChoicesProps<T extends string> {
  title: string;
  hint?: string;
  all: { id: T; label: string }[];
  chosen: readonly T[];
  onChange: (chosen: T[]) => void;
}

const Choices = <T extends string>({ title, hint, all, chosen, onChange }: ChoicesProps<T>) => (
  <fieldset className="ph-choices">
    <legend>{title}</legend>
    {all.map(({ id, label }) => (
      <label key={id}>
        <input
          type="checkbox"
          checked={chosen.includes(id)}
          onChange={(event) => onChange(event.target.checked ? [...chosen, id] : chosen.filter((known) => known !== id))}
        />
        {label}
      </label>
    ))}
    {hint === undefined ? null : <small className="ph-muted">{hint}</small>}
  </fieldset>
);

const LEVELS = [1, 2, 3] as const;
const LONGEST_NAME = 200;

export interface PersonFormProps {
  known: KnownPerson;
  onSave: (user: string, person: Person) => Promise<void>;
  onClose: () => void;
}

export const PersonForm = ({ known, onSave, onClose }: PersonFormProps) => {
  const i18n = useI18n();
  const { t, label, lang } = i18n;
  const { pack } = useSession();
  const [user, setUser] = useState(known.user);
  const [person, setPerson] = useState(known.person);
  const [busy, setBusy] = useState(false);
  const change = (next: Partial<Person>): void => setPerson({ ...person, ...next });
  const byLabel = (one: { label: string }, other: { label: string }): number => one.label.localeCompare(other.label, lang);
  const teams = Object.entries(pack.teams).map(([id, name]) => ({ id, label: label(name, id) }));
  const categories = Object.keys(pack.categories).map((id) => ({ id, label: categoryLabel(i18n, pack, id) }));
  const save = async (): Promise<void> => {
    setBusy(true);
    await onSave(user.trim(), person);
    setBusy(false);
  };
  return (
    <Card title={known.user === "" ? t("personNew") : t("personEdit", { name: known.person.name || known.user })}>
      <form
        className="ph-personform"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div className="ph-row">
          <label className="ph-stack">
            <span>{t("personUser")}</span>
            <input
              className="ph-input"
              required
              readOnly={known.user !== ""}
              value={user}
              onChange={(event) => setUser(event.target.value)}
            />
          </label>
          <label className="ph-stack">
            <span>{t("personName")}</span>
            <input
              className="ph-input"
              maxLength={LONGEST_NAME}
              value={person.name}
              onChange={(event) => change({ name: event.target.value })}
            />
          </label>
          <label className="ph-stack">
            <span>{t("personLevel")}</span>
            <select className="ph-input" value={person.level} onChange={(event) => change({ level: Number(event.target.value) })}>
              {LEVELS.map((level) => (
                <option key={level} value={level}>
                  {level}
                </option>
              ))}
            </select>
          </label>
          <label className="ph-check">
            <input type="checkbox" checked={person.active} onChange={(event) => change({ active: event.target.checked })} />
            {t("personActive")}
          </label>
          <label className="ph-check">
            <input type="checkbox" checked={person.masked} onChange={(event) => change({ masked: event.target.checked })} />
            {t("personMasked")}
          </label>
        </div>
        <Choices
          title={t("personRoles")}
          all={roleSchema.options.map((id) => ({ id, label: t(`role_${id}`) }))}
          chosen={person.roles}
          onChange={(roles) => change({ roles })}
        />
        <Choices
          title={t("personTeams")}
          hint={t("personEmptyMeansAll")}
          all={teams.sort(byLabel)}
          chosen={person.teams}
          onChange={(chosen) => change({ teams: chosen })}
        />
        <Choices
          title={t("personCategories")}
          all={categories.sort(byLabel)}
          chosen={person.categories}
          onChange={(chosen) => change({ categories: chosen })}
        />
        <div className="ph-row">
          <Button variant="primary" formAction="submit" disabled={user.trim() === ""} loading={busy}>
            {t("personSave")}
          </Button>
          <Button formAction="none" onClick={onClose}>
            {t("personCancel")}
          </Button>
        </div>
      </form>
    </Card>
  );
};
