import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";

const EXECUTABLE = "/usr/bin/chromium";

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: EXECUTABLE,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export interface PageOptions {
  lang?: "de" | "en";
  theme?: "light" | "dark";
  width?: number;
  height?: number;
  introSeen?: boolean;
}

/** A page with what a person would have chosen before; errors of the page and refused requests are collected. */
export const openPage = async (
  browser: Browser,
  options: PageOptions = {},
): Promise<{ page: Page; context: BrowserContext; problems: string[]; requests: string[] }> => {
  const { lang = "de", theme = "light", width = 1440, height = 900, introSeen = true } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    locale: lang === "de" ? "de-DE" : "en-GB",
    timezoneId: "Europe/Berlin",
  });
  await context.addInitScript(
    ([chosenLang, preferences]) => {
      if (localStorage.getItem("posthorn.language") === null) localStorage.setItem("posthorn.language", chosenLang ?? "de");
      if (localStorage.getItem("posthorn.preferences") === null) localStorage.setItem("posthorn.preferences", preferences ?? "");
    },
    [lang, JSON.stringify({ theme, introSeen })],
  );
  const page = await context.newPage();
  const problems: string[] = [];
  const requests: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("Failed to load resource")) problems.push(message.text());
  });
  page.on("request", (request) => requests.push(request.url()));
  return { page, context, problems, requests };
};
