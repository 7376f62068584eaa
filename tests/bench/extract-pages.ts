import { extract } from "../../shared/core/extract/extract.ts";
import type { Extraction } from "../../shared/schemas/extraction.ts";
import type { Pack } from "../../shared/schemas/pack.ts";
import type { Document } from "../../shared/schemas/parsed.ts";
import { givenArrival, givenClassification } from "../core/extract/given-mail.ts";
import { corpusFiles, parsedOf, readCorpusPdf, truthOf, type Truth } from "./extract-corpus.ts";
import { withoutWords, wordsOnlyIn } from "./extract-vocabulary.ts";

const FIELDS: Record<keyof Truth, string> = {
  number: "invoiceNumber",
  issueDate: "invoiceDate",
  currency: "currency",
  net: "netTotal",
  tax: "taxTotal",
  gross: "grossTotal",
  sellerVatId: "sellerVatId",
  iban: "iban",
};
const KEYS = ["number", "issueDate", "currency", "net", "tax", "gross", "sellerVatId", "iban"] as const;
const CORE: (keyof Truth)[] = ["number", "issueDate", "currency", "gross"];

const say = (line: string): void => void process.stdout.write(`${line}\n`);
export const percent = (part: number, whole: number): string =>
  whole === 0 ? "  -  " : ((100 * part) / whole).toFixed(1).padStart(5);
const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

export function valueOf(extraction: Extraction, key: keyof Truth): string | null {
  const value = extraction.fields[FIELDS[key]]?.value ?? null;
  if (value === null || typeof value === "string") return value;
  return "currency" in value ? value.value : null;
}

export const keysOf = (truth: Truth): (keyof Truth)[] => KEYS.filter((key) => truth[key] !== null);

function languageOf(text: string): string {
  return /rechnung|gutschrift/i.test(text) || !/invoice|total/i.test(text) ? "de" : "en";
}

export const readDocuments = (pack: Pack, documents: Document[]): Promise<Extraction> =>
  extract(
    { pack },
    {
      parsed: parsedOf(documents),
      classification: givenClassification({ category: "supplier_invoice", language: languageOf(documents[0]?.text ?? "") }),
      arrival: givenArrival({ channel: "letter" }),
    },
  );

/** Pages of one layout share most of their words that carry no digits. */
function clusterOf(text: string, clusters: Set<string>[]): number {
  const words = new Set(
    text
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length >= 4),
  );
  const at = clusters.findIndex(
    (known) => [...words].filter((word) => known.has(word)).length / new Set([...words, ...known]).size > 0.5,
  );
  if (at >= 0) return at;
  clusters.push(words);
  return clusters.length - 1;
}

interface Page {
  name: string;
  layout: number;
  document: Document;
  text: string;
  truth: Truth;
}

/** Is the invoice printed at all? Some corpus files pair a page with another invoice's XML. */
function isVisible(truth: Truth, text: string): boolean {
  return truth.number !== null && text.replace(/\s/g, "").includes(truth.number.replace(/\s/g, ""));
}

async function corpusPages(): Promise<{ pages: Page[]; mismatched: number }> {
  const clusters: Set<string>[] = [];
  const pages: Page[] = [];
  let mismatched = 0;
  for (const file of corpusFiles(".pdf")) {
    const { document, xml } = await readCorpusPdf(file);
    const truth = xml === null ? null : truthOf(xml);
    if (document === null || truth === null || document.text.trim().length < 50) continue;
    if (!isVisible(truth, document.text)) mismatched += 1;
    else
      pages.push({
        name: file.name,
        layout: clusterOf(document.text, clusters),
        document: { ...document, structured: [] },
        text: document.text,
        truth,
      });
  }
  return { pages, mismatched };
}

interface Outcome {
  page: Page;
  got: Record<keyof Truth, string | null>;
}

async function outcomeOf(pack: Pack, page: Page): Promise<Outcome> {
  const extraction = await readDocuments(pack, [page.document]);
  const got = { number: null, issueDate: null, currency: null, net: null, tax: null, gross: null, sellerVatId: null, iban: null };
  return { page, got: { ...got, ...Object.fromEntries(KEYS.map((key) => [key, valueOf(extraction, key)])) } };
}

const isRight = (outcome: Outcome, key: keyof Truth): boolean => outcome.got[key] === outcome.page.truth[key];

interface Score {
  precision: number;
  recall: number;
}

/** Of each layout's documents, then averaged over the layouts. */
function scoreOf(outcomes: Outcome[], key: keyof Truth): Score {
  const precisions: number[] = [];
  const recalls: number[] = [];
  for (const own of byLayout(outcomes.filter((outcome) => outcome.page.truth[key] !== null))) {
    const reported = own.filter((outcome) => outcome.got[key] !== null);
    const right = own.filter((outcome) => isRight(outcome, key)).length;
    if (reported.length > 0) precisions.push(right / reported.length);
    recalls.push(right / own.length);
  }
  return { precision: mean(precisions), recall: mean(recalls) };
}

function byLayout(outcomes: Outcome[]): Outcome[][] {
  return [...new Set(outcomes.map((outcome) => outcome.page.layout))].map((layout) =>
    outcomes.filter((outcome) => outcome.page.layout === layout),
  );
}

const isComplete = (outcome: Outcome): boolean => CORE.every((key) => isRight(outcome, key));
const completeShare = (outcomes: Outcome[]): number =>
  mean(byLayout(outcomes).map((own) => own.filter(isComplete).length / own.length));

function show(title: string, outcomes: Outcome[]): void {
  say(`\n${title}`);
  for (const { page, got } of outcomes) {
    const wrong = keysOf(page.truth).filter((key) => got[key] !== page.truth[key]);
    for (const key of wrong) say(`  ${page.name} ${key}: ${got[key] ?? "nothing"}, the XML says ${page.truth[key] ?? ""}`);
  }
}

/** Each layout read again without the words that only its own pages have. */
async function leftOut(pack: Pack, pages: Page[]): Promise<{ outcomes: Outcome[]; dropped: number[] }> {
  const outcomes: Outcome[] = [];
  const dropped: number[] = [];
  for (const layout of new Set(pages.map((page) => page.layout))) {
    const words = wordsOnlyIn(layout, pages, pack);
    dropped.push(words.size);
    const own = pages.filter((page) => page.layout === layout);
    outcomes.push(
      ...(await withoutWords(words, pack, async (without) => {
        const read: Outcome[] = [];
        for (const page of own) read.push(await outcomeOf(without, page));
        return read;
      })),
    );
  }
  return { outcomes, dropped };
}

/** What the pages show with their XML hidden, with all words and without those only the layout itself has. */
export async function pagesWithoutXml(pack: Pack, options: { show: boolean }): Promise<void> {
  const { pages, mismatched } = await corpusPages();
  const present: Outcome[] = [];
  for (const page of pages) present.push(await outcomeOf(pack, page));
  const apart = await leftOut(pack, pages);
  if (options.show) {
    show("wrong or missing:", present);
    show("wrong or missing without the layout's own words:", apart.outcomes);
  }
  const layouts = new Set(pages.map((page) => page.layout)).size;
  say(
    `\nPage text with the XML hidden: ${pages.length} invoices in ${layouts} layouts (${mismatched} left out: the page shows another invoice than its XML)`,
  );
  say("average over layouts   precision  recall     and without the words only the layout itself has");
  for (const key of KEYS) {
    const [now, then] = [scoreOf(present, key), scoreOf(apart.outcomes, key)];
    const cells = [now.precision, now.recall, then.precision, then.recall].map((share) => `${percent(share, 1)} %`);
    say(`  ${key.padEnd(20)} ${cells[0]}   ${cells[1]}     ${cells[2]}   ${cells[3]}`);
  }
  const told = (outcomes: Outcome[]): string =>
    `${outcomes.filter(isComplete).length} of ${outcomes.length} documents, ${percent(completeShare(outcomes), 1)} % averaged over layouts`;
  say(`  number + date + gross + currency right: ${told(present)}`);
  say(`  without the layout's own words (${mean(apart.dropped).toFixed(0)} dropped on average): ${told(apart.outcomes)}`);
  say(
    "  (no page was fitted: the weights come from our own drawn pages. The rules were written with these pages in view; words are left out, rules are not)",
  );
}
