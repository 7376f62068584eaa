/** Extraction on material nobody here wrote, and its price: node --conditions=local tests/bench/extract.ts */
import { extract } from "../../shared/core/extract/extract.ts";
import type { Extraction } from "../../shared/schemas/extraction.ts";
import type { Document } from "../../shared/schemas/parsed.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "../core/extract/given-mail.ts";
import { CORPUS, corpusFiles, documentsOf, parsedOf, readCorpusPdf, truthOf, type Truth } from "./extract-corpus.ts";
import { trainingInvoice } from "./extract-training-invoices.ts";
import { trainingMail } from "./extract-training-mails.ts";

/** The corpus' invoices carry sample numbers that the starter pack calls its own. */
const pack = {
  ...starterPack(),
  ownIdentities: { names: [], emails: [], domains: [], phones: [], ibans: [], vatIds: [], postalCodes: [] },
};
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
const CORE: (keyof Truth)[] = ["number", "issueDate", "currency", "gross"];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function valueOf(extraction: Extraction, key: keyof Truth): string | null {
  const value = extraction.fields[FIELDS[key]]?.value ?? null;
  if (value === null || typeof value === "string") return value;
  return "currency" in value ? value.value : null;
}

const keysOf = (truth: Truth): (keyof Truth)[] =>
  (["number", "issueDate", "currency", "net", "tax", "gross", "sellerVatId", "iban"] as const).filter(
    (key) => truth[key] !== null,
  );

function languageOf(text: string): string {
  return /rechnung|gutschrift/i.test(text) || !/invoice|total/i.test(text) ? "de" : "en";
}

const run = (documents: Document[]): Promise<Extraction> =>
  extract(
    { pack },
    {
      parsed: parsedOf(documents),
      classification: givenClassification({ category: "supplier_invoice", language: languageOf(documents[0]?.text ?? "") }),
      arrival: givenArrival({ channel: "letter" }),
    },
  );

interface Tally {
  expected: number;
  reported: number;
  right: number;
}

const emptyTally = (): Tally => ({ expected: 0, reported: 0, right: 0 });
const percent = (part: number, whole: number): string => (whole === 0 ? "  -  " : ((100 * part) / whole).toFixed(1).padStart(5));

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

async function xmlAgainstTruth(): Promise<void> {
  let cells = 0;
  let right = 0;
  let files = 0;
  const compare = async (name: string, xml: string): Promise<void> => {
    const truth = truthOf(xml);
    if (truth === null) return;
    files += 1;
    const extraction = await run(await documentsOf(name, new TextEncoder().encode(xml), "0"));
    for (const key of keysOf(truth)) {
      cells += 1;
      const got = valueOf(extraction, key);
      if (got === truth[key]) right += 1;
      else say(`  ${name} ${key}: ${got ?? "nothing"}, the XML says ${truth[key] ?? ""}`);
    }
  };
  for (const file of corpusFiles(".xml")) await compare(file.name, new TextDecoder().decode(file.bytes));
  for (const file of corpusFiles(".pdf")) {
    const { xml } = await readCorpusPdf(file);
    if (xml !== null) await compare(`${file.name}#xml`, xml);
  }
  say(`XML fields: ${right} of ${cells} cells of ${files} invoices equal an independent reading (${percent(right, cells)} %)`);
}

/** Is the value printed at all? Some corpus files pair a page with another invoice's XML. */
function isVisible(truth: Truth, text: string): boolean {
  return truth.number !== null && text.replace(/\s/g, "").includes(truth.number.replace(/\s/g, ""));
}

async function textOnly(): Promise<void> {
  const clusters: Set<string>[] = [];
  const byCluster: Map<number, Map<keyof Truth, Tally>> = new Map();
  const complete: Map<number, { all: number; documents: number }> = new Map();
  let mismatched = 0;
  for (const file of corpusFiles(".pdf")) {
    const { document, xml } = await readCorpusPdf(file);
    const truth = xml === null ? null : truthOf(xml);
    if (document === null || truth === null || document.text.trim().length < 50) continue;
    if (!isVisible(truth, document.text)) {
      mismatched += 1;
      continue;
    }
    const cluster = clusterOf(document.text, clusters);
    const extraction = await run([{ ...document, structured: [] }]);
    const tallies = byCluster.get(cluster) ?? new Map<keyof Truth, Tally>();
    byCluster.set(cluster, tallies);
    for (const key of keysOf(truth)) {
      const tally = tallies.get(key) ?? emptyTally();
      tallies.set(key, tally);
      const got = valueOf(extraction, key);
      tally.expected += 1;
      if (got !== null) tally.reported += 1;
      if (got === truth[key]) tally.right += 1;
    }
    const done = complete.get(cluster) ?? { all: 0, documents: 0 };
    done.documents += 1;
    if (CORE.every((key) => valueOf(extraction, key) === truth[key])) done.all += 1;
    complete.set(cluster, done);
  }
  report(byCluster, complete, mismatched);
}

function report(
  byCluster: Map<number, Map<keyof Truth, Tally>>,
  complete: Map<number, { all: number; documents: number }>,
  mismatched: number,
): void {
  const documents = [...complete.values()].reduce((sum, entry) => sum + entry.documents, 0);
  say(
    `\nPage text with the XML hidden: ${documents} invoices in ${byCluster.size} layouts (${mismatched} left out: the page shows another invoice than its XML)`,
  );
  say("average over layouts   precision  recall");
  for (const key of ["number", "issueDate", "currency", "net", "tax", "gross", "sellerVatId", "iban"] as const) {
    const tallies = [...byCluster.values()]
      .map((tally) => tally.get(key))
      .filter((tally) => tally !== undefined && tally.expected > 0)
      .filter((tally) => tally !== undefined);
    const mean = (share: (tally: Tally) => number | null): number => {
      const shares = tallies.map(share).filter((value) => value !== null);
      return shares.reduce((sum, value) => sum + value, 0) / Math.max(1, shares.length);
    };
    const precision = mean((tally) => (tally.reported === 0 ? null : tally.right / tally.reported));
    const recall = mean((tally) => tally.right / tally.expected);
    say(`  ${key.padEnd(20)} ${percent(precision, 1)} %   ${percent(recall, 1)} %`);
  }
  const all = [...complete.values()].reduce((sum, entry) => sum + entry.all, 0);
  const perLayout =
    [...complete.values()].reduce((sum, entry) => sum + entry.all / entry.documents, 0) / Math.max(1, complete.size);
  say(
    `  number + date + gross + currency right: ${all} of ${documents} documents, ${percent(perLayout, 1)} % averaged over layouts`,
  );
  say(
    "  (the model's weights come from our own drawn pages only; no page of this corpus was fitted, label words were read off some of them)",
  );
}

async function cpuOf(label: string, runs: number, work: (at: number) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < Math.min(50, runs); at += 1) await work(at);
  const before = process.cpuUsage();
  for (let at = 0; at < runs; at += 1) await work(at);
  const used = process.cpuUsage(before);
  say(`  ${label.padEnd(40)} ${((used.user + used.system) / 1000 / runs).toFixed(2)} ms CPU`);
}

async function prices(): Promise<void> {
  say("\nCPU per item (mean, warm)");
  const filler = "Bitte bestätigen Sie mir den Eingang dieses Schreibens und teilen Sie mir mit, wie es weitergeht. ";
  const mails = Array.from({ length: 20 }, (_, seed) => {
    const mail = trainingMail(seed + 500_000);
    const text = mail.parsed.documents[0]?.text ?? "";
    return {
      ...mail,
      parsed: givenParsed({
        text: `${filler.repeat(20).slice(0, Math.max(0, 2_000 - text.length))}\n${text}`,
        category: mail.category,
      }),
    };
  });
  await cpuOf("mail of 2,000 characters", 400, async (at) => {
    const mail = mails[at % mails.length];
    if (mail !== undefined)
      await extract({ pack }, { parsed: mail.parsed, classification: givenClassification(mail), arrival: givenArrival(mail) });
  });
  const invoices = Array.from({ length: 20 }, (_, seed) => trainingInvoice(seed + 500_000));
  await cpuOf("drawn invoice page", 200, async (at) => {
    const invoice = invoices[at % invoices.length];
    if (invoice !== undefined)
      await extract(
        { pack },
        { parsed: invoice.parsed, classification: givenClassification(invoice), arrival: givenArrival(invoice) },
      );
  });
  const pages: Document[] = [];
  let count = 0;
  for (const file of corpusFiles(".pdf")) {
    const { document } = await readCorpusPdf(file);
    if (document === null || document.text.length < 500) continue;
    pages.push({ ...document, structured: [] });
    count += document.pages.length;
  }
  if (pages.length > 0)
    await cpuOf(`corpus invoice (${(count / pages.length).toFixed(1)} pages on average)`, pages.length * 4, async (at) =>
      run([pages[at % pages.length] ?? pages[0] ?? emptyDocument()]),
    );
}

function emptyDocument(): Document {
  return { part: "0", reader: "none", text: "", pages: [], blocks: [], formFields: [], structured: [] };
}

if (corpusFiles(".pdf").length === 0) say(`no corpus at ${CORPUS}: only the prices are measured`);
else {
  await xmlAgainstTruth();
  await textOnly();
}
await prices();
