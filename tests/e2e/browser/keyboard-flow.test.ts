import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FakeReviewApi, startFakeReviewApi } from "../../support/fake-review-api.ts";
import { sampleId } from "../../support/sample-items.ts";
import { itemMine } from "./item-mine.ts";
import { openBrowser, openPage } from "./open-browser.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const WORDS = {
  de: { category: "Zahlungsvereinbarung", typed: "zahlungsver", take: "Arbeitsliste" },
  en: { category: "Payment arrangement", typed: "payment arr", take: "Work list" },
} as const;

const focusedField = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.activeElement?.closest("[data-field]")?.getAttribute("data-field") ?? document.activeElement?.id ?? null,
  );

const ATTEMPTS = 5;

/** Letters with a pause between them begin a new word, and a busy machine may pause: then it is typed again, as a person would. */
const seek = async (page: Page, word: string): Promise<void> => {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    await page.keyboard.type(word);
    const found = await page.locator(".ph-sheet:focus [aria-live]").textContent();
    if (found?.startsWith(word) === true) return;
    await page.keyboard.press("ArrowRight");
  }
  throw new Error(`the cursor does not stand on ${word}`);
};

const fillFromPdf = async (page: Page, word: string): Promise<void> => {
  await page.keyboard.press("Escape");
  await page.keyboard.press("2");
  await page.waitForSelector(".ph-sheet[data-page='1']");
  await page.keyboard.press("w");
  await page.waitForFunction(() => document.activeElement?.classList.contains("ph-sheet") === true);
  await seek(page, word);
  await page.keyboard.press("Enter");
};

describe.each(["de", "en"] as const)("the whole flow by keyboard alone in %s", (lang) => {
  let api: FakeReviewApi;
  beforeEach(async () => {
    api = await startFakeReviewApi();
  });
  afterEach(() => api.close());

  it("takes an item, corrects the category, fills two fields from a PDF, confirms and has the next", async () => {
    const { page, problems, context } = await openPage(browser, { lang });
    await page.goto(`${api.url}/#/work`);
    await page.getByRole("heading", { name: WORDS[lang].take }).waitFor();
    await page.locator("tr[data-row='0']").waitFor();

    await page.keyboard.press("n");
    await page.waitForFunction((id) => location.hash.includes(id), sampleId(1));
    await page.waitForFunction(() => document.activeElement?.id === "field-iban");
    await page.keyboard.press("F2");
    await page.getByRole("combobox").waitFor();
    await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
    await page.keyboard.type(WORDS[lang].typed);
    await page.keyboard.press("Enter");
    await page.locator(".ph-categoryrow strong", { hasText: WORDS[lang].category }).waitFor();
    for (let presses = 0; presses < 20 && (await focusedField(page)) !== "iban"; presses += 1) await page.keyboard.press("Tab");
    await fillFromPdf(page, "DE021");
    await page.waitForFunction(() => document.activeElement?.id === "field-iban");
    await page.keyboard.press("Enter");
    for (let presses = 0; presses < 20 && (await focusedField(page)) !== "bic"; presses += 1) await page.keyboard.press("Tab");
    await fillFromPdf(page, "BYL");
    await page.waitForFunction(() => document.activeElement?.id === "field-bic");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction((id) => location.hash.startsWith("#/item/") && !location.hash.includes(id), sampleId(1));

    const confirm = api.calls.find((call) => call.path === `/api/items/${sampleId(1)}/confirm`);
    expect(confirm?.ifMatch).toMatch(/^"\d+"$/);
    expect(confirm?.body).toMatchObject({ category: "payment_arrangement" });
    if (confirm === undefined) throw new Error("nothing was confirmed");
    const fields = (
      confirm.body as { fields: { name: string; value: string; provenance: { page: number; box: number[] } | null }[] }
    ).fields;
    expect(fields.find((field) => field.name === "iban")).toMatchObject({
      value: "DE02120300000000202051",
      provenance: { page: 1 },
    });
    expect(fields.find((field) => field.name === "bic")).toMatchObject({ value: "BYLADEM1001", provenance: { page: 1 } });
    expect(problems).toEqual([]);
    await context.close();
  });

  it("goes to what keeps an item from being confirmed, not to what may stay as it is", async () => {
    const { page, context } = await openPage(browser, { lang });
    await page.goto(`${api.url}/#/item/${sampleId(1)}`);
    await page.waitForFunction(() => document.activeElement?.id === "field-iban");
    await page.keyboard.press("F8");
    await page.waitForFunction(() => document.activeElement?.id === "field-bic");
    await page.locator("[data-field=iban][data-state=not_on_document]").waitFor();
    await page.locator("#field-effectiveDate").fill("someday");
    await page.locator("#field-bic").focus();
    await page.locator("[data-field=effectiveDate][data-state=error]").waitFor();

    await page.keyboard.press("Control+Enter");

    await page.waitForFunction(() => document.activeElement?.id === "field-effectiveDate");
    expect(api.calls.some((call) => call.path.endsWith("/confirm"))).toBe(false);
    await context.close();
  });

  it("needs one key for an item without corrections, and shows the keys that are valid on ?", async () => {
    const { page, context } = await openPage(browser, { lang });
    await page.goto(`${api.url}/#/item/${sampleId(5)}`);
    await itemMine(page);

    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    const help = page.getByRole("dialog");
    await help.waitFor();
    const keys = await help.locator("kbd").allTextContents();
    await page.keyboard.press("Escape");
    await help.waitFor({ state: "hidden" });
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction((id) => !location.hash.includes(id), sampleId(5));

    expect(keys).toEqual(expect.arrayContaining(["F2", "F4", "F8", "F9", "c", "e", "x", "w"]));
    expect(api.samples.get(sampleId(5))?.item.state).toBe("confirmed");
    await context.close();
  });
});
