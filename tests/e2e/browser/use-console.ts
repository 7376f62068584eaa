import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { type FakeReviewApi, startFakeReviewApi } from "../../support/fake-review-api.ts";
import { openBrowser, openPage, type PageOptions } from "./open-browser.ts";

/** Pictures of the pages, for people to look at. */
export const SCREENS = fileURLToPath(new URL("../screens/", import.meta.url));
/** WCAG 2.2 AA and all it is built on. */
const AXE_TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

export interface Console {
  readonly browser: Browser;
  readonly api: FakeReviewApi;
  open(options?: PageOptions): ReturnType<typeof openPage>;
}

/** One browser and one stand-in for the API for all tests of a file. */
export const useConsole = (): Console => {
  const made: { browser?: Browser; api?: FakeReviewApi } = {};
  const present = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error("the browser starts before the first test, not before");
    return part;
  };
  beforeAll(async () => {
    mkdirSync(SCREENS, { recursive: true });
    made.browser = await openBrowser();
    made.api = await startFakeReviewApi();
  });
  afterAll(async () => {
    await made.browser?.close();
    await made.api?.close();
  });
  return {
    get browser() {
      return present(made.browser);
    },
    get api() {
      return present(made.api);
    },
    open: (options) => openPage(present(made.browser), options),
  };
};

/** What axe-core finds, in words; what runs in a frame of its own has tests of its own. */
export const axeFindings = async (page: Page): Promise<string[]> => {
  const found = await new AxeBuilder({ page }).withTags(AXE_TAGS).exclude("iframe").analyze();
  const said = (nodes: (typeof found.violations)[number]["nodes"]): string =>
    nodes
      .slice(0, 2)
      .map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`)
      .join(" | ");
  return found.violations.map(({ id, nodes }) => `${id}: ${said(nodes)}`);
};
