import { classifyItem } from "../../shared/core/classify/classify-item.ts";
import { stageHandler } from "../stage-handler.ts";

export const handler = stageHandler("classify", async (available, item) =>
  classifyItem(await available.classify(item.tenantId), item),
);
