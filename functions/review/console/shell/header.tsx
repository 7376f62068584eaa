import { useSyncExternalStore } from "react";
import type { Me } from "../../../../shared/schemas/review-api.ts";
import { useI18n } from "../i18n/i18n.tsx";
import type { MessageKey } from "../i18n/messages.ts";
import { Icon, PosthornMark } from "../ui/icon.tsx";
import { setPreferences, usePreferences } from "./preferences.ts";
import { hrefOf, useRoute } from "./router.ts";
import { useMay, useSession } from "./session.tsx";

interface Place {
  path: string;
  label: MessageKey;
  /** Pages that also count as being here. */
  also?: string;
  /** An admin has every page. */
  for: Me["roles"] | "everyone";
}

const PLACES: Place[] = [
  { path: "work", label: "navWork", also: "item", for: "everyone" },
  { path: "failed", label: "navFailed", for: ["clerk", "lead", "auditor"] },
  { path: "samples", label: "navSamples", for: ["clerk", "lead"] },
  { path: "control", label: "navControl", for: ["lead", "auditor"] },
  { path: "steering", label: "navSteering", for: ["lead"] },
  { path: "learning", label: "navLearning", for: ["lead"] },
  { path: "audit", label: "navAudit", for: ["auditor", "lead"] },
  { path: "privacy", label: "navPrivacy", for: ["lead"] },
  { path: "people", label: "navPeople", for: ["admin"] },
];

export const Header = ({ onHelp }: { onHelp: () => void }) => {
  const { t, lang, setLang } = useI18n();
  const { theme } = usePreferences();
  const { me, live, counts } = useSession();
  const liveState = useSyncExternalStore(live.onState, live.state);
  const may = useMay();
  const here = useRoute().path[0] ?? "work";
  const failed = counts.data?.states.failed ?? 0;
  const places = PLACES.filter((place) => place.for === "everyone" || place.for.some((role) => may(role)));
  return (
    <header className="ph-bar">
      <a className="ph-brand" href={hrefOf(["work"])}>
        <PosthornMark />
        Posthorn
      </a>
      <nav className="ph-nav" aria-label={t("navigation")}>
        {places.map((place) => (
          <a
            key={place.path}
            href={hrefOf([place.path])}
            aria-current={here === place.path || here === place.also ? "page" : undefined}
          >
            {t(place.label)}
            {place.path === "failed" && failed > 0 ? <span className="ph-pip">{failed}</span> : null}
          </a>
        ))}
      </nav>
      <div className="ph-tools">
        <span className="ph-live" data-state={liveState} role="status">
          <i aria-hidden="true" />
          {t(liveState === "live" ? "liveOn" : liveState === "connecting" ? "liveConnecting" : "liveOff")}
        </span>
        <button
          type="button"
          className="ph-tool"
          onClick={() => setLang(lang === "de" ? "en" : "de")}
          lang={lang === "de" ? "en" : "de"}
        >
          {lang === "de" ? "English" : "Deutsch"}
        </button>
        <button
          type="button"
          className="ph-tool"
          aria-label={t(theme === "dark" ? "themeLight" : "themeDark")}
          title={t(theme === "dark" ? "themeLight" : "themeDark")}
          onClick={() => setPreferences({ theme: theme === "dark" ? "light" : "dark" })}
        >
          <Icon name={theme === "dark" ? "sun" : "moon"} />
        </button>
        <button type="button" className="ph-tool" aria-label={t("keysHelp")} title={`${t("keysHelp")} (?)`} onClick={onHelp}>
          <Icon name="keyboard" />
        </button>
        <span className="ph-live" title={me.roles.join(", ")}>
          <Icon name="person" size={14} />
          {me.singleUser ? t("actor_local") : me.name}
        </span>
      </div>
    </header>
  );
};
