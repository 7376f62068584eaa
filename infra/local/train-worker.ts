import { parentPort, workerData } from "node:worker_threads";
import { trainPackModel } from "../../shared/core/classify/pack-model.ts";

const bytes = trainPackModel(workerData);
parentPort?.postMessage(bytes, [bytes.buffer]);
