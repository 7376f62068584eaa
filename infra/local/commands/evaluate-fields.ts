import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { z } from "zod";
import { openSandbox } from "../../../shared/adapters/sandbox/worker-sandbox.ts";
import { readPackFolder } from "../../../shared/adapters/packs/read-pack-folder.ts";
import { loadPack } from "../../../shared/core/packs/load-pack.ts";
import { extract } from "../../../shared/core/extract/extract.ts";
import { scoreFields, type FieldScore, type FieldsReport, type GoldDocument } from "../../../shared/core/extract/score-fields.ts";
import { detectChannel } from "../../../shared/core/intake/detect-channel.ts";
import type { ReaderSandbox } from "../../../shared/ports/reader-sandbox.ts";
import type { Classification } from "../../../shared/schemas/classification.ts";
import { fieldValueSchema, type Extraction } from "../../../shared/schemas/extraction.ts";
import { outsideInstantSchema } from "../../../shared/schemas/inbound.ts";
import type { LoadedPack } from "../../../shared/schemas/pack.ts";
import { packFolderOf } from "../defaults.ts";
import { UsageError } from "../usage-error.ts";

const GOLD_SUFFIX = ".gold.json";
/** Precision promised for values that go straight through, and the confidence from which they do. */
const PROMISE = 0.98;
const THRESHOLD = 0.9;

const goldSchema = z.looseObject({
  category: z.string(),
  secondary: z.array(z.string()).default([]),
  language: z.string(),
  cluster: z.string().default("-"),
  receivedAt: outsideInstantSchema.optional(),
  fields: z.record(z.string(), fieldValueSchema),
});
type Gold = z.infer<typeof goldSchema>;

const sidecarSchema = z.looseObject({ receivedAt: outsideInstantSchema.optional() });

interface Options {
  fields: string;
  pack: string;
  json: boolean;
  mistakes: boolean;
}

interface Pair {
  name: string;
  input: string;
  gold: Gold;
}

async function pairsIn(folder: string): Promise<Pair[]> {
  const names = await readdir(folder, { recursive: true }).catch(() => {
    throw new UsageError(`${folder} cannot be read as a folder; give one with <name>.<ext> beside <name>${GOLD_SUFFIX}`);
  });
  const inputs = names.filter((name) => !name.endsWith(GOLD_SUFFIX) && !name.endsWith(".meta.json"));
  const pairs: Pair[] = [];
  for (const name of names.filter((entry) => entry.endsWith(GOLD_SUFFIX)).sort()) {
    const stem = name.slice(0, -GOLD_SUFFIX.length);
    const input = inputs.find((entry) => entry === stem || entry.startsWith(`${stem}.`));
    const gold = goldSchema.safeParse(JSON.parse(await readFile(join(folder, name), "utf8")));
    if (input === undefined) throw new UsageError(`${name} has no input file ${stem}.<ext> beside it`);
    if (!gold.success) throw new UsageError(`${name}: ${z.prettifyError(gold.error)}`);
    pairs.push({ name: stem, input: join(folder, input), gold: gold.data });
  }
  if (pairs.length === 0) throw new UsageError(`${folder} has no ${GOLD_SUFFIX} files; each needs its input file beside it`);
  return pairs;
}

async function receivedAtOf(pair: Pair): Promise<string> {
  const sidecar = await readFile(`${pair.input}.meta.json`, "utf8").catch(() => "{}");
  const told = pair.gold.receivedAt ?? sidecarSchema.parse(JSON.parse(sidecar)).receivedAt;
  return told === undefined ? new Date().toISOString() : new Date(told).toISOString();
}

function classificationOf(gold: Gold): Classification {
  return {
    language: gold.language,
    languageConfidence: 1,
    category: gold.category,
    confidence: 1,
    candidates: [{ category: gold.category, confidence: 1 }],
    secondary: gold.secondary.map((category) => ({ category, confidence: 1 })),
    unfamiliar: false,
    explanation: [],
    nearest: [],
    machineMail: null,
    sentiment: "neutral",
    sentimentConfidence: 1,
    priority: "normal",
    priorityReasons: [],
    model: "gold",
  };
}

interface Bench {
  sandbox: ReaderSandbox;
  loaded: LoadedPack;
}

async function extractPair(bench: Bench, pair: Pair): Promise<{ gold: GoldDocument; extraction: Extraction }> {
  const bytes = new Uint8Array(await readFile(pair.input));
  const { pack } = bench.loaded;
  const arrival = {
    channel: detectChannel(basename(pair.input), bytes),
    rawKey: pair.name,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    size: bytes.length,
    receivedAt: await receivedAtOf(pair),
    source: pair.input,
    envelope: null,
    verdicts: {},
    fileName: basename(pair.input),
  };
  const settings = {
    ownDomains: pack.ownIdentities.domains,
    ownAddresses: pack.ownIdentities.emails,
    trustedForwarders: pack.trustedForwarders,
    passwords: pack.passwords,
    ocr: pack.ocr,
  };
  const { parsed } = await bench.sandbox.read({ bytes, arrival, settings });
  const extraction = await extract({ pack }, { parsed, classification: classificationOf(pair.gold), arrival });
  return {
    gold: {
      name: pair.name,
      category: pair.gold.category,
      language: pair.gold.language,
      cluster: pair.gold.cluster,
      fields: pair.gold.fields,
    },
    extraction,
  };
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(6);
}

function table(title: string, scores: Record<string, FieldScore>): string {
  const head = `${title.padEnd(24)} expected  P %    R %    F1 %   auto %  P auto %  cover %  ECE`;
  const rows = Object.entries(scores).map(
    ([name, score]) =>
      `${name.padEnd(24)} ${String(score.expected).padStart(6)} ${percent(score.precision)} ${percent(score.recall)} ${percent(score.f1)} ${percent(score.automatic)}   ${percent(score.automaticPrecision)}   ${percent(score.coverageAtPromise)}  ${score.calibrationError.toFixed(3)}`,
  );
  return [head, ...rows].join("\n");
}

function print(report: FieldsReport, options: Options): void {
  if (options.json) {
    process.stdout.write(`${JSON.stringify(report, null, 1)}\n`);
    return;
  }
  const parts = [
    `${report.documents} documents`,
    table("field", { ...report.byField, "all fields": report.overall }),
    table("category", report.byCategory),
    table("cluster", report.byCluster),
    table("language", report.byLanguage),
  ];
  if (options.mistakes)
    parts.push(
      report.mistakes
        .map(
          (mistake) =>
            `${mistake.document} ${mistake.field}: ${JSON.stringify(mistake.reported)} (${mistake.confidence}), expected ${JSON.stringify(mistake.expected)}`,
        )
        .join("\n"),
    );
  process.stdout.write(`${parts.join("\n\n")}\n`);
}

/** Scores extraction against gold JSON: `<name>.<ext>` beside `<name>.gold.json`. */
export async function evaluateFields(options: Options): Promise<FieldsReport> {
  const pairs = await pairsIn(options.fields);
  const { loaded, complaints } = loadPack(await readPackFolder(await packFolderOf(options.pack)));
  if (loaded === null) throw new UsageError(complaints.map((entry) => `${entry.file}: ${entry.message}`).join("\n"));
  const sandbox = openSandbox({ workers: cpus().length });
  try {
    const bench = { sandbox, loaded };
    const results: { gold: GoldDocument; extraction: Extraction }[] = [];
    for (let at = 0; at < pairs.length; at += cpus().length)
      results.push(...(await Promise.all(pairs.slice(at, at + cpus().length).map((pair) => extractPair(bench, pair)))));
    return scoreFields(results, { threshold: THRESHOLD, promise: PROMISE });
  } finally {
    await sandbox.close();
  }
}

/** Scores the folder and prints the report. */
export const printFieldScores = async (options: Options): Promise<void> => print(await evaluateFields(options), options);
