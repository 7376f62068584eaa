import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type FakeReviewApi, startFakeReviewApi } from "../../support/fake-review-api.ts";
import { sampleId } from "../../support/sample-items.ts";
import { openBrowser, openPage } from "./open-browser.ts";

const SCREENS = fileURLToPath(new URL("../screens/", import.meta.url));
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

let browser: Browser;
let api: FakeReviewApi;

beforeAll(async () => {
  mkdirSync(SCREENS, { recursive: true });
  browser = await openBrowser();
  api = await startFakeReviewApi();
});
afterAll(async () => {
  await browser.close();
  await api.close();
});

interface Place {
  name: string;
  hash: string;
  ready: string;
  act?: (page: Page) => Promise<void>;
  width?: number;
  height?: number;
}

const item = (n: number): string => `#/item/${sampleId(n)}`;
const inLayer = async (page: Page, ...keys: string[]): Promise<void> => {
  await page.locator(".ph-owner[data-mine]").waitFor();
  await page.keyboard.press("Escape");
  for (const key of keys) await page.keyboard.press(key);
};

const places: Place[] = [
  { name: "work-list", hash: "#/work", ready: "tr[data-row='0']" },
  { name: "work-list-narrow", hash: "#/work", ready: "tr[data-row='0']", width: 480 },
  {
    name: "work-list-bulk",
    hash: "#/work",
    ready: "tr[data-row='0']",
    act: (page) => page.locator("tr[data-row='1'] input").check(),
  },
  { name: "review-mail", hash: item(1), ready: "[data-field='iban']" },
  {
    name: "review-pdf",
    hash: item(1),
    ready: "[data-field='iban']",
    act: async (page) => {
      await inLayer(page, "2");
      await page.locator(".ph-sheet canvas").waitFor();
      await page.waitForTimeout(500);
    },
  },
  {
    name: "review-explained",
    hash: item(1),
    ready: "[data-field='iban']",
    act: async (page) => {
      await page.locator(".ph-category [aria-expanded]").click();
      await page.locator(".ph-explain").waitFor();
    },
  },
  {
    name: "review-html",
    hash: item(1),
    ready: "[data-field='iban']",
    act: async (page) => {
      await inLayer(page, "3");
      await page.locator("iframe").waitFor();
    },
  },
  { name: "review-hostile", hash: item(2), ready: "[data-field='address']" },
  { name: "review-200-attachments", hash: item(3), ready: ".ph-parts li:nth-child(200)" },
  { name: "review-line-items-locked", hash: item(6), ready: "[data-field='items']" },
  { name: "review-narrow", hash: item(1), ready: "[data-field='iban']", width: 480 },
  { name: "review-zoom-400", hash: item(1), ready: "[data-field='iban']", width: 360, height: 225 },
  {
    name: "review-category",
    hash: item(7),
    ready: "[data-field='meterReading']",
    act: async (page) => {
      await page.locator(".ph-owner[data-mine]").waitFor();
      await page.keyboard.press("F2");
      await page.getByRole("listbox").waitFor();
    },
  },
  {
    name: "review-set-aside",
    hash: item(7),
    ready: "[data-field='meterReading']",
    act: async (page) => {
      await page.locator(".ph-owner[data-mine]").waitFor();
      await page.keyboard.press("F9");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "review-900", hash: item(1), ready: "[data-field='iban']", width: 900, height: 800 },
  { name: "control-room-900", hash: "#/control?compare=1", ready: ".ph-equation", width: 900, height: 800 },
  { name: "failed", hash: "#/failed", ready: ".ph-failed .ph-mini" },
  { name: "control-room", hash: "#/control?compare=1", ready: ".ph-equation" },
  { name: "steering", hash: "#/steering/bank_details_change", ready: ".ph-drag" },
  { name: "learning", hash: "#/learning", ready: ".ph-confusion" },
  { name: "audit", hash: "#/audit", ready: ".ph-simple tbody tr" },
  {
    name: "privacy",
    hash: "#/privacy",
    ready: "form",
    act: async (page) => {
      await page.locator("form input").fill("katrin.mueller@mail.example");
      await page.keyboard.press("Enter");
      await page.locator(".ph-compare").first().waitFor();
    },
  },
  {
    name: "samples",
    hash: "#/samples",
    ready: ".ph-sampleanswer select",
    act: async (page) => {
      // Answered once, it stays answered: the second look shows the machine's answer at once.
      if (await page.locator(".ph-sampleanswer select").isEnabled()) {
        await page.locator(".ph-sampleanswer select").selectOption("bank_details_change");
        await page.locator(".ph-sampleanswer button").first().click();
      }
      await page.locator(".ph-sampleanswer textarea").waitFor();
    },
  },
  {
    name: "people",
    hash: "#/people",
    ready: ".ph-simple tbody tr",
    act: async (page) => {
      await page.locator(".ph-simple .ph-link").first().click();
      await page.locator(".ph-personform").waitFor();
    },
  },
  {
    name: "keys-help",
    hash: "#/work",
    ready: "tr[data-row='0']",
    act: async (page) => {
      await page.keyboard.press("?");
      await page.getByRole("dialog").waitFor();
    },
  },
];

/** German in the light, English in the dark: both twice as many as one would look at. */
const LOOKS = [
  { theme: "light", lang: "de" },
  { theme: "dark", lang: "en" },
] as const;

describe.each(LOOKS)("pages in $theme and $lang", ({ theme, lang }) => {
  it.each(places)("$name has no finding of axe-core", async (place) => {
    const { page, context, problems } = await openPage(browser, {
      theme,
      lang,
      width: place.width ?? 1440,
      height: place.height ?? 900,
    });
    await page.goto(`${api.url}/${place.hash}`);
    await page.locator(place.ready).first().waitFor({ state: "attached" });
    await place.act?.(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${SCREENS}${place.name}-${theme}.png` });

    const found = await new AxeBuilder({ page }).withTags(TAGS).exclude("iframe").analyze();

    expect(
      found.violations.map(
        (violation) =>
          `${violation.id}: ${violation.nodes
            .map((node) => `${node.target.join(" ")} ${node.failureSummary ?? ""}`)
            .slice(0, 2)
            .join(" | ")}`,
      ),
    ).toEqual([]);
    expect(problems.filter((problem) => !problem.includes("localStorage"))).toEqual([]);
    await context.close();
  });
});
