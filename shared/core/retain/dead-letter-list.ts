import { z } from "zod";
import { isDeadLetterQueue } from "../../ports/dead-letter-office.ts";
import type { DeadLetter, DeadLetterOffice } from "../../ports/dead-letter-office.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { Pack } from "../../schemas/pack.ts";
import { RECEIPT_QUEUE, stageQueue, systemQueue, TRIGGER_QUEUE } from "../flow/queue-names.ts";
import { stepItem, wake } from "../flow/transition.ts";
import { NOTIFICATION_QUEUE } from "../notify/notify-customer.ts";
import { queueStages, stageOf } from "../pipeline.ts";
import { CAUSE_ATTRIBUTE, TRIED_ATTRIBUTE } from "./bury-message.ts";

/** One entry of a dead-letter list: what it is about, and where its original is. */
export interface DeadEntry {
  queue: string;
  id: string;
  sentAt: string;
  itemId: string | null;
  workItemId: string | null;
  rawKey: string | null;
  cause: string;
  /** How often it was tried, as far as its last worker told. */
  attempts: number | null;
}

/** Queue messages name what they are about in one of these ways. */
const subjectSchema = z.union([
  z
    .object({ data: z.object({ workItemId: z.string(), itemId: z.string() }) })
    .transform(({ data }) => ({ ...data, rawKey: null })),
  z.object({ itemId: z.string() }).transform(({ itemId }) => ({ itemId, workItemId: null, rawKey: null })),
  z
    .object({ workItemId: z.string() })
    .transform(({ workItemId }) => ({ itemId: workItemId.split("-")[0] ?? null, workItemId, rawKey: null })),
  z
    .object({ Records: z.array(z.object({ s3: z.object({ object: z.object({ key: z.string() }) }) })).min(1) })
    .transform(({ Records }) => ({
      itemId: null,
      workItemId: null,
      rawKey: decodeURIComponent(Records[0]?.s3.object.key ?? ""),
    })),
]);
const nobody = { itemId: null, workItemId: null, rawKey: null };

/** Every queue there is: each can have dead letters, and each may hold something of a person. */
export const queuesOf = (pack: Pack): string[] => [
  ...queueStages.map((stage) => stageQueue(stage.name)),
  ...Object.keys(pack.systems).map((system) => systemQueue(pack, system)),
  RECEIPT_QUEUE,
  TRIGGER_QUEUE,
  NOTIFICATION_QUEUE,
];

export const listDeadLetters = async (deps: { deadLetters: DeadLetterOffice; pack: Pack }): Promise<DeadEntry[]> => {
  const entries: DeadEntry[] = [];
  for (const queue of queuesOf(deps.pack)) {
    let after: string | undefined;
    do {
      const page: Awaited<ReturnType<DeadLetterOffice["list"]>> = await deps.deadLetters.list(
        queue,
        after === undefined ? {} : { after },
      );
      entries.push(...page.letters.map(entryOf));
      after = page.after ?? undefined;
    } while (after !== undefined);
  }
  return entries;
};

const entryOf = (letter: DeadLetter): DeadEntry => {
  const { queue, id, sentAt, attributes } = letter;
  const subject = subjectSchema.safeParse(jsonOf(letter.body));
  const tried = attributes[TRIED_ATTRIBUTE];
  const attempts = tried === undefined ? null : Number(tried);
  const about = subject.success ? subject.data : nobody;
  return { queue, id, sentAt, ...about, cause: attributes[CAUSE_ATTRIBUTE] ?? usualCause(queue, subject.success), attempts };
};

const usualCause = (queue: string, readable: boolean): string =>
  readable ? `No try on the queue "${queue}" succeeded.` : `Nothing on the queue "${queue}" can read this message.`;

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Puts dead letters back where they failed; returns how many. `id` picks one. */
export const redriveQueue = async (deadLetters: DeadLetterOffice, queue: string, id?: string): Promise<number> => {
  if (isDeadLetterQueue(queue)) return 0;
  if (id === undefined) return deadLetters.redriveAll(queue);
  return Number(await deadLetters.redrive(queue, id));
};

/** Sends a failed item through the stage it failed in once more. False when it is not failed (any more). */
export const redriveItem = async (
  deps: { items: ItemRepository; now: () => string },
  tenantId: string,
  itemId: string,
): Promise<boolean> => {
  const item = await deps.items.get(tenantId, itemId);
  if (item?.state !== "failed") return false;
  const failedIn = item.failure?.stage ?? "parse";
  const stage = failedIn === "intake" || stageOf(failedIn).worker === "person" ? "parse" : failedIn;
  const step = { to: "processing" as const, stage, by: "retain", actor: "system", note: `redrive ${stage}`, at: deps.now() };
  const next = stepItem(item, step, { failure: null, summary: { ...item.summary, firstReason: null } });
  return (await deps.items.advance({ item: next, outbox: [wake(next, stage)] })) === "written";
};
