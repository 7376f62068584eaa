import { parentPort, workerData } from "node:worker_threads";
import { z } from "zod";
import { SqliteStatistics } from "./sqlite-statistics.ts";

const dataSchema = z.strictObject({ dataFolder: z.string() });
export const questionSchema = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("figures"),
    id: z.number(),
    tenantId: z.string(),
    period: z.strictObject({ from: z.string(), to: z.string(), now: z.string() }),
  }),
  z.strictObject({ kind: z.literal("received"), id: z.number(), tenantId: z.string() }),
]);

const statistics = new SqliteStatistics(dataSchema.parse(workerData).dataFolder);

const answer = async (message: unknown): Promise<void> => {
  const question = questionSchema.parse(message);
  try {
    const value =
      question.kind === "figures"
        ? await statistics.figures(question.tenantId, question.period)
        : await statistics.received(question.tenantId);
    parentPort?.postMessage({ id: question.id, value });
  } catch (error) {
    parentPort?.postMessage({ id: question.id, problem: error instanceof Error ? error.message : String(error) });
  }
};

parentPort?.on("message", (message: unknown) => void answer(message));
