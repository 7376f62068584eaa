import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { useState } from "react";
import type { Person } from "../../../../shared/schemas/review-api.ts";
import { type KnownPerson, steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { useSession } from "../shell/session.tsx";
import { errorText } from "../ui/error-text.ts";
import { categoryLabel } from "../ui/reason-text.ts";
import { useToast } from "../ui/toasts.tsx";
import { useAct } from "../ui/use-act.ts";
import { useResource } from "../ui/use-resource.ts";
import { PersonForm } from "./person-form.tsx";

const NOBODY: KnownPerson = {
  user: "",
  version: 0,
  person: { name: "", active: true, roles: ["clerk"], teams: [], categories: [], level: 1, masked: false },
};

const PeopleTable = ({ people, onEdit }: { people: KnownPerson[]; onEdit: (known: KnownPerson) => void }) => {
  const i18n = useI18n();
  const { t, label } = i18n;
  const { pack } = useSession();
  return (
    <table className="ph-simple ph-roomy">
      <thead>
        <tr>
          <th>{t("personUser")}</th>
          <th>{t("personName")}</th>
          <th>{t("personRoles")}</th>
          <th>{t("personTeams")}</th>
          <th>{t("personCategories")}</th>
          <th>{t("personLevel")}</th>
          <th>
            <span className="ph-hidden">{t("personChange")}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((known) => (
          <tr key={known.user}>
            <td className="ph-mono">
              <bdi>{known.user}</bdi>
            </td>
            <td>
              <bdi>{known.person.name}</bdi>
            </td>
            <td>
              {known.person.active ? null : (
                <span className="ph-chip" data-tone="red">
                  {t("personInactive")}
                </span>
              )}{" "}
              {known.person.roles.map((role) => t(`role_${role}`)).join(", ")}
            </td>
            <td>{known.person.teams.map((team) => label(pack.teams[team], team)).join(", ") || t("personAll")}</td>
            <td>{known.person.categories.map((one) => categoryLabel(i18n, pack, one)).join(", ") || t("personAll")}</td>
            <td className="ph-num">{known.person.level}</td>
            <td className="ph-right">
              <button type="button" className="ph-link" onClick={() => onEdit(known)}>
                {t("personChange")}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

/** Rights of single persons: an admin's page. */
export const PeoplePage = () => {
  const { t } = useI18n();
  const toast = useToast();
  const { act } = useAct();
  const found = useResource("people", () => steeringClient.people());
  const [edited, setEdited] = useState<KnownPerson | null>(null);
  const people = found.data?.people ?? [];
  const save = (user: string, person: Person): Promise<void> =>
    act(async () => {
      await steeringClient.savePerson(user, edited?.version ?? 0, person);
      toast({ tone: "good", text: t("personSaved") });
      setEdited(null);
      found.reload();
    });
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navPeople")}</h1>
          <p>{t("peopleText")}</p>
        </div>
        <Button variant="primary" onClick={() => setEdited(NOBODY)}>
          {t("personNew")}
        </Button>
      </div>
      {found.error === null ? null : <Alert type="error">{errorText(t, found.error)}</Alert>}
      {edited === null ? null : <PersonForm key={edited.user} known={edited} onSave={save} onClose={() => setEdited(null)} />}
      <div className="ph-card ph-tablebox">
        {people.length === 0 ? (
          <p className="ph-empty">{t(found.loading ? "loading" : "peopleNone")}</p>
        ) : (
          <PeopleTable people={people} onEdit={setEdited} />
        )}
      </div>
    </div>
  );
};
