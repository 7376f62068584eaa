import { extractItem } from "../../shared/core/extract/extract-item.ts";
import { stageHandler } from "../stage-handler.ts";

export const handler = stageHandler("extract", async (available, item) =>
  extractItem(await available.extract(item.tenantId), item),
);
