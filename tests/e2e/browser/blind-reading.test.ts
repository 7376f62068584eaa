import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Item } from "../../../shared/schemas/item.ts";
import { blindPack } from "../../functions/review/blind-pack.ts";
import { aClassification, aExtraction, aField } from "../../functions/review/examples.ts";
import { type Bench, openBench } from "../../functions/review/review-bench.ts";
import { consoleOnApi } from "./console-on-api.ts";
import { itemMine } from "./item-mine.ts";
import { openBrowser, openPage } from "./open-browser.ts";

const IBAN = "DE02120300000000202051";
const OTHER_IBAN = "DE02500105170137075030";
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

const WORDS = {
  de: { own: "Beschwerde", first: "Änderung der Bankverbindung", hidden: "verdeckt", choose: "bitte selbst wählen" },
  en: { own: "Complaint", first: "Bank details change", hidden: "hidden", choose: "please choose yourself" },
};

let browser: Browser;
let bench: Bench;
let server: Awaited<ReturnType<typeof consoleOnApi>>;

beforeAll(async () => {
  browser = await openBrowser();
  const folderPack = await openBench();
  const loaded = blindPack(await folderPack.state.packs.load("default"));
  await folderPack.close();
  bench = await openBench({ pack: () => Promise.resolve(loaded), now: () => new Date().toISOString() });
  server = await consoleOnApi(bench);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await bench.close();
});

/** Anna was first. */
const seenOnce = async (): Promise<Item> => {
  const fields = { customerNumber: aField("customerNumber", "4711-0815"), iban: aField("iban", IBAN) };
  const item = await bench.waiting(
    {
      classification: aClassification({ category: "bank_details_change" }),
      extraction: aExtraction({ category: "bank_details_change", fields }),
    },
    { parsed: { subject: "Meine Daten", text: `Guten Tag,\nbitte ändern: ${IBAN}.\nErika Müller` } },
  );
  const body = {
    category: "bank_details_change",
    fields: [
      { name: "iban", value: IBAN },
      { name: "accountHolder", value: "Erika Müller" },
    ],
  };
  await bench.call("anna", "POST", `/items/${item.itemId}/confirm`, { body, version: item.version });
  return bench.get(item.itemId);
};

const choose = async (page: Page, category: string): Promise<void> => {
  await page.keyboard.press("F2");
  await page.getByRole("combobox").waitFor();
  await page.waitForFunction(() => document.activeElement?.getAttribute("role") === "combobox");
  await page.keyboard.type(category);
  await page.keyboard.press("Enter");
  await page.locator(".ph-categoryrow strong", { hasText: category }).waitFor();
};

const type = async (page: Page, field: string, text: string): Promise<void> => {
  await page.locator(`#field-${field}`).fill(text);
  await page.keyboard.press("Tab");
};

describe.each(["de", "en"] as const)("the second of two people reads blind, in %s", (lang) => {
  const words = WORDS[lang];

  it("takes it, chooses and fills by themselves, sees the differences only then, and settles it", async () => {
    const item = await seenOnce();
    const { page, context, problems } = await openPage(browser, { lang });
    await context.setExtraHTTPHeaders({ "x-test-user": "bert" });
    const answers: string[] = [];
    page.on("response", (response) => {
      if (!response.url().includes("/api/items")) return;
      void response.text().then(
        (text) => answers.push(text),
        () => undefined,
      );
    });

    await page.goto(`${server.url}/#/work?state=second_review`);
    const row = page.locator("tr[data-row='0']");
    await row.waitFor();
    const listed = await row.textContent();
    await page.keyboard.press("n");
    await itemMine(page);
    await page.locator(".ph-categoryrow strong", { hasText: words.choose }).waitFor();
    const found = await new AxeBuilder({ page }).withTags(TAGS).analyze();
    await page.screenshot({ path: join(tmpdir(), `posthorn-blind-${lang}.png`) });
    await page.keyboard.press("Control+Enter");
    await page.waitForTimeout(300);
    const untouched = (await bench.get(item.itemId)).review.secondReading;
    await choose(page, words.own);
    const told = answers.join("\n");
    const own = await bench.get(item.itemId);
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const compared = await dialog.textContent();
    await page.screenshot({ path: join(tmpdir(), `posthorn-blind-merge-${lang}.png`) });
    await dialog.locator("tr", { hasText: words.own }).getByRole("radio").last().check();
    await dialog.getByRole("button").last().click();
    await dialog.waitFor({ state: "hidden" });
    await page.locator(".ph-categoryrow strong", { hasText: words.first }).waitFor();

    expect(listed).toContain(words.hidden);
    expect(listed).not.toContain(words.first);
    expect(found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.target.join(" ")}`)).toEqual([]);
    expect(untouched).toBeUndefined();
    expect(told).not.toContain("bank_details_change");
    expect(own.classification?.category).toBe("bank_details_change");
    expect(own.review.secondReading).toMatchObject({ by: "bert", category: "complaint", compared: false });
    expect(compared).toContain(words.own);
    expect(compared).toContain(words.first);
    expect(problems).toEqual([]);
    await context.close();
    await bench.call("bert", "POST", `/items/${item.itemId}/release`, { body: {} });
    await bench.call("bert", "POST", `/items/${item.itemId}/reject`, {
      body: { reason: "done" },
      version: (await bench.get(item.itemId)).version,
    });
  });

  it("reads the same category and another IBAN, keeps their own after comparing, and it is settled with it", async () => {
    const item = await seenOnce();
    const { page, context, problems } = await openPage(browser, { lang });
    await context.setExtraHTTPHeaders({ "x-test-user": "bert" });
    await page.goto(`${server.url}/#/item/${item.itemId}`);
    await itemMine(page);

    await choose(page, words.first);
    const empty = await page.locator("#field-iban").inputValue();
    await type(page, "iban", OTHER_IBAN);
    await type(page, "customerNumber", "4711-0815");
    await type(page, "accountHolder", "Erika Müller");
    await page.keyboard.press("Control+Enter");
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    const compared = await dialog.textContent();
    await dialog.getByRole("button").last().click();
    await dialog.waitFor({ state: "hidden" });
    await itemMine(page);
    await page.keyboard.press("Control+Enter");
    await page.waitForFunction((id) => !location.hash.includes(id), item.itemId);
    const settled = await bench.get(item.itemId);

    expect(empty).toBe("");
    expect(compared?.replaceAll(" ", "")).toContain(IBAN);
    expect(settled.state).toBe("confirmed");
    expect(settled.extraction?.fields["iban"]?.value).toBe(OTHER_IBAN);
    expect(settled.review.secondReading).toBeUndefined();
    expect(problems).toEqual([]);
    await context.close();
  });
});
