import "@cloudscape-design/global-styles/index.css";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/list.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app.tsx";
import { LanguageProvider } from "./i18n/i18n.tsx";
import { applyTheme } from "./shell/preferences.ts";

applyTheme();
const root = document.getElementById("root");
if (root === null) throw new Error('index.html needs an element with the id "root"');
createRoot(root).render(
  <StrictMode>
    <LanguageProvider>
      <App />
    </LanguageProvider>
  </StrictMode>,
);
