import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { S3Client } from "@aws-sdk/client-s3";
import { SQSClient } from "@aws-sdk/client-sqs";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import type { ResolvedStateConfig } from "./state-config.ts";

export interface Clients {
  s3: S3Client;
  sqs: SQSClient;
  dynamodb: DynamoDBDocumentClient;
  close(): void;
}

export function createClients({
  region,
  endpoints,
  credentials,
}: Pick<ResolvedStateConfig, "region" | "endpoints" | "credentials">): Clients {
  const common = { ...(region === undefined ? {} : { region }), ...(credentials === undefined ? {} : { credentials }) };
  const s3 = new S3Client({ ...common, ...(endpoints === undefined ? {} : { endpoint: endpoints.s3, forcePathStyle: true }) });
  // Queue URLs of an emulator name its own address; those of the account are right as they are.
  const sqs = new SQSClient({ ...common, ...(endpoints === undefined ? {} : { endpoint: endpoints.sqs }) });
  const base = new DynamoDBClient({ ...common, ...(endpoints === undefined ? {} : { endpoint: endpoints.dynamodb }) });
  const dynamodb = DynamoDBDocumentClient.from(base, { marshallOptions: { removeUndefinedValues: true } });
  return {
    s3,
    sqs,
    dynamodb,
    close: () => {
      s3.destroy();
      sqs.destroy();
      base.destroy();
    },
  };
}
