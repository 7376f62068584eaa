import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TrainingExample } from "../../shared/core/classify/engine/train-classifier.ts";

export interface PeerResult {
  name: string;
  accuracy: number;
  trainSeconds: number;
  /** CPU milliseconds per text. */
  milliseconds: number;
}

type Split = { train: readonly TrainingExample[]; test: readonly TrainingExample[] };

/** Its Bayes takes 5-45 ms a text and grows with the data: a sample shows where it stands. */
const BAYES_TRAIN = 3_000;
const BAYES_TEST = 300;

export function naturalBayes({ train, test }: Split): PeerResult {
  const require = createRequire(import.meta.url);
  const Bayes = require("natural/lib/natural/classifiers/bayes_classifier.js");
  const classifier = new Bayes();
  const started = cpuSeconds();
  for (const { text, category } of everyNth(train, BAYES_TRAIN)) classifier.addDocument(text, category);
  classifier.train();
  const trained = cpuSeconds();
  const sample = everyNth(test, BAYES_TEST);
  const right = sample.filter(({ text, category }) => classifier.classify(text) === category).length;
  return {
    name: `natural Bayes (${BAYES_TEST} texts)`,
    accuracy: right / sample.length,
    trainSeconds: trained - started,
    milliseconds: ((cpuSeconds() - trained) / sample.length) * 1000,
  };
}

export function linearSvc(split: Split): PeerResult | string {
  return withFiles(split, "", ({ trainFile, testFile }) => {
    const run = spawnSync("/usr/bin/python3", [join(import.meta.dirname, "classify-peers.py"), trainFile, testFile], {
      encoding: "utf8",
    });
    if (run.status !== 0 || run.stdout.startsWith("absent"))
      return "scikit-learn is not installed (apt-get install python3-sklearn)";
    const [version, accuracy, trainSeconds, milliseconds] = run.stdout.trim().split("\t");
    return {
      name: `scikit-learn ${version} LinearSVC`,
      accuracy: Number(accuracy),
      trainSeconds: Number(trainSeconds),
      milliseconds: Number(milliseconds),
    };
  });
}

export function fastText(split: Split): PeerResult | string {
  if (spawnSync("fasttext", [], { encoding: "utf8" }).error !== undefined)
    return "fastText is not installed (apt-get install fasttext)";
  return withFiles(split, "__label__", ({ trainFile, testFile, folder }) => {
    const model = join(folder, "model");
    const options = [
      "-wordNgrams",
      "2",
      "-minn",
      "3",
      "-maxn",
      "5",
      "-epoch",
      "25",
      "-lr",
      "0.5",
      "-thread",
      "1",
      "-verbose",
      "0",
    ];
    const started = childSeconds();
    spawnSync("fasttext", ["supervised", "-input", trainFile, "-output", model, ...options]);
    const trained = childSeconds();
    const run = spawnSync("fasttext", ["test", `${model}.bin`, testFile], { encoding: "utf8" });
    const accuracy = Number(/P@1\s+([\d.]+)/.exec(run.stdout)?.[1] ?? 0);
    return {
      name: "fastText",
      accuracy,
      trainSeconds: trained - started,
      milliseconds: ((childSeconds() - trained) / split.test.length) * 1000,
    };
  });
}

function withFiles<Result>(
  { train, test }: Split,
  prefix: string,
  use: (files: { folder: string; trainFile: string; testFile: string }) => Result,
): Result {
  const folder = mkdtempSync(join(tmpdir(), "classify-peers-"));
  try {
    const trainFile = join(folder, "train.tsv");
    const testFile = join(folder, "test.tsv");
    const write = (path: string, examples: readonly TrainingExample[]): void =>
      writeFileSync(path, examples.map(({ category, text }) => `${prefix}${category}\t${text.toLowerCase()}\n`).join(""));
    write(trainFile, train);
    write(testFile, test);
    return use({ folder, trainFile, testFile });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function everyNth<Value>(values: readonly Value[], wanted: number): Value[] {
  const step = Math.max(1, Math.floor(values.length / wanted));
  return values.filter((_, at) => at % step === 0).slice(0, wanted);
}

export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** Wall clock: child processes' CPU time is not told apart; each runs alone on one thread. */
function childSeconds(): number {
  return performance.now() / 1000;
}
