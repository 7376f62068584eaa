import { Worker } from "node:worker_threads";

export interface Learner {
  /** One round; answers in a sentence what came of it, nothing when there was nothing to do. */
  round: () => Promise<string>;
  /** Ends the round at work at its next step; the model in use is unchanged then. */
  stop: () => void;
}

/** Learning in a thread of its own, one round at a time. */
export const learnInWorker = (job: { dataFolder: string; pack: string; tenantId: string }): Learner => {
  let atWork: Worker | null = null;
  return {
    round: async () => {
      const worker = new Worker(new URL("learn-worker.ts", import.meta.url), { workerData: job });
      atWork = worker;
      try {
        return await answerOf(worker);
      } finally {
        atWork = null;
      }
    },
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
    stop: () => atWork?.postMessage("stop"),
  };
};

const answerOf = (worker: Worker): Promise<string> =>
  new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => reject(new Error(`the learning thread ended with code ${code} and no answer`)));
  });
