import { objectCreatedSchema } from "../../schemas/object-created.ts";
import { type StageName, stageMessageSchema } from "../../schemas/stage.ts";
import { FlowError } from "../flow/flow-error.ts";
import { deadLetterQueue, stageQueue } from "../flow/queue-names.ts";
import { failItem, type FlowDeps } from "../flow/run-stage.ts";
import { type IntakeDeps, registerFailed } from "../intake/intake.ts";
import { queueStages } from "../pipeline.ts";

/** An item whose message was tried too often goes to the failed list. A body that names no item stays: the error keeps it on the queue. */
export const stageDeadLetter = async (
  deps: FlowDeps,
  letter: { queue: string; body: string; attempts: number },
): Promise<void> => {
  const stage = stageOfQueue(letter.queue);
  const message = stageMessageSchema.parse(JSON.parse(letter.body));
  const reason = {
    code: "tried_too_often",
    message: `The step "${stage}" did not work after several tries. The original is kept; you can retry it or handle it by hand.`,
  };
  await failItem(deps, stage, { message, reason, attempts: letter.attempts });
};

/** An original that could not even be registered becomes a failed item, so that clerks see it. */
export const intakeDeadLetter = async (deps: IntakeDeps, body: string): Promise<void> => {
  for (const created of objectCreatedSchema.parse(JSON.parse(body)).Records) {
    await registerFailed(deps, decodeURIComponent(created.s3.object.key.replaceAll("+", " ")));
  }
};

const stageOfQueue = (queue: string): StageName => {
  const stage = queueStages.find((candidate) => queue.endsWith(deadLetterQueue(stageQueue(candidate.name))));
  if (stage === undefined) throw new FlowError("unknown_queue", `${queue} is no stage's dead-letter queue`, { retryable: false });
  return stage.name;
};
