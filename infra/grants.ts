import { Grant, type IGrantable } from "aws-cdk-lib/aws-iam";
import type { StageName } from "../shared/schemas/stage.ts";
import { nextStage } from "../shared/core/pipeline.ts";
import type { DocumentStore } from "./constructs/document-store.ts";
import type { EncryptionKeys } from "./constructs/encryption-keys.ts";
import type { ItemTable } from "./constructs/item-table.ts";
import type { Stage } from "./constructs/stage.ts";
import type { SystemOfRecord } from "./constructs/system-of-record.ts";

export interface MailroomParts {
  store: DocumentStore;
  table: ItemTable;
  keys: EncryptionKeys;
  stages: Map<StageName, Stage>;
  systems: SystemOfRecord[];
  triggers: SystemOfRecord;
  /** Confirmations and questions; null where the pack wants none. */
  mails: SystemOfRecord | null;
  receipts: SystemOfRecord;
}

/** What each stage may read and write in the bucket; nothing else is granted. Parse, which touches hostile bytes, sees no system of record. */
const reads: Partial<Record<StageName, string[]>> = {
  intake: ["inbound/"],
  parse: ["inbound/", "items/"],
  classify: ["items/", "models/"],
  extract: ["items/", "models/"],
  route: ["items/"],
  deliver: ["inbound/", "items/"],
};
const writes: Partial<Record<StageName, string[]>> = {
  parse: ["items/"],
  classify: ["models/"],
  route: ["triggers/"],
  deliver: ["items/"],
};

/** Queues a stage wakes: the next one with a function; route skips review, deliver publishes. */
const wakes = (name: StageName): StageName[] => {
  if (name === "route") return ["deliver"];
  const next = nextStage(name);
  return next === null ? [] : [next];
};

/** Rows too large for the table lie beside it in the bucket; blobs with more metadata than S3 takes have a note there. */
const STATE_PREFIXES = ["spill/", "blob-meta/"];

const grantState = (parts: MailroomParts, fn: IGrantable): void => {
  parts.table.grantReadWrite(fn);
  parts.keys.grantUse(fn);
  parts.store.grantRead(fn, ...STATE_PREFIXES);
  parts.store.grantWrite(fn, ...STATE_PREFIXES);
  parts.store.grantDelete(fn, ...STATE_PREFIXES);
};

export const grantStage = (parts: MailroomParts, name: StageName, fn: IGrantable): void => {
  grantState(parts, fn);
  parts.store.grantRead(fn, ...(reads[name] ?? []));
  parts.store.grantWrite(fn, ...(writes[name] ?? []));
  for (const next of wakes(name)) parts.stages.get(next)?.work.grantSend(fn);
  if (name === "deliver") for (const system of parts.systems) system.grantSend(fn);
  if (name === "route") for (const outreach of outreachOf(parts)) outreach.grantSend(fn);
};

/** What route itself puts on queues beside waking the next stage. */
const outreachOf = ({ triggers, mails }: MailroomParts): SystemOfRecord[] => (mails === null ? [triggers] : [triggers, mails]);

/** What the console shows and erases. */
const CONSOLE_PREFIXES = ["inbound/", "items/", "models/", "triggers/"];
/** Who did what, and proofs of erasure: added to and read, never removed. */
const RECORD_PREFIXES = ["audit/", "proofs/"];

/**
 * The console reads everything, wakes any stage (retry, confirm), redrives any queue and erases. Learn, retain, connectors and the
 * dead-letter desk act for the flow as a whole: stale outboxes onto their queues, what is hopeless onto its list.
 */
export const grantOffice = (parts: MailroomParts, fn: IGrantable): void => {
  grantState(parts, fn);
  parts.store.grantRead(fn, ...CONSOLE_PREFIXES, ...RECORD_PREFIXES);
  parts.store.grantWrite(fn, ...CONSOLE_PREFIXES, ...RECORD_PREFIXES);
  parts.store.grantDelete(fn, ...CONSOLE_PREFIXES);
  grantQueues(parts, fn);
};

/** Every queue and its dead letters, in one statement: a role's policies have 10 KB in all. */
const grantQueues = (parts: MailroomParts, fn: IGrantable): void => {
  const queues = [...parts.stages.values(), ...parts.systems, ...outreachOf(parts), parts.receipts];
  Grant.addToPrincipal({
    grantee: fn,
    actions: [
      "sqs:SendMessage",
      "sqs:ReceiveMessage",
      "sqs:DeleteMessage",
      "sqs:ChangeMessageVisibility",
      "sqs:GetQueueAttributes",
    ],
    resourceArns: queues.flatMap(({ work }) => [work.queue.queueArn, work.deadLetters.queueArn]),
  });
};
