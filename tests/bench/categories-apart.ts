/**
 * The starter pack's model on whole documents nobody learnt from: the sets for field extraction, each with its category.
 * Usage: node --conditions=local tests/bench/categories-apart.ts
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { readPackFolder } from "../../shared/adapters/packs/read-pack-folder.ts";
import { openSandbox } from "../../shared/adapters/sandbox/worker-sandbox.ts";
import { createClassifier } from "../../shared/core/classify/classify.ts";
import { decodeModel } from "../../shared/core/classify/engine/model-format.ts";
import { scoreAnswers } from "../../shared/core/classify/engine/metrics.ts";
import { ownModel } from "../../shared/core/classify/brought-model.ts";
import { trainPackModel } from "../../shared/core/classify/pack-model.ts";
import { detectChannel } from "../../shared/core/intake/detect-channel.ts";
import { loadPack } from "../../shared/core/packs/load-pack.ts";
import { requestFor } from "./parse-corpora.ts";

const SETS = ["gold", "gold-second", "gold-apart", "gold-fourth", "gold-fifth"];
const FIXTURES = join(import.meta.dirname, "..", "fixtures");
const GOLD = ".gold.json";
/** From here on an answer counts as sure. */
const SURE = 0.9;

const goldSchema = z.looseObject({ category: z.string() });
const sandbox = openSandbox({ workers: 1 });

const { loaded } = loadPack(await readPackFolder("shared/packs/customer-service"));
if (loaded === null) throw new Error("the starter pack cannot be loaded; `npx posthorn pack check` says why");
const model = decodeModel(await ownModel(loaded, async (pack) => trainPackModel(pack)));
if (!model.ok) throw new Error(model.reason);
const classify = createClassifier(model.model, loaded.pack);

interface Answer {
  right: string;
  predicted: string;
  isRight: boolean;
  isSure: boolean;
}

async function answerTo(folder: string, gold: string, names: readonly string[]): Promise<Answer> {
  const stem = gold.slice(0, -GOLD.length);
  const name = names.find((other) => other.startsWith(`${stem}.`) && !other.endsWith(GOLD));
  if (name === undefined) throw new Error(`${gold} has no document beside it`);
  const bytes = new Uint8Array(readFileSync(join(folder, name)));
  const channel = detectChannel(name, bytes);
  const request = requestFor({ name, bytes });
  const arrival = { ...request.arrival, channel };
  const { parsed } = await sandbox.read({ ...request, arrival, settings: { ...request.settings, ocr: { engine: "none" } } });
  const { category, confidence } = classify({ parsed, channel });
  const right = goldSchema.parse(JSON.parse(readFileSync(join(folder, gold), "utf8"))).category;
  return { right, predicted: category, isRight: category === right, isSure: confidence >= SURE };
}

function macroF1Of(answers: readonly Answer[]): string {
  const classes = [...new Set(answers.flatMap(({ right, predicted }) => [right, predicted]))].sort();
  const placed = answers.map(({ right, predicted }) => ({
    label: classes.indexOf(right),
    predicted: classes.indexOf(predicted),
  }));
  const { categories, macroF1 } = scoreAnswers(classes, placed);
  return `macro-F1 ${macroF1.toFixed(3)} over ${categories.filter(({ support }) => support > 0).length} categories`;
}

const percent = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;

const all: Answer[] = [];
for (const set of SETS) {
  const folder = join(FIXTURES, set);
  const names = readdirSync(folder);
  const answers: Answer[] = [];
  for (const gold of names.filter((name) => name.endsWith(GOLD))) answers.push(await answerTo(folder, gold, names));
  all.push(...answers);
  const sure = answers.filter(({ isSure }) => isSure);
  const right = (some: readonly Answer[]): string => percent(some.filter(({ isRight }) => isRight).length, some.length);
  process.stdout.write(
    `${set}: ${answers.length} documents, category right in ${right(answers)}, ${macroF1Of(answers)}; ${sure.length} surer than ${SURE}, of these right ${right(sure)}\n`,
  );
}
process.stdout.write(`all: ${all.length} documents, ${all.filter(({ isRight }) => !isRight).length} wrong, ${macroF1Of(all)}\n`);
await sandbox.close();
