import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { openState } from "#adapters";
import type { Browser } from "playwright-core";
import { openBrowser, openPage } from "../e2e/browser/open-browser.ts";
import { startMailroom } from "../support/mailroom-process.ts";
import { fillStore, TENANT } from "./many-items.ts";

/**
 * What a person waits for, in chromium, with many items stored: the first sight of the work list with an empty cache, and the next
 * item after its key. Needs the built console (`npm run build`).
 * Usage: node --conditions=local tests/bench/first-load.ts [items] [folder]
 */
const ITEMS = Number(process.argv[2] ?? 100_000);
const LOADS = 7;
const NEXTS = 40;

const folder = process.argv[3] ?? (await mkdtemp(join(tmpdir(), "posthorn-first-load-")));
const state = await openState({ dataFolder: folder, packs: { folder: "shared/packs", default: "customer-service" } });
const stored = Object.values(await state.items.count(TENANT)).reduce((sum, count) => sum + count, 0);
if (stored === 0) await fillStore(state, ITEMS);
await state.close();

const report = (name: string, times: number[]): void => {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN).toFixed(0);
  console.log(`${name.padEnd(52)} p50 ${at(0.5)} ms  p95 ${at(0.95)} ms  (${times.length} times)`);
};

/** From the address to the first row of the list, nothing cached; with the size of what was fetched before it, compressed. */
const firstLoad = async (browser: Browser, base: string): Promise<{ took: number; bytes: number; requests: number }> => {
  const { page, context } = await openPage(browser);
  const bodies: Promise<number>[] = [];
  page.on("response", (response) => {
    // The stream of live changes never ends.
    if (response.url().endsWith("/api/stream")) return;
    const sent = response.body().then(
      (body) => (response.url().endsWith(".woff2") ? body.length : gzipSync(body).length),
      () => 0,
    );
    bodies.push(sent);
  });
  const started = performance.now();
  await page.goto(`${base}/#/work`, { waitUntil: "commit" });
  await page.locator("tr[data-row='0']").waitFor();
  const took = performance.now() - started;
  const sizes = await Promise.all(bodies);
  await context.close();
  return { took, bytes: sizes.reduce((sum, size) => sum + size, 0), requests: sizes.length };
};

/** Ctrl+Enter would settle them; skipping with N in the list shows the same: taken, locked, fetched and drawn. */
const nextItems = async (browser: Browser, base: string): Promise<{ seen: number[]; answered: number[] }> => {
  const { page, context } = await openPage(browser);
  const seen: number[] = [];
  const answered: number[] = [];
  page.on("requestfinished", (request) => {
    if (request.url().endsWith("/api/items/next")) answered.push(request.timing().responseEnd);
  });
  for (let turn = 0; turn < NEXTS; turn += 1) {
    await page.goto(`${base}/#/work`);
    await page.locator("tr[data-row='0']").waitFor();
    const started = performance.now();
    await page.keyboard.press("n");
    await page.locator(".ph-category").waitFor();
    seen.push(performance.now() - started);
    await page.locator(".ph-owner[data-mine]").waitFor();
  }
  await context.close();
  return { seen, answered };
};

const mailroom = await startMailroom(folder);
const browser = await openBrowser();
const loads: Awaited<ReturnType<typeof firstLoad>>[] = [];
for (let turn = 0; turn < LOADS; turn += 1) loads.push(await firstLoad(browser, mailroom.http));
const [first] = loads;
console.log(`${stored === 0 ? ITEMS : stored} items stored; chromium, Node ${process.version}`);
console.log(
  `fetched before the first row: ${Math.round((first?.bytes ?? 0) / 1000)} KB gzip in ${first?.requests ?? 0} requests`,
);
report(
  "first load to the first row",
  loads.map(({ took }) => took),
);
const { seen, answered } = await nextItems(browser, mailroom.http);
report("next item, from the key to the form on screen", seen);
report("next item, the API's answer", answered);
await browser.close();
await mailroom.stop();
if (process.argv[3] === undefined) await rm(folder, { recursive: true, force: true });
