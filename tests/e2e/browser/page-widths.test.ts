import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type ConsolePage, itemHash, steeringPages, toPage } from "./console-pages.ts";
import { useConsole } from "./use-console.ts";

const stage = useConsole();

const places: ConsolePage[] = [
  { name: "work-list", hash: "#/work", ready: "tr[data-row='0']" },
  { name: "work-list-of-delivered", hash: "#/work?state=delivered", ready: "tr[data-row='0']" },
  { name: "review", hash: itemHash(1), ready: "[data-field='iban']" },
  { name: "second-window", hash: `#/view/${itemHash(1).split("/")[2] ?? ""}`, ready: ".ph-viewer" },
  ...steeringPages(),
];

/** How far the page reaches beyond the window, and what stands there: boxes that scroll by themselves may be wider inside. */
const beyondWindow = (page: Page): Promise<{ pixels: number; elements: string[] }> =>
  page.evaluate(() => {
    const root = document.documentElement;
    const inBox = (element: Element): boolean => {
      for (let up = element.parentElement; up !== null && up !== document.body; up = up.parentElement)
        if (getComputedStyle(up).overflowX !== "visible") return true;
      return false;
    };
    const elements = [...document.body.querySelectorAll("*")]
      .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !inBox(element))
      .map((element) => element.outerHTML.slice(0, 90));
    return { pixels: root.scrollWidth - root.clientWidth, elements: elements.slice(0, 5) };
  });

describe.each(["de", "en"] as const)("in %s", (lang) => {
  it.each(places)("$name is no wider than a window of 900 or 1280 px", async (place) => {
    const { page, context } = await stage.open({ width: 900, height: 800, lang });
    await toPage(page, stage.api, place);
    await page.waitForTimeout(200);

    const narrow = await beyondWindow(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.waitForTimeout(200);
    const usual = await beyondWindow(page);

    expect(narrow).toEqual({ pixels: 0, elements: [] });
    expect(usual).toEqual({ pixels: 0, elements: [] });
    await context.close();
  });
});
