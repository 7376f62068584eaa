import type { Page } from "playwright-core";
import type { FakeReviewApi } from "../../support/fake-review-api.ts";
import { sampleId } from "../../support/sample-items.ts";

/** A place of the console: where it is, what stands there when it is ready, and what to do before one looks. */
export interface ConsolePage {
  name: string;
  hash: string;
  ready: string;
  act?: (page: Page) => Promise<void>;
}

export const itemHash = (n: number): string => `#/item/${sampleId(n)}`;

export const toPage = async (page: Page, api: Pick<FakeReviewApi, "url">, place: ConsolePage): Promise<void> => {
  await page.goto(`${api.url}/${place.hash}`);
  await page.locator(place.ready).first().waitFor({ state: "attached" });
  await place.act?.(page);
};

const privacyFor = (query: string): ConsolePage => ({
  name: "privacy",
  hash: "#/privacy",
  ready: "form",
  act: async (page) => {
    await page.locator("form input").fill(query);
    await page.keyboard.press("Enter");
    await page.locator(".ph-compare").first().waitFor();
  },
});

/** The pages beside the work list and the review screen; `personQuery` is what is searched for on the privacy page. */
export const steeringPages = (personQuery = "katrin.mueller@mail.example"): ConsolePage[] => [
  { name: "failed", hash: "#/failed", ready: ".ph-failed .ph-mini" },
  { name: "control-room", hash: "#/control?compare=1", ready: ".ph-equation" },
  { name: "steering", hash: "#/steering/bank_details_change", ready: ".ph-drag" },
  { name: "learning", hash: "#/learning", ready: ".ph-confusion" },
  { name: "audit", hash: "#/audit", ready: ".ph-simple tbody tr" },
  privacyFor(personQuery),
  {
    name: "samples",
    hash: "#/samples",
    ready: ".ph-sampleanswer select",
    act: async (page) => {
      // Answered once, it stays answered: the second look shows the machine's answer at once.
      if (await page.locator(".ph-sampleanswer select").isEnabled()) {
        await page.locator(".ph-sampleanswer select").selectOption("bank_details_change");
        await page.locator(".ph-sampleanswer button").first().click();
      }
      await page.locator(".ph-sampleanswer textarea").waitFor();
    },
  },
  {
    name: "people",
    hash: "#/people",
    ready: ".ph-simple tbody tr",
    act: async (page) => {
      await page.locator(".ph-simple .ph-link").first().click();
      await page.locator(".ph-personform").waitFor();
    },
  },
];
