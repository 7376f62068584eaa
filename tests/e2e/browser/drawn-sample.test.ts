import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawnItem } from "../../functions/review/drawn-item.ts";
import { type Bench, openBench } from "../../functions/review/review-bench.ts";
import { consoleOnApi } from "./console-on-api.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
let bench: Bench;
let server: Awaited<ReturnType<typeof consoleOnApi>>;

beforeAll(async () => {
  browser = await openBrowser();
  bench = await openBench();
  server = await consoleOnApi(bench);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await bench.close();
});

const words = {
  de: { hidden: "verdeckt", chip: "Stichprobe", category: "Adressänderung" },
  en: { hidden: "hidden", chip: "Quality sample", category: "Address change" },
};

describe.each(["de", "en"] as const)("an item drawn for the quality sample, in %s", (lang) => {
  it("shows its category in the list of delivered items only after somebody has judged it", async () => {
    const { itemId } = await drawnItem(bench);
    const { page, context, problems } = await openPage(browser, { lang });
    await context.setExtraHTTPHeaders({ "x-test-user": "anna" });
    const row = page.locator("tr[data-row]", { has: page.locator(`a[href*='${itemId}']`) });
    await page.goto(`${server.url}/#/work?state=delivered`);
    await row.waitFor();

    const before = await row.textContent();
    await page.goto(`${server.url}/#/samples`);
    await page.locator(".ph-sampleanswer select").selectOption("address_change");
    await page.locator(".ph-sampleanswer button").first().click();
    await page.locator(".ph-compare").waitFor();
    await page.locator(".ph-sampleanswer button").first().click();
    // Another drawn item may follow, its own question still unanswered.
    await page.locator(".ph-compare").waitFor({ state: "detached" });
    await page.goto(`${server.url}/#/work?state=delivered`);
    await row.waitFor();
    const after = await row.textContent();

    expect(before).toContain(words[lang].hidden);
    expect(before).toContain(words[lang].chip);
    expect(before).not.toContain(words[lang].category);
    expect(after).toContain(words[lang].category);
    expect(after).not.toContain(words[lang].chip);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("is not in the list of its category before", async () => {
    const { itemId } = await drawnItem(bench);
    const open = await bench.waiting();
    const { page, context } = await openPage(browser, { lang });
    await context.setExtraHTTPHeaders({ "x-test-user": "anna" });

    await page.goto(`${server.url}/#/work?state=delivered&state=needs_review&category=address_change`);
    await page.locator(`a[href*='${open.itemId}']`).waitFor();
    const found = await page.locator(`a[href*='${itemId}']`).count();

    expect(found).toBe(0);
    await context.close();
  });
});
