import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { packModelName } from "../../shared/core/classify/pack-model.ts";
import type { LoadedPack } from "../../shared/schemas/pack.ts";

/** Same examples, same model, byte for byte: a model once made serves every mailroom of this user. */
const cacheFolder = join(homedir(), ".cache", "posthorn", "models");

/** The pack's own model from the cache, or trained beside the mailroom, which stays open meanwhile. */
export const packModel = async (pack: LoadedPack, say: (line: string) => void): Promise<Uint8Array> => {
  const path = join(cacheFolder, `${packModelName(pack)}.bin`);
  const cached = await readFile(path).catch(() => null);
  if (cached !== null) return cached;
  say(`Learning from the pack's ${pack.examples.length} examples (once per pack; mail is accepted meanwhile) ...`);
  const started = performance.now();
  const bytes = await trainInWorker(pack);
  say(`Learnt in ${Math.round((performance.now() - started) / 1000)} s.`);
  await keep(path, bytes).catch(() => say(`The model could not be cached in ${cacheFolder}; the next start learns again.`));
  return bytes;
};

const trainInWorker = (pack: LoadedPack): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("train-worker.ts", import.meta.url), { workerData: pack });
    worker.once("message", (bytes: Uint8Array) => {
      resolve(bytes);
      void worker.terminate();
    });
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the training worker ended with code ${code}`)));
  });

const keep = async (path: string, bytes: Uint8Array): Promise<void> => {
  await mkdir(cacheFolder, { recursive: true });
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, bytes);
  await rename(temporary, path);
};
