import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type ConsolePage, itemHash as item, steeringPages, toPage } from "./console-pages.ts";
import { itemMine } from "./item-mine.ts";
import { axeFindings, SCREENS, useConsole } from "./use-console.ts";

const stage = useConsole();

interface Place extends ConsolePage {
  width?: number;
  height?: number;
}

const inLayer = async (page: Page, ...keys: string[]): Promise<void> => {
  await itemMine(page);
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
      await itemMine(page);
      await page.keyboard.press("F2");
      await page.getByRole("listbox").waitFor();
    },
  },
  {
    name: "review-set-aside",
    hash: item(7),
    ready: "[data-field='meterReading']",
    act: async (page) => {
      await itemMine(page);
      await page.keyboard.press("F9");
      await page.getByRole("dialog").waitFor();
    },
  },
  { name: "review-900", hash: item(1), ready: "[data-field='iban']", width: 900, height: 800 },
  { name: "control-room-900", hash: "#/control?compare=1", ready: ".ph-equation", width: 900, height: 800 },
  ...steeringPages(),
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
    const { page, context, problems } = await stage.open({
      theme,
      lang,
      width: place.width ?? 1440,
      height: place.height ?? 900,
    });
    await toPage(page, stage.api, place);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${SCREENS}${place.name}-${theme}.png` });

    const found = await axeFindings(page);

    expect(found).toEqual([]);
    expect(problems.filter((problem) => !problem.includes("localStorage"))).toEqual([]);
    await context.close();
  });
});
