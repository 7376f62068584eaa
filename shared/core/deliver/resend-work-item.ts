import type { BlobStore } from "../../ports/blob-store.ts";
import type { ItemRepository } from "../../ports/item-repository.ts";
import type { MessageQueue } from "../../ports/message-queue.ts";
import { itemIdSchema } from "../../schemas/identifiers.ts";
import type { Pack } from "../../schemas/pack.ts";
import { TRIED_ATTRIBUTE } from "../retain/bury-message.ts";
import { workItemMessage } from "./deliver-item.ts";
import { loadWorkItem } from "./stored-work-item.ts";

export interface ResendDeps {
  blobs: BlobStore;
  items: ItemRepository;
  queues: MessageQueue;
  pack: Pack;
}

/**
 * Puts a work item without an answer on its queue once more: the very same event under the same id, so that a system that
 * had it after all does nothing twice. False when it does not wait for an answer (any more).
 */
export const resendWorkItem = async (deps: ResendDeps, tenantId: string, workItemId: string): Promise<boolean> => {
  const itemId = itemIdSchema.safeParse(workItemId.split("-")[0]);
  const item = itemId.success ? await deps.items.get(tenantId, itemId.data) : undefined;
  const waits = item?.receipts.some((receipt) => receipt.workItemId === workItemId && receipt.status === "pending");
  const event = item !== undefined && waits === true ? await loadWorkItem(deps.blobs, item, workItemId) : undefined;
  if (event === undefined) return false;
  const { queue, body, attributes, group } = workItemMessage(deps.pack, event);
  const tried = { ...attributes, [TRIED_ATTRIBUTE]: "1" };
  await deps.queues.send(queue, [{ body, attributes: tried, group, deduplicationId: `${workItemId}-again` }]);
  return true;
};
