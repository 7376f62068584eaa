import cliProgress from "cli-progress";
import { setImmediate } from "node:timers/promises";
import type { TrainingDriver } from "../../../shared/core/classify/engine/training.ts";

export interface TrainingBar {
  driver: TrainingDriver;
  stop: () => void;
}

/** A bar on stderr when a person watches; Ctrl-C cancels the training between two steps. */
export const trainingBar = (): TrainingBar => {
  const bar = process.stderr.isTTY
    ? new cliProgress.SingleBar({ format: "{bar} {percentage} %  {phase}", stream: process.stderr })
    : null;
  const controller = new AbortController();
  const cancel = (): void => controller.abort();
  process.once("SIGINT", cancel);
  bar?.start(1, 0, { phase: "" });
  return {
    driver: {
      signal: controller.signal,
      onProgress: ({ phase, share }) => bar?.update(share, { phase }),
      pause: async () => setImmediate(),
    },
    stop: () => {
      process.off("SIGINT", cancel);
      bar?.stop();
    },
  };
};
