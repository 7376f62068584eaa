import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { newDataFolder, removeFolder, type RunningMailroom, startMailroom, until } from "../../support/mailroom-process.ts";
import { pngPicture } from "../../support/png-picture.ts";
import { itemMine } from "./item-mine.ts";
import { openBrowser, openPage } from "./open-browser.ts";

const BIC = "BYLADEM1001";
const PORT = /:(\d+)$/;

let browser: Browser;
let data: string;
let mailroom: RunningMailroom;

beforeAll(async () => {
  browser = await openBrowser();
  data = await newDataFolder();
  mailroom = await startMailroom(data);
});
afterAll(async () => {
  await browser.close();
  await mailroom.stop();
  await removeFolder(data);
});

const mailOf = (name: string): string => {
  const picture = pngPicture(320, 200)
    .toString("base64")
    .replaceAll(/(.{76})/g, "$1\r\n");
  return [
    `From: ${name} Winterfeld <${name.toLowerCase()}@post.example>`,
    "To: service@musterwerke.example",
    `Subject: Neues Konto ${name}`,
    `Message-ID: <${name.toLowerCase()}@post.example>`,
    "Date: Fri, 20 Nov 2026 09:00:00 +0100",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b1"',
    "",
    "--b1",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "Guten Tag,",
    `ich, ${name} Winterfeld, habe die Bank gewechselt. Bitte buchen Sie vom neuen Konto ab:`,
    `IBAN DE02 1203 0000 0000 2020 51, BIC ${BIC}.`,
    "Viele Grüße",
    "--b1",
    'Content-Type: image/png; name="foto.png"',
    'Content-Disposition: attachment; filename="foto.png"',
    "Content-Transfer-Encoding: base64",
    "",
    picture,
    "--b1--",
    "",
  ].join("\r\n");
};

/** Drops a mail of this person and waits until it lies in the work list. */
const itemOf = async (name: string): Promise<string> => {
  const file = join(data, `${name}.eml`);
  await writeFile(file, mailOf(name));
  await rename(file, join(mailroom.dropFolder, `${name}.eml`));
  return until(`the item of ${name}`, async () => {
    const answer = await fetch(`${mailroom.http}/api/items?q=${name.toLowerCase()}&state=needs_review`);
    const { rows } = (await answer.json()) as { rows: { itemId: string }[] };
    return rows[0]?.itemId;
  });
};

const valueOf = async (itemId: string, field: string): Promise<unknown> => {
  const answer = await fetch(`${mailroom.http}/api/items/${itemId}`);
  const { item } = (await answer.json()) as { item: { extraction: { fields: Record<string, { value: unknown }> } } };
  return item.extraction.fields[field]?.value ?? null;
};

const openItem = async (page: Page, itemId: string): Promise<void> => {
  await page.goto(`${mailroom.http}/#/item/${itemId}`);
  await itemMine(page);
  await page.locator("#field-accountHolder").waitFor();
};

const typeHolder = async (page: Page, text: string): Promise<void> => {
  await page.locator("#field-accountHolder").fill(text);
  await page.keyboard.press("Tab");
};

const saved = (page: Page): Promise<void> => page.getByText("Gespeichert.").first().waitFor();

const opened = async (itemId: string): Promise<{ page: Page; context: BrowserContext; problems: string[] }> => {
  const { page, context, problems } = await openPage(browser);
  await openItem(page, itemId);
  return { page, context, problems };
};

describe("work on the mailroom itself when things go wrong", () => {
  it("keeps what is typed while the server restarts, and saves it afterwards", async () => {
    const itemId = await itemOf("Ronja");
    const { page, context } = await opened(itemId);
    await typeHolder(page, "Ronja Neustart");
    const port = PORT.exec(mailroom.http)?.[1] ?? "0";
    await mailroom.stop();
    await page.keyboard.press("Control+s");
    await page.locator(".ph-toast[data-tone='bad']").waitFor();
    const kept = await page.locator("#field-accountHolder").inputValue();

    mailroom = await startMailroom(data, ["--no-samples", "--http-port", port]);
    await page.keyboard.press("Control+s");
    await saved(page);

    expect(kept).toBe("Ronja Neustart");
    expect(await valueOf(itemId, "accountHolder")).toBe("Ronja Neustart");
    await context.close();
  });

  it("survives a minute without network: the beat of the lock is missed, nothing typed is lost", async () => {
    const itemId = await itemOf("Olga");
    const { page, context, problems } = await openPage(browser);
    await page.clock.install();
    await openItem(page, itemId);
    await context.setOffline(true);
    await typeHolder(page, "Olga Offline");
    await page.clock.fastForward(65_000);
    await page.keyboard.press("Control+s");
    await page.locator(".ph-toast[data-tone='bad']").waitFor();

    await context.setOffline(false);
    await page.clock.fastForward(65_000);
    await page.keyboard.press("Control+s");
    await saved(page);

    expect(await valueOf(itemId, "accountHolder")).toBe("Olga Offline");
    expect(problems).toEqual([]);
    await context.close();
  });

  it("lets two tabs of one person lose nothing: the later one sees both versions first", async () => {
    const itemId = await itemOf("Zoe");
    const { page: first, context } = await opened(itemId);
    await typeHolder(first, "Zoe Erste");
    const second = await context.newPage();
    await openItem(second, itemId);
    await typeHolder(second, "Zoe Zweite");
    await second.keyboard.press("Control+s");
    await saved(second);

    await first.bringToFront();
    await first.keyboard.press("Control+s");
    const dialog = first.getByRole("dialog");
    await dialog.getByText("Zoe Zweite").waitFor();
    await dialog.getByText("Zoe Erste").waitFor();

    expect(await valueOf(itemId, "accountHolder")).toBe("Zoe Zweite");
    await context.close();
  });

  it("shows a picture, closer and turned", async () => {
    const { page, context, problems } = await opened(await itemOf("Bille"));
    await page.getByRole("button", { name: /foto\.png/ }).click();
    const picture = page.locator("img.ph-raster");
    await picture.waitFor();
    await page.waitForFunction(() => (document.querySelector<HTMLImageElement>("img.ph-raster")?.naturalWidth ?? 0) > 0);
    const before = await picture.boundingBox();

    await page.getByRole("button", { name: "Größer" }).click();
    await page.getByRole("button", { name: "Drehen" }).click();
    const after = await picture.boundingBox();

    // Turned by a quarter, the width on screen is the height as drawn.
    expect((before?.width ?? 0) / (before?.height ?? 1)).toBeCloseTo(1.6, 1);
    expect((after?.width ?? 0) / (after?.height ?? 1)).toBeCloseTo(1 / 1.6, 1);
    expect(after?.height ?? 0).toBeGreaterThan((before?.width ?? 0) * 1.05);
    expect(problems).toEqual([]);
    await context.close();
  });

  it("shows the original in a second window, where a clicked word fills the field of the first", async () => {
    const { page, context, problems } = await opened(await itemOf("Svea"));
    await page.locator("#field-accountHolder").focus();
    const [other] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("button", { name: "In zweitem Fenster öffnen" }).click(),
    ]);
    await other.locator(".ph-text").waitFor();
    await page.locator("#field-accountHolder").focus();
    await other.waitForTimeout(500);

    const place = await other.evaluate((word) => {
      const walker = document.createTreeWalker(document.querySelector(".ph-text") ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(word) ?? -1;
        if (at < 0) continue;
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + word.length);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      return null;
    }, "Winterfeld");
    await other.mouse.click(place?.x ?? 0, place?.y ?? 0);
    await page.waitForFunction(() => document.querySelector<HTMLInputElement>("#field-accountHolder")?.value === "Winterfeld");

    expect(place).not.toBeNull();
    expect(problems).toEqual([]);
    await context.close();
  });
});
