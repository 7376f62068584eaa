import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { SqliteStatistics } from "./sqlite-statistics.ts";

const dataSchema = z.strictObject({ dataFolder: z.string() });
const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("figures"),
    id: z.number(),
    tenantId: z.string(),
    period: z.strictObject({ from: z.string(), to: z.string(), now: z.string() }),
  }),
  z.strictObject({ kind: z.literal("received"), id: z.number(), tenantId: z.string() }),
]);

const statistics = new SqliteStatistics(dataSchema.parse(workerData).dataFolder);

const answerTo = async (question: z.infer<typeof questionSchema>): Promise<Record<string, unknown>> => {
  const { id, tenantId } = question;
  try {
    const counted = question.kind === "figures" ? statistics.figures(tenantId, question.period) : statistics.received(tenantId);
    return { id, value: await counted };
  } catch (error) {
    return { id, problem: error instanceof Error ? error.message : String(error) };
  }
};

const port = parentPort;
port?.on("message", (message: unknown) => {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker thread, not a window
  void answerTo(questionSchema.parse(message)).then((answer) => port.postMessage(answer));
});
