/**
 * Extraction on material nobody here wrote, and its price: node --conditions=local tests/bench/extract.ts
 * --show names every wrong value, --pages leaves out the XML itself and the prices.
 */
import { parseArgs } from "node:util";
import { extract } from "../../shared/core/extract/extract.ts";
import type { Extraction } from "../../shared/schemas/extraction.ts";
import type { Document } from "../../shared/schemas/parsed.ts";
import { givenArrival, givenClassification, givenParsed, starterPack } from "../core/extract/given-mail.ts";
import { CORPUS, corpusFiles, documentsOf, readCorpusPdf, truthOf } from "./extract-corpus.ts";
import { keysOf, pagesWithoutXml, percent, readDocuments, valueOf } from "./extract-pages.ts";
import { trainingInvoice } from "./extract-training-invoices.ts";
import { trainingMail } from "./extract-training-mails.ts";

/** The corpus' invoices carry sample numbers that the starter pack calls its own. */
const pack = {
  ...starterPack(),
  ownIdentities: { names: [], emails: [], domains: [], phones: [], ibans: [], vatIds: [], postalCodes: [] },
};
const say = (line: string): void => void process.stdout.write(`${line}\n`);
const run = (documents: Document[]): Promise<Extraction> => readDocuments(pack, documents);

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

const { values: options } = parseArgs({
  options: { show: { type: "boolean", default: false }, pages: { type: "boolean", default: false } },
});

if (corpusFiles(".pdf").length === 0) say(`no corpus at ${CORPUS}: only the prices are measured`);
else {
  if (!options.pages) await xmlAgainstTruth();
  await pagesWithoutXml(pack, { show: options.show });
}
if (!options.pages) await prices();
