import type { IGrantable } from "aws-cdk-lib/aws-iam";
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
const writes: Partial<Record<StageName, string[]>> = { parse: ["items/"], classify: ["models/"] };

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
  if (name === "deliver") for (const system of [...parts.systems, parts.triggers]) system.grantSend(fn);
};

/** The console reads everything, wakes any stage (retry, confirm) and erases. */
export const grantReview = (parts: MailroomParts, fn: IGrantable): void => {
  grantState(parts, fn);
  parts.store.grantRead(fn, "inbound/", "items/", "models/");
  parts.store.grantWrite(fn, "inbound/", "items/", "models/");
  parts.store.grantDelete(fn, "inbound/", "items/", "models/");
  for (const stage of parts.stages.values()) stage.work.grantSend(fn);
  for (const system of parts.systems) {
    system.grantSend(fn);
    system.work.deadLetters.grantConsumeMessages(fn);
  }
};

/** Learn, retain and the dead-letter desk act for the flow as a whole, and put stale outboxes on their queues. */
export const grantBackground = (parts: MailroomParts, fn: IGrantable): void => {
  grantReview(parts, fn);
  parts.triggers.grantSend(fn);
};
