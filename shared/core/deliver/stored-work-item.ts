import type { BlobStore } from "../../ports/blob-store.ts";
import type { Item } from "../../schemas/item.ts";
import { type WorkItemEvent, workItemEventSchema } from "../../schemas/work-item.ts";

/** The very event that went out, kept beside the item: for redrive, for the console, and to know later what was accepted. */
export const workItemKey = (item: Pick<Item, "tenantId" | "itemId">, workItemId: string): string =>
  `items/${item.tenantId}/${item.itemId}/work-items/${workItemId}.json`;

export const loadWorkItem = async (
  blobs: BlobStore,
  item: Pick<Item, "tenantId" | "itemId">,
  workItemId: string,
): Promise<WorkItemEvent | undefined> => {
  const blob = await blobs.get(workItemKey(item, workItemId));
  return blob === undefined ? undefined : workItemEventSchema.parse(JSON.parse(new TextDecoder().decode(blob.bytes)));
};
