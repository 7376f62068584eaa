import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { fakeTraining } from "../../support/fake-pages.ts";
import type { PageOptions } from "./open-browser.ts";
import { axeFindings, SCREENS, useConsole } from "./use-console.ts";

const stage = useConsole();

const open = async (look: PageOptions = {}) => {
  const opened = await stage.open(look);
  const calls: string[] = [];
  opened.page.on("request", (request) => {
    if (request.method() === "POST" || request.method() === "DELETE")
      calls.push(`${request.method()} ${new URL(request.url()).pathname} ${request.postData() ?? ""}`.trim());
  });
  return { ...opened, calls };
};

const toLearning = async (page: Page): Promise<void> => {
  await page.goto(`${stage.api.url}/#/learning`);
  await page.locator(".ph-confusion").waitFor();
};

/** The answer of the server while a learner works; what is returned changes it. */
const underWay = async (page: Page): Promise<{ now: object }> => {
  const state: { now: object } = { now: { state: "running", outcome: null, step: 7, share: 0.4 } };
  await page.route("**/api/models/training", (route) =>
    route.fulfill({ json: { training: { ...fakeTraining(), ...state.now } } }),
  );
  return state;
};

describe.each([
  { theme: "light", lang: "de", width: 1440 },
  { theme: "dark", lang: "en", width: 1440 },
  { theme: "light", lang: "en", width: 480 },
] as const)("the learning page in $theme and $lang at $width", ({ theme, lang, width }) => {
  it("shows models, shadow, categories, confusions, places, words and lessons without a finding of axe-core", async () => {
    const { page, context, problems } = await open({ theme, lang, width });
    await toLearning(page);
    await page.waitForTimeout(400);
    await page.screenshot({ path: `${SCREENS}learning-whole-${width}-${theme}.png`, fullPage: true });

    const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    const found = await axeFindings(page);

    expect(tooWide).toBeLessThanOrEqual(0);
    expect(found).toEqual([]);
    expect(problems.filter((problem) => !problem.includes("localStorage"))).toEqual([]);
    await context.close();
  });
});

describe("on the learning page a lead", () => {
  it("sees how far a training is and cancels it", async () => {
    const { page, context, calls } = await open();
    await underWay(page);
    await toLearning(page);
    await page.getByText("Schritt 7").waitFor();

    const train = page.getByRole("button", { name: "Neu lernen" });
    const disabled = await train.isDisabled();
    await page.screenshot({ path: `${SCREENS}learning-running-light.png` });
    await page.getByRole("button", { name: "Abbrechen" }).click();
    await page.getByText("bricht beim nächsten Schritt ab").waitFor();

    expect(disabled).toBe(true);
    expect(calls).toEqual(["POST /api/models/cancel {}"]);
    await context.close();
  });

  it("sees the new models by themselves when a training ends", async () => {
    const { page, context } = await open();
    const state = await underWay(page);
    await toLearning(page);
    await page.getByText("Schritt 7").waitFor();

    const asking = page.waitForRequest((request) => request.url().endsWith("/api/models"));
    state.now = { state: "ended", outcome: "kept" };
    const again = await asking;
    await page.getByText("ist Kandidat und nicht in Kraft").waitFor();

    expect(again.method()).toBe("GET");
    await context.close();
  });

  it("puts an unproven candidate in force only by a second, deliberate click", async () => {
    const { page, context, calls } = await open();
    await toLearning(page);

    await page.getByRole("button", { name: "In Kraft setzen", exact: true }).click();
    const asked = [...calls];
    await page.getByText("Nicht bewiesen").waitFor();
    await page.getByRole("button", { name: "Trotzdem in Kraft setzen" }).click();
    await page.getByText("Das Modell ist in Kraft.").waitFor();

    expect(asked).toEqual([]);
    expect(calls).toEqual(['POST /api/models/promote {"version":"m-13"}']);
    await context.close();
  });

  it("goes back to an earlier model, and ends a candidate's looking on", async () => {
    const { page, context, calls } = await open();
    await toLearning(page);

    await page.getByRole("button", { name: "Zurückholen" }).click();
    await page.getByText("Frühere Fassung wieder in Kraft.").waitFor();
    await page.getByRole("button", { name: "Zusehen beenden" }).click();
    await page.getByText("Niemand sieht mehr zu.").waitFor();

    expect(calls).toEqual(['POST /api/models/rollback {"version":"m-11"}', 'POST /api/models/shadow {"version":null}']);
    await context.close();
  });

  it("looks at the confusions of another model by the keyboard alone", async () => {
    const { page, context } = await open({ lang: "en" });
    await toLearning(page);

    await page.getByRole("button", { name: "Show the figures of m-13" }).focus();
    await page.keyboard.press("Enter");
    const confusion = page.getByRole("heading", { name: "Confusions of m-13" });
    await confusion.waitFor();

    expect(await confusion.isVisible()).toBe(true);
    await context.close();
  });

  it("approves a word, forgets a place, takes a lesson back and lets another count again", async () => {
    const { page, context, calls } = await open();
    await toLearning(page);

    await page.getByRole("button", { name: /^Annehmen, .*Kd-Kennung/ }).click();
    await page.getByText("angenommen").first().waitFor();
    await page.getByRole("button", { name: /^Vergessen, .*Beleg-Nr/ }).click();
    await page.getByText("Klicks dürfen es neu lehren").waitFor();
    await page.getByRole("button", { name: "Nicht daraus lernen" }).first().click();
    await page.getByText("lernt ohne sie").waitFor();
    await page.getByRole("button", { name: "Doch daraus lernen" }).click();
    await page.getByText("Die Lektion gilt wieder.").waitFor();

    expect(calls).toEqual([
      'POST /api/anchors/k-2 {"state":"approved"}',
      'POST /api/anchors/k-1 {"state":"deleted"}',
      "DELETE /api/lessons/c-0",
      "POST /api/lessons/c-3/restore {}",
    ]);
    await context.close();
  });
});
