import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { itemMine } from "./item-mine.ts";
import { openBrowser, openPage } from "./open-browser.ts";

const project = fileURLToPath(new URL("../../..", import.meta.url));
const ADDRESS = /Console\s+(http:\/\/\S+?)\/?\s/;

let browser: Browser;
let server: ChildProcess;
let url: string;
const data = mkdtempSync(join(tmpdir(), "posthorn-console-"));

beforeAll(async () => {
  browser = await openBrowser();
  const started = spawn(
    process.execPath,
    ["--conditions=local", "infra/local/cli.ts", "start", "--data", data, "--http-port", "0", "--smtp-port", "0"],
    { cwd: project, stdio: ["ignore", "pipe", "pipe"] },
  );
  server = started;
  url = await new Promise<string>((resolve, reject) => {
    let said = "";
    started.stdout.on("data", (chunk: Buffer) => {
      said += chunk.toString();
      const address = ADDRESS.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    started.on("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
});
afterAll(async () => {
  await browser.close();
  server.kill("SIGTERM");
  await new Promise((resolve) => server.once("exit", resolve));
  rmSync(data, { recursive: true, force: true });
});

describe("the console on the mailroom itself", () => {
  it("fills by itself with the sample inbox, gives the next item locked, and saves it", async () => {
    const { page, context, problems } = await openPage(browser, { lang: "en" });
    const refused: string[] = [];
    page.on("response", (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
    });
    await page.goto(`${url}/#/work`);
    await page.locator("tr[data-row='3']").waitFor({ timeout: 80_000 });

    await page.keyboard.press("n");
    await itemMine(page);
    await page.keyboard.press("Control+s");
    await page.getByText("Saved.").waitFor();

    expect(refused).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });

  it.each(["failed", "control", "steering", "audit"])("shows the page %s without a refusal", async (place) => {
    const { page, context, problems } = await openPage(browser);
    const refused: string[] = [];
    page.on("response", (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
    });

    await page.goto(`${url}/#/${place}`);
    await page.locator("h1").first().waitFor();
    await page.waitForLoadState("domcontentloaded");
    await page.waitForTimeout(1500);

    expect(refused).toEqual([]);
    expect(problems).toEqual([]);
    await context.close();
  });
});
