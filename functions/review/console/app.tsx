import Alert from "@cloudscape-design/components/alert";
import Button from "@cloudscape-design/components/button";
import { lazy, Suspense, useEffect, useState } from "react";
import { onSessionExpired } from "./api/http.ts";
import { useI18n } from "./i18n/i18n.tsx";
import { WorkList } from "./list/work-list.tsx";
import { Header } from "./shell/header.tsx";
import { KeysHelp } from "./shell/keys-help.tsx";
import { useRoute } from "./shell/router.ts";
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

const Page = () => {
  const { path, query } = useRoute();
  switch (path[0] ?? "work") {
    case "item":
      return <ReviewPage key={path[1] ?? ""} itemId={path[1] ?? ""} />;
    case "view":
      return <ViewPage key={path[1] ?? ""} itemId={path[1] ?? ""} />;
    case "failed":
      return <FailedPage />;
    case "control":
      return <ControlPage query={query} />;
    case "steering":
      return <SteeringPage category={path[1] ?? null} />;
    case "learning":
      return <LearningPage />;
    case "audit":
      return <AuditPage query={query} />;
    case "samples":
      return <SamplesPage />;
    case "people":
      return <PeoplePage />;
    case "privacy":
      return <PrivacyPage />;
    default:
      return <WorkList />;
  }
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
