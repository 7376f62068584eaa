import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import "../styles/pages.css";
import { steeringClient } from "../api/steering-client.ts";
import { useI18n } from "../i18n/i18n.tsx";
import { hrefOf } from "../shell/router.ts";
import { useSession } from "../shell/session.tsx";
import { PolicyEditor } from "../steering/policy-editor.tsx";
import { errorText } from "../ui/error-text.ts";
import { categoryLabel } from "../ui/reason-text.ts";
import { useResource } from "../ui/use-resource.ts";

export const SteeringPage = ({ category }: { category: string | null }) => {
  const i18n = useI18n();
  const { t, lang } = i18n;
  const { pack } = useSession();
  const names = Object.keys(pack.categories)
    .filter((name) => name !== "none")
    .sort((one, other) => categoryLabel(i18n, pack, one).localeCompare(categoryLabel(i18n, pack, other), lang));
  const chosen = category ?? names[0] ?? "";
  const found = useResource(chosen, () => steeringClient.policy(chosen));
  return (
    <div className="ph-page">
      <div className="ph-pagehead">
        <div>
          <h1>{t("navSteering")}</h1>
          <p>{t("steeringText")}</p>
        </div>
      </div>
      <div className="ph-withside">
        <nav aria-label={t("category")} className="ph-side">
          {names.map((name) => (
            <a key={name} href={hrefOf(["steering", name])} aria-current={name === chosen ? "page" : undefined}>
              {categoryLabel(i18n, pack, name)}
            </a>
          ))}
        </nav>
        <div>
          <h2 className="ph-sidetitle">{categoryLabel(i18n, pack, chosen)}</h2>
          {found.error === null ? null : (
            <Alert type="error" action={<Button onClick={found.reload}>{t("retry")}</Button>}>
              {errorText(t, found.error)}
            </Alert>
          )}
          {found.data === null ? null : <PolicyEditor key={chosen} view={found.data} reload={found.reload} />}
        </div>
      </div>
    </div>
  );
};
