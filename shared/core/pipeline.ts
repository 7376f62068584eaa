import { z } from "zod";
import { classificationSchema } from "../schemas/classification.ts";
import { decisionSchema } from "../schemas/decision.ts";
import { extractionSchema } from "../schemas/extraction.ts";
import { objectCreatedSchema } from "../schemas/object-created.ts";
import { parsedSchema } from "../schemas/parsed.ts";
import { type StageName, stageMessageSchema } from "../schemas/stage.ts";
import { workItemEventSchema } from "../schemas/work-item.ts";

/** What one stage is; the cloud and the one machine both build it from this. */
export interface StageDefinition {
  name: StageName;
  /** A function reads a queue; review's worker is a person, so it has no queue. */
  worker: "function" | "person";
  /** What arrives on its queue. */
  input: z.ZodType;
  /** What it adds to the item. */
  output: z.ZodType;
  /** Longest run of one batch. The queue hides a message six times as long, as AWS advises for event sources. */
  timeoutSeconds: number;
  memoryMb: number;
  /** Messages per invocation. Parse takes one: a poison message then fails alone. */
  batchSize: number;
  /** After so many tries the message goes to the dead-letter queue and the item to the failed list. */
  maxReceiveCount: number;
  /** Functions at work at once, so that a burst cannot starve the account or the system of record. */
  maxConcurrency: number;
}

/** THE FLOW. The only place that states the order of the stages. */
export const stages = [
  {
    name: "intake",
    worker: "function",
    input: objectCreatedSchema,
    output: stageMessageSchema,
    timeoutSeconds: 30,
    memoryMb: 512,
    batchSize: 10,
    maxReceiveCount: 5,
    maxConcurrency: 20,
  },
  {
    name: "parse",
    worker: "function",
    input: stageMessageSchema,
    output: parsedSchema,
    // 500 pages of OCR at the worst; the sandbox stops a plain mail after 5 CPU seconds.
    timeoutSeconds: 840,
    memoryMb: 3008,
    batchSize: 1,
    maxReceiveCount: 3,
    maxConcurrency: 50,
  },
  {
    name: "classify",
    worker: "function",
    input: stageMessageSchema,
    output: classificationSchema,
    // The first one to run learns from the pack's examples: 12,452 took up to 45 s of one processor and 0.9 GB.
    timeoutSeconds: 120,
    memoryMb: 2048,
    batchSize: 10,
    maxReceiveCount: 5,
    maxConcurrency: 20,
  },
  {
    name: "extract",
    worker: "function",
    input: stageMessageSchema,
    output: extractionSchema,
    timeoutSeconds: 120,
    memoryMb: 1024,
    batchSize: 10,
    maxReceiveCount: 5,
    maxConcurrency: 20,
  },
  {
    name: "route",
    worker: "function",
    input: stageMessageSchema,
    output: decisionSchema,
    timeoutSeconds: 30,
    memoryMb: 512,
    batchSize: 10,
    maxReceiveCount: 5,
    maxConcurrency: 20,
  },
  {
    name: "review",
    worker: "person",
    input: stageMessageSchema,
    output: decisionSchema,
    timeoutSeconds: 29,
    memoryMb: 1024,
    batchSize: 1,
    maxReceiveCount: 1,
    maxConcurrency: 20,
  },
  {
    name: "deliver",
    worker: "function",
    input: stageMessageSchema,
    output: z.array(workItemEventSchema),
    timeoutSeconds: 60,
    memoryMb: 512,
    batchSize: 10,
    maxReceiveCount: 8,
    maxConcurrency: 20,
  },
] as const satisfies readonly StageDefinition[];

/** Stages with a queue and a function: all but review. */
export const queueStages: readonly StageDefinition[] = stages.filter((stage) => stage.worker === "function");

export const stageOf = (name: StageName): StageDefinition => {
  const found = stages.find((stage) => stage.name === name);
  if (found === undefined) throw new Error(`No stage named ${name}; there are ${stages.map((s) => s.name).join(", ")}`);
  return found;
};

/** The stage after this one; null after the last. */
export const nextStage = (name: StageName): StageName | null => {
  const at = stages.findIndex((stage) => stage.name === name);
  return stages[at + 1]?.name ?? null;
};
