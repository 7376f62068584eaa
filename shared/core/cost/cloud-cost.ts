import { z } from "zod";
import { stages } from "../pipeline.ts";

/** List prices in US dollars; region eu-central-1, as published in 2025. They change: `--prices` takes a file with others. */
export const pricesSchema = z.strictObject({
  lambdaArmGbSecond: z.number().nonnegative().default(0.0000133334),
  lambdaX86GbSecond: z.number().nonnegative().default(0.0000166667),
  lambdaMillionRequests: z.number().nonnegative().default(0.2),
  sqsMillionRequests: z.number().nonnegative().default(0.4),
  dynamoMillionWriteUnits: z.number().nonnegative().default(0.7625),
  dynamoMillionReadUnits: z.number().nonnegative().default(0.1525),
  s3ThousandPuts: z.number().nonnegative().default(0.0054),
  s3ThousandGets: z.number().nonnegative().default(0.00043),
  s3GbMonth: z.number().nonnegative().default(0.0245),
  kmsKeyMonth: z.number().nonnegative().default(1),
  alarmMonth: z.number().nonnegative().default(0.1),
});
export type Prices = z.infer<typeof pricesSchema>;

export interface CostInput {
  itemsPerMonth: number;
  /** Mean milliseconds per stage, as measured on the items at hand. */
  stageMs: Record<string, number>;
  /** Mean bytes kept per item: original, reading, parts. */
  bytesPerItem: number;
  systems: number;
  retentionMonths: number;
}

export interface CostLine {
  what: string;
  usd: number;
}

/** Keys and alarms cost the same with no mail at all. Two keys; an alarm for errors, dead letters and age per queue. */
const KEYS = 2;
const ALARMS_PER_STAGE = 3;
const ALARMS_PER_SYSTEM = 2;
/** One write per transition for the row and one for its index entries; items stay below 4 kB units twice on average. */
const WRITE_UNITS_PER_TRANSITION = 4;
const READ_UNITS_PER_STAGE = 2;
/** Send, receive and delete. */
const SQS_REQUESTS_PER_MESSAGE = 3;
const PUTS_PER_ITEM = 3;
const GETS_PER_ITEM = 5;
const BYTES_PER_GB = 1e9;
/** A Lambda's vCPU share grows with memory; the machine's milliseconds are taken as they are, an estimate. */
const MS_PER_SECOND = 1000;

/** What the same load would cost in the cloud, per month. An estimate from measured times and list prices. */
export const cloudCost = (input: CostInput, prices: Prices): CostLine[] => {
  const { itemsPerMonth } = input;
  const machines = stages.filter((stage) => stage.worker === "function");
  const compute = machines.reduce((sum, stage) => {
    const price = stage.name === "parse" ? prices.lambdaX86GbSecond : prices.lambdaArmGbSecond;
    return sum + ((input.stageMs[stage.name] ?? 0) / MS_PER_SECOND) * (stage.memoryMb / 1024) * price;
  }, 0);
  const messages = machines.length + 1;
  const million = itemsPerMonth / 1e6;
  const thousand = itemsPerMonth / 1e3;
  const storedGb = (itemsPerMonth * input.retentionMonths * input.bytesPerItem) / BYTES_PER_GB;
  const alarms = machines.length * ALARMS_PER_STAGE + input.systems * ALARMS_PER_SYSTEM;
  return [
    { what: "Lambda computing", usd: compute * itemsPerMonth },
    { what: "Lambda requests", usd: machines.length * million * prices.lambdaMillionRequests },
    { what: "SQS", usd: messages * SQS_REQUESTS_PER_MESSAGE * million * prices.sqsMillionRequests },
    {
      what: "DynamoDB",
      usd:
        machines.length *
        million *
        (WRITE_UNITS_PER_TRANSITION * prices.dynamoMillionWriteUnits + READ_UNITS_PER_STAGE * prices.dynamoMillionReadUnits),
    },
    { what: "S3 requests", usd: thousand * (PUTS_PER_ITEM * prices.s3ThousandPuts + GETS_PER_ITEM * prices.s3ThousandGets) },
    { what: "S3 storage at full retention", usd: storedGb * prices.s3GbMonth },
    { what: "Keys and alarms (also without mail)", usd: KEYS * prices.kmsKeyMonth + alarms * prices.alarmMonth },
  ];
};
