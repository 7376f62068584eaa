import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { onSessionExpired } from "./api/http.ts";
import { useI18n } from "./i18n/i18n.tsx";
import { WorkList } from "./list/work-list.tsx";
import { Header } from "./shell/header.tsx";
import { KeysHelp } from "./shell/keys-help.tsx";
import { type Route, useRoute } from "./shell/router.ts";
import { SessionProvider, useSession } from "./shell/session.tsx";
import { Icon } from "./ui/icon.tsx";
import { useKeys } from "./ui/keys.ts";
import { ToastProvider } from "./ui/toasts.tsx";

const ReviewPage = lazy(() => import("./review/review-page.tsx").then((module) => ({ default: module.ReviewPage })));
const ViewPage = lazy(() => import("./review/view-page.tsx").then((module) => ({ default: module.ViewPage })));
const FailedPage = lazy(() => import("./pages/failed-page.tsx").then((module) => ({ default: module.FailedPage })));
const ControlPage = lazy(() => import("./pages/control-page.tsx").then((module) => ({ default: module.ControlPage })));
const SteeringPage = lazy(() => import("./pages/steering-page.tsx").then((module) => ({ default: module.SteeringPage })));
const LearningPage = lazy(() => import("./pages/learning-page.tsx").then((module) => ({ default: module.LearningPage })));
const AuditPage = lazy(() => import("./pages/audit-page.tsx").then((module) => ({ default: module.AuditPage })));
const PrivacyPage = lazy(() => import("./pages/privacy-page.tsx").then((module) => ({ default: module.PrivacyPage })));
const SamplesPage = lazy(() => import("./pages/samples-page.tsx").then((module) => ({ default: module.SamplesPage })));
const PeoplePage = lazy(() => import("./pages/people-page.tsx").then((module) => ({ default: module.PeoplePage })));

const PAGES: Record<string, (route: Route) => ReactNode> = {
  item: ({ path }) => <ReviewPage key={path[1] ?? ""} itemId={path[1] ?? ""} />,
  view: ({ path }) => <ViewPage key={path[1] ?? ""} itemId={path[1] ?? ""} />,
  failed: () => <FailedPage />,
  samples: () => <SamplesPage />,
  control: ({ query }) => <ControlPage query={query} />,
  steering: ({ path }) => <SteeringPage category={path[1] ?? null} />,
  learning: () => <LearningPage />,
  audit: ({ query }) => <AuditPage query={query} />,
  privacy: () => <PrivacyPage />,
  people: () => <PeoplePage />,
};

const Page = () => {
  const route = useRoute();
  const name = route.path[0] ?? "work";
  return (Object.hasOwn(PAGES, name) ? PAGES[name]?.(route) : undefined) ?? <WorkList />;
};

const Waiting = () => {
  const { t } = useI18n();
  return (
    <div className="ph-empty" role="status">
      {t("loading")}
    </div>
  );
};

const Shell = () => {
  const { t } = useI18n();
  const { me } = useSession();
  const [help, setHelp] = useState(false);
  const [expired, setExpired] = useState(false);
  useEffect(() => onSessionExpired(() => setExpired(true)), []);
  useKeys([{ key: "?", label: "keyHelp", run: () => setHelp(true) }]);
  return (
    <div className="ph-app">
      <a
        className="ph-skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {t("skip")}
      </a>
      <Header onHelp={() => setHelp(true)} />
      {me.singleUser ? (
        <div className="ph-notice">
          <Icon name="warning" size={14} />
          {t("singleUser")}
        </div>
      ) : null}
      {expired ? (
        <Alert
          type="warning"
          header={t("expiredTitle")}
          action={<Button onClick={() => globalThis.location.reload()}>{t("signIn")}</Button>}
        >
          {t("expiredText")}
        </Alert>
      ) : null}
      <main id="main" className="ph-main" tabIndex={-1}>
        <Suspense fallback={<Waiting />}>
          <Page />
        </Suspense>
      </main>
      {help ? <KeysHelp onClose={() => setHelp(false)} /> : null}
    </div>
  );
};

const StartFailed = ({ retry }: { retry: () => void }) => {
  const { t } = useI18n();
  return (
    <main className="ph-page">
      <Alert type="error" header={t("startFailed")} action={<Button onClick={retry}>{t("retry")}</Button>}>
        {t("startFailedText")}
      </Alert>
    </main>
  );
};

const startFailed = (retry: () => void) => <StartFailed retry={retry} />;

export const App = () => (
  <ToastProvider>
    <SessionProvider waiting={<Waiting />} failed={startFailed}>
      <Shell />
    </SessionProvider>
  </ToastProvider>
);
