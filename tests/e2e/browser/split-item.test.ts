import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Bench, openBench } from "../../functions/review/review-bench.ts";
import { consoleOnApi } from "./console-on-api.ts";
import { itemMine } from "./item-mine.ts";
import { openBrowser, openPage } from "./open-browser.ts";
import { axeFindings } from "./use-console.ts";

let browser: Browser;
let bench: Bench;
let server: Awaited<ReturnType<typeof consoleOnApi>>;
beforeAll(async () => {
  browser = await openBrowser();
  bench = await openBench({ now: () => new Date().toISOString() });
  server = await consoleOnApi(bench);
});
afterAll(async () => {
  await browser.close();
  await server.close();
  await bench.close();
});

const WORDS = {
  de: { more: "Mehr", split: "In einzelne Eingänge aufteilen", all: "Alle wählen", two: "2 Eingänge daraus machen" },
  en: { more: "More", split: "Split into single items", all: "Choose all", two: "Make 2 items of them" },
};

describe.each(["de", "en"] as const)("splitting an item, in %s", (lang) => {
  it("makes items of the attachments chosen, and of no other", async () => {
    const words = WORDS[lang];
    const item = await bench.waiting({}, { parsed: { attachments: ["Brief A.txt", "Werbung.txt", "Brief B.txt"] } });
    const { page, context, problems } = await openPage(browser, { lang });
    await context.setExtraHTTPHeaders({ "x-test-user": "anna" });
    await page.goto(`${server.url}/#/item/${item.itemId}`);
    await itemMine(page);

    await page.getByRole("button", { name: words.more, exact: true }).click();
    await page.getByText(words.split).click();
    const dialog = page.getByRole("dialog");
    const boxes = dialog.getByRole("checkbox");
    await boxes.first().waitFor();
    const atFirst = await boxes.evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement && box.checked));
    await dialog.getByLabel(words.all).uncheck();
    const none = await dialog.getByRole("button").last().isDisabled();
    await dialog.getByLabel(/Brief A/).check();
    await dialog.getByLabel(/Brief B/).check();
    const findings = await axeFindings(page);
    await dialog.getByRole("button", { name: words.two }).click();
    await page.waitForFunction((id) => !location.hash.includes(id), item.itemId);
    const parent = await bench.get(item.itemId);
    const children = await Promise.all(parent.childItemIds.map((id) => bench.get(id)));

    expect(atFirst).toEqual([true, true, true, true]);
    expect(none).toBe(true);
    expect(findings).toEqual([]);
    expect(parent.state).toBe("split");
    expect(children.map((child) => child.arrival.fileName)).toEqual(["Brief A.txt", "Brief B.txt"]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
