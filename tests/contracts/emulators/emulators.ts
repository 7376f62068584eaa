import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { CreateTableCommand, DynamoDBClient, waitUntilTableExists } from "@aws-sdk/client-dynamodb";
import dynalite from "dynalite";
import { startFauxqs } from "fauxqs";
import type { FauxqsServer } from "fauxqs";
import { createTableInput } from "../../../shared/adapters/aws/table-definition.ts";
import type { StateConfig } from "../../../shared/adapters/aws/state-config.ts";
import { deadLetterQueueOf, isFifoQueue } from "../../../shared/ports/dead-letter-office.ts";

/** Fixed by both emulators. */
const ACCOUNT = "000000000000";
const REGION = "eu-central-1";
const CREDENTIALS = { accessKeyId: "emulator", secretAccessKey: "emulator" };

export interface QueueLimit {
  name: string;
  maxReceiveCount: number;
}

export interface Emulators {
  fauxqs: FauxqsServer;
  /** A bucket, a table and queues of their own, as the stack would make them. */
  createDeployment(queues: QueueLimit[]): Promise<StateConfig>;
  stop(): Promise<void>;
}

/** S3 and SQS (fauxqs) and DynamoDB (dynalite) in this process, on loopback only. */
export async function startEmulators(): Promise<Emulators> {
  const fauxqs = await startFauxqs({ port: 0, host: "127.0.0.1", logger: false, defaultRegion: REGION });
  const database = dynalite({ createTableMs: 0 });
  database.listen(0, "127.0.0.1");
  await once(database, "listening");
  const address = database.address();
  if (address === null || typeof address === "string") throw new Error("dynalite did not open a port");
  const web = `http://127.0.0.1:${fauxqs.port}`;
  const dynamodb = `http://127.0.0.1:${address.port}`;
  const admin = new DynamoDBClient({ endpoint: dynamodb, region: REGION, credentials: { ...CREDENTIALS } });
  return {
    fauxqs,
    createDeployment: async (queues) => {
      const name = `t-${randomUUID().slice(0, 8)}`;
      fauxqs.createBucket(name);
      for (const queue of queues) createQueuePair(fauxqs, name, queue);
      await admin.send(new CreateTableCommand(createTableInput(name)));
      await waitUntilTableExists({ client: admin, maxWaitTime: 5, minDelay: 1, maxDelay: 1 }, { TableName: name });
      return {
        bucket: name,
        table: name,
        queueUrlPrefix: `${web}/${ACCOUNT}/${name}-`,
        packs: { folder: "shared/packs", default: "customer-service" },
        region: REGION,
        endpoints: { s3: web, sqs: web, dynamodb },
        credentials: { ...CREDENTIALS },
      };
    },
    stop: async () => {
      admin.destroy();
      await fauxqs.stop();
      database.closeAllConnections();
      await new Promise((resolve) => database.close(resolve));
    },
  };
}

function createQueuePair(fauxqs: FauxqsServer, prefix: string, { name, maxReceiveCount }: QueueLimit): void {
  const fifo = isFifoQueue(name) ? { FifoQueue: "true" } : undefined;
  const dead = fauxqs.createQueue(`${prefix}-${deadLetterQueueOf(name)}`, { region: REGION, attributes: { ...fifo } });
  const redrive = JSON.stringify({ deadLetterTargetArn: dead.queueArn, maxReceiveCount });
  fauxqs.createQueue(`${prefix}-${name}`, { region: REGION, attributes: { ...fifo, RedrivePolicy: redrive } });
}
