import { deliverItem } from "../../shared/core/deliver/deliver-item.ts";
import { stageHandler } from "../stage-handler.ts";

export const handler = stageHandler("deliver", async (available, item) =>
  deliverItem(await available.deliver(item.tenantId), item),
);
