import { calibrationError, indexOfLargest } from "../../shared/core/classify/engine/calibration.ts";
import { decodeModel, encodeModel } from "../../shared/core/classify/engine/model-format.ts";
import type { ClassifierModel } from "../../shared/core/classify/engine/model.ts";
import { createPredictor, type Predict } from "../../shared/core/classify/engine/predict.ts";
import { DEFAULT_RECIPE } from "../../shared/core/classify/engine/recipe.ts";
import { trainClassifier, type TrainingExample } from "../../shared/core/classify/engine/train-classifier.ts";
import { runToEnd } from "../../shared/core/classify/engine/training.ts";
import { cpuSeconds, fastText, linearSvc, naturalBayes, type PeerResult } from "./classify-peers.ts";
import { fewOfEach, readSet, setsPresent } from "./classify-sets.ts";
import { benchStarterPack } from "./classify-pack.ts";

/** One run, peers side by side: accuracy, calibration, few examples, out of scope, cost. Usage: npm run bench:classify [-- --quick] [--sets]; quick leaves peers out, sets the starter pack. */
const OUT_OF_SCOPE = "out_of_scope";
const FEW = 20;
const FEW_DRAWS = 3;
const KEPT_IN_SCOPE = 0.9;
const LONG_TEXT = 2_700;
const quick = process.argv.includes("--quick");

interface Trained {
  model: ClassifierModel;
  bytes: number;
  loadMs: number;
  trainSeconds: number;
}

function train(examples: readonly TrainingExample[]): Trained {
  const started = cpuSeconds();
  const made = runToEnd(
    trainClassifier(examples, {
      name: "bench",
      recipe: DEFAULT_RECIPE,
      lineage: { dataHash: "bench", codeVersion: "bench", parent: null },
      unfamiliarFloor: 0.35,
      promisedPrecision: 0.98,
    }),
  );
  const trainSeconds = cpuSeconds() - started;
  const bytes = encodeModel(made);
  decodeModel(bytes);
  const loading = performance.now();
  const reading = decodeModel(bytes);
  if (!reading.ok) throw new Error(reading.reason);
  return { model: reading.model, bytes: bytes.length, loadMs: performance.now() - loading, trainSeconds };
}

interface Answer {
  label: number;
  predicted: number;
  probability: number;
}

function answer(
  model: ClassifierModel,
  predict: Predict,
  test: readonly TrainingExample[],
): { answers: Answer[]; milliseconds: number } {
  // Once through to warm up: a mailroom's process is not ten milliseconds old.
  for (const example of test.slice(0, 1_000)) predict(example);
  const started = cpuSeconds();
  const answers = test.map((example) => {
    const { probabilities } = predict(example);
    const predicted = indexOfLargest(probabilities);
    return { label: model.header.classes.indexOf(example.category), predicted, probability: probabilities[predicted] ?? 0 };
  });
  return { answers, milliseconds: ((cpuSeconds() - started) / test.length) * 1000 };
}

const accuracyOf = (answers: readonly Answer[]): number => answers.filter((a) => a.label === a.predicted).length / answers.length;
const percent = (share: number): string => (share * 100).toFixed(2);
const print = (line: string): void => void process.stdout.write(`${line}\n`);

function benchSet(name: string, target: number): void {
  const split = { train: readSet(`${name}.train`), test: readSet(`${name}.test`) };
  const trained = train(split.train);
  const predict = createPredictor(trained.model);
  const { answers, milliseconds } = answer(trained.model, predict, split.test);
  const ours: PeerResult = { name: "Posthorn", accuracy: accuracyOf(answers), trainSeconds: trained.trainSeconds, milliseconds };
  print(`\n${name}: ${split.train.length} / ${split.test.length}, target ${target}`);
  print(`  ${"method".padEnd(34)}accuracy %  train CPU s  ms a text`);
  const peers = quick ? [] : [linearSvc(split), fastText(split), naturalBayes(split)];
  for (const result of [ours, ...peers]) {
    if (typeof result === "string") print(`  ${result}`);
    else
      print(
        `  ${result.name.padEnd(34)}${percent(result.accuracy).padStart(10)}${result.trainSeconds.toFixed(1).padStart(13)}${result.milliseconds.toFixed(3).padStart(11)}`,
      );
  }
  print(
    `  calibration error ${percent(calibrationError(answers))} %, model ${(trained.bytes / 1e6).toFixed(1)} MB, loads in ${trained.loadMs.toFixed(0)} ms`,
  );
  print(`  ${LONG_TEXT} characters: ${longTextMs(predict, split.test).toFixed(2)} ms`);
}

function longTextMs(predict: Predict, test: readonly TrainingExample[]): number {
  const all = test.map((example) => example.text).join(" ");
  const texts = Array.from({ length: 40 }, (_, at) => ({
    title: "",
    text: all.slice(at * LONG_TEXT, (at + 1) * LONG_TEXT),
    features: [],
  }));
  for (const text of texts) predict(text);
  const started = cpuSeconds();
  for (const text of texts) predict(text);
  return ((cpuSeconds() - started) / texts.length) * 1000;
}

function benchFew(name: string, target: number): void {
  const full = readSet(`${name}.train`);
  const test = readSet(`${name}.test`);
  const draws = Array.from({ length: FEW_DRAWS }, (_, draw) => {
    const { model } = train(fewOfEach(full, FEW, draw + 1));
    return accuracyOf(answer(model, createPredictor(model), test).answers);
  });
  const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
  print(`  ${name.padEnd(12)} ${draws.map(percent).join("  ")}  mean ${percent(mean)}, target ${target}`);
}

/** In scope kept at 90 %: how many questions about nothing we know are turned away. */
function benchOutOfScope(): void {
  const strangers = readSet("clinc150.oos_train").map((example) => ({ ...example, category: OUT_OF_SCOPE }));
  const { model } = train([...readSet("clinc150.train"), ...strangers]);
  const predict = createPredictor(model);
  const outside = model.header.classes.indexOf(OUT_OF_SCOPE);
  const familiarity = (example: TrainingExample): number => {
    const { probabilities, known } = predict(example);
    return Math.max(...probabilities.filter((_, k) => k !== outside)) * known;
  };
  const test = readSet("clinc150.test");
  const inScope = test.map(familiarity).sort((a, b) => a - b);
  const floor = inScope[Math.floor(inScope.length * (1 - KEPT_IN_SCOPE))] ?? 0;
  const rejected = readSet("clinc150.oos_test").filter((example) => familiarity(example) < floor).length / 1_000;
  print(
    `\nclinc150 with a class for out of scope: ${percent(accuracyOf(answer(model, predict, test).answers))} % in scope (target 93.5);`,
  );
  print(`  ${percent(rejected)} % of out-of-scope rejected at ${percent(KEPT_IN_SCOPE)} % in scope kept (target 90)`);
}

if (setsPresent()) {
  benchSet("banking77", 92);
  benchSet("massive_de", 86);
  benchOutOfScope();
  print(`\n${FEW} examples per class, ${FEW_DRAWS} draws, accuracy %`);
  benchFew("massive_de", 66);
  benchFew("banking77", 84);
} else print("../shared/datasets/classification is absent: the engine cannot be measured, only the starter pack.");
if (!process.argv.includes("--sets")) await benchStarterPack(print);
