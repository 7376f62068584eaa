import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeReviewApi, startFakeReviewApi } from "../../support/fake-review-api.ts";
import { sampleId } from "../../support/sample-items.ts";
import { itemMine } from "./item-mine.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;
let api: FakeReviewApi;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  api = await startFakeReviewApi();
});
afterEach(() => api.close());

const openItem = async (page: Page, n: number): Promise<void> => {
  await page.goto(`${api.url}/#/item/${sampleId(n)}`);
  await itemMine(page);
};

/** 500 KB in all before the viewer: what the wire carries with gzip, measured by hand since the stand-in sends plain. */
const MOST_FIRST_LOAD = 500_000;

describe("the console when things go wrong", () => {
  it("keeps what was typed through an expired session and a reload", async () => {
    const { page, context } = await openPage(browser);
    await openItem(page, 7);
    await page.locator("#field-meterReading").fill("48999 kWh");
    await page.keyboard.press("Tab");
    api.expire(true);
    await page.keyboard.press("Control+s");
    await page.getByText("Die Anmeldung ist abgelaufen", { exact: true }).waitFor();

    api.expire(false);
    await page.reload();
    await itemMine(page);

    expect(await page.locator("#field-meterReading").inputValue()).toBe("48999 kWh");
    await context.close();
  });

  it("shows both versions when somebody else was faster, and overwrites nothing unasked", async () => {
    const { page, context } = await openPage(browser);
    await openItem(page, 7);
    await page.locator("#field-meterReading").fill("1 kWh");
    await page.keyboard.press("Tab");
    const stored = api.samples.get(sampleId(7));
    if (stored?.item.extraction?.fields.meterReading !== undefined) {
      stored.item.extraction.fields.meterReading.value = { value: "2", unit: "kWh" };
      stored.item.version += 5;
    }
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("2 kWh").waitFor();

    await dialog.locator("input[type=radio]").nth(1).check();
    await dialog.getByRole("button", { name: "So übernehmen" }).click();
    await dialog.waitFor({ state: "hidden" });

    expect(await page.locator("#field-meterReading").inputValue()).toBe("2 kWh");
    expect(api.calls.filter((call) => call.path.endsWith("/save"))).toHaveLength(1);
    await context.close();
  });

  it("shows who works on an item, lets a lead take over, and undoes a confirmation", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${api.url}/#/item/${sampleId(6)}`);
    await page.getByText("Sabine Kern arbeitet gerade daran.").waitFor();
    const readOnly = await page.locator("#field-invoiceNumber").getAttribute("readonly");
    await page.getByRole("button", { name: "Übernehmen" }).click();
    await itemMine(page);
    await openItem(page, 5);
    await page.keyboard.press("Control+Enter");
    await page.getByRole("button", { name: "Rückgängig" }).click();
    await page.waitForFunction((id) => location.hash.includes(id), sampleId(5));

    expect(readOnly).not.toBeNull();
    expect(api.samples.get(sampleId(5))?.item.state).toBe("in_review");
    await context.close();
  });

  it("asks again where nothing can be streamed: unchanged lists cost no body, changed ones show", async () => {
    const polled = await startFakeReviewApi({ live: "poll" });
    const { page, context, problems, requests } = await openPage(browser);
    const answers: { url: string; status: number }[] = [];
    page.on("response", (response) => answers.push({ url: response.url(), status: response.status() }));
    const statusesOf = (path: string): number[] => answers.filter(({ url }) => url.includes(path)).map(({ status }) => status);
    await page.clock.install();
    await page.goto(`${polled.url}/#/work`);
    await page.locator("tr[data-row='0']").waitFor();
    const before = statusesOf("/api/items?").length;

    await page.clock.fastForward(22_000);
    await expect.poll(() => statusesOf("/api/items?").slice(before)).toContain(304);
    const stored = polled.samples.get(sampleId(1));
    if (stored !== undefined) stored.item.summary.subject = "Beim nächsten Nachsehen da";
    await page.clock.fastForward(22_000);
    await page.getByText("Beim nächsten Nachsehen da").waitFor();

    expect(statusesOf("/api/counts")).toContain(304);
    expect(requests.some((url) => url.endsWith("/api/stream"))).toBe(false);
    expect(problems).toEqual([]);
    await context.close();
    await polled.close();
  });

  it("shows the category among both versions, and hands in again the one that is chosen", async () => {
    const { page, context } = await openPage(browser);
    await openItem(page, 7);
    await page.locator("#field-meterReading").fill("1 kWh");
    await page.keyboard.press("Tab");
    const stored = api.samples.get(sampleId(7));
    if (stored?.item.classification == null) throw new Error("sample 7 is missing");
    stored.item.classification.category = "complaint";
    stored.item.version += 5;
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Zählerstand", { exact: true }).first().waitFor();
    const categories = await dialog.locator("tr", { hasText: "Kategorie" }).innerText();

    await dialog.getByRole("button", { name: "So übernehmen" }).click();
    await dialog.waitFor({ state: "hidden" });
    await expect.poll(() => api.calls.some((call) => call.path.endsWith("/category"))).toBe(true);

    expect(categories).toContain("Beschwerde");
    expect(api.calls.find((call) => call.path.endsWith("/category"))?.body).toMatchObject({ category: "meter_reading" });
    await context.close();
  });

  it("brings changes live, searches across spellings and filters by address", async () => {
    const { page, context } = await openPage(browser);
    await page.goto(`${api.url}/#/work?q=mueller`);
    await page.getByText("Neue Bankverbindung zu meinem Vertrag").waitFor();
    const found = await page.locator("tbody tr").count();
    const stored = api.samples.get(sampleId(1));
    if (stored !== undefined) stored.item.summary.subject = "Gerade geändert";
    api.announce(sampleId(1));
    await page.getByText("Gerade geändert").waitFor();

    expect(found).toBe(1);
    expect(await page.locator("input[type=search]").inputValue()).toBe("mueller");
    await context.close();
  });

  it("draws five megabytes of text in pieces and stays quick", async () => {
    const { page, context } = await openPage(browser);
    const start = Date.now();
    await openItem(page, 4);
    await page.locator("#field-errorCode").focus();
    await page.locator(".ph-text mark").first().waitFor();
    const took = Date.now() - start;

    const drawn = await page.evaluate(() => document.querySelector(".ph-text")?.textContent.length ?? 0);

    expect(drawn).toBeLessThan(400_000);
    expect(took).toBeLessThan(15_000);
    await context.close();
  });

  it("loads less than 500 KB compressed before the viewer", async () => {
    const { gzipSync } = await import("node:zlib");
    const { page, context } = await openPage(browser);
    const bodies: Promise<number>[] = [];
    page.on("response", (response) => {
      if (response.url().includes("/api/")) return;
      bodies.push(
        response.body().then(
          (body) => (response.url().endsWith(".woff2") ? body.length : gzipSync(body).length),
          () => 0,
        ),
      );
    });
    await page.goto(`${api.url}/#/work`);
    await page.locator("tr[data-row='0']").waitFor();

    const size = (await Promise.all(bodies)).reduce((sum, length) => sum + length, 0);

    console.info(`first load: ${Math.round(size / 1000)} KB compressed`);
    expect(size).toBeLessThan(MOST_FIRST_LOAD);
    expect(size).toBeGreaterThan(50_000);
    await context.close();
  });
});
