import type { Page } from "playwright-core";

/** The item on show is locked for this person, and the cursor stands where the work begins: keys sent earlier go astray. */
export const itemMine = async (page: Page): Promise<void> => {
  await page.locator(".ph-owner[data-mine]").waitFor();
  await page.waitForFunction(() => document.activeElement?.closest(".ph-review") != null);
};
