import { BatchProcessor, EventType, processPartialResponse } from "@aws-lambda-powertools/batch";
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from "aws-lambda";
import { FlowError } from "../shared/core/flow/flow-error.ts";
import { failItem, runStage, type StageOutcome } from "../shared/core/flow/run-stage.ts";
import type { Item } from "../shared/schemas/item.ts";
import { type StageName, stageMessageSchema } from "../shared/schemas/stage.ts";
import { logger } from "./logger.ts";
import { type Services, services } from "./services.ts";

export type SqsHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** Partial batch semantics, once: a record that throws is tried again alone, the others are done. */
export const batchHandler =
  (work: (record: SQSRecord) => Promise<void>): SqsHandler =>
  async (event, context) => {
    const processor = new BatchProcessor(EventType.SQS);
    return processPartialResponse(event, work, processor, { context, throwOnFullBatchFailure: false });
  };

/** A stage's door: message in, item one step further. */
export const stageHandler = (stage: StageName, work: (available: Services, item: Item) => Promise<StageOutcome>): SqsHandler =>
  batchHandler(async (record) => {
    const available = await services();
    const message = stageMessageSchema.parse(JSON.parse(record.body));
    const attempts = Number(record.attributes.ApproximateReceiveCount);
    try {
      await runStage(available.flow, stage, { message, work: (item) => work(available, item) });
    } catch (error) {
      logger.warn("stage failed", { stage, itemId: message.itemId, attempts, error: describe(error) });
      if (!(error instanceof FlowError) || error.retryable) throw error;
      const reason = { code: error.code, message: error.message };
      await failItem(available.flow, stage, { message, reason, attempts });
    }
  });

const describe = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));
